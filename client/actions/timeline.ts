import { readTimeline } from '../../model/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { failed, loaded, loading, nothing, store, viewOptionsQuery } from '../state/index.ts';

/** The last question of all: it is asked once, and a late answer to an earlier one is dropped. */
let asked = '';

function wanted(): string {
  const { territoryId, viewOptions, measured } = store.get();
  const { known: _, at, ...query } = viewOptionsQuery(viewOptions);
  const to = measured.to ?? at;
  return JSON.stringify([
    territoryId,
    { ...query, ...(measured.from && { from: measured.from }), ...(to && { to }) },
  ]);
}

/** Reads the territory over time, unless it was asked already. */
export function askTimeline(): void {
  const key = wanted();
  if (store.get().territoryId === null || key === asked) return;
  asked = key;
  void load(key);
}

/** Reads the timeline again: reopened, or by hand. */
export function askTimelineAgain(): void {
  asked = '';
  askTimeline();
}

async function load(key: string): Promise<void> {
  const [territoryId, query] = JSON.parse(key);
  const set = (timeline: ReturnType<typeof store.get>['timeline']) =>
    store.change((state) => (key === asked ? { ...state, timeline } : state));
  set(loading(store.get().timeline));
  try {
    set(loaded(await call(readTimeline, { params: { territoryId }, query }), null));
  } catch (thrown) {
    set(failed(nothing, problemOf(thrown)));
  }
}
