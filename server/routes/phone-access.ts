import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/phone-access.ts';
import { nodeKey } from '../../model/elements/elements.ts';
import type { RouteDeps } from '../app-deps.ts';
import { commitsOf } from '../live/commits.ts';
import { isFromNetwork, offeredPhoneAccess } from '../phone-access.ts';
import { sessionTokenOf } from '../plugins/access.ts';
import { readWorkshop } from '../store/workshops.ts';
import { hashToken } from '../use-cases/access/tokens.ts';
import { requireUnclosed } from '../use-cases/workshops/speaker.ts';
import { present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Registers the endpoints that open this machine to the phones of a workshop, and close it with the workshop. */
export function registerPhoneAccess(app: FastifyInstance, { executor, phones }: RouteDeps): void {
  const workshopOf = async ({ territoryId, workshopId }: { territoryId: string; workshopId: string }) =>
    present(await readWorkshop(executor, territoryId, workshopId), 'WORKSHOP', workshopId);

  registerEndpoint(app, endpoints.readPhoneAccess, async ({ params }) => {
    await workshopOf(params);
    return { body: phones?.state ?? { offered: false, addresses: [] } };
  });

  registerEndpoint(app, endpoints.openPhoneAccess, async ({ params }) => {
    const workshop = await workshopOf(params);
    requireUnclosed(workshop);
    const access = offeredPhoneAccess(phones);
    await access.open(app, workshop.id);
    return { body: access.state };
  });

  registerEndpoint(app, endpoints.closePhoneAccess, async ({ params }) => {
    await workshopOf(params);
    await phones?.close();
    return {};
  });

  if (phones === undefined) return;
  const leave = commitsOf(executor).listen(({ change }) => {
    const { workshopId } = phones.state;
    if (workshopId === undefined) return;
    const key = nodeKey('Workshop', workshopId);
    const isTouched = change.before?.[key] !== undefined || change.after?.[key] !== undefined;
    if (!isTouched) return;
    const after = change.after?.[key];
    // No phone can send to a deleted workshop.
    if (after === undefined) phones.dismiss(workshopId);
    if (after?.status === 'open') phones.resume(workshopId);
    else if (after?.status !== 'prepared') phones.end(workshopId);
  });
  app.addHook('preHandler', async (request) => {
    const { person } = request;
    const token = sessionTokenOf(request);
    if (person?.role !== 'participant' || person.workshopId === undefined || token === undefined) return;
    if (isFromNetwork(request.raw.socket)) phones.came(person.workshopId, hashToken(token));
  });
  app.addHook('preClose', async () => {
    leave();
    await phones.close();
  });
}
