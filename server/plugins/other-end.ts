import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { release } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { memoizeByObject } from '../../model/once.ts';

/** Both are unknown of a connection that has ended. */
type Ports = { readonly [port in 'localPort' | 'remotePort']?: Socket[port] | undefined };

/** Under WSL the browsers of Windows come by a relay of root's, or by a network that no table of Linux lists. */
const IS_WSL = /microsoft/i.test(release());
/** A table is read in pieces: what comes and goes meanwhile may hide a row. */
const READ_AT_MOST = 3;

/**
 * Whether another user than the server's is at the other end of a connection within this machine: then it is a proxy,
 * or somebody else. Linux tells; elsewhere, and where `/proc` cannot be read, nobody is suspected. Read once a
 * connection.
 */
export const isAnotherUser = memoizeByObject(async (socket: Ports): Promise<boolean> => {
  const self = process.getuid?.();
  // Connections without a network have no ports.
  if (process.platform !== 'linux' || self === undefined || !('remotePort' in socket)) return false;
  const ports = { localPort: socket.localPort, remotePort: socket.remotePort };
  for (let read = 0; read < READ_AT_MOST; read += 1) {
    const owners = await nextOwners();
    if (owners === undefined) return false;
    const users = ownersOf(owners, ports);
    if (users.length > 0) return users.some((user) => user !== self && !(IS_WSL && user === 0));
  }
  // A sender that has gone waits for no answer.
  return !IS_WSL;
});

/** The users of the sockets within this machine, by both their ports. */
type Owners = ReadonlyMap<string, readonly number[]>;

let last: Promise<unknown> = Promise.resolve();
let next: Promise<Owners | undefined> | undefined;

/** Reads the tables of open sockets again; callers during a read share the next one. */
function nextOwners(): Promise<Owners | undefined> {
  const reading = next ?? last.then(readOwnersNow);
  next = reading;
  last = reading;
  return reading;
}

async function readOwnersNow(): Promise<Owners | undefined> {
  // Lets simultaneous connections share one read.
  await setImmediate();
  next = undefined;
  const tables = await readTables();
  return tables === undefined ? undefined : readOwners(tables);
}

// Slot, its address, the other's, state, queues, timer, retransmissions, user, timeout, inode.
const ROW = /^ *\d+: \w+:(\w+) \w+:(\w+) \w+ \S+ \S+ \w+ +(\d+) +\d+ +(\d+) /gm;

/** Reads the tables of Linux; a socket that was left alone has no inode, and no user. */
export function readOwners(tables: string): Owners {
  const owners = new Map<string, number[]>();
  for (const [, own = '', far = '', user, inode] of tables.matchAll(ROW)) {
    if (inode === '0') continue;
    const key = portsKey(Number.parseInt(own, 16), Number.parseInt(far, 16));
    owners.set(key, [...(owners.get(key) ?? []), Number(user)]);
  }
  return owners;
}

/** The users at the other end of a connection: there the ports are the other way round. */
export const ownersOf = (owners: Owners, { localPort, remotePort }: Ports): readonly number[] =>
  owners.get(portsKey(remotePort, localPort)) ?? [];

const portsKey = (own: number | undefined, far: number | undefined): string => `${own}:${far}`;

async function readTables(): Promise<string | undefined> {
  const read = (name: string) => readFile(`/proc/net/${name}`, 'latin1').catch(() => undefined);
  // A program may speak IPv4 by a socket of IPv6.
  const [four, six = ''] = await Promise.all([read('tcp'), read('tcp6')]);
  return four === undefined ? undefined : `${four}\n${six}`;
}
