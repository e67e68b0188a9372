import type { GapCount, SystemFigures, ThemePair } from '../../contract/comparison.ts';
import { compare } from '../../elements/order.ts';
import type { System } from '../../elements/system.ts';
import type { GapDraft } from '../gaps/define-gap.ts';
import { gapCatalogue } from '../gaps/gap-catalogue.ts';
import { degreesOf } from '../graph/graph.ts';
import { components } from '../graph/separate.ts';
import { walkDepthFirst } from '../graph/walk-depth-first.ts';
import { degreeCentralisation } from '../measures/centralisation.ts';
import { externalInternal } from '../measures/groups.ts';
import { AS_ON_MAP, type SubNetwork, subNetwork } from '../measures/sub-network.ts';

/** Returns the network of a system as the map links it. */
export const networkOf = (system: System): SubNetwork => subNetwork(system, AS_ON_MAP);

/** A system in a few figures, without a graph library: cheap enough to be read for many territories and days. */
export function systemFigures(system: System, network: SubNetwork = networkOf(system)): SystemFigures {
  const { actorIds, families, links, graph } = network;
  const size = actorIds.length;
  const possible = (size * (size - 1)) / 2;
  const degrees = degreesOf(graph);
  return {
    day: system.reading.day,
    actors: size,
    links: links.length,
    density: possible === 0 ? null : links.length / possible,
    cooperations: system.active().length,
    components: components(walkDepthFirst(graph)).length,
    alone: degrees.filter((degree) => degree === 0).length,
    degreeCentralisation: degreeCentralisation(degrees),
    eiIndex: externalInternal(
      families,
      links.map(({ ends }) => ends),
    ).value,
    commitments: system.commitments.length,
    carried: system.commitments.filter((commitment) => system.carriers(commitment).length > 0).length,
  };
}

/** Counts for each pair of themes, equal ones included, the active cooperations about both. */
export function themePairs(system: System): ThemePair[] {
  const pairs = new Map<string, ThemePair>();
  for (const { themes } of system.active()) {
    const sorted = [...new Set(themes)].sort();
    for (const [i, a] of sorted.entries()) {
      for (const b of sorted.slice(i)) {
        const known = pairs.get(`${a} ${b}`);
        pairs.set(`${a} ${b}`, { a, b, cooperations: (known?.cooperations ?? 0) + 1 });
      }
    }
  }
  return [...pairs.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}

/**
 * Counts the gaps of each rule in a system; rules without any are left out, and for readers delicate ones
 * too.
 */
export function gapCounts(
  drafts: ReadonlyArray<Pick<GapDraft, 'rule' | 'delicate'>>,
  { facts }: System,
): GapCount[] {
  const counted = facts.hidden === undefined ? drafts : drafts.filter(({ delicate }) => !delicate);
  return gapCatalogue
    .map(({ rule }) => ({ rule, count: counted.filter((draft) => draft.rule === rule).length }))
    .filter(({ count }) => count > 0);
}
