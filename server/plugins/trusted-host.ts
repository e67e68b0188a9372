import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';

/**
 * Answers only to names that are its own: a page elsewhere that makes its name point here (DNS rebinding) gets 421.
 * Own addresses are own names: a workshop's phones have no other. Any port, since a tunnel or a container may change it.
 */
export const trustedHost = fp<{ hostnames: readonly string[] }>(
  async (app, { hostnames }) => {
    const known = new Set(hostnames.map((name) => name.toLowerCase()));
    app.addHook('onRequest', async (request) => {
      const name = hostnameOf(request.headers.host);
      if (name === undefined || !(isLoopbackName(name) || known.has(name) || isOwnAddress(name, request))) {
        throw new RequestRefusedError('MISDIRECTED', 421);
      }
    });
  },
  { name: 'trusted-host', dependencies: ['problems'] },
);

/**
 * Returns true if a host name is the address of the connection. A foreign page can make a name resolve to this
 * server, not an address.
 */
const isOwnAddress = (name: string, { socket }: FastifyRequest): boolean =>
  isIP(name.replace(/^\[|\]$/g, '')) !== 0 &&
  name.replace(/^\[|\]$/g, '') === socket.localAddress?.replace(/^::ffff:/, '');

/** Reads the name in a Host header, without port, in lower case; undefined if invalid. */
export function hostnameOf(header: string | undefined): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[^\s:/@?#[\]]+)(?::\d{1,5})?$/i.exec(header ?? '');
  return match?.[1]?.toLowerCase();
}

/** Returns true if a name in a Host header is this machine's own. */
export const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
