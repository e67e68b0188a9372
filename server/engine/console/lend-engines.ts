import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { type ConsoleHost, NoConsoleEngineError } from './console-host.ts';
import { firstLine } from './first-line.ts';
import type { ConsoleService, ConsoleServiceLine } from './remote-console.ts';

/**
 * Lends the engines of a host to other Maillage processes, one at a time. A client sends the password, gets
 * the engine's address, and keeps it until its connection closes. The next client gets a new engine.
 */
export async function lendEngines(host: ConsoleHost, at: ConsoleService): Promise<Server> {
  let lentSince: Date | undefined;
  const server = createServer({ keepAlive: true }, async (socket) => {
    socket.on('error', () => undefined);
    const say = (line: ConsoleServiceLine) => socket.write(`${JSON.stringify(line)}\n`);
    if (!isSame(await firstLine(socket), at.password)) return socket.destroy();
    if (lentSince !== undefined) {
      say({ lentSince: lentSince.toISOString() });
      return socket.end();
    }
    lentSince = new Date();
    await lend(host, socket, say).catch((error: unknown) => {
      const isKnown = error instanceof NoConsoleEngineError && error.code !== 'CONSOLE_NO_SERVICE';
      say({
        hindrance: isKnown ? error.code : 'CONSOLE_NO_ENGINE',
        why: String(error),
      } as ConsoleServiceLine);
    });
    lentSince = undefined;
    socket.end();
  });
  server.listen(at.port, at.host);
  await once(server, 'listening');
  return server;
}

async function lend(
  host: ConsoleHost,
  socket: Socket,
  say: (line: ConsoleServiceLine) => void,
): Promise<void> {
  const left = new AbortController();
  const gone = new Promise<void>((resolve) =>
    socket.once('close', () => {
      left.abort();
      resolve();
    }),
  );
  if (socket.destroyed) left.abort();
  const engine = await host.start(left.signal);
  say({ port: Number(new URL(engine.settings.uri).port), password: engine.settings.password });
  await Promise.race([gone, engine.ended]);
  await engine.kill();
}

const hash = (word: string): Buffer => createHash('sha256').update(word).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(hash(a), hash(b));
