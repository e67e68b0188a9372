import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';
import { InvalidInputError } from './validation.ts';

const MERGE_PATCH = 'application/merge-patch+json';
/** No body that the contract knows nests so far; what goes through one level by level, calling itself, holds out. */
const DEEPEST = 64;

/** JSON is what is understood; nothing with `__proto__` in it, nothing nested without end, nothing compressed. */
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
        return parse(request, text, (error, value) => done(error ?? tooDeep(value), value));
      },
    );
  },
  { name: 'bodies', dependencies: ['problems'] },
);

/** Refuses a body nested too far, by the property where it is. */
function tooDeep(body: unknown): Error | null {
  let level = nestedIn(body).map(([property, value]) => ({ property, value }));
  for (let depth = 2; level[0] !== undefined; depth += 1) {
    if (depth > DEEPEST) {
      const path = [level[0].property];
      return new InvalidInputError([{ code: 'custom', path, message: 'no list or object 64 levels down' }]);
    }
    level = level.flatMap(({ property, value }) =>
      nestedIn(value).map(([, part]) => ({ property, value: part })),
    );
  }
  return null;
}

const nestedIn = (value: unknown): [string, unknown][] =>
  isNested(value) ? Object.entries(value).filter(([, part]) => isNested(part)) : [];

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isUnderstood({ method, headers }: FastifyRequest): boolean {
  const encoding = headers['content-encoding'] ?? 'identity';
  const isMergePatch = headers['content-type']?.toLowerCase().startsWith(MERGE_PATCH) ?? false;
  return encoding === 'identity' && (method === 'PATCH' || !isMergePatch);
}
