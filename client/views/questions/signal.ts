import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import { t } from '../../messages/translate.ts';
import type { MapIndex } from '../../state/index.ts';
import { surenessOf } from './sureness.ts';

/** « ▲ Signal fort · tient bien »: the mark is full, half or hollow, and the words say it too. */
export const signal = (gap: Gap, index: MapIndex, more: readonly string[] = []): TemplateResult => {
  const { severity } = gap;
  const sureness = surenessOf(gap, index);
  return html`<span class="signal"><span class="signal-mark" aria-hidden="true">${severity === 1 ? '△' : '▲'}</span>
    ${[t(`gap.severity.${severity}`), ...(sureness === null ? [] : [sureness]), ...more].join(' · ')}</span>`;
};
