import { type AppState, initialState } from './app-state.ts';

/** What was read of a state, and from which. */
export interface Reads<S> {
  /** Whether another state holds something else in what was read. */
  differIn(state: S): boolean;
}

/** Plain data, changed by pure functions, watched by whoever draws it. */
export interface Store<S> {
  get(): S;
  change(reduce: (state: S) => S): void;
  subscribe(listener: () => void): () => void;
  /** Runs something at once, and notes which properties of the state it and what it calls read. */
  noteReads(work: () => void): Reads<S>;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  // The properties read so far, while reads are noted.
  let keys: Set<string | symbol> | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => (keys === null ? state : noting(state, keys)),
    change(reduce) {
      const next = reduce(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    noteReads(work) {
      const [before, outer, read] = [state, keys, new Set<string | symbol>()];
      keys = read;
      try {
        work();
      } finally {
        keys = outer;
      }
      return {
        differIn: (now) => [...read].some((key) => Reflect.get(before, key) !== Reflect.get(now, key)),
      };
    },
  };
}

/** The same state, that notes which of its properties are read; whoever copies it whole has read all of them. */
function noting<S extends object>(state: S, keys: Set<string | symbol>): S {
  return new Proxy(state, {
    get(target, key) {
      keys.add(key);
      return Reflect.get(target, key);
    },
    has(target, key) {
      keys.add(key);
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      const all = Reflect.ownKeys(target);
      for (const key of all) keys.add(key);
      return all;
    },
  });
}

/** The state of this page. */
export const store: Store<AppState> = createStore(initialState);

/** Replaces some properties of the state. */
export const patchState = (patch: Partial<AppState>): void =>
  store.change((state) => ({ ...state, ...patch }));
