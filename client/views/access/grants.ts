import type { Identity, NewAccessLink, NewAccessLinkAnswer } from '../../../model/contract/access.ts';
import { mayGrant } from '../../../model/elements/grants.ts';
import { formatSignInLink } from '../../state/index.ts';

/** Kinds of access to give, in everyday terms. */
export type GrantId = 'read' | 'join' | 'facilitator' | 'administrator' | 'researcher';

const GRANTS: Readonly<Record<GrantId, Pick<NewAccessLink, 'kind' | 'role'>>> = {
  read: { kind: 'link', role: 'reader' },
  join: { kind: 'link', role: 'contributor' },
  facilitator: { kind: 'invitation', role: 'facilitator' },
  administrator: { kind: 'invitation', role: 'administrator' },
  researcher: { kind: 'token', role: 'researcher' },
};

/** Lists the kinds of access that someone may give in their territories. */
export const grantsOf = (person: Pick<Identity, 'role' | 'territoryIds'>): readonly GrantId[] =>
  (Object.keys(GRANTS) as GrantId[]).filter((id) =>
    mayGrant(person, { ...GRANTS[id], territoryIds: person.territoryIds }),
  );

export const grantOf = (id: GrantId): Pick<NewAccessLink, 'kind' | 'role'> => GRANTS[id];

/** Returns the text to pass on: an address that signs in, or the bare token of a program. */
export function givenText({ kind, role, token }: NewAccessLinkAnswer, origin: string): string {
  if (kind === 'token') return token;
  const way = kind === 'invitation' ? 'invitation' : role === 'reader' ? 'read' : 'join';
  return formatSignInLink(origin, { way, token });
}
