import type { GapList } from '../../../model/contract/gap.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { dayInParis, type IsoDay } from '../../../model/elements/day.ts';
import { lastOf } from '../../../model/once.ts';
import type { AppState } from '../app-state.ts';
import { readingOnScreen, seesPrivate } from '../live/in-sight.ts';
import type { Outbox, PendingEdit } from './outbox.ts';

type Foresight = typeof import('./foresee.ts');
type Shown = Pick<AppState, 'outbox' | 'territoryId' | 'me' | 'viewOptions' | 'language'>;

let foresight: Foresight | undefined;
let coming: Promise<Foresight> | undefined;

/**
 * Brings the plans of the writes, which foresee what comes of what is pending; until they are there nothing is. Where
 * they cannot be had what is pending waits to be seen until it is answered.
 */
export async function loadForesight(): Promise<void> {
  coming ??= import('./foresee.ts');
  try {
    foresight = await coming;
  } catch {
    coming = undefined;
  }
}

/** Says whether what is pending can be shown. */
export const hasForesight = (): boolean => foresight !== undefined;

/** The map as it will be once the server has what is pending here, as far as that can be told from what is on it. */
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
const foreseen = lastOf(
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

/** The map as the reading on screen has it, read here from one that is enough for it. */
export function readHere(map: TerritoryMap, state: AppState): TerritoryMap {
  const { day, withoutTransactions } = readingOnScreen(state);
  return foresight === undefined
    ? map
    : readAgain(foresight, map, day, withoutTransactions, seesPrivate(state), state.language);
}

const readAgain = lastOf(
  (
    { mapAt }: Foresight,
    map: TerritoryMap,
    day: IsoDay,
    withoutTransactions: boolean,
    seesPrivate: boolean,
    language: Language,
  ): TerritoryMap => mapAt(map, { day, withoutTransactions }, { seesPrivate, language }),
);

/** The questions with the answers that are on their way. */
export function withPendingAnswers(gaps: GapList, state: Shown, day: string | undefined): GapList {
  const territoryId = state.territoryId ?? '';
  const acts = pendingIn(state, territoryId);
  return foresight?.foreseeAnswers(gaps, territoryId, acts, day ?? dayInParis(new Date())) ?? gaps;
}

/** The workshops of the territory as they will be once the server has what is pending here; null until read. */
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
