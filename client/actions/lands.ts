import { arrangePositions, nameLand } from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { Arranged } from '../../model/contract/territory.ts';
import { callForWrite } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { edit } from './edit.ts';
import { recordStep } from './record-step.ts';
import { refresh } from './refresh.ts';
import { notify } from './toast.ts';

/** Names a land of the map on screen; without a name it bears again the one that it has by itself. */
export async function renameLand(landId: string, name: string): Promise<Problem | null> {
  const territoryId = store.get().territoryId ?? '';
  const given = name.trim();
  const notice = given === '' ? t('land.unnamed') : t('land.renamed', given);
  const body = { name: given === '' ? null : given };
  const written = await edit(nameLand, { params: { territoryId, landId }, body }, { notice });
  return written.ok ? null : written.problem;
}

/**
 * Has the server arrange the map from where it stands, or place everybody anew if `free`, and find its lands; false where
 * it cannot be asked just now. Whoever kept the map in mind is offered the other.
 */
export async function arrangeMap(free: boolean): Promise<boolean> {
  const territoryId = store.get().territoryId ?? '';
  try {
    const input = { params: { territoryId }, body: { free }, idempotencyKey: randomId() };
    const { revisions, value } = await callForWrite(arrangePositions, input);
    const hasMoved = recordStep(territoryId, revisions.get(territoryId));
    if (store.get().territoryId !== territoryId) return true;
    await refresh();
    sayArranged(hasMoved, free, Arranged.safeParse(value).data?.freeIsBetter ?? false);
    return true;
  } catch {
    return false;
  }
}

function sayArranged(hasMoved: boolean, free: boolean, freeIsBetter: boolean): void {
  const text = hasMoved ? (freeIsBetter ? 'map.arrangedDearly' : 'map.arranged') : 'map.arrangedStill';
  // What has a choice to make stays until it is made.
  notify(t(text), 'done', hasMoved ? 'undo' : null, freeIsBetter, free ? undefined : 'arrangeAnew');
}
