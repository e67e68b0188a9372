import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { DatabaseSettings } from '../../../server/store/driver.ts';
import { BOLT, BoltMessages, framed, routeAnswer, signatureOf } from './bolt-messages.ts';

const HANDSHAKE_BYTES = 20;
/** Marker of the newer handshake, whose answers have no fixed length. */
const MANIFEST = Buffer.of(0, 0, 1, 0xff);

/**
 * A real engine that looks like a cluster of two: it is reached at two addresses, and says which of them leads (ROUTE).
 * All else goes to the engine and back as it is; what each address is asked is counted.
 */
export class RoutedEngine {
  readonly #members: readonly [Member, Member];
  #leader = 0;

  private constructor(members: readonly [Member, Member]) {
    this.#members = members;
  }

  static async before(settings: DatabaseSettings): Promise<RoutedEngine> {
    const table = () => engine.#table(settings.database);
    const members = [await Member.before(settings, table), await Member.before(settings, table)] as const;
    const engine = new RoutedEngine(members);
    return engine;
  }

  get leader(): Member {
    return this.#members[this.#leader === 0 ? 0 : 1];
  }

  get follower(): Member {
    return this.#members[this.#leader === 0 ? 1 : 0];
  }

  /** Makes the other member the leader; open connections are lost. */
  elect(): void {
    this.#leader = 1 - this.#leader;
    for (const member of this.#members) member.drop();
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.close()));
  }

  #table(database: string): Buffer {
    const [leader, follower] = [this.leader.address, this.follower.address];
    return routeAnswer(database, { WRITE: leader, READ: follower, ROUTE: leader });
  }
}

/** One address of the cluster. */
class Member {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** How many statements and transactions were begun here. */
  asked = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async before(settings: DatabaseSettings, table: () => Buffer): Promise<Member> {
    const server = createServer();
    const member = new Member(server);
    const port = Number(new URL(settings.uri).port);
    server.on('connection', (socket) => member.#pass(socket, port, table));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return member;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.drop();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #pass(client: Socket, port: number, table: () => Buffer): void {
    const engine = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [client, engine],
      [engine, client],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
    // Answers come in the order of what was asked: a table waits for those before it.
    let awaited = 0;
    const tables: Buffer[] = [];
    const sendTables = () => {
      if (awaited === 0) for (const answer of tables.splice(0)) client.write(framed(answer));
    };
    const asked = new BoltMessages();
    afterBytes(client, HANDSHAKE_BYTES, (handshake, rest) => {
      engine.write(withoutManifest(handshake));
      onData(client, rest, (bytes) => {
        for (const message of asked.take(bytes)) {
          const signature = signatureOf(message);
          if (signature === BOLT.route) tables.push(table());
          else engine.write(framed(message));
          if (signature === BOLT.run || signature === BOLT.begin) this.asked += 1;
          if (signature !== BOLT.route && signature !== BOLT.goodbye) awaited += 1;
        }
        sendTables();
      });
    });
    const answered = new BoltMessages();
    afterBytes(engine, 4, (version, rest) => {
      client.write(version);
      onData(engine, rest, (bytes) => {
        client.write(bytes);
        awaited -= answered.take(bytes).filter((message) => signatureOf(message) !== BOLT.record).length;
        sendTables();
      });
    });
  }
}

function withoutManifest(handshake: Buffer): Buffer {
  const plain = Buffer.from(handshake);
  const at = plain.indexOf(MANIFEST);
  if (at >= 0) {
    // The proposals behind it move up: an empty one ends them.
    plain.copy(plain, at, at + MANIFEST.length);
    plain.fill(0, HANDSHAKE_BYTES - MANIFEST.length);
  }
  return plain;
}

/** Waits for the first bytes of a stream, then hands them on with what came along. */
function afterBytes(socket: Socket, count: number, go: (first: Buffer, rest: Buffer) => void): void {
  let held: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer): void => {
    held = Buffer.concat([held, bytes]);
    if (held.length < count) return;
    socket.off('data', take);
    go(held.subarray(0, count), held.subarray(count));
  };
  socket.on('data', take);
}

function onData(socket: Socket, first: Buffer, take: (bytes: Buffer) => void): void {
  if (first.length > 0) take(first);
  socket.on('data', take);
}
