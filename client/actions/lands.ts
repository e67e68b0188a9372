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
  const arranged = await askToArrange({ free }, true);
  if (arranged?.isShown === true) sayArranged(arranged.hasMoved, free, arranged.freeIsBetter);
  return arranged !== null;
}

/**
 * Draws groups as lands, and has everyone glide to them; false where the server cannot be asked just now. What nobody
 * asked for is no step of one's own to undo.
 */
export async function showGroups(
  groups: ReadonlyArray<{ readonly actorIds: readonly string[] }>,
  { isAsked }: { readonly isAsked: boolean },
): Promise<boolean> {
  const arranged = await askToArrange({ lands: groups.map(({ actorIds }) => [...actorIds]) }, isAsked);
  if (isAsked && arranged?.isShown === true) notify(t('lands.shown', groups.length), 'done', 'undo');
  return arranged !== null;
}

/** What came of arranging; null where the server could not be asked. */
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
  // What has a choice to make stays until it is made.
  notify(t(text), 'done', hasMoved ? 'undo' : null, freeIsBetter, free ? undefined : 'arrangeAnew');
}
