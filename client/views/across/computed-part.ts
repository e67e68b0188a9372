import { html, type TemplateResult } from 'lit';
import type { ComparedTerritory } from '../../../model/contract/comparison.ts';
import { readComputed, stopComputing } from '../../actions/computed-figures.ts';
import { t } from '../../messages/translate.ts';
import type { Computed } from '../../state/index.ts';

/** What takes the graph library: read when asked for, one territory after the other, with how far it is. */
export function computedPart(
  territories: readonly ComparedTerritory[],
  { byId, pending }: Computed,
): TemplateResult | null {
  const ids = territories.map(({ territoryId }) => territoryId);
  const wanting = ids.filter((id) => byId[id] == null);
  if (pending)
    return html`<p class="across-progress no-print"><progress max=${ids.length} value=${ids.length - wanting.length}></progress>
      <span role="status">${t('across.computing', ids.length - wanting.length, ids.length)}</span>
      <button class="worded" @click=${stopComputing}>${t('across.stop')}</button></p>`;
  if (wanting.length === 0) return null;
  return html`<p class="no-print"><button class="button compact" @click=${() => void readComputed(ids)}>${t('across.compute')}</button>
    <span class="soft small">${t('across.computeLead')}</span></p>`;
}
