import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Brief } from '../../model/contract/brief.ts';
import * as endpoints from '../../model/contract/endpoints/briefs.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { NotFoundError } from '../../model/errors.ts';
import { filterBriefs } from '../../model/readings/briefs/filter-briefs.ts';
import { type BriefReader, showBrief } from '../../model/readings/briefs/show-brief.ts';
import { authorize, mayFacilitate } from '../access/authorize.ts';
import type { AppDeps } from '../app-deps.ts';
import { ForbiddenError } from '../errors.ts';
import * as store from '../store/briefs.ts';
import { findTerritory } from '../store/territories.ts';
import { findElsewhere } from '../use-cases/briefs/find-elsewhere.ts';
import { publishFiche, withdrawFiche } from '../use-cases/briefs/publish-brief.ts';
import {
  addFiche,
  type BriefPlace,
  deleteFiche,
  requireHome,
  updateFiche,
} from '../use-cases/briefs/write-brief.ts';
import { readSystem } from '../use-cases/read-system.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { present, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

const readerOf = ({ person }: FastifyRequest, territoryId: string): BriefReader => ({
  territoryId,
  writes: authorize(person, 'map.contribute', [territoryId]) === 'allowed',
  leads: mayFacilitate(person, [territoryId]),
});

/**
 * Registers the endpoints of briefs: write and publish them in their territory, read them there and where
 * they are published to.
 */
export function registerBriefs(app: FastifyInstance, deps: AppDeps): void {
  const { executor, reference } = deps;
  const whole = async ({ territoryId, ficheId }: BriefPlace, request: FastifyRequest): Promise<Brief> => {
    const stored = await store.readFiche(executor, territoryId, ficheId);
    return present(
      stored && showBrief(stored, readerOf(request, territoryId), dayInParis(new Date())),
      'FICHE',
      ficheId,
    );
  };

  registerEndpoint(app, endpoints.listFiches, async ({ params: { territoryId }, query, request }) => {
    if (!(await findTerritory(executor, territoryId))) throw new NotFoundError('TERRITORY', territoryId);
    const reader = readerOf(request, territoryId);
    const fiches = (await store.listFiches(executor, territoryId)).flatMap(
      (stored) => showBrief(stored, reader, dayInParis(new Date())) ?? [],
    );
    const recipients = reader.leads
      ? await store.listRecipients(executor, territoryId, request.visibility.territoryIds)
      : [];
    return { body: { items: filterBriefs(fiches, territoryId, query), recipients } };
  });

  registerEndpoint(app, endpoints.listFichesElsewhere, async ({ params, query, request }) => {
    const system = await readSystem(executor, params.territoryId, { ...query, ...request.visibility });
    return { body: await findElsewhere(executor, system, reference) };
  });

  registerEndpoint(app, endpoints.readFiche, async ({ params, request }) =>
    shown(await whole(params, request)),
  );

  registerEndpoint(app, endpoints.addFiche, async (input) => {
    const { params, body, request } = input;
    const { subjectId: ficheId } = await addFiche(deps, params.territoryId, body, contextOf(input));
    const brief = await whole({ ...params, ficheId }, request);
    return { ...shown(brief), location: `/api/territories/${params.territoryId}/fiches/${ficheId}` };
  });

  registerEndpoint(app, endpoints.updateFiche, async (input) => {
    const { params, body, request } = input;
    await requireMayWrite(params, request);
    await withPresentState(
      () => updateFiche(deps, params, body, contextOf(input)),
      () => whole(params, request),
    );
    return shown(await whole(params, request));
  });

  registerEndpoint(app, endpoints.deleteFiche, async (input) => {
    const { params, request } = input;
    await withPresentState(
      () => deleteFiche(deps, params, contextOf(input)),
      () => whole(params, request),
    );
    return {};
  });

  registerEndpoint(app, endpoints.publishFiche, async (input) => {
    const { params, body, request } = input;
    await publishFiche(deps, params, body, request.visibility.territoryIds, contextOf(input));
    return shown(await whole(params, request));
  });

  registerEndpoint(app, endpoints.withdrawFiche, async (input) => {
    await withdrawFiche(deps, input.params, contextOf(input));
    return {};
  });

  /**
   * Requires the right to edit a brief: published ones need a facilitator, and hidden ones cannot be written.
   */
  async function requireMayWrite(place: BriefPlace, request: FastifyRequest): Promise<void> {
    const brief = await whole(place, request);
    requireHome(brief, place);
    if (brief.status === 'published' && !readerOf(request, place.territoryId).leads)
      throw new ForbiddenError('map.facilitate');
  }
}
