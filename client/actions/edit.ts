import type { z } from 'zod';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { type ApiError, problemOf } from '../api/api-error.ts';
import { ANSWERED_MS, type CallInput, callForWrite, type WriteAnswer } from '../api/call.ts';
import { EDITS, type EditName } from '../api/edits.ts';
import { forgetEdit, keepEdit, keptEdits } from '../api/kept-edits.ts';
import { problemText, t } from '../messages/translate.ts';
import {
  addEdit,
  awayFromServer,
  changeEdit,
  collidingFields,
  dropEdit,
  type Edit,
  hasForesight,
  lastUnsent,
  loadForesight,
  madeBy,
  nextToSend,
  type PendingEdit,
  patchState,
  readsOf,
  recordPartOf,
  shown,
  store,
} from '../state/index.ts';
import { loadReadings } from './load.ts';
import { type EditOptions, makeEdit, whoIsHere } from './make-edit.ts';
import { noteOwn } from './own-edits.ts';
import { refusedOfThePast } from './past.ts';
import { recordStep } from './record-step.ts';
import { notify, notifyRetry } from './toast.ts';
import type { Written } from './write.ts';

type EditEndpoint = (typeof EDITS)[EditName];
type OutputOf<E extends Endpoint> = E extends { response: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** Who waits at a form for the answer; those kept for later have nobody waiting. */
const waiting = new Map<string, (written: Written<unknown>) => void>();
const options = new Map<string, EditOptions>();

/**
 * Makes one edit: on screen at once, sent after earlier ones. The caller receives a refusal, to show it at
 * its field. If the server is unreachable, the edit is stored on this device and sent later, once: the caller
 * gets success without a value.
 */
export function edit<E extends EditEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  editOptions: EditOptions = {},
): Promise<Written<OutputOf<E> | null>> {
  const past = refusedOfThePast();
  if (past !== null) return Promise.resolve({ ok: false, problem: past });
  const made = makeEdit(endpoint.name as EditName, input as CallInput<Endpoint>, editOptions);
  options.set(made.key, editOptions);
  keepEdit(made);
  store.change((state) => shown({ ...state, outbox: addEdit(state.outbox, made) }));
  void prepareEdits();
  return new Promise((resolve) => {
    waiting.set(made.key, resolve as (written: Written<unknown>) => void);
    flushOutbox();
  });
}

/** Brings what shows an edit before it is answered; what was made meanwhile is shown as soon as it is there. */
export async function prepareEdits(): Promise<void> {
  if (hasForesight()) return;
  await loadForesight();
  if (hasForesight() && store.get().outbox.length > 0) store.change(shown);
}

/** Makes an edit without a form: a toast shows the refusal. Returns whether it succeeded. */
export async function editOrSay<E extends EditEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  editOptions: EditOptions = {},
): Promise<boolean> {
  const written = await edit(endpoint, input, editOptions);
  if (!written.ok) notify(problemText(written.problem), 'refused');
  return written.ok;
}

/**
 * Resumes edits that an earlier page or session could not send. Another person's edits on this device wait
 * until that person returns: they are sent in nobody else's name.
 */
export function restoreOutbox(): void {
  const all = keptEdits();
  const mine = madeBy(all, whoIsHere());
  const kept = new Set(all.map(({ key }) => key));
  const taken = mine.map((edit): PendingEdit => ({ ...edit, status: 'waiting', sent: true }));
  store.change((state) =>
    shown({
      ...state,
      outbox: [...taken, ...madeBy(state.outbox, whoIsHere()).filter(({ key }) => !kept.has(key))],
    }),
  );
  if (mine.length > 0) void prepareEdits();
  if (mine.length < all.length) notify(t('live.othersWait', all.length - mine.length), 'done');
  flushOutbox();
}

/** Gives up one's own last step if it was never sent, with the rest of its gesture; false when it was. */
export function withdrawLast(): boolean {
  const last = lastUnsent(store.get().outbox);
  if (last === undefined) return false;
  let next: PendingEdit | undefined = last;
  do {
    close(next, { ok: true, value: null });
    next = lastUnsent(store.get().outbox);
  } while (next?.gesture !== undefined && next.gesture === last.gesture);
  return true;
}

const RETRY_MS = { first: 2_000, most: 15_000 };
let flushing = false;
let failures = 0;
let timer: number | undefined;

/** Sends what is to be sent, one after the other, until all is sent or the server is away. */
export function flushOutbox(): void {
  if (flushing || isOut()) return;
  flushing = true;
  clearTimeout(timer);
  void sendAll().finally(() => {
    flushing = false;
    // Made after the last look at what is to be sent, and before this: nobody else would send it.
    if (nextToSend(store.get().outbox)?.status === 'sending') flushOutbox();
  });
}

async function sendAll(): Promise<void> {
  for (let next = nextToSend(store.get().outbox); next !== undefined; next = nextToSend(store.get().outbox)) {
    if (await attempt(next)) {
      failures = 0;
      continue;
    }
    holdAll();
    if (isOut()) return;
    timer = window.setTimeout(flushOutbox, Math.min(RETRY_MS.first * 2 ** failures, RETRY_MS.most));
    failures += 1;
    return;
  }
}

