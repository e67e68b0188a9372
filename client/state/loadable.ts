import type { Problem } from '../../model/contract/problem.ts';

/** Something read from the API: the last known value stays while a newer one is on its way or failed to come. */
export interface Loadable<T> {
  readonly value: T | null;
  readonly etag: string | null;
  readonly pending: boolean;
  readonly error: Problem | null;
}

/** Nothing asked yet. */
export const nothing: Loadable<never> = { value: null, etag: null, pending: false, error: null };

/** Marks a value as being loaded; the last known one stays on screen. */
export const loading = <T>(known: Loadable<T>): Loadable<T> => ({ ...known, pending: true });

/** Arrived. */
export const loaded = <T>(value: T, etag: string | null): Loadable<T> => ({
  value,
  etag,
  pending: false,
  error: null,
});

/** The answer is the one already known (304). */
export const unchanged = <T>(known: Loadable<T>): Loadable<T> => ({ ...known, pending: false, error: null });

/** Records why loading failed; the last known value stays on screen. */
export const failed = <T>(known: Loadable<T>, error: Problem): Loadable<T> => ({
  ...known,
  pending: false,
  error,
});
