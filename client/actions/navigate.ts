import { onReadingForRoom } from '../api/call.ts';
import { keptSteps } from '../api/kept-steps.ts';
import { keepVisit } from '../api/kept-visits.ts';
import {
  type Across,
  type AppState,
  allFolded,
  type Compared,
  emptyHistory,
  type Folded,
  formatAddress,
  initialState,
  isFolded,
  isForRoom,
  isSeenByRoom,
  landingPage,
  type MapFilters,
  type MapPart,
  type Measured,
  noReadings,
  noServerMap,
  nothing,
  nothingFolded,
  type PatternPlace,
  type Place,
  parseAddress,
  patchState,
  readsOf,
  type Selection,
  sameSelection,
  store,
  toggledFold,
  type ViewId,
  type ViewOptions,
  type ViewTab,
  viewOf,
  viewOptionsQuery,
  type WorkshopPlace,
  wholeMap,
} from '../state/index.ts';
import { isEditing } from './editing.ts';
import { panelsFor, withPanel } from './family-comparison.ts';
import { loadTerritories } from './home-maps.ts';
import { followOnScreen } from './live.ts';
import { abandonReadings, loadReadings } from './load.ts';
import { whoIsHere } from './make-edit.ts';

/** How often somebody has gone somewhere in this page. */
let gone = 0;

/**
 * Returns a function that navigates to a result only if the person has not moved on, nor is typing in a
 * sheet's field.
 */
export function whoeverStays(): (go: () => void) => void {
  const from = gone;
  return (go) => {
    if (gone !== from || isEditing()) return;
    go();
    // It was an answer that went, nobody: what was asked for after it is waited for here too.
    gone = from;
  };
}

/** Chooses one thing, everywhere. Going from one to the next is one step back in the browser. */
export const select = (selection: Selection): void => {
  if (sameSelection(selection, store.get().selection)) return;
  void move({ selection });
  if (selection !== null) patchState(withPanel());
};

/** Sets the initial selection of a view without a history entry of its own: back takes one step. */
export const preselect = (selection: Selection): void => void move({ selection }, 'replaceState');

export const openView = (view: ViewId): void => void move({ view, tab: null });
/** Goes to a workshop, or to a part of it; null is the list of them. */
export const openWorkshop = (workshop: WorkshopPlace | null): void =>
  void move({ view: 'workshop', tab: null, workshop });
/** Goes to a brief; null is the list of them. */
export const openBrief = (brief: string | null): void => void move({ view: 'fiches', tab: null, brief });
export const openTab = (tab: ViewTab): void => void move({ tab });
/** Opens the default tab of a view. */
export const startTab = (tab: ViewTab): void => void move({ tab }, 'replaceState');
export const setViewOptions = (viewOptions: ViewOptions): void => void move({ viewOptions });
/**
 * Applies the steps of one gesture without history entries. Resolves when the map of this query has arrived.
 */
export const slideViewOptions = (viewOptions: ViewOptions): Promise<void> =>
  move({ viewOptions }, 'replaceState');
/** Sets the library question. */
export const setPattern = (pattern: PatternPlace): void => void move({ pattern });
/** Sets two moments to compare. */
export const setCompared = (compared: Compared): void => void move({ compared });
/** Opens a part of a map that is too large to be drawn whole. */
export const openPart = (part: MapPart): void =>
  void move({ part, selection: null, filters: initialState.filters });
export const openTerritory = (territoryId: string): void => void move({ ...home, territoryId });

/** Sets the network for measures. */
export const setMeasured = (measured: Measured): void => void move({ measured });

/** Sets the territories to compare, and the start day. */
export const setAcross = (across: Across): void => void move({ across });

/** Filters change at each click of the legend: they replace the address, so that Back does not walk through them. */
export const setFilters = (filters: MapFilters): void => void move({ filters }, 'replaceState');

/** Folding changes nothing of the map: Back does not walk through it. */
export const setFolded = (folded: Folded): void => void move({ folded }, 'replaceState');

/** Folds a land of the map on screen, or unfolds it; without one, all of them. */
export function toggleFold(landId?: string): void {
  const { folded, map } = store.get();
  const ids = (map.value?.lands ?? []).map(({ id }) => id);
  if (landId !== undefined) setFolded(toggledFold(folded, landId, ids));
  else if (ids.length > 0) setFolded(ids.every((id) => isFolded(folded, id)) ? nothingFolded : allFolded);
}

