import { describe, expect, it } from 'vitest';
import { earliest, joined, latest } from '../../../../model/writes/merging/merge-properties.ts';
import { MERGE_BOTH } from '../../../../model/writes/merging/merge-relations.ts';

const { ACTS_IN, CARRIES, NEEDS, OFFERS, MEMBER_OF, BRINGS } = MERGE_BOTH;

describe('two memberships of one territory', () => {
  it('become one that began with the first, and has no beginning where one had none', () => {
    expect(ACTS_IN({ since: '2021-03-01' }, { since: '2019-05-01' }).since).toBe('2019-05-01');
    expect(ACTS_IN({ since: '2019-05-01' }, { since: '2021-03-01' }).since).toBe('2019-05-01');
    expect(ACTS_IN({ since: '2021-03-01' }, {}).since).toBeUndefined();
  });

  it('are on the map where either was, and stand where people saw them', () => {
    const kept = { onMap: true, x: 1, y: 2, landId: 'north' };
    const gone = { onMap: true, x: 3, y: 4, landId: 'south' };
    expect(ACTS_IN(kept, gone)).toMatchObject({ onMap: true, x: 1, y: 2, landId: 'north' });
    expect(ACTS_IN({ ...kept, onMap: false }, gone)).toMatchObject({
      ...{ onMap: true, x: 3, y: 4, landId: 'south' },
    });
    expect(ACTS_IN({ ...kept, onMap: false }, { ...gone, onMap: false })).toMatchObject({
      ...{ onMap: false, x: 1, y: 2, landId: 'north' },
    });
    expect(ACTS_IN({ onMap: false, x: 1, y: 2, landId: 'north' }, { onMap: true })).toMatchObject({
      ...{ onMap: true, x: 1, y: 2, landId: 'north' },
    });
    expect(ACTS_IN({ onMap: true }, gone)).toMatchObject({ x: 3, y: 4, landId: 'south' });
  });

  it('keep whose hand placed them with the place', () => {
    const byHand = { onMap: true, x: 3, y: 4, placed: true };
    expect(ACTS_IN({ onMap: false, x: 1, y: 2 }, byHand).placed).toBe(true);
    expect(ACTS_IN({ onMap: true, x: 1, y: 2 }, byHand).placed).toBeUndefined();
    expect(ACTS_IN({ onMap: true }, byHand).placed).toBe(true);
    expect(ACTS_IN({ onMap: true, placed: false }, byHand).placed).toBe(false);
  });

  it('are the main one where either was', () => {
    expect(ACTS_IN({ main: false }, { main: true }).main).toBe(true);
    expect(ACTS_IN({ main: true }, { main: false }).main).toBe(true);
    expect(ACTS_IN({ main: false }, {}).main).toBe(false);
    expect(ACTS_IN({}, { main: false }).main).toBe(false);
  });

  it('were heard when either was last', () => {
    const kept = { heardLinksOn: '2025-01-01', heardNeedsOn: '2026-02-01' };
    const gone = { heardLinksOn: '2026-01-01', heardNeedsOn: '2024-02-01', heardCommitmentsOn: '2023-01-01' };
    expect(ACTS_IN(kept, gone)).toMatchObject({
      ...{ heardLinksOn: '2026-01-01', heardNeedsOn: '2026-02-01', heardCommitmentsOn: '2023-01-01' },
    });
  });
});

describe('two that carry one commitment', () => {
  it('have the stronger role', () => {
    expect(CARRIES({ role: 'contributor' }, { role: 'lead' }).role).toBe('lead');
    expect(CARRIES({ role: 'contributor' }, { role: 'support' }).role).toBe('contributor');
    expect(CARRIES({ role: 'support' }, { role: 'contributor' }).role).toBe('contributor');
    expect(CARRIES({ role: 'lead' }, { role: 'lead' }).role).toBe('lead');
  });

  it('have every role around the table, and none that neither had', () => {
    expect(CARRIES({ tableRoles: ['b'] }, { tableRoles: ['a', 'b'] }).tableRoles).toEqual(['a', 'b']);
    expect(CARRIES({ tableRoles: ['b'] }, {}).tableRoles).toEqual(['b']);
    expect(CARRIES({}, { tableRoles: ['a'] }).tableRoles).toEqual(['a']);
    expect(CARRIES({ role: 'lead' }, { role: 'lead' })).toEqual({ role: 'lead' });
  });

  it('show all that either showed', () => {
    expect(
      CARRIES({ since: '2020-01-01', evidence: 'a' }, { since: '2019-01-01', evidence: 'b' }),
    ).toMatchObject({
      ...{ since: '2019-01-01', evidence: 'a ; b' },
    });
  });
});

describe.each([
  ['a need', NEEDS],
  ['an offer', OFFERS],
])('%s that both had', (_, merge) => {
  it('keeps the theme of the one that stays, and both notes', () => {
    expect(merge({ themeId: 'food', note: 'hall' }, { themeId: 'energy', note: 'yard' })).toEqual({
      ...{ themeId: 'food', note: 'hall ; yard' },
    });
    expect(merge({}, { themeId: 'energy', note: 'yard' })).toEqual({ themeId: 'energy', note: 'yard' });
  });
});

it('a tie to the same larger whole keeps the beginning that is known', () => {
  expect(MEMBER_OF({ since: '2021-01-01', source: 'a' }, { since: '2019-01-01', source: 'b' })).toEqual({
    ...{ since: '2021-01-01', source: 'a ; b' },
  });
  expect(MEMBER_OF({}, { since: '2019-01-01' })).toEqual({ since: '2019-01-01' });
});

it('on a brief both bring what either brought, and lead where either led', () => {
  expect(BRINGS({ text: 'a' }, { text: 'b', lead: true })).toEqual({ text: 'a ; b', lead: true });
  expect(BRINGS({ text: 'a', lead: true }, { text: 'b' })).toEqual({ text: 'a ; b', lead: true });
  expect(BRINGS({ text: 'a', lead: false }, {})).toEqual({ text: 'a' });
});

describe('two values', () => {
  it('become one text up to the length that it may have, and are not said twice', () => {
    expect(joined('ab', 'cd', 7)).toBe('ab ; cd');
    expect(joined('ab', 'cd', 6)).toBe('ab');
    expect(joined('a hall and a yard', 'a yard', 100)).toBe('a hall and a yard');
    expect(joined(undefined, 'cd', 6)).toBe('cd');
  });

  it('begin with the earlier and end with the later; what is undated has always been so', () => {
    expect(earliest('2020', '2019')).toBe('2019');
    expect(earliest(undefined, '2019')).toBeUndefined();
    expect(latest('2020', '2019')).toBe('2020');
    expect(latest('2019', '2020')).toBe('2020');
    expect(latest(undefined, '2019')).toBe('2019');
  });
});
