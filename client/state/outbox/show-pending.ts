import type { GapList } from '../../../model/contract/gap.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { dayInParis, type IsoDay } from '../../../model/elements/day.ts';
import { memoizeLast } from '../../../model/once.ts';
import type { AppState } from '../app-state.ts';
import { readingOnScreen, seesPrivate } from '../live/in-sight.ts';
import type { Outbox, PendingEdit } from './outbox.ts';

type Foresight = typeof import('./foresee.ts');
type Shown = Pick<AppState, 'outbox' | 'territoryId' | 'me' | 'viewOptions' | 'language'>;

let foresight: Foresight | undefined;
let coming: Promise<Foresight> | undefined;

/**
 * Loads the plans of the writes for optimistic updates; until then there are none. If they cannot be loaded,
 * pending edits show after the answer only.
 */
export async function loadForesight(): Promise<void> {
  coming ??= import('./foresee.ts');
  try {
    foresight = await coming;
  } catch {
    coming = undefined;
  }
}

/** Returns true if pending edits can be shown. */
export const hasForesight = (): boolean => foresight !== undefined;

/** Applies pending edits to the map, as far as its data allows. */
export const withPending = (map: TerritoryMap, state: Shown): TerritoryMap =>
  foresight === undefined
    ? map
    : foreseen(
        foresight,
        map,
        state.outbox,
        seesPrivate(state),
        state.viewOptions.withoutTransactions ?? false,
        state.language,
      );

/** The same object as long as nothing differs that it is made of, as below. */
const foreseen = memoizeLast(
  (
    { foreseeMap }: Foresight,
    map: TerritoryMap,
    outbox: Outbox,
    seesPrivate: boolean,
    withoutTransactions: boolean,
    language: Language,
  ): TerritoryMap =>
    foreseeMap(map, pendingIn({ outbox }, map.territory.id), {
      now: new Date(),
      ...{ seesPrivate, withoutTransactions, language },
    }),
);

/** Computes the map for the query on screen from a sufficient one. */
export function readHere(map: TerritoryMap, state: AppState): TerritoryMap {
  const { day, withoutTransactions } = readingOnScreen(state);
  return foresight === undefined
    ? map
    : readAgain(foresight, map, day, withoutTransactions, seesPrivate(state), state.language);
}

const readAgain = memoizeLast(
  (
    { mapAt }: Foresight,
    map: TerritoryMap,
    day: IsoDay,
    withoutTransactions: boolean,
    seesPrivate: boolean,
    language: Language,
  ): TerritoryMap => mapAt(map, { day, withoutTransactions }, { seesPrivate, language }),
);

/** Applies pending answers to the questions. */
export function withPendingAnswers(gaps: GapList, state: Shown, day: string | undefined): GapList {
  const territoryId = state.territoryId ?? '';
  const acts = pendingIn(state, territoryId);
  return foresight?.foreseeAnswers(gaps, territoryId, acts, day ?? dayInParis(new Date())) ?? gaps;
}

/** Applies pending edits to the territory's workshops; null before loading. */
export function workshopsOf(
  state: Pick<AppState, 'workshops'> & Pick<Shown, 'outbox' | 'territoryId'>,
): readonly Workshop[] | null {
  const { workshops, territoryId } = state;
  if (workshops.value === null) return null;
  const { items } = workshops.value;
  const versions = new Map(items.map(({ id, version }) => [id, version]));
  const acts = pendingIn(state, territoryId ?? '').filter(
    ({ name, params, version = Number.POSITIVE_INFINITY }) =>
      name.endsWith('Workshop') && (versions.get(params.workshopId ?? '') ?? 0) < version,
  );
  return foresight?.foreseeWorkshops(items, territoryId ?? '', acts, new Date()) ?? items;
}

const pendingIn = ({ outbox }: Pick<Shown, 'outbox'>, territoryId: string): readonly PendingEdit[] =>
  outbox.filter((edit) => edit.territoryId === territoryId);
