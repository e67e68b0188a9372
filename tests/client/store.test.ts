import { describe, expect, test, vi } from 'vitest';
import { createStore } from '../../client/state/store.ts';

interface Counts {
  readonly map: number;
  readonly toasts: number;
  readonly view?: string;
}

describe('a store', () => {
  test('notifies listeners of a change to their selection only', () => {
    const store = createStore<Counts>({ map: 1, toasts: 0 });
    const heard = vi.fn();
    const leave = store.subscribe(heard);
    store.change((state) => state);
    expect(heard).toHaveBeenCalledTimes(0);
    store.change((state) => ({ ...state, map: 2 }));
    expect(heard).toHaveBeenCalledTimes(1);
    leave();
    store.change((state) => ({ ...state, map: 3 }));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.get().map).toBe(3);
  });

  test('knows which of its properties a drawing read', () => {
    const store = createStore<Counts>({ map: 1, toasts: 0 });
    const reads = store.noteReads(() => expect(store.get().map).toBe(1));
    expect(reads.differIn(store.get())).toBe(false);
    store.change((state) => ({ ...state, toasts: 4 }));
    expect(reads.differIn(store.get())).toBe(false);
    store.change((state) => ({ ...state, map: 2 }));
    expect(reads.differIn(store.get())).toBe(true);
    store.change((state) => ({ ...state, map: 1 }));
    expect(reads.differIn(store.get())).toBe(false);
  });

  test('takes a copy of the whole, and a question whether something is there, as reading it', () => {
    const store = createStore<Counts>({ map: 1, toasts: 0 });
    const copied = store.noteReads(() => expect({ ...store.get() }).toEqual({ map: 1, toasts: 0 }));
    const asked = store.noteReads(() => expect('view' in store.get()).toBe(false));
    store.change((state) => ({ ...state, toasts: 1 }));
    expect(copied.differIn(store.get())).toBe(true);
    expect(asked.differIn(store.get())).toBe(false);
    store.change((state) => ({ ...state, view: 'map' }));
    expect(asked.differIn(store.get())).toBe(true);
  });

  test('records each drawing separately, and reads the changes of a drawing', () => {
    const store = createStore<Counts>({ map: 1, toasts: 0 });
    let inner = store.noteReads(() => {});
    const outer = store.noteReads(() => {
      inner = store.noteReads(() => expect(store.get().toasts).toBe(0));
      store.change((state) => ({ ...state, map: 2 }));
      expect(store.get().map).toBe(2);
    });
    expect(outer.differIn(store.get())).toBe(true);
    expect(inner.differIn(store.get())).toBe(false);
    expect(() =>
      store.noteReads(() => {
        throw new Error('cannot be drawn');
      }),
    ).toThrow('cannot be drawn');
    expect(store.get()).toEqual({ map: 2, toasts: 0 });
  });
});
