import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import { t } from '../../messages/translate.ts';
import { surenessWord } from './sureness.ts';

/** « ▲ Signal fort · tient bien »: the mark is full, half or hollow, and the words say it too. */
export const signal = (gap: Gap, more: readonly string[] = []): TemplateResult => {
  const { severity } = gap;
  const sureness = surenessWord(gap);
  return html`<span class="signal"><span class="signal-mark" aria-hidden="true">${severity === 1 ? '△' : '▲'}</span>
    ${[t(`gap.severity.${severity}`), ...(sureness === null ? [] : [sureness]), ...more].join(' · ')}</span>`;
};
