import type { z } from 'zod';
import { listCohorts, listTerritories } from '../../model/contract/endpoints/index.ts';
import { isSample, type Territory, type TerritoryList } from '../../model/contract/territory.ts';
import { call } from '../api/call.ts';
import { keptVisits } from '../api/kept-visits.ts';
import { loaded, nothing, store } from '../state/index.ts';
import { keepTerritories } from './known-territories.ts';
import { load } from './load.ts';

/** Maps that the home page shows before one asks for more. */
export const SHOWN = 12;
/** From as many actors on, a map is worth opening first. */
const WORTH_OPENING = 10;
/** Maps of one page of the list that follows. */
const MORE = 24;

type Page = z.infer<typeof TerritoryList>;

/** Detects a demonstration: fictional, or an incomplete sample. */
const isDemonstration = (territory: Territory): boolean =>
  territory.fictional === true || isSample(territory);

/**
 * Reads the maps of the home page: those last opened on this device, the first others by name, and the
 * demonstrations. Their number does not grow with the installation.
 */
export const loadTerritories = (): Promise<void> =>
  load('territories', async () => ({ notModified: false, value: await readHome(), etag: null }));

async function readHome() {
  const visits = keptVisits();
  const ids = Object.keys(visits)
    .sort((a, b) => (visits[b] ?? 0) - (visits[a] ?? 0))
    .slice(0, SHOWN);
  const [visited, first, demonstrations] = await Promise.all([
    ids.length === 0 ? { items: [] } : listed({ ids: ids.join(','), limit: SHOWN }),
    listed({ limit: MORE }),
    listed({ demonstrations: true, limit: SHOWN }),
  ]);
  keepTerritories([...visited.items, ...first.items, ...demonstrations.items]);
  const recent = visited.items.filter((one) => !isDemonstration(one));
  const { items, nextCursor } = withoutKnown(first, recent);
  const rank = ({ id, counts }: Territory): number => visits[id] ?? (counts.actors >= WORTH_OPENING ? 1 : 0);
  // The list comes by name: it keeps that order where nothing else tells two apart.
  const ranked = [...recent, ...items].sort((a, b) => rank(b) - rank(a));
  return { items: ranked, demonstrations: demonstrations.items, nextCursor };
}

/** Reads the next territories by name, after those on the home page. */
export async function loadMoreTerritories(): Promise<void> {
  const { value } = store.get().territories;
  if (value?.nextCursor === undefined) return;
  const next = await listed({ limit: MORE, cursor: value.nextCursor });
  store.change((state) => {
    if (state.territories.value !== value) return state;
    const { items, nextCursor } = withoutKnown(next, value.items);
    return {
      ...state,
      territories: loaded({ ...value, items: [...value.items, ...items], nextCursor }, null),
    };
  });
}

/** Finds territories by the words of their name or code, by name; the first ones without words. */
export const findTerritories = (q: string, limit: number, signal: AbortSignal): Promise<Page> =>
  call(listTerritories, { query: { ...(q === '' ? {} : { q }), limit }, signal });

/** Reads the cohorts that one may choose from, once. */
export async function loadCohorts(): Promise<void> {
  if (store.get().cohorts.value === null)
    await load('cohorts', async () => ({
      notModified: false,
      value: await call(listCohorts, {}),
      etag: null,
    }));
}

/** Forgets what was read for somebody who signs out. */
export const noTerritories = { territories: nothing, knownTerritories: new Map(), cohorts: nothing };

const listed = (query: {
  ids?: string;
  demonstrations?: true;
  limit: number;
  cursor?: string;
}): Promise<Page> => call(listTerritories, { query });

const withoutKnown = ({ items, nextCursor }: Page, known: readonly Territory[]): Page => {
  const ids = new Set(known.map(({ id }) => id));
  return { items: items.filter((one) => !ids.has(one.id) && !isDemonstration(one)), nextCursor };
};
