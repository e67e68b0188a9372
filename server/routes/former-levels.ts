import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/former-levels.ts';
import type { System } from '../../model/elements/system.ts';
import { formerLevels } from '../../model/readings/former-levels.ts';
import type { AppDeps } from '../app-deps.ts';
import { acceptFormerLevels } from '../use-cases/accept-former-levels.ts';
import { readSystem } from '../use-cases/read-system.ts';
import { registerReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for the levels that older words keep: the list, and accepting that the latest word counts. */
export function registerFormerLevels(app: FastifyInstance, { executor }: AppDeps): void {
  registerReading(app, endpoints.listFormerLevels, executor, listed);

  registerEndpoint(app, endpoints.acceptFormerLevels, async (input) => {
    const { params, body, request } = input;
    const read = () => readSystem(executor, params.territoryId, request.visibility);
    const { cooperationIds } = body;
    await acceptFormerLevels(
      { executor },
      { system: await read(), cooperationIds, person: request.person },
      contextOf(input),
    );
    return { body: listed(await read()) };
  });
}

const listed = ({ cooperations, reading }: System) => ({ items: formerLevels(cooperations, reading.day) });