/** Values that an address resets unless it contains them. */
const nowhere: Partial<AppState> = {
  page: undefined,
  guide: undefined,
  workshopId: undefined,
  cardOf: undefined,
  folded: nothingFolded,
};

const home: Partial<AppState> = {
  ...nowhere,
  view: 'map',
  tab: null,
  viewOptions: {},
  part: wholeMap,
  selection: null,
  filters: initialState.filters,
  compared: {},
  across: {},
};

/** Follows an address of this application. */
export const openAddress = (address: string): void => {
  const url = new URL(address, location.origin);
  const place = parseAddress(url.pathname, url.search);
  if (isForRoom(place) === isForRoom(store.get())) void move({ ...nowhere, ...place });
  else location.assign(url);
};

/** Reads the address the page was opened at, and follows Back and Forward. */
export function followAddressBar(): void {
  const read = () => {
    gone += 1;
    void apply({ ...nowhere, ...parseAddress(location.pathname, location.search) });
  };
  addEventListener('popstate', () => {
    const place = parseAddress(location.pathname, location.search);
    // Readings of this window are not for the room, or those of the room are not for this window.
    if (isForRoom(place) === isForRoom(store.get())) read();
    else location.reload();
  });
  onReadingForRoom(() => isSeenByRoom(store.get()));
  read();
  // A link to something shows it, on a phone too.
  if (store.get().selection !== null) patchState(withPanel());
}

function move(patch: Partial<AppState>, method: 'pushState' | 'replaceState' = 'pushState'): Promise<void> {
  if (method === 'pushState') gone += 1;
  const read = apply(patch);
  const address = formatAddress(store.get());
  if (address !== location.pathname + location.search) history[method](null, '', address);
  return read;
}

/** Redirects visitors of one workshop or card to it; returns whether it did. */
export function takeSeat(): boolean {
  const landing = landingPage(store.get());
  if (landing !== null) void move(landing, 'replaceState');
  return landing !== null;
}

function apply(asked: Partial<AppState>): Promise<void> {
  const before = store.get();
  const patch = { ...asked, ...landingPage({ ...before, ...asked }) };
  const moved = patch.territoryId !== undefined && patch.territoryId !== before.territoryId;
  // Another territory: clears all data of the last one from the screen. This window's earlier steps there can
  // be undone.
  const fresh: Partial<AppState> = moved
    ? {
        ...noReadings,
        serverMap: noServerMap,
        undo: patch.territoryId ? keptSteps(patch.territoryId, whoIsHere() ?? '') : emptyHistory,
        entry: '',
        similarNames: new Map(),
        news: null,
        comparison: nothing,
        sideBySide: nothing,
        timeline: nothing,
        workshop: null,
        brief: null,
        patternAnswer: nothing,
      }
    : {};
  if (moved) abandonReadings();
  if (moved && typeof patch.territoryId === 'string') keepVisit(patch.territoryId);
  const focus = moved ? { appearance: { ...before.appearance, focus: null } } : {};
  store.change((state) => {
    const next = { ...state, ...fresh, ...focus, ...patch };
    return { ...next, ...panelsFor(before, next) };
  });
  const after = store.get();
  // Read once somebody has come in.
  if (after.me?.person === null || after.signInLink !== null) return Promise.resolve();
  const viewOptions = readAgain(before, after, moved);
  followOnScreen();
  return viewOptions;
}

function readAgain(before: AppState, after: AppState, moved: boolean): Promise<void> {
  if (viewOf(after.view).layout === 'alone' && after.territoryId === null) return Promise.resolve();
  // A guide is read by anyone, and asks nothing of the server.
  if (after.page === 'help') return Promise.resolve();
  if (after.territoryId === null) {
    if (moved || after.territories.value === null) return loadTerritories();
  } else if (moved || reads(before) !== reads(after)) {
    return loadReadings(readsOf(after.view));
  }
  return Promise.resolve();
}

const reads = ({ territoryId, viewOptions, view, part = wholeMap }: Place): string =>
  JSON.stringify([territoryId, viewOptionsQuery(viewOptions), readsOf(view), part]);
