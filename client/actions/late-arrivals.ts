import { t } from '../messages/translate.ts';
import { can, store, workshopsOf } from '../state/index.ts';
import { loadReadings } from './load.ts';
import { notify } from './toast.ts';

/** Reads the workshops again after a phone sent something; tells facilitators what came after a closing. */
export async function readWhatCame(): Promise<void> {
  const before = waitingAfterClosing();
  await loadReadings(['workshops']);
  const after = waitingAfterClosing();
  if (before === null || after === null || !can('map.facilitate')) return;
  const came = [...after].reduce((sum, [id, n]) => sum + Math.max(0, n - (before.get(id) ?? 0)), 0);
  if (came > 0) notify(t('workshop.lateCame', came));
}

/** Counts what waits in each closed workshop; null while they are unknown. */
function waitingAfterClosing(): ReadonlyMap<string, number> | null {
  const closed = workshopsOf(store.get())?.filter(({ status }) => status === 'closed');
  return closed === undefined ? null : new Map(closed.map(({ id, counts }) => [id, counts.pending]));
}
