import type { MultiParty, NetworkMeasures } from '../../contract/measures.ts';
import { pairKey, type System } from '../../elements/system.ts';
import { readPairs } from './read-pairs.ts';
import type { SubNetwork } from './sub-network.ts';

/**
 * Computes reciprocity: the share of pairs that both declare, among pairs where either declares the other at
 * τ in an active cooperation. Both must have responded on links (« aucun » included). The confirmation rule
 * plays no part: it is what this measures. Null without such a pair.
 */
export function readReciprocity(system: System, multiParty: MultiParty): NetworkMeasures['reciprocity'] {
  const heard = [...system.actors.keys()].filter((id) => system.isHeard(id, 'links'));
  const vertexOf = new Map(heard.map((id, vertex) => [id, vertex]));
  const named = new Map<string, Set<number>>();
  for (const cooperation of system.active()) {
    const parties = cooperation.parties.filter(({ actorId }) => system.actors.has(actorId)).length;
    if (multiParty === 'exclude' && parties > 2) continue;
    for (const { ends, confirming } of readPairs(cooperation, vertexOf, system.reading, 'either').pairs) {
      if (confirming.length === 0) continue;
      const key = pairKey(String(ends[0]), String(ends[1]));
      const known = named.get(key) ?? new Set<number>();
      named.set(key, known);
      for (const vertex of confirming) known.add(vertex);
    }
  }
  const mutual = [...named.values()].filter((who) => who.size === 2).length;
  return { pairs: named.size, mutual, value: named.size === 0 ? null : mutual / named.size };
}

/**
 * Computes the share of directed links that also go back, as networkx and igraph count them (each way once).
 */
export function arcReciprocity(arcs: SubNetwork['arcs']): NetworkMeasures['arcReciprocity'] {
  const known = new Set(arcs.map((ends) => ends.join()));
  const mutual = arcs.filter(([from, to]) => known.has([to, from].join())).length;
  return { arcs: arcs.length, mutual, value: arcs.length === 0 ? null : mutual / arcs.length };
}
