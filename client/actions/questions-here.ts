import type { GapList } from '../../model/contract/gap.ts';
import type { QuestionsAsked } from '../../model/readings/in-sight/questions-of-map.ts';
import { unreachable } from '../api/api-error.ts';
import { failed, questionsInSight, readsOf, shown, store } from '../state/index.ts';
import { loadReadings } from './load.ts';
import questionsWorker from './questions-worker.ts?worker&url';

/** Several acts of one gesture are read once. */
const SOON_MS = 150;
/** How soon a server is asked again whose stream goes on. */
const AGAIN_MS = 5_000;

let asked: QuestionsAsked | null = null;
let worker: Worker | undefined;
let soon: number | undefined;
let again: number | undefined;

/** While the server is away, finds the questions of what is on screen here, and again whenever that changes. */
export function followQuestionsHere(): void {
  store.subscribe(() => {
    const state = store.get();
    askAgain();
    const next = readsOf(state.view).includes('gaps') ? questionsInSight(state) : null;
    if (next === asked) return;
    asked = next;
    clearTimeout(soon);
    worker?.terminate();
    if (next !== null) soon = window.setTimeout(find, SOON_MS, next);
  });
}

/** Fetches the worker's script into the browser cache for offline use, if no service worker does. */
export const keepQuestionsThread = (): void => {
  if (!navigator.serviceWorker?.controller)
    void fetch(questionsWorker, { priority: 'low' }).catch(() => undefined);
};

/** Starts a thread: robustness takes half a second for 400 actors. */
function find(next: QuestionsAsked): void {
  worker = new Worker(questionsWorker, { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<GapList>) => {
    store.change((state) =>
      asked === next
        ? shown({
            ...state,
            gaps: { ...state.gaps, etag: null, pending: false, error: null },
            serverMap: { ...state.serverMap, gapsHere: data },
          })
        : state,
    );
  };
  // It was never loaded: what is known of the questions stays.
  worker.onerror = () =>
    store.change((state) =>
      asked === next ? { ...state, gaps: failed(state.gaps, unreachable('questions').problem) } : state,
    );
  worker.postMessage(next);
}

/** Retries failed reads when the stream returns; if it never broke, after a while. */
function askAgain(): void {
  const isStranded = () => {
    const { serverMap, live } = store.get();
    return serverMap.away && live.status === 'connected';
  };
  if (again !== undefined || !isStranded()) return;
  again = window.setTimeout(() => {
    again = undefined;
    if (isStranded()) void loadReadings(readsOf(store.get().view));
  }, AGAIN_MS);
}
