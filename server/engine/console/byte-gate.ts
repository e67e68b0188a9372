import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to an engine through which only so much comes at a time. */
export interface ByteGate {
  readonly port: number;
  /** Restarts the count. */
  reset(): void;
  close(): void;
}

/**
 * Opens a proxy between our driver and the console engine that bounds answers: a driver buffers a whole
 * value, which may be as large as the engine's memory. `tooMuch` is called before more than `mostBytes` has
 * arrived.
 */
export async function openByteGate(uri: string, mostBytes: number, tooMuch: () => void): Promise<ByteGate> {
  const { hostname, port } = new URL(uri);
  let count = 0;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.setNoDelay().on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    const far = keep(connect(Number(port), hostname));
    keep(near).pipe(far);
    far.on('data', (chunk) => {
      count += chunk.length;
      if (count > mostBytes) {
        tooMuch();
        far.destroy();
      } else if (!near.write(chunk)) far.pause();
    });
    near.on('drain', () => far.resume());
    const part = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('error', part).on('close', part);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    reset: () => {
      count = 0;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
