import type { z } from 'zod';
import type { Endpoint } from '../../contract/define-endpoint.ts';
import * as endpoints from '../../contract/endpoints/index.ts';
import { acceptSuggestion } from '../accept-suggestion.ts';
import { addActor } from '../add-actor.ts';
import { addCommitment } from '../add-commitment.ts';
import { addCooperation } from '../add-cooperation.ts';
import { deleteActor } from '../delete-actor.ts';
import { deleteCommitment } from '../delete-commitment.ts';
import { deleteCooperation } from '../delete-cooperation.ts';
import type { Plan } from '../plan.ts';
import { removeMembership } from '../remove-membership.ts';
import { removeParty } from '../remove-party.ts';
import { removeCarrier, removeResource } from '../remove-relationship.ts';
import { setCarrier } from '../set-carrier.ts';
import { setMembership } from '../set-membership.ts';
import { setParty } from '../set-party.ts';
import { setPositions } from '../set-positions.ts';
import { setResource } from '../set-resource.ts';
import { updateActor } from '../update-actor.ts';
import { updateCommitment } from '../update-commitment.ts';
import { updateCooperation } from '../update-cooperation.ts';
import { updateTerritory } from '../update-territory.ts';
import { addWorkshop, deleteWorkshop, updateWorkshop } from '../workshops/edit-workshop.ts';

/** Request reduced to its effect: operation, path parameters, body. */
export interface Act {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type Read<S> = S extends z.ZodType ? z.output<S> : undefined;
type Maker = (act: Act) => Plan | undefined;

/** The plan of an operation, once its words are read as the server reads them; none where it would refuse them. */
function operation<E extends Endpoint>(
  endpoint: E,
  plan: (params: Read<E['params']>, body: Read<E['body']>) => Plan | undefined,
): [string, Maker] {
  const { params, body } = endpoint;
  return [
    endpoint.name,
    (act) => {
      const path = params?.safeParse(act.params);
      const parsed = body?.safeParse(act.body ?? {});
      if (path?.success === false || parsed?.success === false) return undefined;
      return plan(path?.data as Read<E['params']>, parsed?.data as Read<E['body']>);
    },
  ];
}

/** Requires an id from the client: one made by the server is unknown beforehand. */
const named = <T extends { readonly id?: string | undefined }>(
  body: T,
  plan: (named: T & { id: string }) => Plan,
): Plan | undefined => (body.id === undefined ? undefined : plan({ ...body, id: body.id }));

const PLANS: ReadonlyMap<string, Maker> = new Map([
  operation(endpoints.addActor, ({ territoryId }, body) =>
    named(body, (actor) => addActor(territoryId, actor)),
  ),
  operation(endpoints.updateActor, ({ actorId }, body) => updateActor(actorId, body)),
  operation(endpoints.deleteActor, ({ actorId }) => deleteActor(actorId)),
  operation(endpoints.setMembership, ({ territoryId, actorId }, body) =>
    setMembership(territoryId, actorId, body),
  ),
  operation(endpoints.removeMembership, ({ territoryId, actorId }) => removeMembership(territoryId, actorId)),
  operation(endpoints.setPositions, ({ territoryId }, body) => setPositions(territoryId, body)),
  operation(endpoints.setNeed, ({ actorId, resourceId }, body) =>
    setResource('NEEDS', actorId, resourceId, body),
  ),
  operation(endpoints.setOffer, ({ actorId, resourceId }, body) =>
    setResource('OFFERS', actorId, resourceId, body),
  ),
  operation(endpoints.removeNeed, ({ actorId, resourceId }) => removeResource('NEEDS', actorId, resourceId)),
  operation(endpoints.removeOffer, ({ actorId, resourceId }) =>
    removeResource('OFFERS', actorId, resourceId),
  ),
  operation(endpoints.addCooperation, ({ territoryId }, { answersTo: _answers, ...body }) =>
    named(body, (cooperation) => addCooperation(territoryId, cooperation)),
  ),
  operation(endpoints.updateCooperation, ({ cooperationId }, body) => updateCooperation(cooperationId, body)),
  operation(endpoints.deleteCooperation, ({ cooperationId }) => deleteCooperation(cooperationId)),
  operation(endpoints.setParty, ({ cooperationId, actorId }, body) => setParty(cooperationId, actorId, body)),
  operation(endpoints.removeParty, ({ cooperationId, actorId }) => removeParty(cooperationId, actorId)),
  operation(endpoints.acceptSuggestion, ({ territoryId, key }, body) =>
    named(body, (acceptance) => acceptSuggestion(territoryId, key, acceptance)),
  ),
  operation(endpoints.addCommitment, ({ territoryId }, body) =>
    named(body, (commitment) => addCommitment(territoryId, commitment)),
  ),
  operation(endpoints.updateCommitment, ({ commitmentId }, body) => updateCommitment(commitmentId, body)),
  operation(endpoints.deleteCommitment, ({ commitmentId }) => deleteCommitment(commitmentId)),
  operation(endpoints.setCarrier, ({ actorId, commitmentId }, { answersTo: _answers, ...body }) =>
    setCarrier(actorId, commitmentId, body),
  ),
  operation(endpoints.removeCarrier, ({ actorId, commitmentId }) => removeCarrier(actorId, commitmentId)),
  operation(endpoints.updateTerritory, ({ territoryId }, body) => updateTerritory(territoryId, body)),
  operation(endpoints.addWorkshop, ({ territoryId }, body) =>
    named(body, (workshop) => addWorkshop(territoryId, workshop)),
  ),
  operation(endpoints.updateWorkshop, (place, body) => updateWorkshop(place, body)),
  operation(endpoints.deleteWorkshop, (place) => deleteWorkshop(place)),
]);

/** Returns the plan of an act; undefined if only the server can plan it, or would refuse to read it. */
export const planOfAct = (act: Act): Plan | undefined => PLANS.get(act.name)?.(act);
