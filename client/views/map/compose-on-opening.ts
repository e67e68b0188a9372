import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { composeMap } from '../../actions/index.ts';
import { type AppState, can, comparedMaps, pastMoment, toCompose } from '../../state/index.ts';
import { loadComposeOffer } from './after-the-map.ts';

/** A map that may be drawn as it is waits so long at most to know whether it is to be composed, in milliseconds. */
const ASKED_MS = 2_500;

/**
 * Has a map that is opened composed before it is drawn, by who may write. Of one that is placed already nobody waits for
 * long: if it is composed all the same, everyone glides.
 *
 * @param say Called with true while somebody waits for the composition, and with false afterwards.
 */
export async function composeOnOpening(
  state: AppState,
  map: TerritoryMap,
  say: (composing: boolean) => void,
): Promise<void> {
  const isPresent = pastMoment(state) === null && comparedMaps(state) === null && state.film === null;
  const found = isPresent && can('map.contribute') ? toCompose(map) : null;
  if (found === null || state.territoryId === null) return;
  const composing = composeMap(state.territoryId, found === 'without-places');
  if (found === 'placed') {
    void composing.then(loadComposeOffer);
    return;
  }
  say(true);
  await (found === 'without-places' ? composing : Promise.race([composing, pause(ASKED_MS)]));
  say(false);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
