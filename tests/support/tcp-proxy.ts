import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A network between two programs on this machine, which does what networks do. */
export class TcpProxy {
  readonly #server: Server;
  readonly #wires = new Set<Wire>();
  #delayMs = 0;
  #bytesPerSecond = Number.POSITIVE_INFINITY;
  #isSilent = false;
  #isCut = false;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Listens on a free port of this machine, and passes on to another. */
  static async to(port: number): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: true });
    const proxy = new TcpProxy(server);
    server.on('connection', (socket) => proxy.#take(socket, port));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Counts the connections that are still forwarded. */
  get open(): number {
    return [...this.#wires].filter(({ isLost }) => !isLost).length;
  }

  /** Delays all data by this time. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** Limits the throughput to this value. */
  throttle(bytesPerSecond: number): void {
    this.#bytesPerSecond = bytesPerSecond;
  }

  /**
   * Stops all data without an error: existing connections stay half open for ever, new ones are accepted and
   * never answered.
   */
  drop(): void {
    this.#isSilent = true;
    for (const wire of this.#wires) wire.isLost = true;
  }

  /** Closes all connections at once, new ones too. */
  cut(): void {
    this.#isCut = true;
    for (const wire of this.#wires) wire.end();
  }

  /** Lets new connections work; lost ones stay lost. */
  mend(): void {
    this.#delayMs = 0;
    this.#bytesPerSecond = Number.POSITIVE_INFINITY;
    this.#isSilent = false;
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #take(near: Socket, port: number): void {
    if (this.#isCut) {
      near.destroy();
      return;
    }
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const wire = new Wire(near, far, () => this.#wires.delete(wire));
    wire.isLost = this.#isSilent;
    this.#wires.add(wire);
    void this.#pass(near, far, wire);
    void this.#pass(far, near, wire);
  }

  async #pass(from: Socket, to: Socket, wire: Wire): Promise<void> {
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        const wait = this.#delayMs + (chunk.length / this.#bytesPerSecond) * 1000;
        if (wait > 0) await sleep(wait);
        // Data of a lost connection is read and discarded.
        if (!wire.isLost && !to.write(chunk)) await once(to, 'drain');
      }
      if (!wire.isLost) to.end();
    } catch {
      if (!wire.isLost) wire.end();
    }
  }
}

/** One connection through the proxy. */
class Wire {
  isLost = false;
  readonly #ends: readonly [Socket, Socket];

  constructor(near: Socket, far: Socket, onClosed: () => void) {
    this.#ends = [near, far];
    for (const socket of this.#ends) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        if (!this.isLost) this.end();
        if (near.destroyed && far.destroyed) onClosed();
      });
    }
  }

  end(): void {
    for (const socket of this.#ends) socket.destroy();
  }
}
