import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from '../../../server/engine/free-port.ts';

// Where port 0 and outgoing connections take theirs begins here, or higher, on Linux, macOS and Windows.
const EPHEMERAL = 32_768;

it('finds a port that can be listened on, and that nothing takes by itself before that', async () => {
  for (let i = 0; i < 20; i++) {
    const port = await freePort();
    expect(port).toBeLessThan(EPHEMERAL);
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
  }
});
