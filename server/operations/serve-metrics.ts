import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MetricsAddress } from '../config.ts';
import { StartError } from '../start-error.ts';
import type { Metrics } from './metrics.ts';

/**
 * Serves the metrics on an address of their own, so that no proxy in front of the screens shows them to the world.
 * Gives the address, and what ends it.
 */
export async function serveMetrics(
  { registry }: Metrics,
  { host, port }: MetricsAddress,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    try {
      const text = await registry.metrics();
      response
        .writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' })
        .end(text);
    } catch {
      response.writeHead(500).end();
    }
  });
  await listening(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/metrics`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(`MAILLAGE_METRICS=${host}:${port} cannot be listened on (${code}).`);
  }
}
