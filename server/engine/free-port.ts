import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Port range below the ephemeral ports of Linux (32768 to 60999), macOS and Windows (49152 and up). A free
 * port there stays free until its taker listens, and while a restarted engine is down.
 */
const FIRST_PORT = 20_000;
const END_OF_PORTS = 30_000;
const MOST_TRIES = 100;

/** Finds a free port of the loopback interface. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const port = randomInt(FIRST_PORT, END_OF_PORTS);
    const isFree = await probePort('127.0.0.1', port).then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
  throw new Error('No free port on 127.0.0.1.');
}

/** Listens there for a moment; rejects with what the system says where nobody can. */
export async function probePort(host: string, port: number): Promise<void> {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
