import type { OrganisationPage } from '../../../model/contract/organisation-page.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { organisationPage } from '../../../model/readings/organisation-page/organisation-page.ts';
import { organisationPageHtml } from '../../exchange/organisation-page/organisation-page.ts';
import { given, type TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly actorId: string;
  readonly day: string;
  readonly language: Language;
  readonly asHtml: boolean;
}

/** Makes the page of one organisation, with a drawing on request; null if there is no such organisation. */
export function run(
  { asHtml, ...asked }: Asked,
  { facts, reference }: TaskSurroundings,
): { readonly page: OrganisationPage; readonly html: string } | null {
  const whole = organisationPage(given(facts), { ...asked, labels: reference });
  if (whole === undefined) return null;
  return { page: whole.page, html: asHtml ? organisationPageHtml(whole, reference, asked.language) : '' };
}
