import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/measures.ts';
import type { AskedChoices, NetworkChoices } from '../../model/readings/measures/sub-network.ts';
import { withoutAbsent } from '../../model/without-absent.ts';
import type { AppDeps } from '../app-deps.ts';
import { readAskedMeasure, readMeasures } from '../use-cases/read-measures.ts';
import { conditionalReading, registerReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';

const choicesOf = ({ multiParty, confirmation }: AskedChoices): Partial<NetworkChoices> =>
  withoutAbsent({ multiParty, confirmation });

/**
 * Adds the routes for the measures of a territory's network: all at once, and separately any that needs a parameter or
 * takes longer.
 */
export function registerMeasures(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerReading(app, endpoints.readMeasures, executor, (system, { query, language }) =>
    readMeasures(executor, system, query, reference, language),
  );

  registerReading(app, endpoints.readBlockmodel, executor, (system, { query, language }) => {
    const { count } = query;
    const question = { measure: 'blockmodel', count, choices: choicesOf(query) } as const;
    return readAskedMeasure<'blockmodel'>(executor, system, question, language);
  });

  registerReading(app, endpoints.readHomophily, executor, (system, { query, language }) => {
    const { by, tag } = query;
    const question = { measure: 'homophily', by, tag, choices: choicesOf(query) } as const;
    return readAskedMeasure<'homophily'>(executor, system, question, language);
  });

  registerEndpoint(app, endpoints.readTurnover, (input) => {
    const { from, to } = input.query;
    const read = { ...input, query: { ...input.query, ...(to !== undefined && { at: to }) } };
    return conditionalReading(endpoints.readTurnover, read, executor, (system, language) =>
      readAskedMeasure<'turnover'>(executor, system, { measure: 'turnover', from }, language),
    );
  });

  registerReading(app, endpoints.readLinkKinds, executor, (system, { query: { a, b }, language }) =>
    readAskedMeasure<'link-kinds'>(executor, system, { measure: 'link-kinds', a, b }, language),
  );

  registerReading(app, endpoints.readTwoMode, executor, (system, { query, language }) => {
    const question = { measure: 'two-mode', of: query.of, choices: choicesOf(query) } as const;
    return readAskedMeasure<'two-mode'>(executor, system, question, language);
  });

  registerReading(app, endpoints.readConfidence, executor, (system, { language }) =>
    readAskedMeasure<'confidence'>(executor, system, { measure: 'confidence' }, language),
  );
}
