import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from '../../../server/engine/free-port.ts';

// Dynamic ports (for port 0 and outgoing connections) start here or higher on Linux, macOS and Windows.
const EPHEMERAL = 32_768;

it('finds a port that is free and outside the dynamic range', async () => {
  for (let i = 0; i < 20; i++) {
    const port = await freePort();
    expect(port).toBeLessThan(EPHEMERAL);
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
  }
});
