import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/votes.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { Vote } from '../../model/contract/vote.ts';
import type { Workshop } from '../../model/contract/workshop.ts';
import type { RouteDeps } from '../app-deps.ts';
import { votesOf } from '../live/votes.ts';
import { sessionTokenOf, takeAsPhone } from '../plugins/access.ts';
import { deviceOf } from '../plugins/device.ts';
import * as store from '../store/votes.ts';
import { readWorkshop } from '../store/workshops.ts';
import { hashToken } from '../use-cases/access/tokens.ts';
import * as voting from '../use-cases/votes/run-vote.ts';
import { requireOpen, requireOwnWorkshop } from '../use-cases/workshops/speaker.ts';
import { present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';

interface Place {
  readonly territoryId: string;
  readonly workshopId: string;
}

/** Adds the routes for votes: facilitators open and close them, phones give dots. No history. */
export function registerVotes(app: FastifyInstance, { executor, reference }: RouteDeps): void {
  /** Returns the workshop; throws if the caller is a phone of another one. */
  const workshopOf = async (
    { territoryId, workshopId }: Place,
    { person }: FastifyRequest,
  ): Promise<Workshop> => {
    const workshop = present(await readWorkshop(executor, territoryId, workshopId), 'WORKSHOP', workshopId);
    requireOwnWorkshop(person, workshop.id);
    return workshop;
  };
  const voteIn = async (
    { territoryId, workshopId }: Place,
    voteId: string,
    { request, language }: { readonly request: FastifyRequest; readonly language: Language },
  ): Promise<Vote> => {
    const kept = present(
      await store.readVote(executor, workshopId, voteId, seatIn(workshopId, request), language),
      'VOTE',
      voteId,
    );
    const [vote] = await voting.votesSeen(executor, territoryId, [kept], request.visibility);
    return present(vote, 'VOTE', voteId);
  };

  registerEndpoint(app, endpoints.listVotes, async ({ params, request, language }) => {
    const { id } = await workshopOf(params, request);
    const votes = await store.listVotes(executor, id, seatIn(id, request), language);
    return {
      body: { items: await voting.votesSeen(executor, params.territoryId, votes, request.visibility) },
    };
  });

  registerEndpoint(app, endpoints.openVote, async ({ params, body, ...asked }) => {
    requireOpen(await workshopOf(params, asked.request));
    const id = await voting.openVote(executor, params, body, reference);
    const vote = await voteIn(params, id, asked);
    votesOf(executor).announce(params.territoryId, newsOf(vote));
    const { territoryId, workshopId } = params;
    return { body: vote, location: `/api/territories/${territoryId}/workshops/${workshopId}/votes/${id}` };
  });

  registerEndpoint(app, endpoints.closeVote, async ({ params, ...asked }) => {
    const { id: workshopId } = await workshopOf(params, asked.request);
    await store.closeVote(executor, { id: params.voteId, workshopId, now: new Date().toISOString() });
    const vote = await voteIn(params, params.voteId, asked);
    votesOf(executor).announce(params.territoryId, newsOf(vote));
    return { body: vote };
  });

  registerEndpoint(app, endpoints.deleteVote, async ({ params: { voteId, ...place }, request }) => {
    const { id: workshopId } = await workshopOf(place, request);
    await store.deleteVote(executor, { id: voteId, workshopId });
    votesOf(executor).announce(place.territoryId, { workshopId, voteId, status: 'forgotten', seats: 0 });
    return {};
  });

  registerEndpoint(app, endpoints.castBallot, async ({ params, body, ...asked }) => {
    const { request } = asked;
    const workshop = await workshopOf(params, request);
    await takeAsPhone(request, executor, workshop);
    requireOpen(workshop);
    await voting.castBallot(executor, params, body, seatIn(workshop.id, request));
    const vote = await voteIn(params, params.voteId, asked);
    votesOf(executor).announceSoon(params.territoryId, newsOf(vote));
    return { body: vote };
  });
}

const newsOf = ({ workshopId, id, status, seats }: Vote) => ({ workshopId, voteId: id, status, seats });

/**
 * Returns the seat of a browser in a workshop: its session and its device id, so that a phone that rejoins
 * keeps its dots. Both are hashed: they open nothing, and differ between two workshops.
 */
function seatIn(workshopId: string, request: FastifyRequest): store.Seat {
  const token = sessionTokenOf(request);
  const device = deviceOf(request);
  const kept = (secret: string): string => hashToken(`${workshopId} ${secret}`);
  return {
    seat: kept(token === undefined ? (request.maker ?? '') : hashToken(token)),
    device: device === undefined ? null : kept(device.id),
  };
}
