import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { indexMap } from '../../state/index.ts';

/** As many names as a sentence holds. */
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
  const [best, ...others] = introducerIds
    .filter((id) => known(id).length > 1 && known(id).length <= KNOWN)
    .sort((x, y) => known(y).length - known(x).length);
  const also = others.slice(0, KNOWN - 1).map(name);
  const listed = introducerIds.slice(0, KNOWN).map(name);
  const sentences =
    best === undefined
      ? [t('questions.introducesPlain', listOfNames(listed), listed.length)]
      : [
          t('questions.introduces', name(best), listOfNames(known(best))),
          ...(also.length === 0 ? [] : [t('questions.introducesAlso', listOfNames(also), also.length)]),
        ];
  return html`<p class="soft introduces">${sentences.join(' ')}</p>`;
}
