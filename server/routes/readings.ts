import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import { readDependents as dependentsEndpoint } from '../contract/endpoints/actors.ts';
import {
  readFamilies as familiesEndpoint,
  listSuggestions,
  readCharter,
  readMap,
} from '../contract/endpoints/readings.ts';
import { charterReading } from '../domain/charter-reading.ts';
import { mapReading } from '../domain/map-reading.ts';
import { readDependents } from '../use-cases/read-dependents.ts';
import { readFamilies } from '../use-cases/read-families.ts';
import { readSuggestions } from '../use-cases/read-suggestions.ts';
import { conditionalReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** What is read of a territory's system: each answer is kept for its revision, day, query and language. */
export function registerReadings(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, readMap, (input) => conditionalReading(readMap, input, executor, mapReading));

  registerEndpoint(app, readCharter, (input) =>
    conditionalReading(readCharter, input, executor, charterReading),
  );

  registerEndpoint(app, familiesEndpoint, (input) =>
    conditionalReading(familiesEndpoint, input, executor, (system) => readFamilies(system, input.query)),
  );

  registerEndpoint(app, dependentsEndpoint, (input) =>
    conditionalReading(dependentsEndpoint, input, executor, (system) =>
      readDependents(system, input.params.actorId),
    ),
  );

  registerEndpoint(app, listSuggestions, (input) =>
    conditionalReading(listSuggestions, input, executor, (system, language) => ({
      items: readSuggestions(system, reference, language),
    })),
  );
}
