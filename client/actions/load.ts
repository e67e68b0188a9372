import type { Endpoint } from '../../server/contract/define-endpoint.ts';
import {
  listGaps,
  listSuggestions,
  listTerritories,
  readCharter,
  readFamilies,
  readMap,
  readReference,
} from '../../server/contract/endpoints/index.ts';
import type { Territory } from '../../server/contract/territory.ts';
import { problemOf } from '../api/api-error.ts';
import { type Answer, call, callWithEtag } from '../api/call.ts';
import {
  type AppState,
  failed,
  type Loadable,
  loaded,
  loading,
  type ReadingName,
  readingQuery,
  store,
  unchanged,
} from '../state/index.ts';

/** The slices of the state that hold something read from the API. */
type LoadableName = {
  [Name in keyof AppState]: AppState[Name] extends Loadable<unknown> ? Name : never;
}[keyof AppState];

const READINGS: Readonly<Record<ReadingName, Endpoint>> = {
  map: readMap,
  gaps: listGaps,
  suggestions: listSuggestions,
  charter: readCharter,
  families: readFamilies,
};

/** The last request of each slice: an answer that comes after a newer question is dropped. */
const latest = new Map<LoadableName, symbol>();

async function load(
  name: LoadableName,
  read: (etag: string | null) => Promise<Answer<unknown>>,
): Promise<void> {
  const request = Symbol(name);
  latest.set(name, request);
  const set = (change: (known: Loadable<unknown>) => Loadable<unknown>) =>
    store.change((state) => ({ ...state, [name]: change(state[name]) }));
  set(loading);
  const etag = store.get()[name].etag;
  try {
    const answer = await read(etag);
    if (latest.get(name) !== request) return;
    if (answer.notModified) set(unchanged);
    else set(() => loaded(answer.value, answer.etag));
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (latest.get(name) === request) set((known) => failed(known, problem));
  }
}

/** How soon the vocabulary is asked again: without it nothing has a name. */
const ASKED_AGAIN_MS = 2000;

/** Vocabulary with its labels: once a page, as often as it takes. */
export async function loadReference(): Promise<void> {
  await load('reference', (ifNoneMatch) => callWithEtag(readReference, { ifNoneMatch }));
  if (store.get().reference.value === null) setTimeout(() => void loadReference(), ASKED_AGAIN_MS);
}

/** The home page's list, whole however long it is. */
export const loadTerritories = (): Promise<void> =>
  load('territories', async () => ({
    notModified: false,
    value: { items: await everyTerritory() },
    etag: null,
  }));

async function everyTerritory(): Promise<readonly Territory[]> {
  const items: Territory[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listTerritories, { query: { limit: 500, cursor } });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
}

/** Reads what is named, of the territory and day on screen; what the server knows to be unchanged costs a 304. */
export async function loadReadings(names: readonly ReadingName[]): Promise<void> {
  const { territoryId, reading } = store.get();
  if (territoryId === null) return;
  const input = { params: { territoryId }, query: readingQuery(reading) };
  await Promise.all(
    names.map((name) =>
      load(name, (ifNoneMatch) => callWithEtag(READINGS[name], { ...input, ifNoneMatch } as never)),
    ),
  );
}
