import { describe, expect, it } from 'vitest';
import { type Undoing, undoneBy } from '../../../model/readings/history/undone.ts';

const undoing = (id: string, undoesId: string): Undoing => ({ id, undoesId, at: id });
const undone = (...undoings: [string, string][]) =>
  [
    ...undoneBy(
      ['a', 'b', 'c', 'd', 'e'],
      undoings.map(([id, of]) => undoing(id, of)),
    ),
  ].map(([id, by]) => `${id} by ${by.id}`);

describe('a change', () => {
  it('is undone by the last that undid it, as long as that stands', () => {
    expect(undone(['b', 'a'])).toEqual(['a by b']);
    expect(undone(['b', 'a'], ['c', 'b'])).toEqual(['b by c']);
    expect(undone(['b', 'a'], ['c', 'b'], ['d', 'c'])).toEqual(['a by b', 'c by d']);
    expect(undone(['b', 'a'], ['c', 'b'], ['d', 'a'])).toEqual(['a by d', 'b by c']);
    expect(undone(['b', 'a'], ['c', 'b'], ['d', 'a'], ['e', 'd'])).toEqual(['b by c', 'd by e']);
  });

  it('that nothing undid is none of them', () => {
    expect(undone()).toEqual([]);
  });
});
