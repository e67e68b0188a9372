import type { FastifyInstance } from 'fastify';
import type { Cooperation, PartyRelation } from '../../model/contract/cooperation.ts';
import * as endpoints from '../../model/contract/endpoints/cooperations.ts';
import { cooperationAt } from '../../model/elements/cooperation-state.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { addCooperation } from '../../model/writes/add-cooperation.ts';
import { deleteCooperation } from '../../model/writes/delete-cooperation.ts';
import { removeParty } from '../../model/writes/remove-party.ts';
import { setParty } from '../../model/writes/set-party.ts';
import { updateCooperation } from '../../model/writes/update-cooperation.ts';
import type { AppDeps } from '../app-deps.ts';
import { listCooperations, readCooperation } from '../store/cooperations.ts';
import { findTerritory } from '../store/territories.ts';
import { commitAnswering } from '../use-cases/commit-answering.ts';
import { commitPlan } from '../use-cases/commit-plan.ts';
import { withId } from '../use-cases/new-id.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { answerCooperation } from './answer-cooperation.ts';
import { present, type Seeing, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for cooperations and their parties. */
export function registerCooperations(app: FastifyInstance, deps: AppDeps): void {
  registerCooperationReads(app, deps);
  registerCooperationWrites(app, deps);
  registerParties(app, deps);
}

type Deps = Pick<AppDeps, 'executor'>;

/** Reads a cooperation as of today, for paths without a territory. */
const readToday = async ({ executor }: Deps, id: string, { visibility }: Seeing): Promise<Cooperation> =>
  cooperationAt(
    present(await readCooperation(executor, id, visibility), 'COOPERATION', id),
    dayInParis(new Date()),
  );

function registerCooperationReads(app: FastifyInstance, { executor }: Deps): void {
  registerEndpoint(app, endpoints.listCooperations, async ({ params: { territoryId }, query, request }) => {
    const territory = await findTerritory(executor, territoryId);
    const { day } = present(territory, 'TERRITORY', territoryId);
    const page = present(
      await listCooperations(executor, territoryId, query, request.visibility),
      'TERRITORY',
      territoryId,
    );
    return { body: { ...page, items: page.items.map((cooperation) => cooperationAt(cooperation, day)) } };
  });

  registerEndpoint(app, endpoints.readCooperation, async ({ params, request }) =>
    shown(await readToday({ executor }, params.cooperationId, request)),
  );
}

function registerCooperationWrites(app: FastifyInstance, { executor }: Deps): void {
  const deps = { executor };

  registerEndpoint(app, endpoints.addCooperation, async (input) => {
    const { territoryId } = input.params;
    const { answersTo, ...cooperation } = input.body;
    const { person, visibility } = input.request;
    const { subjectId } = await commitAnswering(
      deps,
      addCooperation(territoryId, withId(cooperation)),
      { answersTo, person, visibility, act: { kind: 'cooperation' } },
      contextOf(input),
    );
    return answerCooperation(executor, territoryId, subjectId, input.request);
  });

  registerEndpoint(app, endpoints.updateCooperation, async (input) => {
    const { cooperationId } = input.params;
    await withPresentState(
      () => commitPlan(deps, updateCooperation(cooperationId, input.body), contextOf(input)),
      () => readToday(deps, cooperationId, input.request),
    );
    return shown(await readToday(deps, cooperationId, input.request));
  });

  registerEndpoint(app, endpoints.deleteCooperation, async (input) => {
    const { cooperationId } = input.params;
    await withPresentState(
      () => commitPlan(deps, deleteCooperation(cooperationId), contextOf(input)),
      () => readToday(deps, cooperationId, input.request),
    );
    return {};
  });
}

function registerParties(app: FastifyInstance, { executor }: Deps): void {
  const deps = { executor };

  registerEndpoint(app, endpoints.setParty, async (input) => {
    const { cooperationId, actorId } = input.params;
    await commitPlan(deps, setParty(cooperationId, actorId, input.body), contextOf(input));
    const { parties, declarations } = await readToday(deps, cooperationId, input.request);
    const party = present(
      parties.find((one) => one.actorId === actorId),
      'ACTOR',
      actorId,
    );
    const own = declarations.filter((one) => one.actorId === actorId);
    return { body: { ...party, cooperationId, declarations: own } satisfies PartyShown };
  });

  registerEndpoint(app, endpoints.removeParty, async (input) => {
    await commitPlan(deps, removeParty(input.params.cooperationId, input.params.actorId), contextOf(input));
    return {};
  });
}

type PartyShown = ReturnType<(typeof PartyRelation)['parse']>;
