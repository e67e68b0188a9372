import type { LightMyRequestResponse } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';

/** Returns the whole text of an answer: for a zip, its files one after the other. */
export function unzipped({ rawPayload, body }: LightMyRequestResponse): string {
  if (!body.startsWith('PK')) return body;
  return Object.values(unzipSync(rawPayload))
    .map((file) => strFromU8(file))
    .join('\n');
}
