import { describe, expect, it } from 'vitest';
import type { Elements } from '../../../model/elements/elements.ts';
import { NotUndoableError, UndoConflictError } from '../../../model/errors.ts';
import { reverseChange } from '../../../model/writes/reverse-change.ts';

const present = (entries: Record<string, Record<string, string | number | boolean>>): Elements =>
  new Map(Object.entries(entries));

describe('the reverse of a change', () => {
  it('puts back only the properties it altered', () => {
    const change = {
      before: { 'Actor:a': { name: 'A', kind: 'x', version: 1 } },
      after: { 'Actor:a': { name: 'B', version: 2 } },
    };
    const edits = reverseChange(
      present({ 'Actor:a': { name: 'B', mission: 'later', version: 5 } }),
      't',
      change,
    );
    expect(edits.get('Actor:a')).toEqual({ name: 'A', kind: 'x', mission: 'later', version: 5 });
    expect(() => reverseChange(present({ 'Actor:a': { name: 'C', version: 3 } }), 't', change)).toThrow(
      UndoConflictError,
    );
    expect(() => reverseChange(present({}), 't', change)).toThrow(UndoConflictError);
  });

  it('takes away a property that it gave', () => {
    const change = {
      before: { 'Actor:a': { name: 'A', version: 1 } },
      after: { 'Actor:a': { name: 'A', kind: 'x', version: 2 } },
    };
    const edits = reverseChange(present({ 'Actor:a': { name: 'A', kind: 'x', version: 2 } }), 't', change);
    expect(edits.get('Actor:a')).toStrictEqual({ name: 'A', version: 2 });
  });

  it('removes the created element unless it has changed or has dependent elements', () => {
    const change = { before: {}, after: { 'Actor:a': { name: 'A', version: 1 } } };
    expect([...reverseChange(present({ 'Actor:a': { name: 'A', version: 4 } }), 't', change)]).toEqual([
      ['Actor:a', null],
    ]);
    expect(() => reverseChange(present({ 'Actor:a': { name: 'B', version: 2 } }), 't', change)).toThrow(
      UndoConflictError,
    );
    const linked = present({ 'Actor:a': { name: 'A', version: 1 }, 'PARTY_TO:a>c': { role: 'member' } });
    expect(() => reverseChange(linked, 't', change)).toThrow(UndoConflictError);
  });

  it('brings back what it deleted with a higher version, unless it is there again', () => {
    const change = { before: { 'Actor:a': { name: 'A', version: 2 } }, after: {} };
    expect(reverseChange(present({}), 't', change).get('Actor:a')).toEqual({ name: 'A', version: 3 });
    expect(() => reverseChange(present({ 'Actor:a': { name: 'A', version: 1 } }), 't', change)).toThrow(
      UndoConflictError,
    );
  });

  it('leaves an actor where it was moved since, unless the move is what it takes back', () => {
    const entered = {
      before: { 'ACTS_IN:a>t': { onMap: false } },
      after: { 'ACTS_IN:a>t': { onMap: true, x: 1, y: 1 } },
    };
    const moved = present({ 'ACTS_IN:a>t': { onMap: true, x: 9, y: 9 } });
    expect(reverseChange(moved, 't', entered).get('ACTS_IN:a>t')).toEqual({ onMap: false, x: 9, y: 9 });
    const placed = {
      before: { 'ACTS_IN:a>t': { onMap: true } },
      after: { 'ACTS_IN:a>t': { onMap: true, x: 1, y: 1 } },
    };
    expect(() => reverseChange(moved, 't', placed)).toThrow(UndoConflictError);
  });

  it('leaves actors that joined a land by it on the land where they are now', () => {
    const linked = {
      before: { 'ACTS_IN:a>t': { onMap: true } },
      after: { 'ACTS_IN:a>t': { onMap: true, landId: 'l' }, 'PARTY_TO:a>c': { role: 'member' } },
    };
    const since = present({
      'ACTS_IN:a>t': { onMap: true, landId: 'm' },
      'PARTY_TO:a>c': { role: 'member' },
    });
    expect([...reverseChange(since, 't', linked)]).toEqual([
      ['ACTS_IN:a>t', { onMap: true, landId: 'm' }],
      ['PARTY_TO:a>c', null],
    ]);
  });

  it('takes lands back with the places that were found with them, unless one was named since', () => {
    const arranged = {
      before: { 'ACTS_IN:a>t': { onMap: true, x: 1, y: 1, placed: 'hand' } },
      after: {
        'Land:l': { territoryId: 't', x: 0, y: 0 },
        'ACTS_IN:a>t': { onMap: true, x: 5, y: 5, landId: 'l' },
      },
    };
    expect([...reverseChange(present(arranged.after), 't', arranged)]).toEqual([
      ['ACTS_IN:a>t', { onMap: true, x: 1, y: 1, placed: 'hand' }],
      ['Land:l', null],
    ]);
    const named = present({ ...arranged.after, 'Land:l': { territoryId: 't', x: 0, y: 0, name: 'L' } });
    expect(() => reverseChange(named, 't', arranged)).toThrow(UndoConflictError);
  });

  it('is not for a territory that came or went', () => {
    const change = { before: {}, after: { 'Territory:t': { name: 'T', version: 1 } } };
    expect(() => reverseChange(present({}), 'territory.added', change)).toThrow(NotUndoableError);
  });
});
