import { timingSafeEqual } from 'node:crypto';
import type { JoinByLink, NewPerson, SetUp, SignIn } from '../../contract/access.ts';
import { dayInParis } from '../../domain/day.ts';
import { foldText } from '../../domain/fold-text.ts';
import { findLink } from '../../store/access-links.ts';
import { ConstraintViolationError } from '../../store/errors.ts';
import type { Executor } from '../../store/execute.ts';
import { createAdministrator, createPerson, findPassword } from '../../store/people.ts';
import { newId } from '../new-id.ts';
import {
  AlreadySetUpError,
  InvalidCodeError,
  InvalidCredentialsError,
  InvalidTokenError,
  NameTakenError,
} from './access-errors.ts';
import type { FailedAttempts } from './failed-attempts.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { hashToken, plainCode } from './tokens.ts';

/** What the ways in share. */
export interface EnterDeps {
  readonly executor: Executor;
  readonly attempts: FailedAttempts;
  /** The hash of the token printed at start; none where somebody administers the server. */
  readonly setupTokenHash: string | undefined;
}

/** Where a request to come in is from: its address, and the session that the new one replaces. */
export interface From {
  readonly address: string;
  readonly formerToken: string | undefined;
}

/** A name as it is compared. */
export const nameKeyOf = (name: string): string => foldText(name).replace(/\s+/g, ' ').trim();

/** Makes the first administrator, with the token printed at start. */
export function setUp(deps: EnterDeps, input: SetUp, from: From): Promise<OpenedSession> {
  return deps.attempts.try({ address: from.address }, async () => {
    if (!isSame(deps.setupTokenHash, hashToken(input.token))) throw new InvalidTokenError();
    const person = await newPerson(input);
    if (!(await named(createAdministrator(deps.executor, person)))) throw new AlreadySetUpError();
    return openSession(deps.executor, { personId: person.id }, from.formerToken);
  });
}

/** Signs in with a password. */
export function signIn(
  { executor, attempts }: EnterDeps,
  { name, password }: SignIn,
  from: From,
): Promise<OpenedSession> {
  const nameKey = nameKeyOf(name);
  return attempts.try({ address: from.address, name: nameKey }, async () => {
    const found = await findPassword(executor, nameKey);
    if (!(await isPassword(found?.passwordHash, password)) || found === undefined)
      throw new InvalidCredentialsError();
    return openSession(executor, { personId: found.id }, from.formerToken);
  });
}

/** Enters by a link, as often as wished; by that of a card one sees the card. */
export function joinByLink(
  { executor, attempts }: EnterDeps,
  { token, name }: JoinByLink,
  from: From,
): Promise<OpenedSession> {
  return attempts.try({ address: from.address }, async () => {
    const today = dayInParis(new Date());
    const link = await findLink(executor, { tokenHash: hashToken(token), kinds: ['link', 'card'], today });
    if (link === undefined) throw new InvalidTokenError();
    return openSession(executor, { linkId: link.id, name }, from.formerToken);
  });
}

/** Joins a workshop by its code, however it is typed. */
export function joinByCode(
  { executor, attempts }: EnterDeps,
  { code, name }: { readonly code: string; readonly name?: string | undefined },
  from: From,
): Promise<OpenedSession> {
  return attempts.try({ address: from.address }, async () => {
    const today = dayInParis(new Date());
    const tokenHash = hashToken(plainCode(code));
    const link = await findLink(executor, { tokenHash, kinds: ['code'], today });
    if (link === undefined) throw new InvalidCodeError();
    return openSession(executor, { linkId: link.id, name }, from.formerToken);
  });
}

/** Takes up an invitation, once. */
export function takeUpInvitation(
  { executor, attempts }: EnterDeps,
  { token, ...input }: NewPerson,
  from: From,
): Promise<OpenedSession> {
  return attempts.try({ address: from.address }, async () => {
    const tokenHash = hashToken(token);
    const today = dayInParis(new Date());
    // Asked first, so that a token that is good for nothing costs no hash of a password.
    if ((await findLink(executor, { tokenHash, kinds: ['invitation'], today })) === undefined)
      throw new InvalidTokenError();
    const person = await newPerson(input);
    if (!(await named(createPerson(executor, { ...person, tokenHash, today }))))
      throw new InvalidTokenError();
    return openSession(executor, { personId: person.id }, from.formerToken);
  });
}

async function newPerson({ name, password }: { readonly name: string; readonly password: string }) {
  return {
    id: newId(),
    name,
    nameKey: nameKeyOf(name),
    passwordHash: await hashPassword(password),
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
