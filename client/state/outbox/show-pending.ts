import type { GapList } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import type { AppState } from '../app-state.ts';
import type { PendingEdit } from './outbox.ts';

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
export function withPending(map: TerritoryMap, state: Shown): TerritoryMap {
  const { me, viewOptions, language } = state;
  return (
    foresight?.foreseeMap(map, pendingIn(state, map.territory.id), {
      now: new Date(),
      // As long as nobody has said who is there the server has not either: what came is what may be seen.
      seesPrivate: me === null || me.actions.includes('private.read'),
      withoutTransactions: viewOptions.withoutTransactions ?? false,
      language,
    }) ?? map
  );
}

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
  const acts = pendingIn(state, territoryId ?? '').filter(({ name }) => name.endsWith('Workshop'));
  return foresight?.foreseeWorkshops(items, territoryId ?? '', acts, new Date()) ?? items;
}

const pendingIn = ({ outbox }: Pick<Shown, 'outbox'>, territoryId: string): readonly PendingEdit[] =>
  outbox.filter((edit) => edit.territoryId === territoryId);
