import { createHash } from 'node:crypto';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';

/**
 * What a request asks for, in short: operation, what its path names, and its parsed body with keys in order. So two
 * spellings of one request are the same.
 */
export function requestHash(endpoint: Endpoint, params: unknown, body: unknown): string {
  const { method, path } = endpoint;
  return createHash('sha256')
    .update(JSON.stringify(inOrder([method, path, params ?? null, body ?? null])))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, inOrder(entry)]),
  );
}
