import { createHash } from 'node:crypto';
import { LONGEST_NAME } from '../../../model/contract/access.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import { nameKey as nameKeyOf } from '../../../model/words/fold-text.ts';
import type { ProviderSettings } from '../../provider-settings.ts';
import {
  bindPerson,
  holdBinding,
  listTakenNames,
  nameProvider,
  takeInvitation,
} from '../../store/bindings.ts';
import { ConstraintViolationError } from '../../store/errors.ts';
import type { Executor, Transaction } from '../../store/execute.ts';
import { scopeParam } from '../../store/people.ts';
import { hashToken } from '../access/tokens.ts';
import { newId } from '../new-id.ts';
import { grantOfDomain, type ProviderAccount } from './account-of.ts';
import { SignInRefusedError } from './sign-in-refused-error.ts';

interface Coming {
  readonly account: ProviderAccount;
  readonly provider: ProviderSettings;
  /** The token of the invitation that they opened. */
  readonly invitation: string | undefined;
}

/** Maximum attempts at a free name: a number distinguishes people of one name. */
const NAMES_TRIED = 20;
const TRIES = 3;

/**
 * Returns the id of the person for whom a provider vouches, found or created. The binding of issuer and
 * subject comes first, whatever the present address; then an invitation, through its link or a verified
 * address. Then, if the domain is tied to the provider, a new person with its role. Everybody else is
 * refused; withdrawn people need a new invitation.
 */
export async function admit(executor: Executor, coming: Coming): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    const name = await freeName(executor, coming);
    try {
      return await executor.writeTransaction((tx) => admitIn(tx, coming, name));
    } catch (error) {
      // Somebody else took the name meanwhile.
      if (!(error instanceof ConstraintViolationError) || tried === TRIES) throw error;
    }
  }
}

async function admitIn(
  tx: Transaction,
  { account, provider, invitation }: Coming,
  name: string,
): Promise<string> {
  const { issuer, subject, email } = account;
  const id = bindingId(account);
  const binding = await holdBinding(tx, id);
  // People with a leading role change on the access page only: opening a link must not lower it.
  const mayRise = binding?.role !== 'facilitator' && binding?.role !== 'administrator';
  const now = new Date();
  const invited = mayRise
    ? await takeInvitation(tx, {
        tokenHash: invitation === undefined ? null : hashToken(invitation),
        email: email ?? null,
        now: now.toISOString(),
        today: dayInParis(now),
      })
    : undefined;
  const known = binding?.personId ?? undefined;
  const byDomain = known === undefined && !binding?.isWithdrawn ? grantOfDomain(email, provider) : undefined;
  const grant = invited ?? byDomain;
  if (known === undefined && grant === undefined)
    throw new SignInRefusedError(invitation === undefined ? 'SIGN_IN_NOT_INVITED' : 'INVITATION_OVER');
  const personId = known ?? newId();
  if (grant !== undefined)
    await bindPerson(tx, {
      ...{ bindingId: id, issuer, subject, personId, name, nameKey: nameKeyOf(name) },
      role: grant.role,
      territoryIds: scopeParam(grant.territoryIds === 'all' ? 'all' : [...grant.territoryIds]),
      now: now.toISOString(),
    });
  await nameProvider(tx, id, provider.label);
  return personId;
}

/** Hashes both together unambiguously; for withdrawn people nothing else is stored. */
const bindingId = ({ issuer, subject }: ProviderAccount): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex');

/** A name is one person's: of two who have the same, the provider and a number tell the second apart. */
async function freeName(executor: Executor, { account, provider }: Coming): Promise<string> {
  const own = account.name ?? provider.label;
  const names = Array.from({ length: NAMES_TRIED }, (_, i) => {
    if (i === 0) return own;
    const mark = ` (${provider.label}${i === 1 ? '' : ` ${i}`})`;
    return own.slice(0, LONGEST_NAME - mark.length) + mark;
  });
  const taken = await listTakenNames(executor, names.map(nameKeyOf));
  return names.find((name) => !taken.has(nameKeyOf(name))) ?? `${own.slice(0, 60)} ${newId().slice(0, 8)}`;
}
