import { availableParallelism } from 'node:os';
import type { FastifyInstance } from 'fastify';
import type { Identity, Me } from '../../model/contract/access.ts';
import * as endpoints from '../../model/contract/endpoints/access.ts';
import { joinByCode } from '../../model/contract/endpoints/workshops.ts';
import { nameKey } from '../../model/words/fold-text.ts';
import { actionsOf } from '../access/authorize.ts';
import type { RouteDeps } from '../app-deps.ts';
import { UnauthenticatedError } from '../errors.ts';
import { addressesFor } from '../network-origins.ts';
import { keepMachine, keepSession, sessionTokenOf } from '../plugins/access.ts';
import { isOverHttps } from '../plugins/cookies.ts';
import { fromOf, keepDevice, keepName, keepPhone } from '../plugins/device.ts';
import { hasAdministrator, listPeople } from '../store/people.ts';
import { InvalidTokenError, MachineLinkNeededError } from '../use-cases/access/access-errors.ts';
import { AttemptQueue } from '../use-cases/access/attempt-queue.ts';
import { CodeTries } from '../use-cases/access/code-tries.ts';
import * as ways from '../use-cases/access/enter.ts';
import { FailedAttempts } from '../use-cases/access/failed-attempts.ts';
import type { From } from '../use-cases/access/from.ts';
import { AT_THE_MACHINE, whoseSession } from '../use-cases/access/identify.ts';
import { JoinTries } from '../use-cases/access/join-tries.ts';
import { addLink, listManagedLinks, withdrawLink } from '../use-cases/access/manage-links.ts';
import { changePassword, changePerson, removePerson } from '../use-cases/access/manage-people.ts';
import type { OpenedSession } from '../use-cases/access/open-session.ts';
import { hashToken } from '../use-cases/access/tokens.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Adds the routes for sign-in, people and access links. None of it changes a territory. */
export function registerAccess(app: FastifyInstance, deps: RouteDeps): void {
  const enterDeps = enterDepsOf(deps);
  registerEntering(app, enterDeps);
  registerSession(app, enterDeps);
  registerMachine(app, deps);
  registerMachineCode(app, deps);
  registerManaging(app, deps);
}

type EnterEndpoint =
  | typeof endpoints.setUp
  | typeof endpoints.signIn
  | typeof endpoints.joinByLink
  | typeof joinByCode
  | typeof endpoints.addPerson;

/** A password takes a core for some 50 ms: one stays free for everybody else. */
const PASSWORDS = { atOnce: Math.max(1, availableParallelism() - 1), failuresASecond: 20 };

const enterDepsOf = ({ executor, key, setupToken }: RouteDeps): ways.EnterDeps => ({
  executor,
  key,
  attempts: new FailedAttempts(),
  turns: new AttemptQueue(PASSWORDS),
  codes: new CodeTries(),
  joins: new JoinTries(),
  setupTokenHash: setupToken === undefined ? undefined : hashToken(setupToken),
});

function registerEntering(app: FastifyInstance, enterDeps: ways.EnterDeps): void {
  const register = <const E extends EnterEndpoint>(
    endpoint: E,
    enter: (deps: ways.EnterDeps, input: BodyOf<E>, from: From) => Promise<OpenedSession>,
  ) =>
    registerEndpoint(app, endpoint as EnterEndpoint, async ({ body, request, reply }) => {
      const session = await enter(enterDeps, body as BodyOf<E>, fromOf(request));
      keepSession(reply, session, isOverHttps(request));
      if (endpoint === joinByCode) keepPhone(request, reply);
      if ('password' in body) keepName(request, reply, enterDeps.key, nameKey(body.name));
      return { body: me(await whoseSession(enterDeps.executor, session.token), false) };
    });
  register(endpoints.setUp, ways.setUp);
  register(endpoints.signIn, ways.signIn);
  register(endpoints.joinByLink, ways.joinByLink);
  register(joinByCode, ways.joinByCode);
  register(endpoints.addPerson, ways.takeUpInvitation);
}

type BodyOf<E extends EnterEndpoint> = ReturnType<E['body']['parse']>;

function registerSession(app: FastifyInstance, enterDeps: ways.EnterDeps): void {
  const { executor } = enterDeps;
  registerEndpoint(app, endpoints.readMe, async ({ request, reply }) => {
    const { person } = request;
    if (person === null) keepDevice(request, reply);
    return { body: me(person, person === null && !(await hasAdministrator(executor))) };
  });

  registerEndpoint(app, endpoints.changePassword, async ({ request, body }) => {
    await changePassword(enterDeps, request.person, body, sessionTokenOf(request));
    return {};
  });
}

/**
 * Adds the routes for the start's link, which gives a browser of the machine its access; visitors from other machines
 * sign in.
 */
function registerMachine(app: FastifyInstance, { machine }: RouteDeps): void {
  registerEndpoint(app, endpoints.openAtMachine, async ({ body, request, reply }) => {
    if (machine === undefined || request.person?.by !== 'machine') throw new InvalidTokenError();
    const opens = machine.opensWith(body.token);
    // A browser that has the cookie goes on, also by the link of a start of before.
    if (request.person.unsigned && !opens) throw new MachineLinkNeededError();
    keepMachine(request, reply, machine);
    return { body: me(AT_THE_MACHINE, false) };
  });
}

function registerMachineCode(app: FastifyInstance, { machine }: RouteDeps): void {
  registerEndpoint(app, endpoints.askMachineCode, async ({ request }) => {
    if (machine === undefined || request.person?.by !== 'machine') throw new InvalidTokenError();
    machine.showCode(request.language);
    return {};
  });
}

function registerManaging(app: FastifyInstance, { executor, key, phones }: RouteDeps): void {
  registerEndpoint(app, endpoints.listAccessLinks, async ({ request }) => ({
    body: { items: await listManagedLinks(executor, known(request.person), key) },
  }));

  registerEndpoint(app, endpoints.addAccessLink, async ({ request, body }) => ({
    body: {
      ...(await addLink(executor, known(request.person), body)),
      addresses: addressesFor(request, phones),
    },
  }));

  registerEndpoint(app, endpoints.revokeAccessLink, async ({ request, params }) => {
    await withdrawLink(executor, known(request.person), params.linkId);
    return {};
  });

  registerEndpoint(app, endpoints.listPeople, async () => ({ body: { items: await listPeople(executor) } }));

  registerEndpoint(app, endpoints.updatePerson, async ({ params, body }) => ({
    body: await changePerson(executor, params.personId, body),
  }));

  registerEndpoint(app, endpoints.deletePerson, async ({ params }) => {
    await removePerson(executor, params.personId);
    return {};
  });
}

const me = (person: Identity | null, needsSetup: boolean): Me => ({
  person,
  actions: actionsOf(person),
  needsSetup,
});

// The table has let nobody else come this far.
function known(person: Identity | null): Identity {
  if (person === null) throw new UnauthenticatedError();
  return person;
}
