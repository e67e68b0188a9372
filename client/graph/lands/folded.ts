import type { Fold } from '../../../model/drawing/lands/fold-lands.ts';
import { isFolded } from '../../state/folded.ts';
import { type GraphModel, hasLands } from '../graph-model.ts';

/** The lands of a model that are folded, with what is said of them. */
export function foldsOf(model: GraphModel, tintOf: (landId: string) => number | undefined): Fold[] {
  const { map, folded = [], foldWords, selection } = model;
  if (folded.length === 0 || !hasLands(model)) return [];
  return (map.lands ?? []).flatMap(({ id, name, actorIds }, i) => {
    if (!isFolded(folded, id)) return [];
    const on = new Set(actorIds);
    const links = map.links.filter(({ actorIds: [a, b] }) => on.has(a) && on.has(b)).length;
    return [
      {
        ...{ landId: id, name, actorIds, tint: tintOf(id) ?? i },
        counts: foldWords?.(actorIds.length, links) ?? '',
        chosen: selection?.kind === 'land' && selection.id === id,
      },
    ];
  });
}
