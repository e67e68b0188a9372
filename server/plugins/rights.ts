import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { referencesOf } from '../../model/contract/references.ts';
import { authorize } from '../access/authorize.ts';
import { ForbiddenError } from '../errors.ts';
import type { Executor } from '../store/execute.ts';
import type { PathNames } from '../use-cases/access/concerned-territories.ts';
import { refuseHidden } from '../use-cases/access/refuse-hidden.ts';
import { decide, refuseUnless } from '../use-cases/access/require-right.ts';
import { actionOf } from './access.ts';

/**
 * Refuses what the asker may not do or see. It comes after `fair-share`: refusing costs as well, and a client that is refused
 * repeatedly keeps nobody waiting.
 */
export const rights = fp<{ executor: Executor }>(
  async (app, { executor }) => {
    app.addHook('onRequest', async (request) => {
      const action = actionOf(request.routeOptions.config);
      if (action === undefined) return;
      refuseUnless(await decide(executor, request.person, action, request.params as PathNames), action);
    });

    app.addHook('preHandler', async (request: FastifyRequest) => {
      const action = actionOf(request.routeOptions.config);
      if (action === undefined || action === 'service.use') return;
      const says = (request.body as { private?: unknown } | null | undefined)?.private;
      if (says !== undefined && authorize(request.person, 'private.write') !== 'allowed')
        throw new ForbiddenError('private.write');
      const { endpoint } = request.routeOptions.config;
      const references = endpoint?.body === undefined ? [] : referencesOf(endpoint.body, request.body);
      await refuseHidden(executor, request.visibility, request.params as PathNames, references);
    });
  },
  { name: 'rights', dependencies: ['access', 'fair-share'] },
);
