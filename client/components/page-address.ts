import { readOrganisationPageHtml } from '../../model/contract/endpoints/organisation-page.ts';
import { addressOf } from '../api/call.ts';
import { currentLanguage } from '../messages/translate.ts';

/** Where the page of an organisation opens, in the language of the screen. */
export const addressOfPage = (
  territoryId: string,
  actorId: string,
  query: { readonly at?: string } = {},
): string =>
  addressOf(readOrganisationPageHtml, { territoryId, actorId }, { ...query, language: currentLanguage() });
