import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { MemberOf, MembershipRelation, Need } from '../../model/contract/actor.ts';
import { CarrierRelation } from '../../model/contract/commitment.ts';
import * as endpoints from '../../model/contract/endpoints/actor-relations.ts';
import { type Elements, relationshipKey } from '../../model/elements/elements.ts';
import { NotFoundError } from '../../model/errors.ts';
import { removeMembership } from '../../model/writes/remove-membership.ts';
import { removeCarrier, removeMemberOf, removeResource } from '../../model/writes/remove-relationship.ts';
import { setCarrier } from '../../model/writes/set-carrier.ts';
import { setMemberOf } from '../../model/writes/set-member-of.ts';
import { setMembership } from '../../model/writes/set-membership.ts';
import { setResource } from '../../model/writes/set-resource.ts';
import type { AppDeps } from '../app-deps.ts';
import { commitAnswering } from '../use-cases/commit-answering.ts';
import { commitPlan } from '../use-cases/commit-plan.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for the relationships of actors: territories, memberships, commitments carried, needs and offers. */
export function registerActorRelations(app: FastifyInstance, { executor }: AppDeps): void {
  const deps = { executor };
  registerMemberships(app, deps);
  registerCarriers(app, deps);
  registerResources(app, deps);
}

type Deps = Pick<AppDeps, 'executor'>;

function registerMemberships(app: FastifyInstance, deps: Deps): void {
  registerEndpoint(app, endpoints.setMembership, async (input) => {
    const { territoryId, actorId } = input.params;
    const { elements } = await commitPlan(
      deps,
      setMembership(territoryId, actorId, input.body),
      contextOf(input),
    );
    const key = relationshipKey('ACTS_IN', actorId, territoryId);
    return { body: relation(MembershipRelation, elements, key, { actorId, territoryId }) };
  });

  registerEndpoint(app, endpoints.removeMembership, async (input) => {
    await commitPlan(
      deps,
      removeMembership(input.params.territoryId, input.params.actorId),
      contextOf(input),
    );
    return {};
  });

  registerEndpoint(app, endpoints.setMemberOf, async (input) => {
    const { actorId, otherId } = input.params;
    const { elements } = await commitPlan(deps, setMemberOf(actorId, otherId, input.body), contextOf(input));
    const key = relationshipKey('MEMBER_OF', actorId, otherId);
    return { body: relation(MemberOf, elements, key, { fromId: actorId, toId: otherId }) };
  });

  registerEndpoint(app, endpoints.removeMemberOf, async (input) => {
    await commitPlan(deps, removeMemberOf(input.params.actorId, input.params.otherId), contextOf(input));
    return {};
  });
}

function registerCarriers(app: FastifyInstance, deps: Deps): void {
  registerEndpoint(app, endpoints.setCarrier, async (input) => {
    const { actorId, commitmentId } = input.params;
    const { answersTo, ...carrier } = input.body;
    const { person, visibility } = input.request;
    const { elements } = await commitAnswering(
      deps,
      setCarrier(actorId, commitmentId, carrier),
      { answersTo, person, visibility, act: { kind: 'carrier', actorId } },
      contextOf(input),
    );
    const key = relationshipKey('CARRIES', actorId, commitmentId);
    return { body: relation(CarrierRelation, elements, key, { actorId, commitmentId }) };
  });

  registerEndpoint(app, endpoints.removeCarrier, async (input) => {
    await commitPlan(deps, removeCarrier(input.params.actorId, input.params.commitmentId), contextOf(input));
    return {};
  });
}

function registerResources(app: FastifyInstance, deps: Deps): void {
  const operations = [
    { kind: 'NEEDS', set: endpoints.setNeed, remove: endpoints.removeNeed },
    { kind: 'OFFERS', set: endpoints.setOffer, remove: endpoints.removeOffer },
  ] as const;
  for (const { kind, set, remove } of operations) {
    registerEndpoint(app, set, async (input) => {
      const { actorId, resourceId } = input.params;
      const { elements } = await commitPlan(
        deps,
        setResource(kind, actorId, resourceId, input.body),
        contextOf(input),
      );
      const key = relationshipKey(kind, actorId, resourceId);
      return { body: relation(Need, elements, key, { actorId, resourceId }) };
    });

    registerEndpoint(app, remove, async (input) => {
      await commitPlan(
        deps,
        removeResource(kind, input.params.actorId, input.params.resourceId),
        contextOf(input),
      );
      return {};
    });
  }
}

/** Returns a relationship as the API shows it; throws not found if a later request deleted it. */
function relation<S extends z.ZodObject>(
  schema: S,
  elements: Elements,
  key: string,
  ends: Readonly<Record<string, string>>,
): z.output<S> {
  const properties = elements.get(key);
  if (properties === undefined) throw new NotFoundError('MEMBERSHIP', key);
  return schema.parse({ ...properties, ...ends }) as z.output<S>;
}
