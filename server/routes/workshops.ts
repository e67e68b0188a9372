import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/workshops.ts';
import type { Contribution, Workshop } from '../../model/contract/workshop.ts';
import { IdTakenError, NotFoundError } from '../../model/errors.ts';
import { correctMinutes } from '../../model/writes/workshops/correct-minutes.ts';
import {
  addWorkshop,
  deleteWorkshop,
  updateWorkshop,
  type WorkshopPlace,
} from '../../model/writes/workshops/edit-workshop.ts';
import { mayFacilitate } from '../access/authorize.ts';
import type { RouteDeps } from '../app-deps.ts';
import { ForbiddenError, VersionMismatchError } from '../errors.ts';
import { roomsOf } from '../live/rooms.ts';
import { addressesFor } from '../network-origins.ts';
import { sessionTokenOf, takeAsPhone } from '../plugins/access.ts';
import { ownersOf } from '../plugins/device.ts';
import { readActor } from '../store/actors.ts';
import { nameSession } from '../store/sessions.ts';
import { findTerritory } from '../store/territories.ts';
import * as store from '../store/workshops.ts';
import { hashToken } from '../use-cases/access/tokens.ts';
import { commitPlan } from '../use-cases/commit-plan.ts';
import { withId } from '../use-cases/new-id.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { acceptContributions, decideContribution } from '../use-cases/workshops/decide-contribution.ts';
import * as ways from '../use-cases/workshops/give-access.ts';
import { readCard } from '../use-cases/workshops/read-card.ts';
import { sendContribution } from '../use-cases/workshops/send-contribution.ts';
import {
  type Asking,
  requireOpenOrKnown,
  requireOwnParticipant,
  requireOwnWorkshop,
  speakerOf,
} from '../use-cases/workshops/speaker.ts';
import { present, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/**
 * Registers the endpoints of workshops: who speaks in them, what they state, how it reaches the map, how it
 * is reread.
 */
export function registerWorkshops(app: FastifyInstance, deps: RouteDeps): void {
  registerMeeting(app, deps);
  registerJoining(app, deps);
  registerSpeaking(app, deps);
  registerRereading(app, deps);
}

type Places = WorkshopPlace & { readonly participantId?: string };

const isFacilitator = ({ person }: FastifyRequest, territoryId: string): boolean =>
  mayFacilitate(person, [territoryId]);

const reading = ({ executor, key }: RouteDeps) => ({
  whole: async ({ territoryId, workshopId }: Places): Promise<Workshop> =>
    present(
      await store.readWorkshop(executor, territoryId, workshopId, key.codePrefix),
      'WORKSHOP',
      workshopId,
    ),
});

/** The minutes are a draft of facilitators, and the code is theirs to end. */
function seen(workshop: Workshop, request: FastifyRequest): Workshop {
  if (isFacilitator(request, workshop.territoryId)) return workshop;
  const {
    minutes: _,
    sentences: _sentences,
    codeUntil: _until,
    codeMadeAt: _at,
    codeLost: _lost,
    ...others
  } = workshop;
  return others;
}

const askingOf = (request: FastifyRequest): Asking => ({
  person: request.person,
  owners: ownersOf(request),
});

const withoutSpeaker = ({ participantId: _, ...said }: Contribution): Contribution => said;

function registerMeeting(app: FastifyInstance, deps: RouteDeps): void {
  const { executor } = deps;
  const { whole } = reading(deps);

  registerEndpoint(app, endpoints.listWorkshops, async ({ params: { territoryId }, request }) => {
    if (!(await findTerritory(executor, territoryId))) throw new NotFoundError('TERRITORY', territoryId);
    const workshops = await store.listWorkshops(executor, territoryId, deps.key.codePrefix);
    return { body: { items: workshops.map((one) => seen(one, request)) } };
  });

  registerEndpoint(app, endpoints.addWorkshop, async (input) => {
    const { territoryId } = input.params;
    const { subjectId } = await commitPlan(
      deps,
      addWorkshop(territoryId, withId(input.body)),
      contextOf(input),
    );
    const workshop = await whole({ territoryId, workshopId: subjectId });
    return { ...shown(workshop), location: `/api/territories/${territoryId}/workshops/${subjectId}` };
  });

  registerEndpoint(app, endpoints.readWorkshop, async ({ params, request }) =>
    shown(seen(await whole(params), request)),
  );

  registerEndpoint(app, endpoints.updateWorkshop, async (input) => {
    if (input.body.status === 'open') await ways.prolongJoinCode(executor, await whole(input.params));
    await withPresentState(
      () => commitPlan(deps, updateWorkshop(input.params, input.body), contextOf(input)),
      () => whole(input.params),
    );
    return shown(await whole(input.params));
  });

  registerEndpoint(app, endpoints.correctMinutes, async (input) => {
    const { sentenceId, ...place } = input.params;
    const stale = (): never => {
      throw new VersionMismatchError();
    };
    await withPresentState(
      () =>
        commitPlan(
          deps,
          correctMinutes({ ...place, sentenceId, input: input.body, stale }),
          contextOf(input),
        ),
      async () => {
        const { sentences = [], version } = await whole(input.params);
        return (
          sentences.find(({ id }) => id === sentenceId) ?? { id: sentenceId, version: 0, workshop: version }
        );
      },
    );
    return shown(await whole(input.params));
  });

  registerEndpoint(app, endpoints.deleteWorkshop, async (input) => {
    await withPresentState(
      () => commitPlan(deps, deleteWorkshop(input.params), contextOf(input)),
      () => whole(input.params),
    );
    return {};
  });
}

function registerJoining(app: FastifyInstance, deps: RouteDeps): void {
  const { executor } = deps;
  const { whole } = reading(deps);

  registerEndpoint(app, endpoints.readJoinCode, async ({ params, request }) => {
    const { id } = await whole(params);
    const code = present(await ways.readJoinCode(deps, id), 'JOIN_CODE', id);
    return { body: { ...code, addresses: addressesFor(request, deps.phones) } };
  });

  registerEndpoint(app, endpoints.makeJoinCode, async ({ params, request }) => {
    const code = await ways.makeJoinCode(deps, await whole(params), request.person?.name);
    roomsOf(executor).codeChanged(params.territoryId, params.workshopId);
    return { body: { ...code, addresses: addressesFor(request, deps.phones) } };
  });

  registerEndpoint(app, endpoints.revokeJoinCode, async ({ params }) => {
    await ways.endJoinCode(executor, (await whole(params)).id);
    deps.phones?.dismiss(params.workshopId);
    roomsOf(executor).codeChanged(params.territoryId, params.workshopId);
    return {};
  });

  registerEndpoint(app, endpoints.listParticipants, async ({ params }) => ({
    body: { items: await store.listParticipants(executor, (await whole(params)).id) },
  }));

  registerEndpoint(app, endpoints.setParticipant, async ({ params, body, request }) => {
    const workshop = await whole(params);
    requireOwnWorkshop(request.person, workshop.id, body.actorId);
    await takeAsPhone(request, executor, workshop);
    if (request.person?.role === 'participant') {
      const token = sessionTokenOf(request);
      await requireOpenOrKnown(executor, workshop, params.participantId, token);
      if (token !== undefined) await nameSession(executor, hashToken(token), body.firstName);
    }
    const { workshopId, participantId: id } = params;
    const now = new Date().toISOString();
    const asking = askingOf(request);
    await requireOwnParticipant(executor, workshop, id, asking);
    const owners = [...asking.owners];
    const isOwner = !isFacilitator(request, params.territoryId);
    if (!(await store.setParticipant(executor, { ...body, id, workshopId, owners, isOwner, now })))
      throw new IdTakenError(id);
    roomsOf(executor).peopleChanged(params.territoryId, workshopId);
    return { body: present(await store.readParticipant(executor, workshopId, id), 'PARTICIPANT', id) };
  });

  registerEndpoint(app, endpoints.removeParticipant, async ({ params, request }) => {
    const workshop = await whole(params);
    requireOwnWorkshop(request.person, workshop.id);
    await takeAsPhone(request, executor, workshop);
    await requireOwnParticipant(executor, workshop, params.participantId, askingOf(request));
    await store.deleteParticipant(executor, params.workshopId, params.participantId);
    roomsOf(executor).peopleChanged(params.territoryId, params.workshopId);
    return {};
  });
}

function registerSpeaking(app: FastifyInstance, deps: RouteDeps): void {
  const { executor } = deps;
  const { whole } = reading(deps);
  const read = async (workshopId: string, id: string): Promise<Contribution> =>
    present((await store.listContributions(executor, workshopId, { id }))[0], 'CONTRIBUTION', id);

  registerEndpoint(app, endpoints.listContributions, async ({ params, query, request }) => {
    const workshop = await whole(params);
    requireOwnWorkshop(request.person, workshop.id);
    const { own, ...asked } = query;
    const { actorId } = request.person ?? {};
    const isFree = actorId !== undefined || isFacilitator(request, params.territoryId);
    if (!isFree && !own && asked.participantId === undefined) throw new ForbiddenError('workshop.speak');
    const isAll = !own && isFree;
    const filter = { ...asked, actorId, owners: isAll ? undefined : ownersOf(request) };
    const items = await store.listContributions(executor, workshop.id, filter);
    // A card shows the statements for its organisation, not who made them.
    return { body: { items: actorId === undefined ? items : items.map(withoutSpeaker) } };
  });

  registerEndpoint(app, endpoints.setContribution, async (input) => {
    const { params, body, request } = input;
    const workshop = await whole(params);
    const isPhone = body.participantId !== undefined && (await takeAsPhone(request, executor, workshop));
    const speaker = await speakerOf(executor, askingOf(request), workshop, body, isPhone);
    await sendContribution(deps, params, workshop, body, speaker, contextOf(input));
    const { actorId, answers } = body;
    if (answers.screen === 'rereading' && answers.verdict === 'withdrawn')
      await store.forgetParticipants(executor, { actorId, territoryId: params.territoryId });
    return { body: await read(params.workshopId, params.contributionId) };
  });

  registerEndpoint(app, endpoints.decideContribution, async (input) => {
    const { params, body } = input;
    const workshop = await whole(params);
    const contribution = await read(params.workshopId, params.contributionId);
    const { person } = input.request;
    await decideContribution(deps, params, workshop, contribution, body, person, contextOf(input));
    return { body: await read(params.workshopId, params.contributionId) };
  });

  registerEndpoint(app, endpoints.acceptContributions, async (input) => {
    const { params, body, request } = input;
    const workshop = await whole(params);
    const items = await contributionsIn(deps, workshop.id, body.contributionIds);
    await acceptContributions(deps, workshop, items, request.person, contextOf(input));
    return { body: { items: await contributionsIn(deps, workshop.id, body.contributionIds) } };
  });
}

/** Reads contributions by id, in that order. */
async function contributionsIn(
  { executor }: RouteDeps,
  workshopId: string,
  ids: readonly string[],
): Promise<Contribution[]> {
  const all = await store.listContributions(executor, workshopId);
  const known = new Map(all.map((one) => [one.id, one]));
  return [...new Set(ids)].map((id) => present(known.get(id), 'CONTRIBUTION', id));
}

function registerRereading(app: FastifyInstance, deps: RouteDeps): void {
  const { executor } = deps;
  const { whole } = reading(deps);

  registerEndpoint(app, endpoints.readCard, async ({ params, request }) => {
    const workshop = await whole(params);
    requireOwnWorkshop(request.person, workshop.id, params.actorId);
    const asked = { actorId: params.actorId, owners: ownersOf(request), visibility: request.visibility };
    return { body: await readCard(executor, workshop, asked) };
  });

  registerEndpoint(app, endpoints.listGivenCards, async ({ params, request }) => ({
    body: {
      items: await ways.listGivenCards(executor, (await whole(params)).id),
      addresses: addressesFor(request, deps.phones),
    },
  }));

  registerEndpoint(app, endpoints.giveCardAccess, async ({ params: { actorId, ...place }, request }) => {
    const workshop = await whole(place);
    const actor = present(await readActor(executor, actorId, request.visibility), 'ACTOR', actorId);
    return { body: await ways.giveCardAccess(executor, workshop, actor, request.person?.name) };
  });
}
