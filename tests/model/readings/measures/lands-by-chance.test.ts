import { describe, expect, it } from 'vitest';
import { findLands } from '../../../../model/drawing/lands/find-lands.ts';
import { seededRandom } from '../../../../model/drawing/seeded-random.ts';
import { landsByChance } from '../../../../model/readings/measures/lands-by-chance.ts';
import { AS_ON_MAP, subNetwork } from '../../../../model/readings/measures/sub-network.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';
import { plantGraph } from '../../../support/planted-graph.ts';

function systemOf(cooperations: ReadonlyArray<readonly string[]>) {
  const ids = [...new Set(cooperations.flat())];
  return makeSystem({
    actors: ids.map((id) => makeActor(id)),
    cooperations: cooperations.map((members, i) => makeCooperation(`k${i}`, members)),
  });
}

/** Detects the groups of a map by its own links, then tests them on the same links. */
function tested(cooperations: ReadonlyArray<readonly string[]>, groups: ReadonlyArray<readonly string[]>) {
  const system = systemOf(cooperations);
  const network = subNetwork(system, AS_ON_MAP);
  const groupOf = network.actorIds.map((id) => {
    const group = groups.findIndex((members) => members.includes(id));
    return group < 0 ? null : `${group}`;
  });
  return landsByChance(system, network, groupOf, 7);
}

describe('landsByChance', () => {
  it('finds lands no more than chance on maps drawn by chance, though they were found by these links', () => {
    const rare = Array.from({ length: 6 }, (_, seed) => {
      const random = seededRandom(seed);
      const draw = () => `a${Math.floor(random() * 40)}`;
      const pairs = Array.from({ length: 80 }, () => [draw(), draw()]).filter(([a, b]) => a !== b);
      // Halves by number: groups of no map.
      const halves = [0, 1].map((half) =>
        [...new Set(pairs.flat())].filter((id) => Number(id.slice(1)) % 2 === half),
      );
      return tested(pairs, halves)?.asLow ?? 1;
    });
    expect(rare.filter((p) => p < 0.05).length).toBeLessThanOrEqual(1);
  });

  it('finds planted groups more than chance, by pairs and by consortia', () => {
    const planted = plantGraph({ nodes: 60, groups: 4, seed: 3 });
    const lands = findLands(planted, 1).lands.map(({ nodeIds }) => nodeIds);
    const pairs = planted.edges.map(({ source, target }) => [source, target]);
    const test = tested(pairs, lands);
    expect(test).toMatchObject({ runs: 99, asLow: 0.01 });
    expect(test?.either).toBeCloseTo(0.02, 12);
    expect(test?.mean).toBeGreaterThan(-1);
  });

  it('takes one consortium for no proof of lands', () => {
    const random = seededRandom(4);
    const draw = () => `a${Math.floor(random() * 40)}`;
    const consortium = Array.from({ length: 9 }, (_, v) => `a${v}`);
    const pairs = Array.from({ length: 70 }, () => [draw(), draw()]).filter(([a, b]) => a !== b);
    const everyone = [...new Set([...pairs.flat(), ...consortium])];
    const others = everyone.filter((id) => !consortium.includes(id));
    expect(tested([consortium, ...pairs], [consortium, others])?.either).toBeGreaterThan(0.05);
  });

  it('is null where fewer than two lands are linked', () => {
    expect(tested([['a', 'b']], [['a', 'b']])).toBeNull();
  });
});
