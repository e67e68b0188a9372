import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/name-similarity.ts';
import { referencesOf } from '../../model/contract/references.ts';
import { pairOf } from '../../model/elements/system.ts';
import type { AppDeps } from '../app-deps.ts';
import { readActor } from '../store/actors.ts';
import { refuseHidden } from '../use-cases/access/refuse-hidden.ts';
import { requireRight } from '../use-cases/access/require-right.ts';
import { findSimilar } from '../use-cases/find-similar.ts';
import { listDuplicates } from '../use-cases/list-duplicates.ts';
import { mergeActor, previewMerge } from '../use-cases/merge-actor.ts';
import { readSystem } from '../use-cases/read-system.ts';
import { bringDuplicateBack, setDuplicateApart } from '../use-cases/set-duplicate-apart.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { registerReading } from './conditional-reading.ts';
import { present, type Seeing, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for duplicate actors: warning, search, merge. */
export function registerNameSimilarity(app: FastifyInstance, { executor }: AppDeps): void {
  const read = async (id: string, { visibility }: Seeing) =>
    present(await readActor(executor, id, visibility), 'ACTOR', id);
  // A merge changes both actors: it needs the right to delete the one in the path and the one in the body.
  const requireOther = ({ person }: FastifyRequest, intoId: string) =>
    requireRight(executor, person, 'actor.delete', { actorId: intoId });

  registerEndpoint(app, endpoints.listSimilarActors, async ({ params, query, language, request }) => ({
    body: await findSimilar(executor, params.territoryId, query, {
      language,
      visibility: request.visibility,
    }),
  }));

  registerReading(app, endpoints.listDuplicates, executor, ({ facts }, { language }) =>
    listDuplicates(executor, facts, language),
  );

  registerEndpoint(app, endpoints.setDuplicateApart, async (input) => {
    const { params, language, request } = input;
    const list = async () =>
      listDuplicates(
        executor,
        (await readSystem(executor, params.territoryId, request.visibility)).facts,
        language,
      );
    const pair = pairOf(params.actorId, params.secondId);
    const { items, apart } = await list();
    present([...items, ...apart].find(isPair(pair)), 'ACTOR', params.secondId);
    await setDuplicateApart(
      { executor },
      { territoryId: params.territoryId, actorIds: pair },
      contextOf(input),
    );
    return { body: present((await list()).apart.find(isPair(pair)), 'ACTOR', params.secondId) };
  });

  registerEndpoint(app, endpoints.bringDuplicateBack, async (input) => {
    const { territoryId, actorId, secondId } = input.params;
    const actorIds = pairOf(actorId, secondId);
    await bringDuplicateBack({ executor }, { territoryId, actorIds }, contextOf(input));
    return {};
  });

  registerEndpoint(app, endpoints.previewMerge, async ({ params, query, request }) => {
    await refuseHidden(executor, request.visibility, {}, referencesOf(endpoints.previewMerge.query, query));
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

const isPair =
  ([a, b]: readonly [string, string]) =>
  ({ actorIds }: { readonly actorIds: readonly string[] }): boolean =>
    actorIds.includes(a) && actorIds.includes(b);