/** Sends an edit; returns false if the server is unreachable. */
async function attempt(edit: PendingEdit): Promise<boolean> {
  const { key, name, params, query, body, ifMatch } = edit;
  change(key, { sent: true });
  noteOwn(key);
  try {
    const signal = AbortSignal.timeout(ANSWERED_MS);
    const sent = { params, query, body, ifMatch, idempotencyKey: key, signal };
    const input = sent as unknown as CallInput<Endpoint>;
    const endpoint: Endpoint = EDITS[name];
    confirm(edit, await callForWrite(endpoint, input));
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.code === 'UNREACHABLE') store.change(awayFromServer);
    if (isAway(problem)) return false;
    if (!mend(edit, thrown as ApiError)) refuse(edit, problem);
  }
  return true;
}

/** Returns true if the server is unreachable for now: no answer, a temporary error, or an ended session. */
const isAway = ({ status, code }: Problem): boolean =>
  [0, 429, 502, 503, 504].includes(status) || code === 'UNAUTHENTICATED';

/** Returns true if the session has ended: pending edits wait until somebody signs in. */
const isOut = (): boolean => store.get().me?.person === null;

function holdAll(): void {
  for (const { key, status } of store.get().outbox) {
    if (status !== 'sending') continue;
    change(key, { status: 'waiting' });
    // A form that waits for its answer would wait as long as the network is away.
    waiting.get(key)?.({ ok: true, value: null });
    waiting.delete(key);
  }
}

function confirm(edit: PendingEdit, { value, revisions }: WriteAnswer): void {
  const { key, territoryId, name } = edit;
  const editOptions = options.get(key) ?? {};
  const revision = revisions.get(territoryId);
  forgetEdit(key);
  // The effect of an answer to a question is in the questions, which have no revision of their own.
  const settles = revision !== undefined && name !== 'answerGap' ? { revision } : {};
  const here = store.get().territoryId === territoryId;
  // After a reload only the edit says that the screen made it without a person.
  if (editOptions.record !== null && edit.byItself !== true) {
    const record =
      editOptions.record ?? (edit.gesture === undefined ? undefined : recordPartOf(edit.gesture));
    recordStep(territoryId, revision, record);
  }
  if (editOptions.notice !== undefined)
    notify(
      editOptions.notice,
      'done',
      here && revision !== undefined ? 'undo' : null,
      /^(delete|remove)/.test(name),
    );
  waiting.get(key)?.({ ok: true, value });
  waiting.delete(key);
  options.delete(key);
  if (here) {
    change(key, { status: 'confirmed', ...settles, ...versionIn(value) });
    void settle(edit, settles.revision);
  } else remove(key);
}

const versionIn = (value: unknown): { readonly version?: number } =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
    ? { version: value.version }
    : {};

/** How long the stream has to bring what was confirmed, before it is read. */
const STREAM_MS = 2_000;

/** A confirmed edit stands until what the server says shows it: the stream brings it, or it is read. */
async function settle({ key, name, territoryId }: PendingEdit, revision: number | undefined): Promise<void> {
  const isThere = () => store.get().outbox.some((edit) => edit.key === key);
  if (store.get().live.status === 'connected' && revision !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, STREAM_MS));
    if (!isThere()) return;
  }
  if (store.get().territoryId === territoryId) {
    const { view } = store.get();
    await loadReadings(name === 'answerGap' ? ['gaps', 'map'] : readsOf(view));
  }
  if (isThere()) remove(key);
}

/** Handles a stale edit: sends it again if nobody else changed the same fields, else offers the choice. */
function mend(edit: PendingEdit, error: ApiError): boolean {
  const current = currentOf(error);
  if (current === null || edit.seen === undefined || edit.noun === undefined) return false;
  const patch = edit.body as Readonly<Record<string, unknown>>;
  const fields = collidingFields(edit.seen, current, patch);
  if (fields.length === 0) {
    change(edit.key, { ifMatch: current.version });
    return true;
  }
  const id = Object.values(edit.params)[0] ?? '';
  patchState({ conflict: { noun: edit.noun, id, patch, current, fields } });
  close(edit, { ok: false, problem: error.problem });
  return true;
}

function refuse(edit: PendingEdit, problem: Problem): void {
  const editOptions = options.get(edit.key) ?? {};
  const nobodyWaits = !waiting.has(edit.key);
  close(edit, { ok: false, problem });
  if (problem.status >= 500) notifyRetry(problemText(problem), () => again(edit, editOptions));
  else if (nobodyWaits) notify(t('live.refused', problemText(problem)), 'refused');
  // The optimistic result was wrong: the present state is read again.
  void loadReadings(readsOf(store.get().view));
}

function again(
  { status: _, sent: _sent, revision: _revision, version: _version, ...edit }: PendingEdit,
  editOptions: EditOptions,
): void {
  options.set(edit.key, editOptions);
  keepEdit(edit);
  store.change((state) => shown({ ...state, outbox: addEdit(state.outbox, edit) }));
  flushOutbox();
}

function currentOf({ problem }: ApiError): (Readonly<Record<string, unknown>> & { version: number }) | null {
  const { status, current } = problem;
  if (status !== 412 || typeof current !== 'object' || current === null) return null;
  return 'version' in current ? (current as Readonly<Record<string, unknown>> & { version: number }) : null;
}

function close({ key }: Edit, written: Written<unknown>): void {
  forgetEdit(key);
  remove(key);
  options.delete(key);
  waiting.get(key)?.(written);
  waiting.delete(key);
}

const change = (key: string, patch: Partial<PendingEdit>): void =>
  store.change((state) => ({ ...state, outbox: changeEdit(state.outbox, key, patch) }));

const remove = (key: string): void =>
  store.change((state) => shown({ ...state, outbox: dropEdit(state.outbox, key) }));
