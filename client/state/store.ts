import { type AppState, initialState } from './app-state.ts';

/** Properties read from a state. */
export interface Reads<S> {
  /** Whether another state holds something else in what was read. */
  differIn(state: S): boolean;
}

/** Plain data, changed by pure functions and observed by the components that draw it. */
export interface Store<S> {
  get(): S;
  change(reduce: (state: S) => S): void;
  subscribe(listener: () => void): () => void;
  /** Runs something at once, and notes which properties of the state it and what it calls read. */
  noteReads(work: () => void): Reads<S>;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  // While reads are noted: the properties read so far, and the state that notes them.
  let noted: { readonly keys: Set<string | symbol>; state: S; seen: S } | null = null;
  const listeners = new Set<() => void>();
  return {
    get() {
      if (noted === null) return state;
      if (noted.state !== state) noted = { ...noted, state, seen: noting(state, noted.keys) };
      return noted.seen;
    },
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
      const [before, outer, read] = [state, noted, new Set<string | symbol>()];
      noted = { keys: read, state: before, seen: noting(before, read) };
      try {
        work();
      } finally {
        noted = outer;
      }
      return {
        differIn: (now) => [...read].some((key) => Reflect.get(before, key) !== Reflect.get(now, key)),
      };
    },
  };
}

/** Returns a proxy that records the properties read; a full copy reads all of them. */
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
