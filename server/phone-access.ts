import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { PHONES_HOURS, type PhoneAccess as State } from '../model/contract/phone-access.ts';
import { RefusedError } from '../model/errors.ts';
import { type Config, isLoopback } from './config.ts';
import { networkAddresses } from './network-origins.ts';
import { refuseUnreadable } from './plugins/unreadable-request.ts';

/** This machine is on no network that phones could be on. */
class NoNetworkError extends RefusedError {
  constructor() {
    super('NO_NETWORK', 'This machine has no address on a network.');
  }
}

/** Thrown if phones reach this Maillage already, or if it cannot open itself to them. */
class PhonesNotOfferedError extends RefusedError {
  constructor() {
    super('PHONES_NOT_OFFERED', 'This server is not opened to phones from a screen.');
  }
}

/** Delay before phones are cut off once all came back: they poll every 15 s, and send first what they kept. */
const GRACE_MS = 20_000;
const OPEN_MS = PHONES_HOURS * 3_600_000;

const fromNetworks = new WeakSet<Socket>();

/** Whether a connection came from a network that was opened to phones: nobody there is at the machine itself. */
export const isFromNetwork = (socket: Socket): boolean => fromNetworks.has(socket);

interface Opened {
  readonly workshopId: string;
  readonly closesAt: Date;
  readonly servers: readonly Server[];
  readonly origins: readonly string[];
  readonly timer: NodeJS.Timeout;
  /** Once its workshop is closed: phones that have not come back since. */
  readonly awaited?: Set<string>;
}

/** Opens a server that listens only to its machine to the networks of the machine, for a workshop. */
export class PhoneAccess {
  readonly #addresses: () => readonly string[];
  readonly #graceMs: number;
  #opened: Opened | null = null;
  /** Phones of the workshop that came through these networks, by their sessions. */
  readonly #came = new Set<string>();

  constructor(addresses: () => readonly string[] = networkAddresses, graceMs = GRACE_MS) {
    this.#addresses = addresses;
    this.#graceMs = graceMs;
  }

  get state(): State {
    const opened = this.#opened;
    return {
      offered: true,
      addresses: [...this.origins],
      ...(opened !== null && { workshopId: opened.workshopId, closesAt: opened.closesAt.toISOString() }),
      ...(opened?.awaited !== undefined && opened.awaited.size > 0 && { awaited: opened.awaited.size }),
    };
  }

  /** Returns the present addresses for phones. */
  get origins(): readonly string[] {
    return this.#opened?.origins ?? [];
  }

  /** Opens it for a workshop; where it is open, for that one from now on, with all its hours. */
  async open(app: FastifyInstance, workshopId: string): Promise<void> {
    const { servers, origins } = this.#opened ?? (await this.#listen(app));
    if (this.#opened?.workshopId !== workshopId) this.#came.clear();
    this.#keep({ servers, origins, workshopId }, OPEN_MS);
  }

  /** Notes a phone of the workshop. Once all came back after its end, it closes. */
  came(workshopId: string, session: string): void {
    const opened = this.#opened;
    if (opened?.workshopId !== workshopId) return;
    this.#came.add(session);
    if (opened.awaited?.delete(session) && opened.awaited.size === 0) this.#keep(opened, this.#graceMs);
  }

  /** Listens to the machine alone again; who came by its networks is cut off. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    if (opened === null) return;
    clearTimeout(opened.timer);
    await Promise.all(
      opened.servers.map((server) => {
        const ended = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        return ended;
      }),
    );
  }

  /** The workshop has ended: it closes once its phones came back and sent what they kept, at its last hour at most. */
  end(workshopId: string): void {
    const opened = this.#opened;
    if (opened?.workshopId !== workshopId || opened.awaited !== undefined) return;
    const awaited = new Set(this.#came);
    this.#keep({ ...opened, awaited }, awaited.size === 0 ? this.#graceMs : msUntil(opened.closesAt));
  }

  /** Keeps the access open, with all its hours, for a workshop that ended and is open again. */
  resume(workshopId: string): void {
    const opened = this.#opened;
    if (opened?.workshopId !== workshopId || opened.awaited === undefined) return;
    const { servers, origins } = opened;
    this.#keep({ servers, origins, workshopId }, OPEN_MS);
  }

  /** Its phones were removed: none is awaited any longer. */
  dismiss(workshopId: string): void {
    const opened = this.#opened;
    if (opened?.workshopId !== workshopId) return;
    this.#came.clear();
    if (opened.awaited !== undefined) this.#keep({ ...opened, awaited: new Set() }, this.#graceMs);
  }

  #keep(opened: Omit<Opened, 'closesAt' | 'timer'>, ms: number): void {
    clearTimeout(this.#opened?.timer);
    const timer = setTimeout(() => void this.close(), ms);
    timer.unref();
    this.#opened = { ...opened, closesAt: new Date(Date.now() + ms), timer };
  }

  async #listen(app: FastifyInstance): Promise<Pick<Opened, 'servers' | 'origins'>> {
    const { port } = app.server.address() as AddressInfo;
    const tried = await Promise.all(
      this.#addresses().map(async (address) => ({ address, server: await listenAt(app, address, port) })),
    );
    const listening = tried.filter(({ server }) => server !== null);
    if (listening.length === 0) throw new NoNetworkError();
    return {
      servers: listening.flatMap(({ server }) => server ?? []),
      origins: listening.map(({ address }) => `http://${address}:${port}`),
    };
  }
}

const msUntil = (moment: Date): number => Math.max(0, moment.getTime() - Date.now());

/** Listens at one address; null if that fails: the address disappeared, or its port is taken. */
async function listenAt(app: FastifyInstance, address: string, port: number): Promise<Server | null> {
  const { requestTimeout, keepAliveTimeout } = app.server;
  const server = createServer({ requestTimeout, keepAliveTimeout }, app.routing);
  server.on('connection', (socket) => fromNetworks.add(socket));
  server.on('clientError', refuseUnreadable);
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, address, () => resolve(server));
  });
}

/**
 * Returns true if a Maillage can be opened to phones: it listens to its machine only, with its own Neo4j,
 * outside a container.
 */
export const canAdmitPhones = ({ host, neo4j }: Pick<Config, 'host' | 'neo4j'>): boolean =>
  isLoopback(host) && neo4j === undefined && !isInContainer();

// Docker and Podman leave these; the addresses seen from inside are not those of the machine.
const isInContainer = (): boolean => ['/.dockerenv', '/run/.containerenv'].some((mark) => existsSync(mark));

/** Returns the phone access; throws if this server does not offer it. */
export function offeredPhoneAccess(phones: PhoneAccess | undefined): PhoneAccess {
  if (phones === undefined) throw new PhonesNotOfferedError();
  return phones;
}
