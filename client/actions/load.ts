import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import {
  listFiches,
  listFichesElsewhere,
  listGaps,
  listSuggestions,
  listWorkshops,
  readCharter,
  readFamilies,
  readMap,
  readMapGroups,
  readMeasures,
  readReference,
} from '../../model/contract/endpoints/index.ts';
import { DRAWN_AT_MOST, type PartAsked, partAsked } from '../../model/contract/map-part.ts';
import { problemOf } from '../api/api-error.ts';
import { type Answer, callWithEtag, patiently } from '../api/call.ts';
import {
  type AppState,
  awayFromServer,
  failed,
  groupedBy,
  hasForesight,
  isInSight,
  type LoadableName,
  loadForesight,
  loading,
  measuredQuery,
  nothing,
  type ReadingName,
  store,
  unchanged,
  viewOptionsQuery,
  wholeMap,
  withAnswer,
  withSlice,
} from '../state/index.ts';

const READINGS: Readonly<Record<ReadingName, Endpoint>> = {
  map: readMap,
  gaps: listGaps,
  suggestions: listSuggestions,
  charter: readCharter,
  families: readFamilies,
  measures: readMeasures,
  workshops: listWorkshops,
  briefs: listFiches,
  elsewhere: listFichesElsewhere,
  groups: readMapGroups,
};

/** The last request of each slice: an answer that comes after a newer question is dropped. */
const latest = new Map<LoadableName, symbol>();

/** Ends what is being read of a territory that is left. */
let leaving = new AbortController();

/** Another territory is on screen, or none: what is still being read of the last one is of no use. */
export function abandonReadings(): void {
  leaving.abort();
  leaving = new AbortController();
}

/** Reads a slice of the state; an answer to an older request is dropped. */
export async function load(
  name: LoadableName,
  read: (etag: string | null, signal: AbortSignal) => Promise<Answer<unknown>>,
  { signal } = leaving,
): Promise<void> {
  const request = Symbol(name);
  latest.set(name, request);
  store.change((state) => withSlice(state, name, loading));
  const etag = store.get()[name].etag;
  try {
    const answer = await patiently(() => read(etag, signal));
    if (latest.get(name) === request && !signal.aborted)
      store.change((state) => withAnswer(state, name, answer));
  } catch (thrown) {
    if (signal.aborted) return;
    const problem = problemOf(thrown);
    const isReadHere = problem.code === 'UNREACHABLE' && isToBeReadHere(name) && (await canReadHere());
    if (latest.get(name) !== request) return;
    store.change((state) =>
      isReadHere
        ? awayFromServer(withSlice(state, name, unchanged))
        : withSlice(state, name, (known) => failed(known, problem)),
    );
  }
}

/**
 * Returns true if to compute locally: if only the questions fail, the server is reachable, and a retry is
 * offered instead.
 */
function isToBeReadHere(name: LoadableName): boolean {
  const { live, serverMap } = store.get();
  return name === 'map' || (name === 'gaps' && (serverMap.away || live.status === 'lost'));
}

/** Returns true if the request can be computed from local data. */
async function canReadHere(): Promise<boolean> {
  await Promise.all([loadForesight(), takeKept()]);
  return hasForesight() && isInSight(store.get());
}

/** Uses the stored default map and questions, for a page opened offline at a day never read. */
async function takeKept(): Promise<void> {
  const { territoryId, viewOptions, serverMap } = store.get();
  const isUsual = Object.keys(viewOptionsQuery(viewOptions)).length === 0;
  if (territoryId === null || isUsual || serverMap.map !== null) return;
  const kept = async <E extends typeof readMap | typeof listGaps>(endpoint: E, query = {}) => {
    const input = { params: { territoryId }, query, signal: leaving.signal } as never;
    const answer = await callWithEtag(endpoint, input).catch(() => null);
    return answer !== null && !answer.notModified && answer.kept === true ? answer.value : null;
  };
  const [map, gaps] = await Promise.all([kept(readMap, { atMost: DRAWN_AT_MOST }), kept(listGaps)]);
  store.change((state) =>
    map === null || state.territoryId !== territoryId || state.serverMap.map !== null
      ? state
      : {
          ...state,
          serverMap: { ...state.serverMap, map, gaps, request: { viewOptions: {}, part: wholeMap } },
        },
  );
}

/** How soon the vocabulary is asked again: without it nothing has a name. */
const ASKED_AGAIN_MS = 2000;

/** Loads the vocabulary with its labels once a page, with retries. It is independent of territories. */
export async function loadReference(): Promise<void> {
  const read = (ifNoneMatch: string | null) => callWithEtag(readReference, { ifNoneMatch });
  await load('reference', read, new AbortController());
  if (store.get().reference.value === null) setTimeout(() => void loadReference(), ASKED_AGAIN_MS);
}

