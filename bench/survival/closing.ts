import { seededRandom } from '../../model/drawing/seeded-random.ts';
import { pairKey, pairOf, type System } from '../../model/elements/system.ts';
import { commonPartners } from '../../model/readings/gaps/missing-pairs.ts';
import { closingPairs } from '../../model/readings/suggestions/closing-pairs.ts';
import { settledPairs } from '../../model/readings/suggestions/eligible-pairs.ts';
import { tryCooperation } from '../../model/readings/try/try-cooperation.ts';
import { keepResult } from '../results/keep-result.ts';
import { heardOf, hide, mapOf } from './hiding.ts';
import type { KnownNetwork } from './networks.ts';

type Pair = readonly [string, string];

const PAIRS = 3;

/**
 * Compares how many questions a link closes, less those it opens, for three choices of pairs: ours, the
 * closest by Adamic-Adar, at random.
 */
export function compareClosing(networks: readonly KnownNetwork[], rounds: number, recall: number): void {
  const gains = { ours: [] as number[], adamicAdar: [] as number[], chance: [] as number[] };
  for (const network of networks) {
    for (let round = 0; round < rounds; round += 1) {
      const random = seededRandom(5000 + round);
      const system = mapOf(hide(network, recall, random), heardOf(network, 'at random', 0.8, random));
      const open = openPairs(system);
      const ours = closingPairs(system, settledPairs(system)).map(({ actorIds }) => actorIds);
      // Gives the other choices as many pairs as ours, which may be fewer.
      if (ours.length === 0) continue;
      const closest = byCloseness(system, open);
      const any = Array.from({ length: ours.length }, () => open[Math.floor(random() * open.length)]);
      gains.ours.push(...gainsOf(system, ours));
      gains.adamicAdar.push(...gainsOf(system, closest.slice(0, ours.length)));
      gains.chance.push(
        ...gainsOf(
          system,
          any.filter((pair) => pair !== undefined),
        ),
      );
    }
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ours, closest, chance] = [mean(gains.ours), mean(gains.adamicAdar), mean(gains.chance)];
  console.log(
    `\nquestions closed less those opened, a link, ${gains.ours.length} links (at most ${PAIRS} a map): ${ours.toFixed(2)} proposed, ${closest.toFixed(2)} by Adamic-Adar, ${chance.toFixed(2)} by chance`,
  );
  keepResult({
    ...{
      aim: 14,
      what: 'questions closed by a link proposed for that, more than by the better of two others',
    },
    ...{ value: ours - Math.max(closest, chance), unit: 'questions', atLeast: 0 },
  });
}

function openPairs(system: System): Pair[] {
  const settled = settledPairs(system);
  const ids = [...system.actors.keys()];
  return ids.flatMap((a, i) =>
    ids
      .slice(i + 1)
      .filter((b) => !settled.has(pairKey(a, b)))
      .map((b) => pairOf(a, b)),
  );
}

/** Adamic & Adar 2003: common partners, each worth the less the more partners it has. */
function byCloseness(system: System, pairs: readonly Pair[]): Pair[] {
  const neighbours = system.neighbours(1);
  const closeness = ([a, b]: Pair) =>
    commonPartners(neighbours, a, b).reduce(
      (sum, id) => sum + 1 / Math.log(neighbours.get(id)?.size ?? 2),
      0,
    );
  return pairs
    .map((pair) => ({ pair, closeness: closeness(pair) }))
    .sort((x, y) => y.closeness - x.closeness)
    .map(({ pair }) => pair);
}

/** Computes the net gain of pairs by all rules, as `POST …/try` does. */
const gainsOf = (system: System, pairs: readonly Pair[]): number[] =>
  pairs.map((actorIds) => {
    const { closes, opens } = tryCooperation(
      system,
      {
        ...{ nature: 'co_produces', status: 'active', intensity: 2 },
        parties: actorIds.map((actorId) => ({ actorId, role: 'member' })),
      },
      { now: new Date(`${system.reading.day}T12:00:00Z`), hasTheme: () => false },
    );
    return closes.length - opens.length;
  });
