import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { notify, patch } from '../../actions/index.ts';
import { longDay } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';

/**
 * A map that is read at an earlier day than the workshop's shows what is said there as if it were still to come, and its
 * minutes leave it out: it is said beforehand, with the way to read the map at the day that it is.
 */
export function fixedDay(
  { on, status }: Workshop,
  map: Pick<TerritoryMap, 'territory'> | null,
): TemplateResult | null {
  const asOf = map?.territory.asOf;
  if (map === null || asOf === undefined || asOf >= on || status === 'closed') return null;
  const readToday = async (): Promise<void> => {
    const written = await patch(
      'territory',
      map.territory,
      { asOf: null },
      { said: t('workshop.dayIsToday') },
    );
    if (!written.ok) notify(problemText(written.problem), 'refused');
  };
  return html`<p class="private-note" role="note">${t('workshop.fixedDay', longDay(asOf), longDay(on))}
    <button class="button compact" @click=${() => void readToday()}>${t('workshop.readToday')}</button></p>`;
}
