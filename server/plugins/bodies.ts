import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';

const MERGE_PATCH = 'application/merge-patch+json';

/** JSON is what is understood; nothing with `__proto__` in it, nothing compressed. */
export const bodies = fp(
  async (app) => {
    app.removeAllContentTypeParsers();
    const parse = app.getDefaultJsonParser('error', 'error');
    app.addContentTypeParser(
      ['application/json', MERGE_PATCH],
      { parseAs: 'string' },
      (request: FastifyRequest, text: string, done) => {
        if (!isUnderstood(request)) return done(new RequestRefusedError('UNSUPPORTED_MEDIA_TYPE', 415));
        // Many clients name a type and send nothing: whether that is enough is for the contract to say.
        if (text.trim() === '') return done(null, undefined);
        return parse(request, text, done);
      },
    );
  },
  { name: 'bodies', dependencies: ['problems'] },
);

function isUnderstood({ method, headers }: FastifyRequest): boolean {
  const encoding = headers['content-encoding'] ?? 'identity';
  const isMergePatch = headers['content-type']?.toLowerCase().startsWith(MERGE_PATCH) ?? false;
  return encoding === 'identity' && (method === 'PATCH' || !isMergePatch);
}
