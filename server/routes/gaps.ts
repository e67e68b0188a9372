import type { FastifyInstance } from 'fastify';
import {
  answerGap as answerEndpoint,
  listGaps as listEndpoint,
} from '../../model/contract/endpoints/readings.ts';
import type { AppDeps } from '../app.ts';
import { answerGap } from '../use-cases/answer-gap.ts';
import { listGaps } from '../use-cases/list-gaps.ts';
import { conditionalReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** The questions of a territory, and what the room answers. */
export function registerGaps(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, listEndpoint, (input) =>
    conditionalReading(listEndpoint, input, executor, (system, language) =>
      listGaps(executor, system, input.query, reference, language),
    ),
  );

  registerEndpoint(app, answerEndpoint, async ({ params, query, body, request, ...input }) => ({
    body: await answerGap(
      { executor },
      { ...params, reading: { ...query, ...request.visibility }, input: body },
      { ...contextOf({ ...input, request }), by: request.person?.name ?? body.by ?? undefined },
    ),
  }));
}
