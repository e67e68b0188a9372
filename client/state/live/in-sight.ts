import type { GapList } from '../../../model/contract/gap.ts';
import { isPart, partAsked } from '../../../model/contract/map-part.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { IsoDay } from '../../../model/elements/day.ts';
import { queryOptionsOf } from '../../../model/elements/query-options.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { memoizeLast } from '../../../model/once.ts';
import type { QuestionsAsked } from '../../../model/readings/in-sight/questions-of-map.ts';
import type { AppState } from '../app-state.ts';

/**
 * Returns true if the server's last map suffices for the query on screen: whole, present, and with transactions
 * if requested.
 */
export function isInSight({
  serverMap,
  viewOptions,
  part,
}: Pick<AppState, 'serverMap' | 'viewOptions' | 'part'>): boolean {
  const { map, request } = serverMap;
  if (map === null || map.known !== undefined || map.part !== undefined) return false;
  if (viewOptions.known !== undefined || isPart(partAsked(part))) return false;
  return viewOptions.withoutTransactions === true || request.viewOptions.withoutTransactions !== true;
}

/** Returns the query on screen, with defaults. */
export const readingOnScreen = ({
  serverMap,
  viewOptions,
}: Pick<AppState, 'serverMap' | 'viewOptions'>): Reading =>
  queryOptionsOf(viewOptions, serverMap.map?.territory.asOf);

/**
 * Returns the day after which new elements are unknown, if such a day is computed here; null if irrelevant.
 */
export function unseenAfter(state: AppState): IsoDay | null {
  const { map, away } = state.serverMap;
  return away && map !== null && map.day < readingOnScreen(state).day ? map.day : null;
}

/** Detects private data: while the session is unknown, received data is what may be seen. */
export const seesPrivate = ({ me }: Pick<AppState, 'me'>): boolean =>
  me === null || me.actions.includes('private.read');

/**
 * Returns the input of local questions while the server is unreachable; null if it is reachable, or data is
 * insufficient.
 */
export function questionsInSight(state: AppState): QuestionsAsked | null {
  const { serverMap, map, reference, me, language } = state;
  if (!serverMap.away || !isInSight(state) || map.value === null || reference.value === null) return null;
  const reading = readingOnScreen(state);
  return asked(map.value, JSON.stringify(reading), serverMap.gaps, me, reference.value, language);
}

/** The same object as long as nothing that matters differs: what is answered to it stands. */
const asked = memoizeLast(
  (
    map: TerritoryMap,
    reading: string,
    told: GapList | null,
    me: AppState['me'],
    { themes, resources, intensities, charterItems }: Reference,
    language: Language,
  ): QuestionsAsked => ({
    ...{ map, told, language },
    reading: JSON.parse(reading),
    seesPrivate: seesPrivate({ me }),
    asksDelicate: me !== null && seesPrivate({ me }),
    labels: { themes, resources, intensities, charterItems },
  }),
);
