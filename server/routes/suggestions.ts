import type { FastifyInstance } from 'fastify';
import {
  acceptSuggestion as acceptEndpoint,
  listSuggestions,
} from '../../model/contract/endpoints/readings.ts';
import type { AppDeps } from '../app.ts';
import { acceptSuggestion } from '../use-cases/accept-suggestion.ts';
import { readSuggestions } from '../use-cases/read-suggestions.ts';
import { answerCooperation } from './answer-cooperation.ts';
import { conditionalReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Who could meet whom, and what becomes of it. */
export function registerSuggestions(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, listSuggestions, (input) =>
    conditionalReading(listSuggestions, input, executor, async (system, language) => ({
      items: await readSuggestions(executor, system, reference, language),
    })),
  );

  registerEndpoint(app, acceptEndpoint, async (input) => {
    const { subjectId } = await acceptSuggestion(
      { executor },
      { ...input.params, visibility: input.request.visibility },
      input.body,
      contextOf(input),
    );
    return answerCooperation(executor, input.params.territoryId, subjectId, input.request);
  });
}
