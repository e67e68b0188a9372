import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Named } from '../../../model/words/names.ts';
import { areSeveral, sentence, spokenName, spokenNames } from '../../messages/spoken.ts';
import { t } from '../../messages/translate.ts';
import { indexMap } from '../../state/index.ts';

/** Maximum number of names in a sentence. */
const KNOWN = 3;

/** Lists the partners of an introducer among some actors. */
export function acquaintances(
  map: TerritoryMap,
  introducerId: string,
  actorIds: readonly string[],
): readonly Named[] {
  const index = indexMap(map);
  const linked = new Set(index.linksOf(introducerId).flatMap((link) => link.actorIds));
  return actorIds
    .filter((id) => id !== introducerId && linked.has(id))
    .map((id) => index.actors.get(id) ?? { name: id });
}

/** Names the introducers: « Lycée agricole travaille avec l’AMAP et la laiterie et peut les présenter. » */
export function introductions(gap: Gap, map: TerritoryMap): TemplateResult | null {
  const { introducerIds, evidence } = gap;
  if (introducerIds.length === 0) return null;
  const index = indexMap(map);
  const named = (id: string): Named => index.actors.get(id) ?? { name: id };
  const known = (id: string) => acquaintances(map, id, evidence.actorIds);
  const [best, ...others] = introducerIds
    .filter((id) => known(id).length > 1 && known(id).length <= KNOWN)
    .sort((x, y) => known(y).length - known(x).length);
  const also = others.slice(0, KNOWN - 1).map(named);
  const listed = introducerIds.slice(0, KNOWN).map(named);
  const several = (actors: readonly Named[]) => (areSeveral(actors) ? 2 : 1);
  const sentences =
    best === undefined
      ? [t('questions.introducesPlain', spokenNames(listed), several(listed))]
      : [
          t('questions.introduces', spokenName(named(best)), spokenNames(known(best))),
          ...(also.length === 0 ? [] : [t('questions.introducesAlso', spokenNames(also), several(also))]),
        ];
  return html`<p class="soft introduces">${sentences.map(sentence).join(' ')}</p>`;
}
