import { timingSafeEqual } from 'node:crypto';
import type { JoinByLink, NewPerson, SetUp, SignIn } from '../../../model/contract/access.ts';
import type { AccessKind } from '../../../model/contract/access-vocabulary.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import { nameKey as nameKeyOf } from '../../../model/words/fold-text.ts';
import { findLink } from '../../store/access-links.ts';
import { ConstraintViolationError } from '../../store/errors.ts';
import type { Executor } from '../../store/execute.ts';
import { createAdministrator, createPerson, findPassword } from '../../store/people.ts';
import { newId } from '../new-id.ts';
import {
  AlreadySetUpError,
  InvalidCredentialsError,
  InvalidTokenError,
  NameTakenError,
} from './access-errors.ts';
import type { AttemptQueue, Place } from './attempt-queue.ts';
import type { CodeTries } from './code-tries.ts';
import type { FailedAttempts } from './failed-attempts.ts';
import { type From, knowsName } from './from.ts';
import type { JoinTries } from './join-tries.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { ServerKey } from './server-key.ts';
import { hashToken } from './tokens.ts';

/** Dependencies of all ways to sign in. */
export interface EnterDeps {
  readonly executor: Executor;
  readonly key: ServerKey;
  /** Passwords that failed. */
  readonly attempts: FailedAttempts;
  /** Passwords are slow to hash, on purpose: a few at a time. */
  readonly turns: AttemptQueue;
  readonly codes: CodeTries;
  /** Sessions that phones open. */
  readonly joins: JoinTries;
  /** The hash of the token printed at start; none where somebody administers the server. */
  readonly setupTokenHash: string | undefined;
}

/**
 * Makes the first administrator, with the token printed at start. A token has 32 random bytes: nobody finds one by
 * trying, so that wrong ones are neither counted nor slowed down, and a right one never waits for them.
 */
export async function setUp(deps: EnterDeps, input: SetUp, from: From): Promise<OpenedSession> {
  const tokenHash = hashToken(input.token);
  if (!isSame(deps.setupTokenHash, tokenHash)) throw new InvalidTokenError();
  const person = await newPerson(deps, input, tokenHash);
  if (!(await named(createAdministrator(deps.executor, person)))) throw new AlreadySetUpError();
  return openSession(deps.executor, { personId: person.id }, from.formerToken);
}

/**
 * Opens a session by name and password. Strangers delay each other, but never a device that used the name
 * before.
 */
export async function signIn(
  { executor, key, attempts, turns }: EnterDeps,
  { name, password }: SignIn,
  { address, device, formerToken }: From,
): Promise<OpenedSession> {
  const nameKey = nameKeyOf(name);
  const place: Place = knowsName(key, device, nameKey)
    ? { line: `device ${device.id}`, isKnown: true }
    : { line: address, place: nameKey };
  const personId = await attempts.try(`${place.line} ${nameKey}`, () =>
    turns.take(place, async () => {
      const found = await findPassword(executor, nameKey);
      if (!(await isPassword(found?.passwordHash, password)) || found === undefined)
        throw new InvalidCredentialsError();
      return found.id;
    }),
  );
  return openSession(executor, { personId }, formerToken);
}

/** Enters by a link, as often as wished; by that of a card one sees the card. */
export async function joinByLink(
  { executor }: EnterDeps,
  { token, name }: JoinByLink,
  from: From,
): Promise<OpenedSession> {
  const link = await goodLink(executor, hashToken(token), ['link', 'card']);
  if (link === undefined) throw new InvalidTokenError();
  return openSession(executor, { linkId: link.id, name }, from.formerToken);
}

/** Joins a workshop by its code, however it is typed. */
export async function joinByCode(
  { executor, key, codes, joins }: EnterDeps,
  { code, name }: { readonly code: string; readonly name?: string | undefined },
  from: From,
): Promise<OpenedSession> {
  const link = await codes.try(from, () => goodLink(executor, key.hashCode(code), ['code']));
  joins.count(from);
  return openSession(executor, { linkId: link.id, name }, from.formerToken);
}

/** Takes up an invitation, once. */
export async function takeUpInvitation(
  deps: EnterDeps,
  { token, ...input }: NewPerson,
  from: From,
): Promise<OpenedSession> {
  const { executor } = deps;
  const tokenHash = hashToken(token);
  // Checked first, so that an invalid link costs no password hash.
  if ((await goodLink(executor, tokenHash, ['invitation'])) === undefined) throw new InvalidTokenError();
  if ((await findPassword(executor, nameKeyOf(input.name))) !== undefined) throw new NameTakenError();
  const person = await newPerson(deps, input, tokenHash);
  const today = dayInParis(new Date());
  if (!(await named(createPerson(executor, { ...person, tokenHash, today })))) throw new InvalidTokenError();
  return openSession(executor, { personId: person.id }, from.formerToken);
}

const goodLink = (executor: Executor, tokenHash: string, kinds: AccessKind[]) =>
  findLink(executor, { tokenHash, kinds, today: dayInParis(new Date()) });

async function newPerson(
  { turns }: EnterDeps,
  { name, password }: { readonly name: string; readonly password: string },
  tokenHash: string,
) {
  return {
    id: newId(),
    name,
    nameKey: nameKeyOf(name),
    passwordHash: await turns.take({ line: `token ${tokenHash}`, isKnown: true }, () =>
      hashPassword(password),
    ),
    now: new Date().toISOString(),
  };
}

// The one thing that two people cannot share is a name.
async function named<T>(made: Promise<T>): Promise<T> {
  try {
    return await made;
  } catch (error) {
    if (error instanceof ConstraintViolationError) throw new NameTakenError();
    throw error;
  }
}

const isSame = (kept: string | undefined, sent: string): boolean =>
  kept !== undefined && timingSafeEqual(Buffer.from(kept), Buffer.from(sent));
