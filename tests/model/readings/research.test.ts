import { describe, expect, it } from 'vitest';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';
import { cappedLinks, shuffled } from '../../../model/readings/research/capped-links.ts';
import { familyCounts, withheldCells } from '../../../model/readings/research/family-counts.ts';
import { recognised, recognisedByRows } from '../../../model/readings/research/recognised.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

/**
 * Lists the values that a blank cell may have, given the sum of all blank cells and the maximum of each.
 */
function possible(count: number, sum: number, most: number): ReadonlySet<number> {
  const found = new Set<number>();
  const others = (left: number, rest: number): boolean => {
    if (left === 0) return rest === 0;
    for (let value = 0; value <= Math.min(most, rest); value += 1)
      if (others(left - 1, rest - value)) return true;
    return false;
  };
  for (let value = 0; value <= Math.min(most, sum); value += 1)
    if (others(count - 1, sum - value)) found.add(value);
  return found;
}

describe('cells that stay blank', () => {
  const of = (...values: number[]) =>
    withheldCells(
      values.map((value) => ({ value })),
      5,
    );

  it('are those under k, and more where the sum of all would give them away', () => {
    expect(of(12, 5, 9)).toEqual([false, false, false]);
    expect(of(12, 3, 9)).toEqual([false, true, true]);
    // 4 and 4 are the only two under 5 that make 8; 2 and 3 are among many.
    expect(of(12, 4, 4, 20)).toEqual([true, true, true, false]);
    expect(of(12, 2, 2, 20)).toEqual([false, true, true, false]);
    expect(of(12, 0, 0, 7)).toEqual([false, true, true, true]);
    expect(of(3)).toEqual([true]);
    // One that is hidden for what it holds is no better hidden alone, however large it is.
    const cells = [{ value: 12 }, { value: 7, isHidden: true }, { value: 9 }];
    expect(withheldCells(cells, 5)).toEqual([false, true, true]);
    // With a larger one blank too, no sum gives 4 and 4.
    const withLarge = [{ value: 4 }, { value: 4 }, { value: 9, isHidden: true }, { value: 20 }];
    expect(withheldCells(withLarge, 5)).toEqual([true, true, true, false]);
    // The first of equal values protects the others.
    expect(of(3, 9, 9)).toEqual([true, true, false]);
  });

  it('are no more than need be where one that is hidden may be large', () => {
    const cells = [{ value: 4 }, { value: 4, isHidden: true }, { value: 20 }, { value: 30 }];
    expect(withheldCells(cells, 5)).toEqual([true, true, false, false]);
  });

  it('may each hold anything under k, whatever the table', () => {
    const random = seededRandom(7);
    let [safe, more] = [0, 0];
    for (let round = 0; round < 400; round += 1) {
      const values = Array.from({ length: 2 + Math.floor(random() * 6) }, () => Math.floor(random() * 11));
      const blank = of(...values);
      const hidden = values.filter((_, i) => blank[i]);
      for (const [i, value] of values.entries()) if (value < 5) expect(blank[i]).toBe(true);
      if (hidden.length === 0 || hidden.length === values.length) continue;
      const sum = hidden.reduce((all, value) => all + value, 0);
      const others = hidden.filter((value) => value >= 5).length;
      const may = possible(hidden.length, sum, others === 0 ? 4 : sum);
      for (const value of [0, 1, 2, 3, 4]) expect(may, `${values}: ${hidden}`).toContain(value);
      if (others === 0) safe += 1;
      else more += 1;
    }
    expect(Math.min(safe, more)).toBeGreaterThan(20);
  });
});

