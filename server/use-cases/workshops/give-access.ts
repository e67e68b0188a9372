import type { CardAccess, GivenCard, JoinCode, Workshop } from '../../../model/contract/workshop.ts';
import { dayInParis, nextDay } from '../../../model/elements/day.ts';
import {
  createLink,
  extendJoinCode,
  findJoinCode,
  listCards,
  revokeWorkshopLinks,
  setJoinCode,
} from '../../store/access-links.ts';
import type { Executor } from '../../store/execute.ts';
import type { ServerKey } from '../access/server-key.ts';
import { hashToken, newCode, newToken } from '../access/tokens.ts';
import { newId } from '../new-id.ts';
import { requireRereading } from './speaker.ts';

/** Store of links and codes, with the key that encrypts codes. */
interface Keys {
  readonly executor: Executor;
  readonly key: ServerKey;
}
/** A code as the server keeps it: where phones reach the server depends on the moment. */
type KeptCode = Omit<JoinCode, 'addresses'>;

/**
 * Creates the code of a workshop, valid until the day after it. It replaces the former one, which no longer
 * works; phones that joined stay.
 */
export async function makeJoinCode(
  { executor, key }: Keys,
  { id, territoryId, title, on }: Workshop,
  createdBy: string | undefined,
): Promise<KeptCode> {
  const now = new Date();
  const expiresOn = lastDayOfCode(on, now);
  const code = newCode();
  await setJoinCode(executor, {
    id: newId(),
    workshopId: id,
    territoryIds: [territoryId],
    label: title,
    tokenHash: key.hashCode(code),
    sealed: key.seal('joinCode', code),
    expiresOn,
    now: now.toISOString(),
    createdBy,
  });
  return { code, madeAt: now.toISOString(), expiresOn };
}

const lastDayOfCode = (on: string, now: Date): string => {
  const today = dayInParis(now);
  return nextDay(on > today ? on : today);
};

/**
 * Extends the code of a workshop that is reopened to the last day that a new code would have, so that phones
 * that joined send what they kept. A revoked code stays revoked. Called before the write that reopens the
 * workshop: if it failed after that write, a committed write would be answered as an error.
 */
export const prolongJoinCode = (executor: Executor, { id, on }: Workshop): Promise<void> =>
  extendJoinCode(executor, { workshopId: id, expiresOn: lastDayOfCode(on, new Date()) });

/** Reads the code of a workshop; undefined where there is none, or it was made under another key. */
export async function readJoinCode(
  { executor, key }: Keys,
  workshopId: string,
): Promise<KeptCode | undefined> {
  const kept = await findJoinCode(executor, { workshopId, today: dayInParis(new Date()) });
  const code = kept === undefined ? undefined : key.open('joinCode', kept.sealed);
  if (kept === undefined || code === undefined) return undefined;
  return { code, madeAt: kept.madeAt, expiresOn: kept.expiresOn };
}

/** Lists the organisations to which a workshop has given a card link that is still valid. */
export const listGivenCards = (executor: Executor, workshopId: string): Promise<GivenCard[]> =>
  listCards(executor, { workshopId, today: dayInParis(new Date()) });

/** Ends the code of a workshop, with the sessions of its visitors. */
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
  return { token, madeAt: now, ...(rereadUntil !== undefined && { expiresOn: rereadUntil }) };
}
