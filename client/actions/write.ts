import type { Problem } from '../../model/contract/problem.ts';
import { problemOf } from '../api/api-error.ts';
import { randomId } from '../api/random-id.ts';
import { problemText } from '../messages/translate.ts';
import { store, type UndoHistory } from '../state/index.ts';
import { refusedOfThePast } from './past.ts';
import { refresh } from './refresh.ts';
import { notify, notifyRetry } from './toast.ts';

export type Written<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export interface WriteOptions {
  /** Toast after success; none if the screen shows the result. */
  readonly notice?: string;
  /** How the history of undo takes the change; null where it is not one of this person's steps. */
  readonly record?: ((history: UndoHistory, revision: number) => UndoHistory) | null;
}

/**
 * Runs one operation that needs the server at once (others are an `edit`): sends it with its key, then
 * refreshes the screen. The caller receives a refusal for its form; if the server was unreachable, the same
 * request is offered again.
 */
export async function write<T>(
  send: (idempotencyKey: string) => Promise<T>,
  { notice }: Pick<WriteOptions, 'notice'> = {},
): Promise<Written<T>> {
  const past = refusedOfThePast();
  if (past !== null) return { ok: false, problem: past };
  const key = randomId();
  store.change((state) => ({ ...state, saving: state.saving + 1 }));
  try {
    const value = await send(key);
    void refresh();
    if (notice !== undefined) notify(notice);
    return { ok: true, value };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.status === 0 || problem.status >= 500)
      notifyRetry(problemText(problem), () => write(() => send(key), notice === undefined ? {} : { notice }));
    return { ok: false, problem };
  } finally {
    store.change((state) => ({ ...state, saving: state.saving - 1 }));
  }
}
