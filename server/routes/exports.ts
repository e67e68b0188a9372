import type { FastifyInstance } from 'fastify';
import { exportJson, exportResearch, previewResearch } from '../../model/contract/endpoints/exports.ts';
import { ResearchChoices } from '../../model/contract/research.ts';
import { TERRITORY_FILES } from '../../model/contract/territory-files.ts';
import type { AppDeps } from '../app-deps.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import { readResearch } from '../use-cases/read-research.ts';
import { writeTerritoryJson } from '../use-cases/snapshots/write-territory-json.ts';
import { workersOf } from '../workers/workers-of.ts';
import { conditionalReading } from './conditional-reading.ts';
import { asAFile } from './present.ts';
import { type EndpointInput, registerEndpoint } from './register-endpoint.ts';

/** Adds the routes for the data exports of a territory. */
export function registerExports(app: FastifyInstance, { executor, reference }: AppDeps): void {
  const workers = workersOf(executor);

  for (const endpoint of TERRITORY_FILES)
    registerEndpoint(app, endpoint, async (input) => {
      const { params, query, reply } = input;
      const wanted = { name: endpoint.name, choices: query };
      const answer = await conditionalReading(
        endpoint,
        input,
        executor,
        ({ facts, reading }, language, signal) =>
          workers.run('export-territory', { wanted, reading, language }, { facts, signal }),
      );
      asAFile(reply, `${params.territoryId}.${endpoint.file.extension}`);
      return answer;
    });

  // The file is made to be shared, so it has the content visible to every reader, for every caller.
  registerEndpoint(app, exportJson, async ({ params: { territoryId }, query, language, reply }) => {
    const deps = { executor, reference };
    const body = await writeTerritoryJson(deps, territoryId, query, language);
    asAFile(reply, `${territoryId}.json`).header('cache-control', 'no-store');
    return { body };
  });

  // Other numbers each time: it has no tag to be known again by, is kept by nobody between, and is named after no place.
  registerEndpoint(app, exportResearch, async ({ params, query, language, reply }) => {
    const { choices, reading: asked } = split(query);
    const { system, before } = await readResearch(executor, params.territoryId, asked);
    const { facts, reading } = system;
    const body = await workers.run(
      'write-research',
      { before, choices, reading, language },
      { facts, signal: goneSignal(reply) },
    );
    asAFile(reply, 'research.zip').header('cache-control', 'no-store');
    return { body };
  });

  registerEndpoint(app, previewResearch, async ({ params, query, language, reply }) => {
    const { choices, reading: asked } = split(query);
    const { system } = await readResearch(executor, params.territoryId, asked);
    const { facts, reading } = system;
    const signal = goneSignal(reply);
    const body = await workers.run('preview-research', { reading, choices, language }, { facts, signal });
    return { body };
  });
}

/** Separates the query of the system from the options of the research file. */
function split(query: EndpointInput<typeof exportResearch>['query']) {
  const { setting, k, families, scale, degrees, ...reading } = query;
  return { choices: ResearchChoices.parse({ setting, k, families, scale, degrees }), reading };
}
