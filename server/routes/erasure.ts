import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { erasePerson as erasePersonEndpoint } from '../../model/contract/endpoints/access.ts';
import * as endpoints from '../../model/contract/endpoints/erasure.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { AppDeps } from '../app-deps.ts';
import { personalDataPageOfAccount } from '../exchange/personal-data/account-page.ts';
import { personalDataPage } from '../exchange/personal-data/personal-data-page.ts';
import { requireRight } from '../use-cases/access/require-right.ts';
import { eraseActor, previewErasure } from '../use-cases/erasure/erase-actor.ts';
import { erasePerson } from '../use-cases/erasure/erase-person.ts';
import { personalDataInWords, personalDataOf } from '../use-cases/erasure/personal-data-of.ts';
import { personalDataOfAccount } from '../use-cases/erasure/personal-data-of-account.ts';
import { asAFile } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Adds the routes for the personal data of actors and accounts, and their erasure. */
export function registerErasure(app: FastifyInstance, { executor, reference }: AppDeps): void {
  // The path is judged by where the actor acts now; its history may be that of other territories too.
  const leadsThem =
    ({ person }: FastifyRequest) =>
    async (territoryIds: readonly string[]): Promise<void> => {
      for (const territoryId of territoryIds)
        await requireRight(executor, person, 'map.facilitate', { territoryId });
    };

  registerEndpoint(app, endpoints.readHeld, async ({ params, request, reply }) => {
    const body = await personalDataOf(executor, params.actorId, leadsThem(request));
    asAFile(reply, `maillage-${params.actorId}.json`);
    return { body };
  });

  registerEndpoint(app, endpoints.readHeldPage, async ({ params, query, language, request, reply }) => {
    const inWords = await personalDataInWords(executor, params.actorId, leadsThem(request));
    asAFile(reply, `maillage-${params.actorId}.html`);
    return { body: personalDataPage(inWords, reference, query.language ?? language) };
  });

  registerEndpoint(app, endpoints.previewErasure, async ({ params, request }) => ({
    body: await previewErasure(executor, params.actorId, leadsThem(request)),
  }));

  const makerOf = ({ person, maker }: FastifyRequest) => ({ by: person?.name, byKey: maker });

  registerEndpoint(app, endpoints.eraseActor, async ({ params, body, request }) => ({
    body: await eraseActor(executor, params.actorId, body.name, makerOf(request), leadsThem(request)),
  }));

  registerEndpoint(app, erasePersonEndpoint, async ({ params, body, request }) => ({
    body: await erasePerson(executor, params.personId, body.name, makerOf(request)),
  }));

  registerAccounts(app, { executor, reference });
}

/** Adds the same routes for a person's account: one's own, or another at an administrator's request. */
function registerAccounts(
  app: FastifyInstance,
  { executor, reference }: Pick<AppDeps, 'executor' | 'reference'>,
): void {
  const accountFile = async (personId: string, reply: FastifyReply) => {
    const body = await personalDataOfAccount(executor, personId);
    asAFile(reply, `maillage-${personId}.json`);
    return { body };
  };
  const accountPage = async (personId: string, reply: FastifyReply, language: Language) => {
    const data = await personalDataOfAccount(executor, personId);
    asAFile(reply, `maillage-${personId}.html`);
    return { body: personalDataPageOfAccount(data, reference, language) };
  };
  // Callers without an account, at the machine itself, find nothing.
  const ownId = ({ person }: FastifyRequest): string => person?.id ?? '';
  registerEndpoint(app, endpoints.readOwnHeld, ({ request, reply }) => accountFile(ownId(request), reply));
  registerEndpoint(app, endpoints.readOwnHeldPage, ({ query, language, request, reply }) =>
    accountPage(ownId(request), reply, query.language ?? language),
  );
  registerEndpoint(app, endpoints.readPersonHeld, ({ params, reply }) => accountFile(params.personId, reply));
  registerEndpoint(app, endpoints.readPersonHeldPage, ({ params, query, language, reply }) =>
    accountPage(params.personId, reply, query.language ?? language),
  );
}
