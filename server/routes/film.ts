import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/film.ts';
import { memoizeByObject } from '../../model/once.ts';
import type { AppDeps } from '../app-deps.ts';
import { WaitedTogether } from '../fair/waited-together.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import type { Executor } from '../store/execute.ts';
import { readRevision } from '../store/facts.ts';
import { readFilm } from '../use-cases/read-film.ts';
import { workersOf } from '../workers/workers-of.ts';
import { asAFile } from './present.ts';
import { type EndpointInput, registerEndpoint } from './register-endpoint.ts';

/** The films that are being made. */
const underWayOf = memoizeByObject((_: Executor) => new WaitedTogether<Buffer>());

/**
 * Adds the routes for the film of a map's history. It is made again each time, once for all who ask meanwhile: today's rights
 * apply to the past.
 */
export function registerFilm(app: FastifyInstance, { executor }: AppDeps): void {
  const make = async (
    {
      params,
      query,
      language,
      reply,
    }: Pick<EndpointInput<typeof endpoints.readFilm>, 'params' | 'query' | 'language' | 'reply'>,
    format: 'json' | 'html',
  ): Promise<Buffer> => {
    const { territoryId } = params;
    reply.header('cache-control', 'no-store');
    const revision = await readRevision(executor, territoryId);
    const key = JSON.stringify([territoryId, revision, query.from, query.to, language, format]);
    const work = async (signal: AbortSignal): Promise<Buffer> => {
      const { present, ...data } = await readFilm(executor, territoryId, query);
      return workersOf(executor).run('make-film', { data, language, format }, { state: present, signal });
    };
    return underWayOf(executor).share(key, work, goneSignal(reply));
  };

  registerEndpoint(app, endpoints.readFilm, async (input) => {
    const body = await make(input, 'json');
    input.reply.type('application/json; charset=utf-8');
    // Written by the thread that made it: it is sent as it stands.
    return { body: body as unknown as never };
  });

  registerEndpoint(app, endpoints.readFilmPage, async (input) => {
    const body = await make(input, 'html');
    asAFile(input.reply, `maillage-film-${input.params.territoryId}.html`);
    return { body };
  });
}
