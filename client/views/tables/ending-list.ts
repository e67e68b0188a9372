import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { select } from '../../actions/index.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import { inOrder, type MapIndex } from '../../state/index.ts';
import { endingSoon } from './ending-soon.ts';

/** Lists written agreements that end within twelve months, to discuss them in time. */
export function endingList(map: TerritoryMap, index: MapIndex): TemplateResult {
  const ending = endingSoon(map.cooperations, map.day);
  if (ending.length === 0) return html`<p class="ending soft">${t('tables.endingNone')}</p>`;
  return html`<section class="ending" aria-labelledby="ending-title">
    <h2 id="ending-title">${t('tables.ending', ending.length)}</h2>
    <ul role="list">${ending.map(
      ({ id, parties, formality, endedOn = '' }) =>
        html`<li><button class="worded" @click=${() => select({ kind: 'cooperation', id })}>${listOfNames(
          inOrder(parties).map(({ actorId }) => index.actors.get(actorId)?.name ?? actorId),
        )}</button> <span class="soft">${labelOf('formalities', formality)}, ${t('tables.endsOn', longDay(endedOn))}</span></li>`,
    )}</ul>
  </section>`;
}
