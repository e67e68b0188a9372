import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/imports.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { AppDeps } from '../app-deps.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import { applyImport, type ImportDeps, previewImport } from '../use-cases/import/apply-import.ts';
import { importsOf } from '../use-cases/import/running-imports.ts';
import { workersOf } from '../workers/workers-of.ts';
import { type EndpointInput, registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for file imports. */
export function registerImports(app: FastifyInstance, { executor }: AppDeps): void {
  const depsOf = ({
    language,
    request,
  }: Pick<EndpointInput<typeof endpoints.previewImport>, 'language' | 'request'>): ImportDeps => ({
    executor,
    visibility: request.visibility,
    language,
  });

  const imports = importsOf(executor);

  registerEndpoint(app, endpoints.previewImport, async (input) => {
    const { territoryId } = input.params;
    const body = await imports.run(territoryId, input.body.importId, (work) => {
      // The client has left: nobody reads the answer.
      const gone = goneSignal(input.reply);
      if (gone.aborted) work.cancel();
      gone.addEventListener('abort', () => work.cancel());
      return previewImport(depsOf(input), territoryId, input.body, work);
    });
    return { body };
  });

  registerEndpoint(app, endpoints.applyImport, async (input) => {
    const { territoryId } = input.params;
    // Asked again after a lost connection, it is answered by its Idempotency-Key: only a word of its own cancels it.
    const body = await imports.run(territoryId, input.body.importId, (work) =>
      applyImport(depsOf(input), territoryId, input.body, { context: contextOf(input), work }),
    );
    return { body, location: `/api/territories/${territoryId}/changes` };
  });

  const workOf = ({ territoryId, importId }: { territoryId: string; importId: string }) => {
    const work = imports.find(territoryId, importId);
    if (work === undefined) throw new NotFoundError('IMPORT', importId);
    return work;
  };

  registerEndpoint(app, endpoints.readImportProgress, ({ params }) => {
    const { stage, percent, secondsLeft } = workOf(params);
    return { body: { stage, percent, ...(secondsLeft !== undefined && { secondsLeft }) } };
  });

  registerEndpoint(app, endpoints.cancelImport, ({ params }) => {
    workOf(params).cancel();
    return {};
  });

  registerEndpoint(app, endpoints.readImportTemplate, async ({ query, language, reply }) => {
    const asked = { language: query.language ?? language };
    const { name, content } = await workersOf(executor).run('write-template', asked, {
      signal: goneSignal(reply),
    });
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return { body: Readable.from([content]) };
  });
}
