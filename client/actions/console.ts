import {
  readConsoleSchema,
  readConsoleState,
  renewConsole,
  runConsole,
} from '../../model/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { type AppState, csvOf, failed, loaded, loading, nothing, patchState, store } from '../state/index.ts';
import { save, saveText } from './download.ts';
import { followProgress } from './follow-progress.ts';

/** Loads the names in the graph. */
export async function loadConsoleSchema(): Promise<void> {
  const { consoleSchema } = store.get();
  if (consoleSchema.pending || consoleSchema.value !== null) return;
  patchState({ consoleSchema: loading(consoleSchema) });
  try {
    patchState({ consoleSchema: loaded(await call(readConsoleSchema, {}), null) });
  } catch (thrown) {
    patchState({ consoleSchema: failed(nothing, problemOf(thrown)) });
  }
}

/** Returns the parameters of a statement: the territory on screen, and its day. */
export const consoleParameters = ({ territoryId, map }: AppState): Record<string, string> => ({
  ...(territoryId !== null && { territoryId }),
  ...(map.value !== null && { day: map.value.day }),
});

/** Loads the state of the console's copy, or why there is none. */
export async function loadConsoleState(): Promise<void> {
  patchState({ consoleState: loading(store.get().consoleState) });
  try {
    patchState({ consoleState: loaded(await call(readConsoleState, {}), null) });
  } catch (thrown) {
    patchState({ consoleState: failed(nothing, problemOf(thrown)) });
  }
}

/** Tells how far the console is opened, as long as something waits for it. */
const followOpening = (): (() => void) =>
  followProgress(
    (signal) => call(readConsoleState, { signal }),
    (state) => patchState({ consoleState: loaded(state, null) }),
  );

let running: AbortController | null = null;

/** Renews the copy of the data that the person sees. */
export async function renewCopy(): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  patchState({ consoleAnswer: nothing, consoleState: loading(store.get().consoleState) });
  const leave = followOpening();
  try {
    const state = await call(renewConsole, { signal: mine.signal });
    leave();
    patchState({ consoleState: loaded(state, null) });
  } catch (thrown) {
    leave();
    if (running === mine && !mine.signal.aborted)
      patchState({ consoleAnswer: failed(nothing, problemOf(thrown)) });
    void loadConsoleState();
  } finally {
    if (running === mine) running = null;
  }
}

/** Runs a statement; the one before is stopped. */
export async function runStatement(query: string): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  patchState({ consoleAnswer: loading(nothing) });
  const leave = followOpening();
  try {
    const answer = await call(runConsole, {
      body: { query, parameters: consoleParameters(store.get()) },
      signal: mine.signal,
    });
    leave();
    if (running === mine)
      patchState({
        consoleAnswer: loaded(answer, null),
        consoleState: loaded({ state: 'open', copy: answer.copy }, null),
      });
  } catch (thrown) {
    leave();
    if (running !== mine) return;
    patchState({ consoleAnswer: mine.signal.aborted ? nothing : failed(nothing, problemOf(thrown)) });
    // Stopped, its engine is gone.
    void loadConsoleState();
  } finally {
    if (running === mine) running = null;
  }
}

/** Leaves the statement that runs: its engine is stopped. */
export const stopStatement = (): void => running?.abort();

/** Keeps what a statement gave as a file. */
export function downloadStatement(kind: 'csv' | 'json'): void {
  const answer = store.get().consoleAnswer.value;
  if (answer === null) return;
  if (kind === 'json') {
    save(new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' }), 'console.json');
    return;
  }
  const cells = answer.rows.map((row) => row.map(cellOf));
  saveText(csvOf([answer.columns, ...cells]), 'console', 'csv');
}

const cellOf = (value: unknown): string | number | null =>
  value === null || typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
