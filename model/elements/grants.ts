import type { AccessLink, Identity } from '../contract/access.ts';
import type { AccessKind, Role } from '../contract/access-vocabulary.ts';
import type { IsoDay } from './day.ts';

/** The roles that each kind of way in may give: what lies about in a chat gives little. */
const ROLES_OF_KIND: Readonly<Record<AccessKind, readonly Role[]>> = {
  invitation: ['facilitator', 'administrator'],
  link: ['reader', 'contributor'],
  token: ['reader', 'researcher'],
  code: ['participant'],
  card: ['rereader'],
};

/** What facilitators give. */
const OF_FACILITATORS: ReadonlySet<AccessKind> = new Set(['link', 'code', 'card']);

type Grant = Pick<AccessLink, 'kind' | 'role' | 'territoryIds'>;
type Grantor = Pick<Identity, 'role' | 'territoryIds'>;

/** Says whether a way in makes sense at all: an administrator is one everywhere. */
export const isGrant = ({ kind, role, territoryIds, email }: Grant & Pick<AccessLink, 'email'>): boolean =>
  ROLES_OF_KIND[kind].includes(role) &&
  (role !== 'administrator' || territoryIds === 'all') &&
  (email === undefined || kind === 'invitation');

/** Says whether a person may give, see and withdraw a way in: never more than it may do itself. */
export function mayGrant(person: Grantor, grant: Grant): boolean {
  if (person.role === 'administrator') return true;
  if (person.role !== 'facilitator' || !OF_FACILITATORS.has(grant.kind)) return false;
  const { territoryIds: home } = person;
  if (home === 'all') return true;
  return grant.territoryIds !== 'all' && grant.territoryIds.every((id) => home.includes(id));
}

/** Where a way in stands on a day; its last day counts. Nobody comes in by a code that this server cannot recognise. */
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
