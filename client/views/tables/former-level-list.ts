import { html, type TemplateResult } from 'lit';
import type { FormerLevel } from '../../../model/contract/former-level.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { formerLevels } from '../../../model/readings/former-levels.ts';
import { acceptLevels, select } from '../../actions/index.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { intensityName } from '../../messages/vocabulary.ts';
import { can, inOrder, type MapIndex } from '../../state/index.ts';

/** Lists the links that the rule of the latest word would change, to facilitators; nothing where there are none. */
export function formerLevelList(map: TerritoryMap, index: MapIndex): TemplateResult | null {
  const found = can('map.facilitate') ? formerLevels(map.cooperations, map.day) : [];
  if (found.length === 0) return null;
  return html`<section class="ending former-levels" aria-labelledby="former-title">
    <h2 id="former-title">${t('former.title', found.length)}</h2>
    <p class="soft">${t('former.lead')}</p>
    <ul role="list">${found.map((one) => row(one, index))}</ul>
    ${
      found.length === 1
        ? null
        : html`<button class="button compact" @click=${() => void acceptLevels(found.map(({ cooperationId }) => cooperationId))}>${t('former.acceptAll', found.length)}</button>`
    }
  </section>`;
}

function row({ cooperationId, level, next, words }: FormerLevel, index: MapIndex): TemplateResult {
  const nameOf = (id: string): string => index.actors.get(id)?.name ?? id;
  const parties = inOrder(index.cooperations.get(cooperationId)?.parties ?? []);
  const names = listOfNames(parties.map(({ actorId }) => nameOf(actorId)));
  const sentences = words.map(({ actorId, level: held, next: last }) =>
    last === undefined
      ? t('former.none', nameOf(actorId), intensityName(held))
      : t('former.word', nameOf(actorId), intensityName(held), intensityName(last)),
  );
  const link =
    level === next
      ? t('former.same', intensityName(level))
      : t('former.link', intensityName(level), intensityName(next));
  return html`<li><button class="worded" @click=${() => select({ kind: 'cooperation', id: cooperationId })}>${names}</button>
    <span class="soft">${[...sentences, link].join(' ')}</span>
    <button class="button compact" aria-label=${t('former.acceptOf', names)} @click=${() => void acceptLevels([cooperationId])}>${t('former.accept')}</button></li>`;
}
