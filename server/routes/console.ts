import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import { readConsoleSchema, runConsole } from '../contract/endpoints/console.ts';
import { ConsoleRefusedError } from '../domain/console/console-refused.ts';
import { consoleSchema } from '../domain/console/console-schema.ts';
import { CONSOLE_LIMITS, runStatement } from '../store/console.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Cypher for researchers. One statement at a time: the database is for the room first. */
export function registerConsole(app: FastifyInstance, { executor }: AppDeps): void {
  let isRunning = false;

  registerEndpoint(app, readConsoleSchema, () => ({ body: consoleSchema({ ...CONSOLE_LIMITS }) }));

  registerEndpoint(app, runConsole, async ({ body, reply }) => {
    if (isRunning) throw new ConsoleRefusedError('CONSOLE_BUSY', '', 409);
    isRunning = true;
    const gone = new AbortController();
    const leave = () => gone.abort();
    reply.raw.on('close', leave);
    try {
      return { body: await runStatement(executor, body, gone.signal) };
    } finally {
      isRunning = false;
      reply.raw.off('close', leave);
    }
  });
}
