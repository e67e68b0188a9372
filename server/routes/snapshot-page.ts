import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Id, Language } from '../../model/contract/primitives.ts';
import type { AppDeps } from '../app-deps.ts';
import { escapeXml } from '../exchange/map-svg/xml.ts';
import { pagePolicy } from '../exchange/snapshot-page/snapshot-page.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import { problemOf } from '../plugins/problem-of.ts';
import { composeSnapshot } from '../use-cases/snapshots/compose-snapshot.ts';
import { readSnapshot, type WholeSnapshot } from '../use-cases/snapshots/read-snapshot.ts';
import { workersOf } from '../workers/workers-of.ts';

/** Maximum number of territories drawn on one page; if there are more, each has its own page. */
const MOST_DRAWN = 12;

const Params = z.object({ snapshotId: Id });
const Query = z.object({
  lang: Language.optional(),
  territoire: Id.optional(),
});

interface Asked {
  readonly language: Language;
  readonly territoryId?: string | undefined;
  readonly signal: AbortSignal;
}

/** Returns the public address of a snapshot; undefined if the server has no public name. */
export const addressOf = ({ publicUrl }: AppDeps['config'], id: string): string | undefined =>
  publicUrl === undefined ? undefined : `${publicUrl}/cliche/${id}`;

/** Returns the page of a snapshot in a language: of one of its territories, or of the first. */
export async function pageOfSnapshot(
  { executor, config }: Pick<AppDeps, 'executor' | 'config'>,
  whole: WholeSnapshot,
  { language, territoryId, signal }: Asked,
): Promise<Buffer> {
  const { snapshot, text, hidden } = whole;
  const ids = snapshot.territories.slice(0, MOST_DRAWN).map(({ id }) => id);
  const territoryIds = territoryId === undefined ? ids : [territoryId];
  const page = {
    snapshot,
    text,
    hidden,
    territoryIds,
    arrangements: await composeSnapshot(executor, whole, territoryIds),
    language,
    address: addressOf(config, snapshot.id),
  };
  return workersOf(executor).run('draw-snapshot', page, { signal });
}

/**
 * Adds the routes for the public page of a snapshot, at an address that never changes. It is the self-contained file,
 * and may be embedded in any page: it has no button that changes anything, so that nobody can be tricked into
 * pressing one.
 */
export function registerSnapshotPage(app: FastifyInstance, deps: AppDeps): void {
  app.get(
    '/cliche/:snapshotId',
    {
      schema: { hide: true, params: Params, querystring: Query },
      config: { action: 'snapshot.read' },
      errorHandler: sayError,
    },
    async (request, reply) => {
      const { snapshotId } = Params.parse(request.params);
      const { lang, territoire } = Query.parse(request.query);
      const whole = await readSnapshot(deps.executor, snapshotId, request.visibility);
      const language = lang ?? request.language;
      const page = await pageOfSnapshot(deps, whole, {
        language,
        territoryId: territoire,
        signal: goneSignal(reply),
      });
      reply.removeHeader('x-frame-options');
      reply.headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `${pagePolicy()}; frame-ancestors *`,
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'private, no-cache',
      });
      return reply.send(page);
    },
  );
}

/** Answers an error in a browser with a sentence, and a link to sign in. */
function sayError(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, title, detail } = problemOf(error, request.url, request.language);
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${request.language}"><meta charset="utf-8"><title>${escapeXml(title)} · Maillage</title><h1>${escapeXml(title)}</h1><p>${escapeXml(detail)}</p><p><a href="/" target="_top">Maillage</a></p></html>`,
    );
}
