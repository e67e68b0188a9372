import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../server/contract/gap.ts';
import type { TerritoryMap } from '../../../server/contract/reading.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { indexMap } from '../../state/index.ts';

/** Introducers named with whom they know; the others in one sentence. */
const NAMED = 2;
const KNOWN = 3;

/** Whom of some actors an introducer is linked with, by name. */
export function acquaintances(
  map: TerritoryMap,
  introducerId: string,
  actorIds: readonly string[],
): readonly string[] {
  const index = indexMap(map);
  const linked = new Set(index.linksOf(introducerId).flatMap((link) => link.actorIds));
  return actorIds
    .filter((id) => id !== introducerId && linked.has(id))
    .map((id) => index.actors.get(id)?.name ?? id);
}

/** Who can introduce: « Lycée agricole travaille avec l’AMAP et la laiterie et peut les présenter. » */
export function introductions(gap: Gap, map: TerritoryMap): TemplateResult | null {
  const { introducerIds, evidence } = gap;
  if (introducerIds.length === 0) return null;
  const index = indexMap(map);
  const name = (id: string) => index.actors.get(id)?.name ?? id;
  const known = (id: string) => acquaintances(map, id, evidence.actorIds);
  const telling = introducerIds
    .filter((id) => known(id).length > 1 && known(id).length <= KNOWN)
    .slice(0, NAMED);
  const sentences =
    telling.length > 0
      ? telling.map((id) => t('questions.introduces', name(id), listOfNames(known(id))))
      : [
          t(
            'questions.introducesPlain',
            listOfNames(introducerIds.slice(0, KNOWN).map(name)),
            Math.min(introducerIds.length, KNOWN),
          ),
        ];
  return html`<p class="soft introduces">${sentences.join(' ')}</p>`;
}