/**
 * Loads the named readings for the territory and day on screen; an unchanged one costs a 304.
 *
 * Questions concern the present only: a map shown as of an earlier date has none. They are those of the open
 * part. A map that comes in groups has neither questions nor pairs who could meet.
 */
export async function loadReadings(names: readonly ReadingName[]): Promise<void> {
  const { territoryId, viewOptions, part } = store.get();
  if (territoryId === null) return;
  const wanted = whatIsRead(store.get());
  const present = viewOptions.known === undefined;
  if (!present) forgetGaps();
  const asked = names.filter((name) => present || (name !== 'gaps' && name !== 'elsewhere'));
  const isBeyond = () => store.get().map.value?.part?.beyond === true;
  // Otherwise the code that changed the screen reads it.
  const isOnScreen = () => whatIsRead(store.get()) === wanted;
  // Until the map is here, nobody knows whether it comes in groups.
  const waits = isBeyond() || (asked.includes('map') && !isMapOf(part));
  const mapAndGroups = async () => {
    if (asked.includes('map')) await loadReading('map');
    if (!isOnScreen() || !isBeyond()) return;
    forgetGaps();
    // More than can be drawn: what there is comes in groups.
    if (asked.includes('map')) await loadReading('groups');
  };
  const mapCame = mapAndGroups();
  // For the map alone: what else a view reads may be long.
  const afterMap = async (name: ReadingName) => {
    if (waits) await mapCame;
    if (!waits || (isOnScreen() && !isBeyond() && isMapOf(part))) await loadReading(name);
  };
  await Promise.all([
    mapCame,
    ...asked
      .filter((name) => name !== 'map')
      .map((name) => (NOT_OF_GROUPS.has(name) ? afterMap(name) : loadReading(name))),
  ]);
}

/** Queries over all pairs, not requested for a map in groups. */
const NOT_OF_GROUPS: ReadonlySet<ReadingName> = new Set(['gaps', 'suggestions']);

/** Returns true if the known map is of that part. */
function isMapOf(part: PartAsked): boolean {
  const { value } = store.get().map;
  return value !== null && JSON.stringify(partAsked(value.part ?? {})) === JSON.stringify(partAsked(part));
}

const whatIsRead = ({ territoryId, viewOptions, part }: AppState): string =>
  JSON.stringify([territoryId, viewOptions, partAsked(part)]);

function forgetGaps(): void {
  latest.delete('gaps');
  store.change((state) => ({
    ...state,
    gaps: nothing,
    serverMap: { ...state.serverMap, gaps: null, gapsHere: null },
  }));
}

async function loadReading(name: ReadingName): Promise<void> {
  // How sure each question is takes a moment: where there is none on screen yet, they come without first.
  if (name === 'gaps' && store.get().gaps.value === null) {
    const wanted = whatIsRead(store.get());
    await loadOnce(name, { survival: '0' });
    if (store.get().gaps.value !== null) await survivalKnown();
    if (whatIsRead(store.get()) !== wanted) return;
  }
  await loadOnce(name);
}

/** Last revision of a territory for which robustness was announced. */
let told = { territoryId: '', revision: -1 };
let hear = (): void => undefined;

/** Receives the announcement that robustness is computed. */
export function hearSurvival(territoryId: string, revision: number): void {
  told = { territoryId, revision };
  hear();
}

/** Maximum wait: the stream may belong to another process than the answers. */
const TOLD_WITHIN_MS = 8_000;

/** Waits until the robustness of the questions on screen is announced, or for a maximum time. */
async function survivalKnown(): Promise<void> {
  const { territoryId, map, live } = store.get();
  const isTold = told.territoryId === territoryId && told.revision >= (map.value?.territory.revision ?? 0);
  if (isTold || live.status === 'lost' || live.status === 'off') return;
  await new Promise<void>((resolve) => {
    hear = resolve;
    setTimeout(resolve, TOLD_WITHIN_MS);
  });
}

function loadOnce(name: ReadingName, more = {}): Promise<void> {
  const { territoryId, viewOptions, part, measured } = store.get();
  const plain = viewOptionsQuery(viewOptions);
  const query = {
    ...plain,
    ...(name === 'measures' && measuredQuery(measured)),
    ...((name === 'map' || name === 'gaps' || name === 'groups') && partAsked(part)),
    ...(name === 'map' && { atMost: DRAWN_AT_MOST }),
    ...(name === 'groups' && { by: groupedBy(part) }),
    ...more,
  };
  // All briefs are read, and looked through on screen: no reading changes which there are.
  const takesQuery = READINGS[name].query !== undefined && name !== 'briefs';
  return load(name, (ifNoneMatch, signal) =>
    callWithEtag(READINGS[name], {
      params: { territoryId },
      ...(takesQuery && { query }),
      ifNoneMatch,
      signal,
    } as never),
  );
}
