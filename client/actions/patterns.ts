import {
  listPatterns,
  readPatternCsv,
  readPatternProgress,
  readPatternXlsx,
  runPattern,
} from '../../model/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForFile } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { problemText } from '../messages/translate.ts';
import { failed, isAskedHere, loaded, loading, nothing, patchState, store } from '../state/index.ts';
import { save } from './download.ts';
import { followProgress } from './follow-progress.ts';
import { stopJob } from './jobs.ts';
import { notify } from './toast.ts';

/** The catalogue: it does not change while the program runs. */
export async function loadPatterns(): Promise<void> {
  const { patterns } = store.get();
  if (patterns.pending || patterns.value !== null) return;
  patchState({ patterns: loading(patterns) });
  try {
    patchState({ patterns: loaded(await call(listPatterns, {}), null) });
  } catch (thrown) {
    patchState({ patterns: failed(store.get().patterns, problemOf(thrown)) });
  }
}

/** Returns the request of a question: name, parameters, territories, query. */
function asked() {
  const { pattern, territoryId, viewOptions } = store.get();
  if (pattern.id === null || territoryId === null) return null;
  const { at, minIntensity, withoutTransactions } = viewOptions;
  return {
    params: { patternId: pattern.id },
    query: {
      ...pattern.chosen,
      ...(isAskedHere(pattern) ? { territories: territoryId } : {}),
      cohort: pattern.cohort,
      at,
      minIntensity,
      withoutTransactions,
    },
  };
}

let known = '';
let asking = new AbortController();
/** Name of the request that is being answered. */
let askId = '';

/** Asks the question of the address, unless its answer is on screen already; after a change of the map, again. */
export async function askPattern(again = false): Promise<void> {
  const input = asked();
  if (input === null) return;
  const { map, language } = store.get();
  const key = JSON.stringify([input, map.value?.territory.revision, language]);
  if (key === known && !again) return;
  const isOther = store.get().patternAnswer.value?.pattern.id !== input.params.patternId;
  known = key;
  // The earlier request is cancelled.
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const jobId = randomId();
  askId = jobId;
  patchState({ patternAnswer: loading(isOther ? nothing : store.get().patternAnswer) });
  patchState({ patternProgress: null });
  const leave = followProgress(
    (following) => call(readPatternProgress, { params: { askId: jobId }, signal: following }),
    (patternProgress) => {
      if (!signal.aborted) patchState({ patternProgress });
    },
  );
  try {
    const answer = await call(runPattern, {
      ...input,
      query: { ...input.query, askId: jobId },
      jobId,
      signal,
    });
    if (!signal.aborted) patchState({ patternAnswer: loaded(answer, null) });
  } catch (thrown) {
    if (!signal.aborted) patchState({ patternAnswer: failed(nothing, problemOf(thrown)) });
  } finally {
    leave();
  }
}

/** Gives up the question that is being asked: what was read so far is dropped. */
export const stopPattern = (): void => void (askId !== '' && stopJob(askId));

/** Keeps the answer as a file. */
export async function downloadPattern(kind: 'csv' | 'xlsx' | 'json'): Promise<void> {
  const input = asked();
  const answer = store.get().patternAnswer.value;
  if (input === null || answer === null) return;
  const name = `${input.params.patternId}.${kind}`;
  try {
    if (kind === 'json')
      save(new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' }), name);
    else save(await callForFile(kind === 'csv' ? readPatternCsv : readPatternXlsx, input), name);
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
  }
}
