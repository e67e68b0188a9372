import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/fiches.ts';
import type { Fiche } from '../../model/contract/fiche.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { NotFoundError } from '../../model/errors.ts';
import { filterFiches } from '../../model/readings/fiches/filter-fiches.ts';
import { type FicheReader, showFiche } from '../../model/readings/fiches/show-fiche.ts';
import { authorize } from '../access/authorize.ts';
import type { AppDeps } from '../app.ts';
import { ForbiddenError } from '../errors.ts';
import * as store from '../store/fiches.ts';
import { findTerritory } from '../store/territories.ts';
import { type FichePlace, requireHome } from '../use-cases/fiches/fiche-place.ts';
import { findElsewhere } from '../use-cases/fiches/find-elsewhere.ts';
import { publishFiche, withdrawFiche } from '../use-cases/fiches/publish-fiche.ts';
import { addFiche, deleteFiche, updateFiche } from '../use-cases/fiches/write-fiche.ts';
import { readSystem } from '../use-cases/read-system.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { present, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

const readerOf = ({ person }: FastifyRequest, territoryId: string): FicheReader => ({
  territoryId,
  writes: authorize(person, 'map.contribute', [territoryId]) === 'allowed',
  leads: authorize(person, 'map.facilitate', [territoryId]) === 'allowed',
});

/** Fiches: written and published in their territory, read there and where they are published to. */
export function registerFiches(app: FastifyInstance, deps: AppDeps): void {
  const { executor, reference } = deps;
  const whole = async ({ territoryId, ficheId }: FichePlace, request: FastifyRequest): Promise<Fiche> => {
    const stored = await store.readFiche(executor, territoryId, ficheId);
    return present(
      stored && showFiche(stored, readerOf(request, territoryId), dayInParis(new Date())),
      'FICHE',
      ficheId,
    );
  };

  registerEndpoint(app, endpoints.listFiches, async ({ params: { territoryId }, query, request }) => {
    if (!(await findTerritory(executor, territoryId))) throw new NotFoundError('TERRITORY', territoryId);
    const reader = readerOf(request, territoryId);
    const fiches = (await store.listFiches(executor, territoryId)).flatMap(
      (stored) => showFiche(stored, reader, dayInParis(new Date())) ?? [],
    );
    const recipients = reader.leads
      ? await store.listRecipients(executor, territoryId, request.sight.territoryIds)
      : [];
    return { body: { items: filterFiches(fiches, territoryId, query), recipients } };
  });

  registerEndpoint(app, endpoints.listFichesElsewhere, async ({ params, query, request }) => {
    const system = await readSystem(executor, params.territoryId, { ...query, ...request.sight });
    return { body: await findElsewhere(executor, system, reference) };
  });

  registerEndpoint(app, endpoints.readFiche, async ({ params, request }) =>
    shown(await whole(params, request)),
  );

  registerEndpoint(app, endpoints.addFiche, async (input) => {
    const { params, body, request } = input;
    const { subjectId: ficheId } = await addFiche(deps, params.territoryId, body, contextOf(input));
    const fiche = await whole({ ...params, ficheId }, request);
    return { ...shown(fiche), location: `/api/territories/${params.territoryId}/fiches/${ficheId}` };
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
    await publishFiche(deps, params, body, request.sight.territoryIds, contextOf(input));
    return shown(await whole(params, request));
  });

  registerEndpoint(app, endpoints.withdrawFiche, async (input) => {
    await withdrawFiche(deps, input.params, contextOf(input));
    return {};
  });

  /** What is read elsewhere is in the hands of those who lead; what one may not see, one does not write. */
  async function requireMayWrite(place: FichePlace, request: FastifyRequest): Promise<void> {
    const fiche = await whole(place, request);
    requireHome(fiche, place);
    if (fiche.status === 'published' && !readerOf(request, place.territoryId).leads)
      throw new ForbiddenError('map.facilitate');
  }
}
