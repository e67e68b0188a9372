import { listChanges } from '../../server/contract/endpoints/index.ts';
import type { Problem } from '../../server/contract/problem.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { problemText, t } from '../messages/translate.ts';
import { recordChange, store, type UndoHistory } from '../state/index.ts';
import { refresh } from './refresh.ts';
import { say, sayRetry } from './toast.ts';

export type Written<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export interface WriteOptions {
  /** What the toast says once done; nothing when the screen itself shows it. */
  readonly said?: string;
  /** How the history of undo takes the change. */
  readonly record?: ((history: UndoHistory, revision: number) => UndoHistory) | null;
}

/**
 * One write: sent with its key, then what is on screen is read again. A refusal for a reason of the form comes back to
 * the caller, to be shown at its field; when the server could not be reached, the same request is offered again.
 */
export async function write<T>(
  send: (idempotencyKey: string) => Promise<T>,
  options: WriteOptions = {},
): Promise<Written<T>> {
  const key = randomId();
  const before = store.get().map.value?.territory.revision ?? null;
  store.change((state) => ({ ...state, saving: state.saving + 1 }));
  try {
    const value = await send(key);
    await refresh();
    if (options.record !== null && before !== null)
      await rememberRevision(key, before, options.record ?? recordChange);
    if (options.said !== undefined) say(options.said, 'done', before === null ? null : 'undo');
    return { ok: true, value };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.status === 0 || problem.status >= 500)
      sayRetry(problemText(problem), () => write(() => send(key), options));
    return { ok: false, problem };
  } finally {
    store.change((state) => ({ ...state, saving: state.saving - 1 }));
  }
}

/** The same, where no form shows the refusal: a toast says it. */
export async function writeOrSay<T>(
  send: (idempotencyKey: string) => Promise<T>,
  options: WriteOptions = {},
): Promise<T | null> {
  const written = await write(send, options);
  if (written.ok) return written.value;
  if (written.problem.status > 0 && written.problem.status < 500)
    say(problemText(written.problem) || t('problem.UNEXPECTED'), 'refused');
  return null;
}

/** The revision one's own change took: the next one, unless others wrote meanwhile; then the history tells. */
async function rememberRevision(
  key: string,
  before: number,
  record: (history: UndoHistory, revision: number) => UndoHistory,
): Promise<void> {
  const territory = store.get().map.value?.territory;
  if (territory === undefined || territory.revision === before) return;
  const revision =
    territory.revision === before + 1 ? territory.revision : await revisionOf(key, territory.id, before);
  if (revision !== null) store.change((state) => ({ ...state, undo: record(state.undo, revision) }));
}

async function revisionOf(key: string, territoryId: string, after: number): Promise<number | null> {
  const changes = await call(listChanges, { params: { territoryId }, query: { after, limit: 500 } });
  // An edit sent again over another's has the key of its second request.
  return (
    changes.items.find(({ mutationId }) => mutationId === key || mutationId === `${key}r`)?.revision ?? null
  );
}
