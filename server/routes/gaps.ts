import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import { answerGap as answerEndpoint, listGaps as listEndpoint } from '../contract/endpoints/readings.ts';
import { type PartAsked, partAsked } from '../contract/map-part.ts';
import type { GapFilter } from '../domain/gaps/list-of-gaps.ts';
import { actorsOfPart } from '../domain/map-part.ts';
import { mapReading } from '../domain/map-reading.ts';
import type { System } from '../domain/system.ts';
import { answerGap } from '../use-cases/answer-gap.ts';
import { listGaps } from '../use-cases/list-gaps.ts';
import { conditionalReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Who is in the part of the map that is asked for, if it is a part. */
function concerning(system: System, asked: PartAsked): Pick<GapFilter, 'concerning'> {
  if (Object.keys(partAsked(asked)).length === 0) return {};
  return { concerning: new Set(actorsOfPart(mapReading(system), asked).map(({ id }) => id)) };
}

/** The questions of a territory, and what the room answers. */
export function registerGaps(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, listEndpoint, (input) =>
    conditionalReading(listEndpoint, input, executor, (system, language) =>
      listGaps(executor, system, { ...input.query, ...concerning(system, input.query) }, reference, language),
    ),
  );

  registerEndpoint(app, answerEndpoint, async ({ params, query, body, request, ...input }) => ({
    body: await answerGap(
      { executor },
      { ...params, reading: { ...query, seesPrivate: request.sight.seesPrivate }, input: body },
      { ...contextOf({ ...input, request }), by: request.person?.name ?? body.by ?? undefined },
    ),
  }));
}
