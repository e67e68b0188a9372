import { showsMeasures, store, viewOf, viewOptionsQuery } from '../state/index.ts';
import { loadReadings } from './load.ts';

/** Measures cost the server more than anything else: read again once changes have come to rest for so long. */
const AT_REST_MS = 2_000;

interface Asked {
  /** Territory, reading, network, language: another one is read at once. */
  readonly key: string;
  /** Map revision at the request: changes are debounced. */
  readonly revision: number | undefined;
}

const NOTHING: Asked = { key: '', revision: undefined };
let asked = NOTHING;
let timer: number | undefined;
let isReading = false;

/** Reads what is measured where the view, or the look of the map, shows it; keeps it up to date, never in the way. */
export function followMeasures(): void {
  store.subscribe(follow);
  follow();
}

/** Reads it again, as asked by hand. */
export const loadMeasures = (): void => void read(wanted());

function wanted(): Asked {
  const { territoryId, view, appearance, viewOptions, measured, language, map, me, signInLink } = store.get();
  const isShown = view === 'measures' || (viewOf(view).layout === 'map' && showsMeasures(appearance));
  if (territoryId === null || !isShown || me?.person === null || signInLink !== null) return NOTHING;
  const { multiParty, confirmation } = measured;
  return {
    key: JSON.stringify([territoryId, viewOptionsQuery(viewOptions), multiParty, confirmation, language]),
    revision: map.value?.territory.revision,
  };
}

function follow(): void {
  const now = wanted();
  // Hidden pages are not refreshed; when visible again they ask, which costs a 304 if nothing changed.
  if (now.key === '') asked = NOTHING;
  else if (now.key !== asked.key) void read(now);
  else if (now.revision !== asked.revision && asked.revision !== undefined) readAtRest(now);
  else asked = now;
}

function readAtRest(now: Asked): void {
  asked = now;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (isReading) readAtRest(asked);
    else if (wanted().key === asked.key) void read(wanted());
  }, AT_REST_MS);
}

async function read(now: Asked): Promise<void> {
  asked = now;
  isReading = true;
  await loadReadings(['measures']).finally(() => {
    isReading = false;
  });
}
