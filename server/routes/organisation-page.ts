import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/organisation-page.ts';
import { publicFacts } from '../../model/elements/visibility/visible-facts.ts';
import type { AppDeps } from '../app-deps.ts';
import { promisesCalendar } from '../exchange/calendar/promises-calendar.ts';
import { organisationPagePolicy } from '../exchange/organisation-page/organisation-page.ts';
import { readOrganisationPage, requireOwnPage } from '../use-cases/read-organisation-page.ts';
import { presentSystem } from '../use-cases/read-system.ts';
import { conditionalReading } from './conditional-reading.ts';
import { asAFile } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Adds the routes for the page of an organisation, and its promises as a calendar. */
export function registerOrganisationPage(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, endpoints.readOrganisationPage, async (input) => {
    const { params, request } = input;
    requireOwnPage(request.person, params.actorId);
    return conditionalReading(
      endpoints.readOrganisationPage,
      input,
      executor,
      async (system, language, signal) =>
        (
          await readOrganisationPage(
            executor,
            system,
            { actorId: params.actorId, language, asHtml: false },
            signal,
          )
        ).page,
    );
  });

  registerEndpoint(app, endpoints.readOrganisationPageHtml, async (input) => {
    const { params, query, request, reply } = input;
    requireOwnPage(request.person, params.actorId);
    const answer = await conditionalReading(
      endpoints.readOrganisationPageHtml,
      { ...input, language: query.language ?? input.language },
      executor,
      async (system, language, signal) =>
        (
          await readOrganisationPage(
            executor,
            system,
            { actorId: params.actorId, language, asHtml: true },
            signal,
          )
        ).html,
    );
    // Opened in the browser, where its script prints it: it runs nothing else.
    reply.headers({
      'content-security-policy': `${organisationPagePolicy()}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
    });
    return answer;
  });

  registerEndpoint(app, endpoints.readPromisesCalendar, async (input) => {
    const { params, query, reply } = input;
    const answer = await conditionalReading(
      endpoints.readPromisesCalendar,
      { ...input, language: query.language ?? input.language },
      executor,
      ({ facts, reading }, language) =>
        promisesCalendar(presentSystem(publicFacts(facts), { at: reading.day }), reference, language),
    );
    asAFile(reply, `${params.territoryId}.ics`);
    return answer;
  });
}
