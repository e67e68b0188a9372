import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../../model/readings/name-similarity/find-duplicates.ts';
import { ALIKE, APART, similarityOfNames } from '../../../support/likened-names.ts';
import { makeActor } from '../../../support/make-facts.ts';

describe('duplicates of a map', () => {
  it('are every two that are likely the same, once, the surest first', () => {
    const names = [...new Set([...ALIKE, ...APART].flat())];
    const actors = names.map((name, i) => makeActor(`a${String(i).padStart(3, '0')}`, { name }));
    const found = findDuplicates({ actors, outside: [] });
    const expected = names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .flatMap((b) => ((similarityOfNames(a, b)?.score ?? 0) >= 0.8 ? [`${a} | ${b}`] : [])),
    );
    const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
    const told = found.map(({ actorIds }) => actorIds.map((id) => nameOf.get(id)).join(' | '));
    expect(told.sort()).toEqual(expected.sort());
    const scores = found.map(({ similarity }) => similarity.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('are sorted by confidence, then by id, with those of other territories among them', () => {
    const named = {
      ...{ c: 'Menuiserie Dorvale', a: 'Menuiserie Dorval', g: 'Cyclo Fabrique', f: 'Cyclo-Fabrique' },
      ...{ e: 'Théâtre le Lavoir', d: 'cyclo fabrique', b: 'Théâtre du Lavoir', alone: 'Solagro' },
    };
    const actors = Object.entries(named).map(([id, name]) => makeActor(id, { name }));
    const pairs = ['be', 'df', 'dg', 'fg', 'ac'];
    for (const given of [actors, actors.toReversed()]) {
      const found = findDuplicates({ actors: given.slice(0, 4), outside: given.slice(4) });
      expect(found.map(({ actorIds }) => actorIds.join(''))).toEqual(pairs);
      expect(found.map(({ similarity }) => similarity.score)).toEqual([1, 1, 1, 1, 0.9]);
    }
  });

  it('are no two official institutions, whatever their names', () => {
    const two = ['fr-commune-62498', 'fr-commune-62499'].map((id) => makeActor(id, { name: 'Lens' }));
    expect(findDuplicates({ actors: two, outside: [] })).toEqual([]);
    const one = [...two.slice(1), makeActor('own', { name: 'Lens' })];
    expect(findDuplicates({ actors: one, outside: [] })).toMatchObject([
      { actorIds: ['fr-commune-62499', 'own'] },
    ]);
  });
});
