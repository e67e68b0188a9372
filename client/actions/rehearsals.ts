import { beginRehearsal, endRehearsal, listTerritories } from '../../model/contract/endpoints/index.ts';
import type { Territory } from '../../model/contract/territory.ts';
import { call } from '../api/call.ts';
import { problemText, t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { openAddress, openTerritory, whoeverStays } from './navigate.ts';
import { notify } from './toast.ts';
import { type Written, write } from './write.ts';

/** The rehearsals that were not thrown away yet; they are in no other list. */
export const readRehearsals = async (signal: AbortSignal): Promise<readonly Territory[]> =>
  (await call(listTerritories, { query: { rehearsals: true, limit: 50 }, signal })).items;

/** Makes a copy of the demonstration to practise on, and opens it. */
export async function startRehearsal(): Promise<void> {
  const ifStill = whoeverStays();
  const written = await write((idempotencyKey) => call(beginRehearsal, { idempotencyKey }));
  if (written.ok) ifStill(() => openTerritory(written.value.id));
  else sayWhyNot(written);
}

/**
 * Deletes a rehearsal with everything in it. Somebody on its map goes to the home page first, so that nothing
 * more is requested from a disappearing map.
 */
export async function throwAway(territoryId: string): Promise<void> {
  if (store.get().territoryId === territoryId) openAddress('/');
  const written = await write(
    (idempotencyKey) => call(endRehearsal, { params: { territoryId }, idempotencyKey }),
    { notice: t('rehearsal.gone') },
  );
  if (!written.ok) sayWhyNot(written);
}

/** Shows the error, except for network failures, which already offer a retry. */
function sayWhyNot({ problem }: Extract<Written<unknown>, { ok: false }>): void {
  if (problem.status > 0 && problem.status < 500) notify(problemText(problem), 'refused');
}
