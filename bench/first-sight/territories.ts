import type { System } from '../../model/elements/system.ts';
import { makeActor, makeCooperation, makeSystem } from '../../tests/support/make-facts.ts';
import { plantGraph } from '../../tests/support/planted-graph.ts';
import { type KnownNetwork, knownNetworks } from '../survival/networks.ts';

/** Two who cooperate. */
export type Pair = readonly [string, string];

/** A network as it comes to a territory. */
export interface Coming {
  readonly name: string;
  readonly ids: readonly string[];
  readonly pairs: readonly Pair[];
  /** Group by actor, where it is known. */
  readonly groups: ReadonlyMap<string, number>;
}

/** Stored positions, and the lands with their actors. */
export interface Stored {
  readonly at: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly lands: ReadonlyArray<{
    readonly id: string;
    readonly actorIds: readonly string[];
    readonly x?: number;
    readonly y?: number;
  }>;
}

export const NOTHING: Stored = { at: {}, lands: [] };

/** Organisations as they are called: some short, some as long as they are. */
const KINDS = [
  'Mairie',
  'AMAP Les Sillons',
  'Communauté de communes du Haut-Val',
  'CCAS',
  'Régie de quartier',
  'Association des parents d’élèves',
  'GAEC des Trois Chênes',
  'Lycée agricole',
];

/** Builds the system of a territory from these actors, cooperations and stored positions. */
export const systemOf = (ids: readonly string[], pairs: readonly Pair[], stored: Stored = NOTHING): System =>
  makeSystem(
    {
      actors: ids.map((id, i) =>
        makeActor(id, { name: `${KINDS[i % KINDS.length]} ${id}`, ...stored.at[id] }),
      ),
      cooperations: pairs.map((pair, i) => makeCooperation(`c${i}`, pair)),
      lands: stored.lands.map((land) => ({ ...land, actorIds: [...land.actorIds] })),
    },
    { minIntensity: 1 },
  );

/** Generates a network of that size with planted groups. */
export function planted(size: number, seed: number): Coming {
  const groupCount = Math.max(2, Math.min(12, Math.round(size / 15)));
  const { nodes, edges, groups } = plantGraph({ nodes: size, groups: groupCount, seed: 500 + seed });
  return {
    name: `${size} actors, seed ${seed}`,
    ids: nodes.map(({ id }) => id),
    pairs: edges.map(({ source, target }) => [source, target] as const),
    groups: new Map(nodes.map(({ id }, v) => [id, groups[v] ?? 0])),
  };
}

/**
 * Loads published networks that are large enough to have a shape. Without networkx or R's sna: an empty list
 * and a message.
 */
export const published = (): Coming[] =>
  networksOrNone()
    .filter(({ name, size }) => !name.startsWith('generated') && size >= 15 && size <= 150)
    .map(({ name, size, edges }) => ({
      name,
      ids: Array.from({ length: size }, (_, v) => `n${v}`),
      pairs: edges.map(([a, b]) => [`n${a}`, `n${b}`] as const),
      groups: new Map(),
    }));

function networksOrNone(): KnownNetwork[] {
  try {
    return knownNetworks();
  } catch (reason) {
    console.log(`No published networks: ${reason instanceof Error ? reason.message : String(reason)}`);
    return [];
  }
}
