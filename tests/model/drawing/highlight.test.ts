import { describe, expect, it } from 'vitest';
import { highlightOf } from '../../../model/drawing/highlight.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

const mapOf = () =>
  mapReading(
    makeSystem({
      actors: ['a', 'b', 'c', 'd', 'e'].map((id) => makeActor(id)),
      cooperations: [
        makeCooperation('ab', ['a', 'b']),
        makeCooperation('abc', ['a', 'b', 'c']),
        makeCooperation('cd', ['c', 'd']),
        makeCooperation('de', ['d', 'e'], { intensity: 1 }),
      ],
    }),
  );
const evidence = { actorIds: [], cooperationIds: [], missingPairs: [] };
type Selected = Parameters<typeof highlightOf>[1];
const chosen = (selection: Selected) => {
  const { chosenActorIds, chosenCooperationIds } = highlightOf(mapOf(), selection, null);
  return [[...chosenActorIds], [...chosenCooperationIds]];
};

describe('what is chosen', () => {
  it.each([
    [null, [], []],
    [{ kind: 'actor', id: 'a' }, ['a'], []],
    [{ kind: 'cooperation', id: 'cd' }, [], ['cd']],
    [{ kind: 'ways', id: 'a:d' }, ['a', 'd'], []],
    [{ kind: 'pair', id: 'a:b' }, ['a', 'b'], ['ab', 'abc']],
    [{ kind: 'pair', id: 'a:d' }, ['a', 'd'], []],
    [{ kind: 'theme', id: 'food' }, [], []],
  ] as const)('%o is outlined', (selection, actorIds, cooperationIds) => {
    expect(chosen(selection)).toEqual([actorIds, cooperationIds]);
  });

  it('describes an actor one link away, and another two away', () => {
    const steps = (selection: Selected, tau?: number) =>
      Object.fromEntries(highlightOf(mapOf(), selection, null, tau).steps);
    expect(steps({ kind: 'actor', id: 'b' }, 2)).toMatchObject({ a: 1, c: 1, d: 2 });
    expect(steps({ kind: 'actor', id: 'b' }, 2)).not.toHaveProperty('e');
    expect(steps({ kind: 'pair', id: 'a:b' })).toEqual({});
  });
});

describe('what a question rests on', () => {
  const lit = (more: Partial<NonNullable<Parameters<typeof highlightOf>[2]>>, selection: Selected = null) =>
    highlightOf(mapOf(), selection, { ...evidence, ...more }).lit;

  it('is lit with both ends of what is missing and with what is chosen', () => {
    const found = lit(
      { actorIds: ['a'], missingPairs: [['b', 'd']], cooperationIds: ['cd'] },
      { kind: 'actor', id: 'e' },
    );
    expect([...(found?.actorIds ?? [])]).toEqual(['a', 'b', 'd', 'e']);
    expect([...(found?.cooperationIds ?? [])]).toEqual(['cd']);
  });

  it('fades nothing where it points at nothing, unless all is to stay', () => {
    expect(lit({})).toBeNull();
    expect(lit({ everyoneStays: true })).toMatchObject({ everyoneStays: true });
    expect(lit({ cooperationIds: ['cd'] })).toMatchObject({ everyoneStays: false });
    expect(highlightOf(mapOf(), { kind: 'actor', id: 'a' }, null).lit).toBeNull();
  });

  it('draws pairs that are missing, but for one that was chosen by its own line', () => {
    const missingPairs = [['a', 'b']] as const;
    const ghosts = (selection: Selected) =>
      highlightOf(mapOf(), selection, { ...evidence, missingPairs: missingPairs.map(([x, y]) => [x, y]) })
        .ghosts;
    expect(ghosts(null)).toEqual([['a', 'b']]);
    expect(ghosts({ kind: 'pair', id: 'a:b' })).toEqual([]);
    expect(ghosts({ kind: 'pair', id: 'a:d' })).toEqual([['a', 'b']]);
    expect(ghosts({ kind: 'actor', id: 'a' })).toEqual([['a', 'b']]);
    expect(ghosts({ kind: 'cooperation', id: 'ab' })).toEqual([['a', 'b']]);
    expect(highlightOf(mapOf(), null, null).ghosts).toEqual([]);
  });
});
