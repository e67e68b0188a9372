import { defineEndpoint } from '../define-endpoint.ts';
import { organisationPage } from '../examples/organisation-page.ts';
import {
  OrganisationPage,
  OrganisationPageFileQuery,
  OrganisationPageQuery,
  PromisesCalendarQuery,
} from '../organisation-page.ts';

export const readOrganisationPage = defineEndpoint({
  name: 'readOrganisationPage',
  method: 'GET',
  path: '/api/territories/:territoryId/actors/:actorId/page',
  tag: 'readings',
  summary:
    'The page of one organisation, as everyone may see it: what it said; of others that they are linked to it, never what they said',
  action: 'page.read',
  query: OrganisationPageQuery,
  response: OrganisationPage,
  responseExample: organisationPage,
});

export const readOrganisationPageHtml = defineEndpoint({
  name: 'readOrganisationPageHtml',
  method: 'GET',
  path: '/api/territories/:territoryId/actors/:actorId/page.html',
  tag: 'readings',
  summary: 'The same to read and to print on one sheet, with its piece of the map',
  action: 'page.read',
  query: OrganisationPageFileQuery,
  mediaType: 'text/html; charset=utf-8',
});

export const readPromisesCalendar = defineEndpoint({
  name: 'readPromisesCalendar',
  method: 'GET',
  path: '/api/territories/:territoryId/promises.ics',
  tag: 'readings',
  summary: 'The promises that have a day, as a calendar with a reminder a week before each; nothing private',
  action: 'territory.read',
  query: PromisesCalendarQuery,
  mediaType: 'text/calendar; charset=utf-8',
});
