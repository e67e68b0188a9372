import { readOrganisationPageHtml } from '../../model/contract/endpoints/organisation-page.ts';
import { addressOf } from '../api/call.ts';
import { currentLanguage } from '../messages/translate.ts';

/** Returns the address of an organisation's page, in the screen's language. */
export const addressOfPage = (
  territoryId: string,
  actorId: string,
  query: { readonly at?: string } = {},
): string =>
  addressOf(readOrganisationPageHtml, { territoryId, actorId }, { ...query, language: currentLanguage() });
