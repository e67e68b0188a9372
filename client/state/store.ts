import { type AppState, initialState } from './app-state.ts';

/** Plain data, changed by pure functions, watched by whoever draws it. */
export interface Store<S> {
  get(): S;
  change(reduce: (state: S) => S): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<S>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
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
  };
}

/** The state of this page. */
export const store: Store<AppState> = createStore(initialState);

/** Replaces some properties of the state. */
export const patchState = (patch: Partial<AppState>): void =>
  store.change((state) => ({ ...state, ...patch }));
