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

  /** How many connections were passed on and still are. */
  get open(): number {
    return [...this.#wires].filter(({ isLost }) => !isLost).length;
  }

  /** What is sent arrives this much later. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** What is sent arrives at this pace. */
  throttle(bytesPerSecond: number): void {
    this.#bytesPerSecond = bytesPerSecond;
  }

  /**
   * Nothing arrives any more, and nobody is told: the connections that there are stay half open for ever, new ones are
   * taken and answer nothing.
   */
  drop(): void {
    this.#isSilent = true;
    for (const wire of this.#wires) wire.isLost = true;
  }

  /** All connections end at once, new ones too. */
  cut(): void {
    this.#isCut = true;
    for (const wire of this.#wires) wire.end();
  }

  /** New connections work; those that were lost stay so. */
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
        // Of a lost connection all is taken, and nothing passed on.
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
