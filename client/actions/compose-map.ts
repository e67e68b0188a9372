import { arrangePositions } from '../../model/contract/endpoints/index.ts';
import type { Arranged } from '../../model/contract/territory.ts';
import { callForWrite } from '../api/call.ts';
import { readStored, writeStored } from '../api/device-storage.ts';
import { randomId } from '../api/random-id.ts';
import { patchState, store } from '../state/index.ts';
import { noteOwn } from './own-edits.ts';
import { untilShown } from './positions.ts';
import { refresh } from './refresh.ts';

/** Longer than the server takes to compose a map, or to say that it cannot. */
const COMPOSED_MS = 40_000;

/** Maps that this page had composed: where that was undone it is not done again. */
const asked = new Set<string>();

const LATER = 'maillage.composeLater';

/**
 * Has the server compose a map that nobody has placed, once for all screens that open it, and reads it again. What was
 * placed by hand it leaves as it is: composing it is then offered.
 *
 * @param isEmpty Whether nobody has a place: the change is then this screen's own, whichever screen comes first.
 */
export async function composeMap(territoryId: string, isEmpty: boolean): Promise<void> {
  if (asked.has(territoryId)) return;
  asked.add(territoryId);
  // Who is on the way is placed with all others.
  await untilShown(territoryId);
  if (store.get().territoryId !== territoryId) return;
  const key = randomId();
  if (isEmpty) noteOwn(key);
  try {
    const { value, revisions } = await callForWrite(arrangePositions, {
      params: { territoryId },
      body: { onlyUnset: true },
      signal: AbortSignal.timeout(COMPOSED_MS),
      // A request that changes nothing is kept with its key: one is given where something will change.
      ...(isEmpty && { idempotencyKey: key }),
    });
    if (store.get().territoryId !== territoryId) return;
    if (isEmpty || revisions.size > 0) await refresh();
    if ((value as Arranged).offered === true && readStored(later(territoryId)) === null)
      patchState({ composeOffer: territoryId });
  } catch {
    // The screen lays the map out itself, as it does without a network.
    asked.delete(territoryId);
  }
}

/** Composing is not offered again on this device. */
export function composeLater(): void {
  const { composeOffer } = store.get();
  if (composeOffer !== null) writeStored(later(composeOffer), true);
  patchState({ composeOffer: null });
}

/** Composing was accepted. */
export const composeAccepted = (): void => patchState({ composeOffer: null });

const later = (territoryId: string): string => `${LATER}.${territoryId}`;
