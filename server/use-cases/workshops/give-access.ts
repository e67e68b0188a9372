import type { CardAccess, Workshop } from '../../../model/contract/workshop.ts';
import { dayInParis, nextDay } from '../../../model/elements/day.ts';
import { createLink, revokeWorkshopLinks } from '../../store/access-links.ts';
import type { Executor } from '../../store/execute.ts';
import type { ServerKey } from '../access/server-key.ts';
import { hashToken, newCode, newToken } from '../access/tokens.ts';
import { newId } from '../new-id.ts';
import { requireRereading } from './speaker.ts';

/** Makes the code of a workshop, good until the day after it; the former one ends. */
export async function makeJoinCode(
  { executor, key }: { readonly executor: Executor; readonly key: ServerKey },
  { id, territoryId, title, on }: Workshop,
  createdBy: string | undefined,
): Promise<{ code: string; madeAt: string; expiresOn: string }> {
  const now = new Date();
  const today = dayInParis(now);
  const last = on > today ? on : today;
  const expiresOn = nextDay(last);
  const code = newCode();
  await endJoinCode(executor, id);
  await createLink(executor, {
    id: newId(),
    kind: 'code',
    role: 'participant',
    territoryIds: [territoryId],
    label: title,
    tokenHash: key.hashCode(code),
    expiresOn,
    now: now.toISOString(),
    createdBy,
    workshopId: id,
  });
  return { code, madeAt: now.toISOString(), expiresOn };
}

/** Ends the code of a workshop: those who came by it are out. */
export const endJoinCode = (executor: Executor, workshopId: string): Promise<void> =>
  revokeWorkshopLinks(executor, { workshopId, kind: 'code', actorId: null, now: new Date().toISOString() });

/** Makes the link by which an organisation rereads its card, until the last day of rereading; the former one ends. */
export async function giveCardAccess(
  executor: Executor,
  workshop: Workshop,
  actor: { readonly id: string; readonly name: string },
  createdBy: string | undefined,
): Promise<CardAccess> {
  requireRereading(workshop);
  const { id: workshopId, territoryId, rereadUntil } = workshop;
  const token = newToken();
  const now = new Date().toISOString();
  await revokeWorkshopLinks(executor, { workshopId, kind: 'card', actorId: actor.id, now });
  await createLink(executor, {
    id: newId(),
    kind: 'card',
    role: 'rereader',
    territoryIds: [territoryId],
    label: actor.name,
    tokenHash: hashToken(token),
    expiresOn: rereadUntil,
    now,
    createdBy,
    workshopId,
    actorId: actor.id,
  });
  return { token, ...(rereadUntil !== undefined && { expiresOn: rereadUntil }) };
}
