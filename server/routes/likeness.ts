import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppDeps } from '../app.ts';
import * as endpoints from '../contract/endpoints/actors.ts';
import { findDuplicates } from '../domain/likeness/find-duplicates.ts';
import { LIKENESS_TEXTS } from '../domain/likeness/likeness-texts.ts';
import { readActor } from '../store/actors.ts';
import { refuseHidden } from '../use-cases/access/refuse-hidden.ts';
import { requireRight } from '../use-cases/access/require-right.ts';
import { findSimilar } from '../use-cases/find-similar.ts';
import { mergeActor, previewMerge } from '../use-cases/merge-actor.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { conditionalReading } from './conditional-reading.ts';
import { present, type Seeing, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Actors that are one under two names: warned of, found, merged. */
export function registerLikeness(app: FastifyInstance, { executor }: AppDeps): void {
  const read = async (id: string, { sight }: Seeing) =>
    present(await readActor(executor, id, sight), 'ACTOR', id);
  // Both ends of a merge are changed: who does it may delete the one in the path and the one named beside it.
  const requireOther = ({ person }: FastifyRequest, intoId: string) =>
    requireRight(executor, person, 'actor.delete', { actorId: intoId });

  registerEndpoint(app, endpoints.listSimilarActors, async ({ params, query, language, request }) => ({
    body: await findSimilar(executor, params.territoryId, query, { language, sight: request.sight }),
  }));

  registerEndpoint(app, endpoints.listDuplicates, (input) =>
    conditionalReading(endpoints.listDuplicates, input, executor, ({ facts }, language) => ({
      items: findDuplicates(facts).map(({ actorIds, likeness: { grade, basis } }) => ({
        actorIds: [...actorIds],
        grade,
        reason: LIKENESS_TEXTS[basis][language],
      })),
    })),
  );

  registerEndpoint(app, endpoints.previewMerge, async ({ params, query, request }) => {
    await refuseHidden(executor, request.sight, {}, query);
    await requireOther(request, query.intoId);
    return { body: await previewMerge(executor, params.actorId, query.intoId) };
  });

  registerEndpoint(app, endpoints.mergeActor, async (input) => {
    const { actorId } = input.params;
    const { intoId } = input.body;
    await requireOther(input.request, intoId);
    await withPresentState(
      () => mergeActor({ executor }, actorId, intoId, contextOf(input)),
      () => read(actorId, input.request),
    );
    return shown(await read(intoId, input.request));
  });
}
