import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ConsoleState } from '../../model/contract/console.ts';
import {
  readConsoleSchema,
  readConsoleState,
  renewConsole,
  runConsole,
} from '../../model/contract/endpoints/console.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { AppDeps } from '../app-deps.ts';
import { ConsoleRefusedError } from '../console/console-refused.ts';
import { consoleSchema } from '../console/console-schema.ts';
import { noConsole } from '../engine/console/console-host.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import { problemOf } from '../plugins/problem-of.ts';
import { CONSOLE_LIMITS } from '../store/console.ts';
import { ConsoleDesk, type DeskState } from '../use-cases/console/console-desk.ts';
import type { Asker } from '../use-cases/console/console-seat.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Adds the routes for the researchers' Cypher console, in an engine apart from the room's. */
export function registerConsole(app: FastifyInstance, { executor, consoleHost = noConsole }: AppDeps): void {
  const desk = new ConsoleDesk(executor, consoleHost);
  // Runs before pending requests are awaited: a statement may never end.
  app.addHook('preClose', () => desk.close());

  registerEndpoint(app, readConsoleSchema, () => ({ body: consoleSchema({ ...CONSOLE_LIMITS }) }));

  registerEndpoint(app, readConsoleState, async ({ request, language }) => ({
    body: inWords(await desk.state(askerOf(request)), language),
  }));

  registerEndpoint(app, runConsole, ({ body, request, reply }) =>
    whileThere(reply, async (gone) => ({ body: await desk.ask(askerOf(request), body, gone) })),
  );

  registerEndpoint(app, renewConsole, ({ request, reply, language }) =>
    whileThere(reply, async (gone) => ({
      body: inWords(await desk.renew(askerOf(request), gone), language),
    })),
  );
}

const askerOf = (request: FastifyRequest): Asker => ({
  key: request.maker ?? '',
  visibility: request.visibility,
  // Others lead the territory: what its organisations said is theirs to read.
  onlyConsenting: request.person?.role === 'researcher',
  isStillAllowed: () => request.isStillAllowed(),
});

const inWords = ({ refusal, ...state }: DeskState, language: Language): ConsoleState =>
  refusal === undefined ? state : { ...state, why: problemOf(refusal, '', language).detail };

/** Cancels the work when the client leaves; an unavailable engine is logged for the administrator. */
async function whileThere<R>(reply: FastifyReply, work: (gone: AbortSignal) => Promise<R>): Promise<R> {
  try {
    return await work(goneSignal(reply));
  } catch (error) {
    if (error instanceof ConsoleRefusedError && error.code === 'CONSOLE_NO_ENGINE')
      reply.log.warn({ reason: error.message }, 'no engine for the console');
    throw error;
  }
}
