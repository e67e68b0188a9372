import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Language } from '../../model/contract/primitives.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of the texts of the answer: what the reader prefers, else French. */
    language: Language;
  }
}

/** Chooses between French and English by Accept-Language, and says so in each answer of the API. */
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

/** Whether a request is for the API, not for the screens. */
export const isApi = (request: FastifyRequest): boolean => /^\/api(\/|\?|$)/.test(request.url);

/** The better of the two languages by an Accept-Language header; French where neither is named. */
export function preferredLanguage(header: string | undefined): Language {
  const weights = { fr: 0, en: 0 };
  for (const range of (header ?? '').split(',').slice(0, 50)) {
    const [tag = '', ...options] = range.trim().toLowerCase().split(';');
    const weight = weightOf(options);
    const primary = tag.trim().split('-')[0];
    if (primary === 'fr' || primary === 'en') weights[primary] = Math.max(weights[primary], weight);
  }
  return weights.en > weights.fr ? 'en' : 'fr';
}

function weightOf(options: readonly string[]): number {
  const quality = options.map((option) => option.trim()).find((option) => option.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return Number.isFinite(weight) ? weight : 0;
}
