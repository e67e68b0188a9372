import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import { t } from '../../messages/translate.ts';

/** « ▲ Signal fort · à vérifier »: the mark is full, half or hollow, and the words say it too. */
export const signal = ({ severity, confidence }: Gap, more: readonly string[] = []): TemplateResult =>
  html`<span class="signal"><span class="signal-mark" aria-hidden="true">${severity === 1 ? '△' : '▲'}</span>
    ${[
      t(`gap.severity.${severity}`),
      ...(confidence === 'to_check' ? [t('questions.toCheck')] : []),
      ...more,
    ].join(' · ')}</span>`;
