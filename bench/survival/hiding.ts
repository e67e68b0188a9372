import { Family } from '../../model/contract/vocabulary.ts';
import type { Random } from '../../model/drawing/seeded-random.ts';
import { System } from '../../model/elements/system.ts';
import { DAY, makeActor, makeCooperation, makeFacts } from '../../tests/support/make-facts.ts';
import type { KnownNetwork } from './networks.ts';

/** Who does not answer: anybody, some families above all, or those with the most links. */
export type Silence = 'at random' | 'by family' | 'the central ones';

/** A network in which only actors that have responded report links; each end may forget a link. */
export interface Hidden {
  readonly network: KnownNetwork;
  /** For each link, whether each end would report it if asked. */
  readonly told: ReadonlyArray<readonly [boolean, boolean]>;
  readonly intensities: readonly number[];
}

/** Draws intensities and memories of a network once, so that a later response reports the same. */
export const hide = (network: KnownNetwork, recall: number, random: Random): Hidden => ({
  network,
  told: network.edges.map(() => [random() < recall, random() < recall]),
  intensities: network.edges.map(() => {
    const drawn = random();
    return drawn < 0.2 ? 1 : drawn < 0.75 ? 2 : 3;
  }),
});

/** Selects the share of actors that have responded. */
export function heardOf(network: KnownNetwork, silence: Silence, share: number, random: Random): Set<number> {
  const { size, edges, groups } = network;
  const degrees = new Array<number>(size).fill(0);
  for (const end of edges.flat()) degrees[end] = (degrees[end] ?? 0) + 1;
  // Families answer three times as easily as others, or not.
  const eager = new Map([...new Set(groups)].map((group) => [group, random() < 0.5 ? 3 : 1]));
  const rank = (v: number) => {
    const chance = random();
    if (silence === 'the central ones') return -(degrees[v] ?? 0) + chance;
    return silence === 'by family' ? chance ** (1 / (eager.get(groups?.[v] ?? '') ?? 1)) : chance;
  };
  const order = Array.from({ length: size }, (_, v) => ({ v, rank: rank(v) })).sort(
    (a, b) => b.rank - a.rank,
  );
  return new Set(order.slice(0, Math.round(share * size)).map(({ v }) => v));
}

const idOf = (v: number) => `a${String(v).padStart(3, '0')}`;
export const placeOf = (id: string): number => Number(id.slice(1));

/** Builds the map that the responding actors report; with `all`, the whole network. */
export function mapOf({ network, told, intensities }: Hidden, heard: ReadonlySet<number> | 'all'): System {
  const { size, edges, groups } = network;
  const names = [...new Set(groups)].sort();
  const isHeard = (v: number) => heard === 'all' || heard.has(v);
  const facts = makeFacts({
    actors: Array.from({ length: size }, (_, v) =>
      makeActor(idOf(v), {
        family: Family.options[names.indexOf(groups?.[v] ?? '')] ?? 'citizens',
        membership: { onMap: true, ...(isHeard(v) && { heardLinksOn: DAY }) },
      }),
    ),
    cooperations: edges.flatMap(([a, b], i) => {
      const [first, second] = told[i] ?? [true, true];
      const by = [...(isHeard(a) && first ? [idOf(a)] : []), ...(isHeard(b) && second ? [idOf(b)] : [])];
      if (heard !== 'all' && by.length === 0) return [];
      const intensity = intensities[i] ?? 2;
      return [
        makeCooperation(`e${i}`, [idOf(a), idOf(b)], {
          ...{ intensity, lastSignOn: DAY },
          declarations: by.map((actorId) => ({ actorId, intensity, on: DAY, channel: 'interview' })),
        }),
      ];
    }),
  });
  return new System(facts, { day: DAY, minIntensity: 2, withoutTransactions: false });
}
