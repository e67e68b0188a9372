import { describe, expect, it } from 'vitest';
import {
  addToast,
  collidingFields,
  createStore,
  emptyHistory,
  failed,
  isFiltering,
  loaded,
  loading,
  nextRedo,
  nextUndo,
  noFilters,
  nothing,
  parseSelection,
  recordChange,
  recordPartOf,
  recordRedo,
  recordUndo,
  sameGesture,
  type Toast,
  toggled,
} from '../../client/state/index.ts';
import { pairKey } from '../../model/elements/system.ts';

const problem = { type: 'about:blank', title: 'x', status: 503, code: 'X', detail: '', instance: '/' };

describe('selection', () => {
  it('separates the kind at the first colon only: the key of a gap holds colons', () => {
    expect(parseSelection('gap:single-bridge:a:b')).toEqual({ kind: 'gap', id: 'single-bridge:a:b' });
  });

  it('is nothing without a known kind and an id', () => {
    for (const text of [null, '', 'actor', 'actor:', ':amap', 'planet:mars'])
      expect(parseSelection(text)).toBeNull();
  });

  it('names a pair the same whichever way it is taken', () => {
    expect(pairKey('b', 'a')).toBe(pairKey('a', 'b'));
  });
});

describe('undo', () => {
  it('has a change once, though its answer came twice', () => {
    const once = recordChange(emptyHistory, 4);
    expect(recordChange(once, 4)).toEqual(once);
    expect(nextUndo(recordUndo(recordChange(once, 4), 5))).toBeNull();
  });

  it('walks back and forth through one’s own changes', () => {
    const two = recordChange(recordChange(emptyHistory, 7), 8);
    expect(nextUndo(two)).toBe(8);
    const undone = recordUndo(two, 9);
    expect([nextUndo(undone), nextRedo(undone)]).toEqual([7, 9]);
    const redone = recordRedo(undone, 10);
    expect([nextUndo(redone), nextRedo(redone)]).toEqual([10, null]);
  });

  it('takes back together what one gesture wrote, and makes it again together', () => {
    const part = recordPartOf('line');
    const written = part(part(recordChange(emptyHistory, 7), 8), 9);
    expect(sameGesture(written, 9, 8)).toBe(true);
    expect(sameGesture(written, 8, 7)).toBe(false);
    expect(sameGesture(written, null, 9)).toBe(false);
    const undone = recordUndo(recordUndo(written, 10), 11);
    expect([nextUndo(undone), nextRedo(undone)]).toEqual([7, 11]);
    expect(sameGesture(undone, 11, 10)).toBe(true);
    const redone = recordRedo(recordRedo(undone, 12), 13);
    expect(sameGesture(redone, 13, 12)).toBe(true);
  });

  it('forgets what was undone once something new is done', () => {
    const undone = recordUndo(recordChange(emptyHistory, 7), 8);
    expect(nextRedo(recordChange(undone, 9))).toBeNull();
  });
});

describe('a stale edit', () => {
  const known = { name: 'AMAP', mission: 'Nourrir', tags: ['bio'], version: 3 };

  it('is sent again when the other changed other fields', () => {
    expect(
      collidingFields(known, { ...known, mission: 'Cultiver', version: 4 }, { name: 'AMAP du Val' }),
    ).toEqual([]);
  });

  it('collides on the fields both changed', () => {
    const current = { ...known, name: 'AMAP des Sillons', tags: ['bio', 'local'], version: 4 };
    expect(collidingFields(known, current, { name: 'AMAP du Val', tags: ['vrac'] })).toEqual([
      'name',
      'tags',
    ]);
  });

  it('does not collide where both wanted the same, nor between absent and cleared', () => {
    expect(collidingFields(known, { ...known, name: 'X', version: 4 }, { name: 'X' })).toEqual([]);
    expect(collidingFields(known, { ...known, version: 4 }, { url: null })).toEqual([]);
  });
});

describe('data that a view reads', () => {
  it('stays on screen while a newer answer is awaited, and when it fails to come', () => {
    const known = loaded('map', '"1"');
    expect(loading(known)).toEqual({ value: 'map', etag: '"1"', pending: true, error: null });
    expect(failed(loading(known), problem)).toEqual({
      value: 'map',
      etag: '"1"',
      pending: false,
      error: problem,
    });
    expect(loading(nothing).value).toBeNull();
  });
});

describe('toasts', () => {
  const toast = (id: string, tone: Toast['tone']): Toast => ({ id, tone, text: id, action: null });

  it('replace what was done before, and keep what failed', () => {
    const one = addToast([toast('a', 'done'), toast('b', 'refused')], toast('c', 'done'));
    expect(one.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('filters', () => {
  it('state whether a filter hides anything', () => {
    expect(isFiltering(noFilters)).toBe(false);
    expect(isFiltering({ ...noFilters, fromIntensity: 1 })).toBe(true);
    expect(isFiltering({ ...noFilters, hiddenFamilies: toggled([], 'state') })).toBe(true);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('the store', () => {
  it('tells its listeners of a change, not of none, and not once they left', () => {
    const store = createStore({ n: 0 });
    let told = 0;
    const leave = store.subscribe(() => {
      told += 1;
    });
    store.change((state) => state);
    store.change(() => ({ n: 1 }));
    leave();
    store.change(() => ({ n: 2 }));
    expect([told, store.get().n]).toEqual([1, 2]);
  });
});
