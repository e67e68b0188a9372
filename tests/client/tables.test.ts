import { describe, expect, it } from 'vitest';
import { endingSoon } from '../../client/views/tables/ending-soon.ts';
import { moveInGrid } from '../../client/views/tables/grid-keys.ts';
import { heardChange, heardSubjects } from '../../client/views/tables/heard-answers.ts';
import {
  filterRows,
  keepOrder,
  nextSort,
  type Row,
  sortRows,
} from '../../client/views/tables/table-model.ts';
import type { Cooperation } from '../../model/contract/cooperation.ts';

const row = (id: string, name: string, links: number | null, family = 'state'): Row => ({
  id,
  label: name,
  selection: { kind: 'actor', id },
  tags: { family: [family] },
  cells: [{ text: name }, { text: links === null ? '' : String(links), order: links }],
});
const rows = [row('a', 'Épicerie', 10), row('b', 'AMAP', 9, 'citizens'), row('c', 'Élan', null)];
const ids = (list: readonly Row[]) => list.map(({ id }) => id).join('');

describe('rows of a table', () => {
  it('sort by name as French reads it, and by number as numbers', () => {
    expect(ids(sortRows(rows, 0, false, 'fr'))).toBe('bca');
    expect(ids(sortRows(rows, 1, false, 'fr'))).toBe('bac');
  });

  it('keep what is empty last, whichever way', () => {
    expect(ids(sortRows(rows, 1, true, 'fr'))).toBe('abc');
  });

  it('stay in the order last asked for, new ones after them', () => {
    expect(ids(keepOrder([row('new', 'Aaa', 0), ...rows], ['c', 'b', 'a']))).toBe('cbanew');
  });

  it('turn the order at the second click only', () => {
    const first = nextSort(null, 'name');
    expect(first.descending).toBe(false);
    expect(nextSort(first, 'name').descending).toBe(true);
    expect(nextSort(first, 'links').descending).toBe(false);
  });

  it('are found by words without accents, and by the value of a filter', () => {
    expect(ids(filterRows(rows, 'epi', {}))).toBe('a');
    expect(ids(filterRows(rows, '', { family: 'citizens' }))).toBe('b');
    expect(ids(filterRows(rows, 'epi', { family: 'citizens' }))).toBe('');
  });
});

describe('keys of a grid', () => {
  const size = { rows: 30, columns: 4 };
  it('go from cell to cell and stop at the edges', () => {
    expect(moveInGrid('ArrowDown', false, { row: 0, column: 1 }, size)).toEqual({ row: 1, column: 1 });
    expect(moveInGrid('ArrowUp', false, { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 });
    expect(moveInGrid('End', true, { row: 2, column: 1 }, size)).toEqual({ row: 29, column: 3 });
    expect(moveInGrid('a', false, { row: 2, column: 1 }, size)).toBeNull();
  });
});

describe('agreements that end within the year', () => {
  const cooperation = (id: string, patch: Partial<Cooperation>) =>
    ({ id, formality: 'convention', state: 'active', ...patch }) as Cooperation;

  it('count calendar months, the bound included', () => {
    const found = endingSoon(
      [
        cooperation('late', { endedOn: '2027-03-13' }),
        cooperation('bound', { endedOn: '2027-03-12' }),
        cooperation('soon', { endedOn: '2026-04-01' }),
        cooperation('spoken', { endedOn: '2026-04-01', formality: 'informal' }),
        cooperation('over', { endedOn: '2026-04-01', state: 'broken' }),
      ],
      '2026-03-12',
    );
    expect(found.map(({ id }) => id)).toEqual(['soon', 'bound']);
  });
});

describe('what an actor was heard on', () => {
  it('takes the day of the map for a new answer, clears one that goes, leaves the others', () => {
    expect(heardSubjects({ onMap: true, heardLinksOn: '2026-01-01' })).toEqual(['links']);
    expect(heardChange(['links', 'needs'], ['needs', 'commitments'], '2026-03-12')).toEqual({
      heardLinksOn: null,
      heardCommitmentsOn: '2026-03-12',
    });
  });
});
