import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { release } from 'node:os';

/** Both are unknown of a connection that has ended. */
type Ports = { readonly [port in 'localPort' | 'remotePort']?: Socket[port] | undefined };

/** Under WSL the browsers of Windows come by a relay of root's, or by a network that no table of Linux lists. */
const IS_WSL = /microsoft/i.test(release());
/** A table is read in pieces: what comes and goes meanwhile may hide a row. */
const READ_AT_MOST = 3;

const judged = new WeakMap<Ports, Promise<boolean>>();

/**
 * Whether another user than the server's is at the other end of a connection within this machine: then it is a proxy,
 * or somebody else. Linux tells; elsewhere, and where `/proc` cannot be read, nobody is suspected. Read once a
 * connection.
 */
export function isAnotherUser(socket: Ports): Promise<boolean> {
  const known = judged.get(socket) ?? judge(socket);
  judged.set(socket, known);
  return known;
}

async function judge(socket: Ports): Promise<boolean> {
  const self = process.getuid?.();
  // What came without a network knows of no ports.
  if (process.platform !== 'linux' || self === undefined || !('remotePort' in socket)) return false;
  const ports = { localPort: socket.localPort, remotePort: socket.remotePort };
  for (let read = 0; read < READ_AT_MOST; read += 1) {
    const tables = await readTables();
    if (tables === undefined) return false;
    const owners = ownersOf(tables, ports);
    if (owners.length > 0) return owners.some((user) => user !== self && !(IS_WSL && user === 0));
  }
  // Whoever sent it has gone already, and waits for no answer.
  return !IS_WSL;
}

/** The users of the sockets that have these ports, seen from the other end; none of one that was left alone. */
export function ownersOf(tables: string, { localPort, remotePort }: Ports): number[] {
  if (localPort === undefined || remotePort === undefined) return [];
  const [own, far] = [hex(remotePort), hex(localPort)];
  // Slot, its address, ours, state, queues, timer, retransmissions, user, timeout, inode.
  const row = new RegExp(`^ *\\d+: \\w+:${own} \\w+:${far} \\w+ \\S+ \\S+ \\w+ +(\\d+) +\\d+ +(\\d+) `, 'gm');
  return [...tables.matchAll(row)].filter(([, , inode]) => inode !== '0').map(([, user]) => Number(user));
}

const hex = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0');

async function readTables(): Promise<string | undefined> {
  const read = (name: string) => readFile(`/proc/net/${name}`, 'latin1').catch(() => undefined);
  // A program may speak IPv4 by a socket of IPv6.
  const [four, six = ''] = await Promise.all([read('tcp'), read('tcp6')]);
  return four === undefined ? undefined : `${four}\n${six}`;
}
