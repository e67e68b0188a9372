import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { probePort } from './engine/free-port.ts';
import { networkOrigins } from './network-origins.ts';
import { StartError } from './start-error.ts';

/** Throws one sentence if the port is taken, before the engine is started. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  await probePort(host, port).catch((error: unknown) => {
    throw explain(error, host, port);
  });
}

/** Serves the app; gives the address to open, and where other machines reach it. */
export async function listen(
  app: FastifyInstance,
  host: string,
  port: number,
): Promise<{ address: string; origins: string[] }> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw explain(error, host, port);
  }
  // The port that was really taken: 0 asks for any.
  const bound = app.server.address() as AddressInfo;
  const anyInterface = host === '0.0.0.0' || host === '::';
  const name = anyInterface ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${bound.port}/`, origins: networkOrigins(bound) };
}

function explain(error: unknown, host: string, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is in use, perhaps by a Maillage that already runs: open http://${host}:${port}/, or choose another with PORT.`,
    );
  }
  if (code === 'EACCES')
    return new StartError(`Port ${port} needs rights we do not have: choose one above 1023 with PORT.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartError(`HOST=${host} is no address of this machine.`);
  }
  return error;
}
