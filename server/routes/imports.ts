import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import * as endpoints from '../contract/endpoints/imports.ts';
import { applyImport, type ImportDeps, previewImport } from '../use-cases/import/bring-in.ts';
import { type EndpointInput, registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Bringing data in from files. */
export function registerImports(app: FastifyInstance, { executor, reference }: AppDeps): void {
  const depsOf = ({
    language,
    request,
  }: Pick<EndpointInput<typeof endpoints.previewImport>, 'language' | 'request'>): ImportDeps => ({
    executor,
    reference,
    sight: request.sight,
    language,
  });

  registerEndpoint(app, endpoints.previewImport, async (input) => ({
    body: await previewImport(depsOf(input), input.params.territoryId, input.body),
  }));

  registerEndpoint(app, endpoints.applyImport, async (input) => {
    const { territoryId } = input.params;
    const report = await applyImport(depsOf(input), territoryId, input.body, contextOf(input));
    return { body: report, location: `/api/territories/${territoryId}/changes` };
  });

  registerEndpoint(app, endpoints.readImportTemplate, async ({ query, language, reply }) => {
    const { writeTemplate } = await import('../exchange/template/write-template.ts');
    const { name, content } = await writeTemplate(reference, query.language ?? language);
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return { body: Readable.from([content]) };
  });
}
