import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/territories.ts';
import type { Peer, Positions } from '../../model/contract/territory.ts';
import { type Elements, parseKey, relationshipKey } from '../../model/elements/elements.ts';
import { removeParent } from '../../model/writes/remove-relationship.ts';
import { removePeer, setPeer } from '../../model/writes/set-peer.ts';
import { clearPositions, setPositions } from '../../model/writes/set-positions.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Executor } from '../store/execute.ts';
import { readPositions } from '../store/territories.ts';
import { commitPlan } from '../use-cases/commit-plan.ts';
import { setParent } from '../use-cases/set-parent.ts';
import { present, type Seeing } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for the relationships between territories, and positions of actors. */
export function registerTerritoryRelations(app: FastifyInstance, { executor }: AppDeps): void {
  const deps = { executor };

  registerEndpoint(app, endpoints.setPeer, async (input) => {
    const { territoryId, otherId } = input.params;
    const { elements } = await commitPlan(deps, setPeer(territoryId, otherId, input.body), contextOf(input));
    return { body: peerIn(elements, territoryId, otherId) };
  });

  registerEndpoint(app, endpoints.removePeer, async (input) => {
    await commitPlan(deps, removePeer(input.params.territoryId, input.params.otherId), contextOf(input));
    return {};
  });

  registerEndpoint(app, endpoints.setParent, async (input) => {
    const { territoryId, otherId } = input.params;
    await setParent(deps, territoryId, otherId, contextOf(input));
    return { body: { territoryId, parentId: otherId } };
  });

  registerEndpoint(app, endpoints.removeParent, async (input) => {
    await commitPlan(deps, removeParent(input.params.territoryId, input.params.otherId), contextOf(input));
    return {};
  });

  registerEndpoint(app, endpoints.readPositions, async ({ params: { territoryId }, request }) => ({
    body: await positionsSeen(executor, territoryId, request),
  }));

  registerEndpoint(app, endpoints.setPositions, async (input) => {
    const { territoryId } = input.params;
    const { elements } = await commitPlan(deps, setPositions(territoryId, input.body), contextOf(input));
    // Returns all positions after this write; only visible ones for a caller with limited visibility.
    const { seesPrivate } = input.request.visibility;
    return {
      body: seesPrivate
        ? positionsIn(elements, territoryId)
        : await positionsSeen(executor, territoryId, input.request),
    };
  });

  registerEndpoint(app, endpoints.clearPositions, async (input) => {
    await commitPlan(deps, clearPositions(input.params.territoryId), contextOf(input));
    return {};
  });
}

async function positionsSeen(
  executor: Executor,
  territoryId: string,
  { visibility }: Seeing,
): Promise<Positions> {
  const positions = await readPositions(executor, territoryId, visibility);
  return { positions: present(positions, 'TERRITORY', territoryId) };
}

function peerIn(elements: Elements, territoryId: string, otherId: string): Peer {
  const { frame, since } =
    elements.get(relationshipKey('PEER_OF', territoryId, otherId)) ??
    elements.get(relationshipKey('PEER_OF', otherId, territoryId)) ??
    {};
  return {
    territoryId: otherId,
    ...(typeof frame === 'string' && { frame }),
    ...(typeof since === 'string' && { since }),
  };
}

function positionsIn(elements: Elements, territoryId: string): Positions {
  const positions = [...elements].flatMap(([key, { x, y }]) => {
    const { kind, id, toId } = parseKey(key);
    const isPlaced =
      kind === 'ACTS_IN' && toId === territoryId && typeof x === 'number' && typeof y === 'number';
    return isPlaced ? [{ actorId: id, x, y }] : [];
  });
  return { positions: positions.sort((a, b) => (a.actorId < b.actorId ? -1 : 1)) };
}
