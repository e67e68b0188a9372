import type { AccessLink, Identity } from '../contract/access.ts';
import type { AccessKind, Role } from '../contract/access-vocabulary.ts';
import type { IsoDay } from './day.ts';

/** Roles that each kind of access link may grant: kinds passed around in chats grant little. */
const ROLES_OF_KIND: Readonly<Record<AccessKind, readonly Role[]>> = {
  invitation: ['facilitator', 'administrator'],
  link: ['reader', 'contributor'],
  token: ['reader', 'researcher'],
  code: ['participant'],
  card: ['rereader'],
};

/** Kinds that facilitators may give. */
const OF_FACILITATORS: ReadonlySet<AccessKind> = new Set(['link', 'code', 'card']);

type Grant = Pick<AccessLink, 'kind' | 'role' | 'territoryIds'>;
type Grantor = Pick<Identity, 'role' | 'territoryIds'>;

/** Returns true if an access link is consistent: administrators have access everywhere. */
export const isGrant = ({ kind, role, territoryIds, email }: Grant & Pick<AccessLink, 'email'>): boolean =>
  ROLES_OF_KIND[kind].includes(role) &&
  (role !== 'administrator' || territoryIds === 'all') &&
  (email === undefined || kind === 'invitation');

/** Returns true if a person may give, see and revoke an access link: never beyond their own rights. */
export function mayGrant(person: Grantor, grant: Grant): boolean {
  if (person.role === 'administrator') return true;
  if (person.role !== 'facilitator' || !OF_FACILITATORS.has(grant.kind)) return false;
  const { territoryIds: home } = person;
  if (home === 'all') return true;
  return grant.territoryIds !== 'all' && grant.territoryIds.every((id) => home.includes(id));
}

/**
 * Returns the state of an access link on a day; its last day counts. A code that this server cannot recognise
 * is invalid.
 */
export function stateOfLink(
  {
    revokedAt,
    usedAt,
    expiresOn,
    isLost,
  }: Pick<AccessLink, 'revokedAt' | 'usedAt' | 'expiresOn'> & { readonly isLost?: true | undefined },
  day: IsoDay,
): AccessLink['state'] {
  if (revokedAt !== undefined) return 'revoked';
  if (usedAt !== undefined) return 'used';
  if (expiresOn !== undefined && expiresOn < day) return 'expired';
  return isLost ? 'lost' : 'open';
}
