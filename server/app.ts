import Fastify, { type FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import type { Executor } from './store/execute.ts';
import type { Terminal } from './terminal.ts';

/** Builds the application; it never listens by itself. */
export async function buildApp(_deps: {
  config: Config;
  executor: Executor;
  log: Terminal;
}): Promise<FastifyInstance> {
  return Fastify({ forceCloseConnections: true });
}
