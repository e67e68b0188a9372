import type { z } from 'zod';
import { arrangePositions, nameLand } from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { Arranged, type ArrangeInput } from '../../model/contract/territory.ts';
import { callForWrite } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { edit } from './edit.ts';
import { recordStep } from './record-step.ts';
import { refresh } from './refresh.ts';
import { notify } from './toast.ts';

/** Names a land of the map on screen; an empty name restores the automatic one. */
export async function renameLand(landId: string, name: string): Promise<Problem | null> {
  const territoryId = store.get().territoryId ?? '';
  const given = name.trim();
  const notice = given === '' ? t('land.unnamed') : t('land.renamed', given);
  const body = { name: given === '' ? null : given };
  const written = await edit(nameLand, { params: { territoryId, landId }, body }, { notice });
  return written.ok ? null : written.problem;
}

/**
 * Arranges the map on the server from present positions, or from nothing if `free`, with its lands; false if
 * unreachable. The other way is offered if it would be better.
 */
export async function arrangeMap(free: boolean): Promise<boolean> {
  const arranged = await askToArrange({ free }, true);
  if (arranged?.isShown === true) sayArranged(arranged.hasMoved, free, arranged.freeIsBetter);
  return arranged !== null;
}

/**
 * Shows groups as lands, and moves everyone there; false if the server is unreachable. An unrequested change
 * is no step of one's own to undo.
 */
export async function showGroups(
  groups: ReadonlyArray<{ readonly actorIds: readonly string[] }>,
  { isAsked }: { readonly isAsked: boolean },
): Promise<boolean> {
  const arranged = await askToArrange({ lands: groups.map(({ actorIds }) => [...actorIds]) }, isAsked);
  if (isAsked && arranged?.isShown === true) notify(t('lands.shown', groups.length), 'done', 'undo');
  return arranged !== null;
}

/** Result of arranging; null if the server was unreachable. */
interface Asked {
  /** The territory is still on screen. */
  readonly isShown: boolean;
  readonly hasMoved: boolean;
  readonly freeIsBetter: boolean;
}

async function askToArrange(body: z.input<typeof ArrangeInput>, isOwnStep: boolean): Promise<Asked | null> {
  const territoryId = store.get().territoryId ?? '';
  try {
    const input = { params: { territoryId }, body, idempotencyKey: randomId() };
    const { revisions, value } = await callForWrite(arrangePositions, input);
    const hasMoved = isOwnStep && recordStep(territoryId, revisions.get(territoryId));
    const isShown = store.get().territoryId === territoryId;
    if (isShown) await refresh();
    return { isShown, hasMoved, freeIsBetter: Arranged.safeParse(value).data?.freeIsBetter ?? false };
  } catch {
    return null;
  }
}

function sayArranged(hasMoved: boolean, free: boolean, freeIsBetter: boolean): void {
  const text = hasMoved ? (freeIsBetter ? 'map.arrangedDearly' : 'map.arranged') : 'map.arrangedStill';
  // A message with a choice stays until it is made.
  notify(t(text), 'done', hasMoved ? 'undo' : null, freeIsBetter, free ? undefined : 'arrangeAnew');
}
