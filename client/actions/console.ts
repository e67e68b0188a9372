import { readConsoleSchema, runConsole } from '../../server/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { type AppState, csvOf, failed, loaded, loading, nothing, patchState, store } from '../state/index.ts';
import { save, saveText } from './download.ts';

/** What there is to name. */
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

/** What a statement may call by name: the territory on screen, and its day. */
export const consoleParameters = ({ territoryId, map }: AppState): Record<string, string> => ({
  ...(territoryId !== null && { territoryId }),
  ...(map.value !== null && { day: map.value.day }),
});

let running: AbortController | null = null;

/** Runs a statement; the one before is stopped. */
export async function runStatement(query: string): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  patchState({ consoleAnswer: loading(nothing) });
  try {
    const answer = await call(runConsole, {
      body: { query, parameters: consoleParameters(store.get()) },
      signal: mine.signal,
    });
    if (running === mine) patchState({ consoleAnswer: loaded(answer, null) });
  } catch (thrown) {
    if (running !== mine) return;
    patchState({ consoleAnswer: mine.signal.aborted ? nothing : failed(nothing, problemOf(thrown)) });
  } finally {
    if (running === mine) running = null;
  }
}

/** Leaves the statement that runs: the database stops it. */
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