describe('counts between families', () => {
  const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`);
  const [town, farm, alone] = [ids('t', 6), ids('f', 6), ids('s', 1)];
  const system = makeSystem({
    actors: [
      ...town.map((id) => makeActor(id, { family: 'local_authority' })),
      ...farm.map((id) => makeActor(id, { family: 'business' })),
      ...alone.map((id) => makeActor(id, { family: 'state' })),
    ],
    cooperations: [
      ...town.map((id, i) => makeCooperation(`c${i}`, [id, farm[i] ?? ''])),
      ...farm.map((id, i) => makeCooperation(`s${i}`, [id, 's0'])),
    ],
  });

  it('have no cell under k, and none of a family of fewer than k', () => {
    const { organisations, links } = familyCounts(system, { families: 'all', k: 5 });
    const of = (family: string) => organisations.find((one) => one.family === family)?.count;
    // The State is alone, and the other families have nobody: of the two large ones, one protects them.
    expect(of('state')).toBeNull();
    expect(organisations.filter(({ count }) => count !== null)).toHaveLength(1);
    for (const { a, b, count } of links) {
      if (count === null) continue;
      expect(count).toBeGreaterThanOrEqual(5);
      expect([of(a), of(b)]).not.toContain(null);
    }
    expect(links.find(({ a, b }) => a === 'state' && b === 'business')?.count).toBeNull();
  });
});

describe('counts between three coarse families', () => {
  const families: readonly (readonly [letter: string, family: Family])[] = [
    ['t', 'local_authority'],
    ['u', 'state'],
    ['f', 'business'],
    ['g', 'social_economy'],
    ['o', 'citizens'],
    ['p', 'unspecified'],
  ];
  const linked = [
    't0 t1',
    't0 u0',
    't0 f0',
    't1 f0',
    'u0 g0',
    'f0 f1',
    'f1 g0',
    'o0 o1',
    'o1 p0',
    't0 o0',
    'p0 u0',
    'g0 o1',
    'f1 p0',
  ];
  const system = () =>
    makeSystem({
      actors: families.flatMap(([letter, family]) =>
        ['0', '1'].map((i) => makeActor(letter + i, { family })),
      ),
      cooperations: linked.map((pair) => makeCooperation(pair, pair.split(' '))),
    });

  it('are of what is public, what is an enterprise and the others', () => {
    expect(familyCounts(system(), { families: 'coarse', k: 2 })).toEqual({
      organisations: [
        { family: 'public', count: 4 },
        { family: 'enterprise', count: 4 },
        { family: 'other', count: 4 },
      ],
      links: [
        { a: 'public', b: 'public', count: 2 },
        { a: 'public', b: 'enterprise', count: 3 },
        { a: 'public', b: 'other', count: 2 },
        { a: 'enterprise', b: 'enterprise', count: 2 },
        { a: 'enterprise', b: 'other', count: 2 },
        { a: 'other', b: 'other', count: 2 },
      ],
    });
  });

  it('hide values under k, and the smallest other value as protection', () => {
    const { organisations, links } = familyCounts(system(), { families: 'coarse', k: 3 });
    expect(organisations.map(({ count }) => count)).toEqual([4, 4, 4]);
    // Five cells of two under three: their sum of ten tells them all, so that the last goes too.
    expect(links.map(({ count }) => count)).toEqual([null, null, null, null, null, null]);
  });
});

describe('links of degrees that are cut', () => {
  it('leave nobody more than k organisations have, and everyone as many as they can', () => {
    const ids = Array.from({ length: 9 }, (_, i) => `a${i}`);
    const star = ids.slice(1).map((id, i) => makeCooperation(`c${i}`, ['a0', id]));
    const ring = ids.slice(1).map((id, i) => makeCooperation(`r${i}`, [id, ids[1 + ((i + 1) % 8)] ?? '']));
    const system = makeSystem({ actors: ids.map((id) => makeActor(id)), cooperations: [...star, ...ring] });
    const random = seededRandom(3);
    const kept = cappedLinks(ids, [...system.links().values()], 5, (under) => Math.floor(random() * under));
    const degree = (id: string) => kept.filter(({ actorIds }) => actorIds.includes(id)).length;
    expect(Math.max(...ids.map(degree))).toBe(3);
    expect(degree('a0')).toBe(3);
    expect(kept.length).toBeGreaterThan(8);
  });

  it('leave none with more than the k-th, in any order of input', () => {
    // a has three links, b and c two, d one.
    const system = makeSystem({
      actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id)),
      cooperations: ['ab', 'ac', 'ad', 'bc'].map((pair) => makeCooperation(pair, [...pair])),
    });
    // Chance that leaves each where it is.
    const kept = (k: number) =>
      cappedLinks(['d', 'c', 'b', 'a'], [...system.links().values()], k, (under) => under - 1).map(
        ({ actorIds }) => actorIds.join(''),
      );
    expect([1, 2, 3, 4, 5].map(kept)).toEqual([
      ['ab', 'ac', 'ad', 'bc'],
      ['ab', 'ac', 'bc'],
      ['ab', 'ac', 'bc'],
      ['ab'],
      [],
    ]);
  });

  it('are drawn in an order that chance makes, the last place first', () => {
    const asked: number[] = [];
    const first = (under: number): number => {
      asked.push(under);
      return 0;
    };
    expect(shuffled('abcd', first)).toEqual(['b', 'c', 'd', 'a']);
    expect(asked).toEqual([4, 3, 2]);
  });
});

describe('organisations that are recognised', () => {
  const actors = (...families: string[]) => ({
    id: 'actors',
    columns: ['actor', 'family'],
    rows: families.map((family, i) => [`A${i}`, family]),
  });
  const codes = (count: number) => Array.from({ length: count }, (_, i) => `A${i}`);
  const links = (...pairs: [string, string][]) => ({
    id: 'links',
    columns: ['a', 'b', 'intensity'],
    rows: pairs.map(([a, b]) => [a, b, 2]),
  });

  it('by their own row: those without a similar one there', () => {
    const table = actors('state', 'business', 'business', 'citizens', 'citizens', 'citizens');
    expect(recognisedByRows(table, 3)).toEqual({ unique: 1, underK: 3 });
    expect(recognised([table], codes(6), 3)).toEqual({ unique: 1, underK: 3 });
  });

  it('by their links alone: the middle of a chain, not its ends; nobody of a ring', () => {
    const same = actors('business', 'business', 'business');
    const chain = links(['A0', 'A1'], ['A2', 'A1']);
    expect(recognised([same, chain], codes(3), 2)).toEqual({ unique: 1, underK: 1 });
    const ring = links(['A0', 'A1'], ['A1', 'A2'], ['A0', 'A2']);
    expect(recognised([same, ring], codes(3), 2)).toEqual({ unique: 0, underK: 0 });
  });

  it('by what lists of links say, not by matrices, which say it again by the order of the codes', () => {
    const same = actors('business', 'business');
    const matrix = { id: 'links-matrix', columns: ['', 'A0', 'A1'], rows: [['A0', 0, 3]] };
    expect(recognised([same, matrix], codes(2), 2)).toEqual({ unique: 0, underK: 0 });
  });

  it('by their part in a cooperation, wherever its row stands and whatever its code', () => {
    const same = actors('business', 'business', 'business', 'business');
    const table = {
      id: 'cooperations',
      columns: ['cooperation', 'parties', 'themes', 'intensity'],
      rows: [
        ['C0', 'A0 from | A1 to', 'food', 2],
        ['C1', 'A3 to | A2 from', 'food', 2],
      ],
    };
    expect(recognised([same, table], codes(4), 3)).toEqual({ unique: 0, underK: 4 });
    const told = { ...table, rows: [table.rows[0] ?? [], ['C1', 'A3 to | A2 from', null, 2]] };
    expect(recognised([same, told], codes(4), 3)).toEqual({ unique: 4, underK: 4 });
  });

  it('by whom their partners know, two steps away', () => {
    const same = actors(...codes(6).map(() => 'business'));
    const tree = links(['A0', 'A1'], ['A1', 'A2'], ['A2', 'A3'], ['A3', 'A4'], ['A2', 'A5']);
    expect(recognised([same, tree], codes(6), 2)).toEqual({ unique: 2, underK: 2 });
  });

  it('by codes in no way: neither which they are nor their order in a cell', () => {
    const same = actors('business', 'business');
    const table = (...cells: string[]) => ({
      id: 'commitments',
      columns: ['commitment', 'carriers'],
      rows: cells.map((cell, i) => [`E${i}`, cell]),
    });
    expect(recognised([same, table('A0 lead | A1 lead')], codes(2), 2)).toEqual({ unique: 0, underK: 0 });
    expect(recognised([same, table('A0 lead | A1 support')], codes(2), 2)).toEqual({ unique: 2, underK: 2 });
  });
});
