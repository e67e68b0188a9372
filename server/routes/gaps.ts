import type { FastifyInstance } from 'fastify';
import {
  acceptSuggestion as acceptEndpoint,
  answerGap as answerEndpoint,
  listGaps as listEndpoint,
  listSuggestions,
  tryCooperation as tryEndpoint,
} from '../../model/contract/endpoints/readings.ts';
import type { AppDeps } from '../app-deps.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import { acceptSuggestion } from '../use-cases/accept-suggestion.ts';
import { answerGap } from '../use-cases/answer-gap.ts';
import { listGaps } from '../use-cases/list-gaps.ts';
import { readSuggestions } from '../use-cases/read-suggestions.ts';
import { readSystem } from '../use-cases/read-system.ts';
import { workersOf } from '../workers/workers-of.ts';
import { answerCooperation } from './answer-cooperation.ts';
import { registerReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for the questions of a territory and the room's answers. */
export function registerGaps(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerReading(app, listEndpoint, executor, (system, { query, language }) =>
    listGaps(executor, system, query, reference, language),
  );

  registerEndpoint(app, answerEndpoint, async ({ params, query, body, request, ...input }) => ({
    body: await answerGap(
      { executor },
      { ...params, reading: { ...query, ...request.visibility }, input: body },
      { ...contextOf({ ...input, request }), by: request.person?.name ?? body.by ?? undefined },
    ),
  }));
}

/** Adds the routes for suggested meetings and their follow-up. */
export function registerSuggestions(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerReading(app, listSuggestions, executor, async (system, { language }) => ({
    items: await readSuggestions(executor, system, reference, language),
  }));

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

/** Adds the routes for the simulation of a cooperation. */
export function registerTry(app: FastifyInstance, { executor, reference }: AppDeps): void {
  const themeIds = reference.themes.map(({ id }) => id);

  registerEndpoint(app, tryEndpoint, async ({ params, query, body, request, reply }) => {
    const { facts, reading } = await readSystem(executor, params.territoryId, {
      ...query,
      ...request.visibility,
    });
    const signal = goneSignal(reply);
    const { cooperation } = body;
    return {
      body: await workersOf(executor).run(
        'try-cooperation',
        { reading, cooperation, themeIds },
        { facts, signal },
      ),
    };
  });
}
