import { nameKey } from '../state/entry/name-key.ts';
import { store } from '../state/index.ts';
import { findSimilar } from './duplicates.ts';

/** Asked together: a long list is looked up in a few breaths, and shown as it comes. */
const AT_ONCE = 12;
/** Maximum wait for similar names before creating: a hanging network must block nobody. */
const HELD_MS = 15_000;
/** A list at its longest, and a morning of lines. */
const KEPT = 1_000;

/** Returns the result in time; else null. */
export const heardInTime = <T>(asked: Promise<T>): Promise<T | null> =>
  Promise.race([asked, new Promise<null>((resolve) => setTimeout(() => resolve(null), HELD_MS))]);

/**
 * Looks up names similar to new ones before creation, with caching. Without an answer there is no warning,
 * and nothing is blocked.
 */
export async function fetchSimilarNames(names: readonly string[], signal?: AbortSignal): Promise<void> {
  const { territoryId } = store.get();
  const wanted = [...new Map(names.map((name) => [nameKey(name), name]))].filter(
    ([key]) => !store.get().similarNames.has(key),
  );
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const answers = await Promise.all(
      wanted.slice(at, at + AT_ONCE).map(async ([key, name]) => {
        const similar = await findSimilar(name, signal).catch(() => null);
        return similar === null ? [] : [[key, similar] as const];
      }),
    );
    if (signal?.aborted || store.get().territoryId !== territoryId) return;
    store.change((state) => ({
      ...state,
      similarNames: new Map([...state.similarNames, ...answers.flat()].slice(-KEPT)),
    }));
  }
}
