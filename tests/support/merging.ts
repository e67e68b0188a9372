import { expect } from 'vitest';
import type { MergePreview } from '../../model/contract/actor-merge.ts';
import { ifMatch, type WriteApi } from './write-api.ts';

/** Sends a request to merge an actor into another. */
export const merge = (
  write: WriteApi,
  goneId: string,
  intoId: string,
  version: number | '*' = '*',
  headers: Record<string, string> = {},
) => write.api.send('POST', `/api/actors/${goneId}/merge`, { intoId }, { ...ifMatch(version), ...headers });

/** Previews the merge. */
export const preview = async (write: WriteApi, goneId: string, intoId: string) =>
  (await write.get(`/api/actors/${goneId}/merge?intoId=${intoId}`)) as unknown as MergePreview;

/** Merges two actors and returns the remaining one. */
export async function merged(write: WriteApi, goneId: string, intoId: string) {
  const reply = await merge(write, goneId, intoId);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Record<string, unknown>>();
}

/** Creates a territory with a duplicate actor, and two others. */
export async function twice(write: WriteApi) {
  const t = await write.territory();
  const [gone = '', kept = '', c = '', d = ''] = await write.actors(t, 4);
  return { t, gone, kept, c, d };
}
