import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { Language } from '../../model/contract/primitives.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of the texts of the answer: what the reader prefers, else French. */
    language: Language;
  }
}

/** Chooses a language by Accept-Language, and states it in each answer of the API. */
export const language = fp(
  async (app) => {
    app.decorateRequest('language', 'fr');
    app.addHook('onRequest', async (request, reply) => {
      request.language = preferredLanguage(request.headers['accept-language']);
      if (!isApi(request)) return;
      reply.headers({
        vary: 'Accept-Language',
        'content-language': request.language,
        // Kept by nobody between, and asked again each time: a map changes at any moment.
        'cache-control': 'private, no-cache',
      });
    });
  },
  { name: 'language' },
);

/** Returns true if a request is for the API, not for the screens. */
export const isApi = (request: FastifyRequest): boolean => /^\/api(\/|\?|$)/.test(request.url);

/** Returns the best available language by an Accept-Language header; the first if none matches. */
export function preferredLanguage(header: string | undefined): Language {
  const weights = new Map<string, number>();
  for (const range of (header ?? '').split(',').slice(0, 50)) {
    const [tag = '', ...options] = range.trim().toLowerCase().split(';');
    const weight = weightOf(options);
    const [primary = ''] = tag.trim().split('-');
    weights.set(primary, Math.max(weights.get(primary) ?? 0, weight));
  }
  const weigh = (language: Language): number => weights.get(language) ?? 0;
  return Language.options.reduce((best, next) => (weigh(next) > weigh(best) ? next : best));
}

function weightOf(options: readonly string[]): number {
  const quality = options.map((option) => option.trim()).find((option) => option.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return Number.isFinite(weight) ? weight : 0;
}
