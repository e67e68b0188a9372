import { normalizeIP } from '@fastify/rate-limit';

/** Prefix length of an IPv6 address that one household receives. */
const PREFIX = 64;

/**
 * Returns the address of the household that sent a request, or '' where its connection has closed: Node then no longer
 * knows the address of the other end.
 */
export const householdOf = ({ ip }: { readonly ip: string | undefined }): string =>
  ip === undefined ? '' : normalizeIP(ip, PREFIX);
