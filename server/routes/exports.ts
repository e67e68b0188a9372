import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import type { Endpoint } from '../contract/define-endpoint.ts';
import {
  exportCsv,
  exportCypher,
  exportGexf,
  exportGraphml,
  exportJson,
  exportResearch,
  exportXlsx,
} from '../contract/endpoints/exports.ts';
import { exportedOf } from '../exchange/exported.ts';
import { provenanceOf } from '../exchange/provenance.ts';
import { readResearch } from '../use-cases/read-research.ts';
import { writeTerritoryJson } from '../use-cases/snapshots/write-territory-json.ts';
import { asAFile } from './as-a-file.ts';
import { conditionalReading } from './conditional-reading.ts';
import { type EndpointAnswer, type EndpointInput, registerEndpoint } from './register-endpoint.ts';

/** A territory taken away as data. Each format is loaded when it is first asked for. */
export function registerExports(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, exportCsv, (input) =>
    file(input, 'csv.zip', () =>
      conditionalReading(exportCsv, input, executor, async (system, language) => {
        const { csv } = await import('../exchange/tables/csv.ts');
        return csv.write(exportedOf(system), { language, raw: input.query.raw ?? false, reference });
      }),
    ),
  );

  registerEndpoint(app, exportXlsx, (input) =>
    file(input, 'xlsx', () =>
      conditionalReading(exportXlsx, input, executor, async (system, language) => {
        const { xlsx } = await import('../exchange/tables/xlsx.ts');
        return xlsx.write(exportedOf(system), { language, raw: input.query.raw ?? false, reference });
      }),
    ),
  );

  registerEndpoint(app, exportGraphml, (input) =>
    file(input, 'graphml', () =>
      conditionalReading(exportGraphml, input, executor, async (system, language) => {
        const [{ graphml }, { graphOf }] = await Promise.all([
          import('../exchange/graphs/graphml.ts'),
          import('../exchange/graphs/graph-of.ts'),
        ]);
        const exported = exportedOf(system);
        return graphml.write(
          graphOf(exported, input.query.mode ?? 'one'),
          provenanceOf(exported, reference, language),
        );
      }),
    ),
  );

  registerEndpoint(app, exportGexf, (input) =>
    file(input, 'gexf', () =>
      conditionalReading(exportGexf, input, executor, async (system, language) => {
        const [{ gexf }, { graphOf }] = await Promise.all([
          import('../exchange/graphs/gexf.ts'),
          import('../exchange/graphs/graph-of.ts'),
        ]);
        const exported = exportedOf(system);
        return gexf.write(
          graphOf(exported, input.query.mode ?? 'one'),
          provenanceOf(exported, reference, language),
          exported.map.day,
        );
      }),
    ),
  );

  registerEndpoint(app, exportCypher, (input) =>
    file(input, 'cypher', () =>
      conditionalReading(exportCypher, input, executor, async (system, language) => {
        const { cypherScript } = await import('../exchange/cypher-script/cypher-script.ts');
        return cypherScript.write(system.facts, provenanceOf(exportedOf(system), reference, language));
      }),
    ),
  );

  // As every reader sees it, whoever asks: it is made to be passed on.
  registerEndpoint(app, exportJson, async ({ params: { territoryId }, query, language, reply }) => {
    const deps = { executor, reference };
    const body = await writeTerritoryJson(deps, territoryId, query, language);
    asAFile(reply, `${territoryId}.json`).header('cache-control', 'no-store');
    return { body };
  });

  // Other numbers each time: it has no tag to be known again by, is kept by nobody between, and is named after no place.
  registerEndpoint(app, exportResearch, async ({ params, query, language, reply }) => {
    const { researchZip } = await import('../exchange/research/research-zip.ts');
    const { system, before } = await readResearch(executor, params.territoryId, query);
    asAFile(reply, 'research.zip').header('cache-control', 'no-store');
    return { body: researchZip.write(system, { before, reference, language }) };
  });
}

/** Answers under the name of a file; a refusal is none. */
async function file<E extends Endpoint>(
  { params, reply }: EndpointInput<E>,
  extension: string,
  make: () => Promise<EndpointAnswer<E>>,
): Promise<EndpointAnswer<E>> {
  const answer = await make();
  asAFile(reply, `${(params as unknown as { territoryId: string }).territoryId}.${extension}`);
  return answer;
}
