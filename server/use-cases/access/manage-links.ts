import type {
  AccessLink,
  Identity,
  NewAccessLink,
  NewAccessLinkAnswer,
} from '../../../model/contract/access.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import { isGrant, mayGrant, stateOfLink } from '../../../model/elements/grants.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { ForbiddenError } from '../../errors.ts';
import { createLink, listLinks, readLink, revokeLink, type StoredLink } from '../../store/access-links.ts';
import type { Executor } from '../../store/execute.ts';
import { scopeParam } from '../../store/people.ts';
import { newId } from '../new-id.ts';
import { InvalidGrantError } from './access-errors.ts';
import type { ServerKey } from './server-key.ts';
import { hashToken, newToken } from './tokens.ts';

/** Lists the access links that a person may manage, newest first. */
export async function listManagedLinks(
  executor: Executor,
  person: Identity,
  { codePrefix }: ServerKey,
): Promise<AccessLink[]> {
  const today = dayInParis(new Date());
  return (await listLinks(executor, codePrefix))
    .filter((link) => mayGrant(person, link))
    .map((link) => shown(link, today));
}

/** Creates an access link; its token is only returned this once. */
export async function addLink(
  executor: Executor,
  person: Identity,
  input: NewAccessLink,
): Promise<Omit<NewAccessLinkAnswer, 'addresses'>> {
  if (!isGrant(input)) throw new InvalidGrantError();
  if (!mayGrant(person, input)) throw new ForbiddenError('links.manage');
  const [id, token, now] = [newId(), newToken(), new Date()];
  const territoryIds = scopeParam(input.territoryIds);
  await createLink(executor, {
    ...input,
    id,
    territoryIds,
    tokenHash: hashToken(token),
    now: now.toISOString(),
    createdBy: person.name,
  });
  return { ...shown(await present(executor, id), dayInParis(now)), token };
}

/**
 * Revokes an access link. Throws `NotFoundError`, not 403, if the caller may not manage it: its existence
 * stays hidden.
 */
export async function withdrawLink(executor: Executor, person: Identity, id: string): Promise<void> {
  if (!mayGrant(person, await present(executor, id))) throw new NotFoundError('ACCESS_LINK', id);
  await revokeLink(executor, id, new Date().toISOString());
}

const shown = ({ isLost, ...link }: StoredLink, today: string): AccessLink => ({
  ...link,
  state: stateOfLink({ ...link, isLost }, today),
});

async function present(executor: Executor, id: string): Promise<StoredLink> {
  const link = await readLink(executor, id);
  if (link === undefined) throw new NotFoundError('ACCESS_LINK', id);
  return link;
}
