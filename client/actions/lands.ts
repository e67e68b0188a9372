import { arrangePositions, nameLand } from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
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

/** Has the server lay the map out and find its lands anew; false where it cannot be asked just now. */
export async function arrangeMap(): Promise<boolean> {
  const territoryId = store.get().territoryId ?? '';
  try {
    const input = { params: { territoryId }, idempotencyKey: randomId() };
    const { revisions } = await callForWrite(arrangePositions, input);
    recordStep(territoryId, revisions.get(territoryId));
    if (store.get().territoryId !== territoryId) return true;
    await refresh();
    notify(t('map.arranged'), 'done', 'undo');
    return true;
  } catch {
    return false;
  }
}
