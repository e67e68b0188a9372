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
  /** What the toast says once done; nothing when the screen itself shows it. */
  readonly notice?: string;
  /** How the history of undo takes the change; null where it is not one of this person's steps. */
  readonly record?: ((history: UndoHistory, revision: number) => UndoHistory) | null;
}

/**
 * One act that needs the server at once (what can wait is an `edit`): sent with its key, then what is on screen is read
 * again. A refusal for a reason of the form comes back to the caller, to be shown at its field; when the server could
 * not be reached, the same request is offered again.
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
