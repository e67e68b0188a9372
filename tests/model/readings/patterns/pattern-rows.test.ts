import { describe, expect, it } from 'vitest';
import type { PatternColumn } from '../../../../model/contract/patterns.ts';
import { graphOf, Names, tellRows } from '../../../../model/readings/patterns/pattern-rows.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeOutsider,
  makeSystem,
} from '../../../support/make-facts.ts';

const column = (id: string, type: PatternColumn['type']): PatternColumn => ({
  id,
  type,
  label: { fr: id, en: id },
});

function readNames(): Names {
  const names = new Names();
  names.add(
    makeSystem({
      actors: [makeActor('a', { name: 'AMAP' }), makeActor('m', { name: 'Mairie' })],
      outside: [makeOutsider('o', { name: 'Région' })],
      cooperations: [makeCooperation('c', ['a', 'o'])],
      commitments: [makeCommitment('k', [], { text: 'Cantine' }), makeCommitment('l', [], { code: 'O1' })],
    }),
  );
  const { territory } = makeFacts();
  names.add(
    makeSystem({
      territory: { ...territory, id: 'u', name: 'Val voisin' },
      actors: [makeActor('m', { name: 'Mairie' }), makeActor('v', { name: 'Voisine' })],
    }),
  );
  return names;
}

describe('the rows of a pattern', () => {
  it('use labels: cooperations by their parties, commitments by code and text', () => {
    const columns = [
      column('actor', 'actor'),
      column('cooperations', 'cooperations'),
      column('commitments', 'commitments'),
      column('territory', 'territory'),
      column('n', 'number'),
    ];
    const row = { actor: 'o', cooperations: ['c'], commitments: ['k', 'l'], territory: 'u', n: 3 };
    expect(tellRows([{ territoryId: 't', ...row }], columns, readNames())).toEqual([
      {
        actor: { id: 'o', name: 'Région' },
        cooperations: [{ id: 'c', name: 'AMAP – Région' }],
        commitments: [
          { id: 'k', name: 'Cantine' },
          { id: 'l', name: 'O1 · l' },
        ],
        territory: { id: 'u', name: 'Val voisin' },
        n: 3,
      },
    ]);
  });

  it('give the territory of each element outside the territory of the row', () => {
    const told = (actor: string, territoryId: string) =>
      tellRows([{ territoryId, actor }], [column('actor', 'actor')], readNames())[0]?.actor;
    expect(told('v', 't')).toEqual({ id: 'v', name: 'Voisine', territoryId: 'u' });
    expect(told('v', 'u')).toEqual({ id: 'v', name: 'Voisine' });
    expect(told('m', 'u')).toEqual({ id: 'm', name: 'Mairie' });
  });

  it('go with whom they are about where nobody may know of it; lists go on without', () => {
    const columns = [column('actor', 'actor'), column('others', 'actors'), column('n', 'number')];
    const rows = [
      { territoryId: 't', actor: 'secret', others: ['a'], n: 1 },
      { territoryId: 't', actor: 'a', others: ['secret', 'm'] },
    ];
    expect(tellRows(rows, columns, readNames())).toEqual([
      { actor: { id: 'a', name: 'AMAP' }, others: [{ id: 'm', name: 'Mairie' }], n: null },
    ]);
  });
});

describe('what rows light on a map', () => {
  it('is each thing once, whatever column it stands in', () => {
    const columns = [
      column('actor', 'actor'),
      column('others', 'actors'),
      column('cooperation', 'cooperation'),
      column('theme', 'theme'),
      column('n', 'number'),
    ];
    const ref = (id: string) => ({ id, name: id });
    const rows = [
      { actor: ref('a'), others: [ref('m'), ref('a')], cooperation: ref('c'), theme: 'food', n: 2 },
      { actor: ref('m'), others: [], cooperation: ref('d'), theme: null, n: 2 },
    ];
    expect(graphOf(rows, columns)).toEqual({
      actorIds: ['a', 'm'],
      cooperationIds: ['c', 'd'],
      commitmentIds: [],
      themeIds: ['food'],
    });
  });
});
