import { connect } from 'node:net';
import { z } from 'zod';
import {
  type ConsoleEngine,
  type ConsoleHost,
  ConsoleLentError,
  NoConsoleEngineError,
} from './console-host.ts';
import { firstLine } from './first-line.ts';

/** Address and password of the console service. */
export interface ConsoleService {
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

/** Answer of the service to a request for an engine, as a line of JSON. */
export const ConsoleServiceLine = z.union([
  z.object({ port: z.int(), password: z.string() }),
  z.object({ lentSince: z.iso.datetime() }),
  z.object({ hindrance: z.enum(['CONSOLE_NO_JAVA', 'CONSOLE_NO_ENGINE']), why: z.string() }),
]);
export type ConsoleServiceLine = z.infer<typeof ConsoleServiceLine>;

/**
 * Uses the engine of a console service in another container. The connection is the lease: the engine lives as
 * long as it is open, and is killed when it closes for any reason.
 */
export const remoteConsole = (service: ConsoleService): ConsoleHost => ({
  // Not known before it is asked for one.
  hindrance: async () => undefined,
  start: (signal) => ask(service, signal),
});

async function ask({ host, port, password }: ConsoleService, signal: AbortSignal): Promise<ConsoleEngine> {
  signal.throwIfAborted();
  const socket = connect({ host, port, keepAlive: true });
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  const give = () => socket.destroy();
  signal.addEventListener('abort', give, { once: true });
  try {
    socket.write(`${password}\n`);
    const line = await firstLine(socket);
    if (line === '')
      throw new NoConsoleEngineError('CONSOLE_NO_SERVICE', `Nothing answers at ${host}:${port}.`);
    const message = ConsoleServiceLine.parse(JSON.parse(line));
    if ('lentSince' in message) throw new ConsoleLentError(new Date(message.lentSince));
    if ('hindrance' in message) throw new NoConsoleEngineError(message.hindrance, message.why);
    return {
      settings: {
        uri: `bolt://${host}:${message.port}`,
        user: 'neo4j',
        password: message.password,
        database: 'neo4j',
      },
      ended,
      kill: async () => {
        give();
        await ended;
      },
    };
  } catch (error) {
    give();
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', give);
  }
}
