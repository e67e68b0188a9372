import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/measures.ts';
import type { NetworkChoices } from '../../model/readings/measures/sub-network.ts';
import type { AppDeps } from '../app.ts';
import { readAskedMeasure, readMeasures } from '../use-cases/read-measures.ts';
import { conditionalReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';

type Choices = { readonly [K in keyof NetworkChoices]?: NetworkChoices[K] | undefined };

const choicesOf = ({ multiParty, confirmation }: Choices): Partial<NetworkChoices> => ({
  ...(multiParty !== undefined && { multiParty }),
  ...(confirmation !== undefined && { confirmation }),
});

/** What is measured of a territory's network: all at once, and what must be told of what, or takes longer, by itself. */
export function registerMeasures(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, endpoints.readMeasures, (input) =>
    conditionalReading(endpoints.readMeasures, input, executor, (system, language) =>
      readMeasures(executor, system, input.query, reference, language),
    ),
  );

  registerEndpoint(app, endpoints.readBlockmodel, (input) => {
    const { count } = input.query;
    return conditionalReading(endpoints.readBlockmodel, input, executor, (system, language) =>
      readAskedMeasure<'blockmodel'>(
        executor,
        system,
        { measure: 'blockmodel', count, choices: choicesOf(input.query) },
        language,
      ),
    );
  });

  registerEndpoint(app, endpoints.readHomophily, (input) => {
    const { by, tag } = input.query;
    return conditionalReading(endpoints.readHomophily, input, executor, (system, language) =>
      readAskedMeasure<'homophily'>(
        executor,
        system,
        { measure: 'homophily', by, tag, choices: choicesOf(input.query) },
        language,
      ),
    );
  });

  registerEndpoint(app, endpoints.readTurnover, (input) => {
    const { from, to } = input.query;
    const read = { ...input, query: { ...input.query, ...(to !== undefined && { at: to }) } };
    return conditionalReading(endpoints.readTurnover, read, executor, (system, language) =>
      readAskedMeasure<'turnover'>(executor, system, { measure: 'turnover', from }, language),
    );
  });

  registerEndpoint(app, endpoints.readLinkKinds, (input) => {
    const { a, b } = input.query;
    return conditionalReading(endpoints.readLinkKinds, input, executor, (system, language) =>
      readAskedMeasure<'link-kinds'>(executor, system, { measure: 'link-kinds', a, b }, language),
    );
  });

  registerEndpoint(app, endpoints.readConfidence, (input) =>
    conditionalReading(endpoints.readConfidence, input, executor, (system, language) =>
      readAskedMeasure<'confidence'>(executor, system, { measure: 'confidence' }, language),
    ),
  );
}
