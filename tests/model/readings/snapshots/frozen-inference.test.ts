import { expect, it } from 'vitest';
import { FrozenInference } from '../../../../model/contract/frozen-inference.ts';
import { familyMatrix } from '../../../../model/readings/families.ts';
import { AS_ON_MAP } from '../../../../model/readings/measures/sub-network.ts';
import { frozenInference } from '../../../../model/readings/snapshots/frozen-inference.ts';
import { largeFacts } from '../../../support/large-facts.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

it('holds the families as the map tests them, and the seeds to repeat that', () => {
  const system = makeSystem(largeFacts('g', { actors: 60, cooperations: 120 }));
  const inference = frozenInference(system, AS_ON_MAP);
  expect(FrozenInference.parse(inference)).toEqual(inference);
  const { cells } = familyMatrix(system);
  expect(inference.families.cells.map(({ p }) => p)).toEqual(
    cells.map(({ p }) => (p === null ? null : Number(p.toFixed(6)))),
  );
  expect(cells.some(({ p }) => p !== null)).toBe(true);
  expect(inference.communities).toMatchObject({ search: 'leiden', seed: 1, passes: 40 });
  expect(inference.core).toEqual({ seed: 1, starts: 10 });
});

it('tests the families on the chosen network', () => {
  const actors = ['a', 'b', 'c'].map((id) => makeActor(id));
  const system = makeSystem({ actors, cooperations: [makeCooperation('all', ['a', 'b', 'c'])] });
  const observed = (multiParty: 'projection' | 'exclude') =>
    frozenInference(system, { ...AS_ON_MAP, multiParty }).families.cells.map((cell) => cell.observed);
  expect(observed('projection')).toEqual([3]);
  expect(observed('exclude')).toEqual([0]);
});

it('has the recall of the map, with what it was shrunk to', () => {
  const on = '2026-02-01';
  const heard = { membership: { onMap: true, heardLinksOn: on } };
  const said = (...actorIds: string[]) =>
    actorIds.map((actorId) => ({ actorId, intensity: 2, on, channel: 'interview' as const }));
  const system = makeSystem({
    actors: ['a', 'b', 'c'].map((id) => makeActor(id, heard)),
    cooperations: [
      makeCooperation('ab', ['a', 'b'], { declarations: said('a', 'b') }),
      makeCooperation('bc', ['b', 'c'], { declarations: said('b') }),
    ],
  });
  const { worlds, communities } = frozenInference(system, AS_ON_MAP);
  expect(worlds).toMatchObject({ count: 200, recall: { links: 2 }, prior: { named: 9, omitted: 1 } });
  // 2 of 3 ends named, with the weight of (2 · 2) / (2 − 2/3)² links.
  const weight = 4 / (4 / 3) ** 2;
  expect(worlds.recall.share).toBeCloseTo((9 + (2 / 3) * weight) / (10 + weight), 6);
  expect(worlds.recall.low).toBeLessThan(worlds.recall.share);
  expect(communities).toEqual({ search: 'exhaustive', seed: 1, starts: 0, passes: 0 });
});
