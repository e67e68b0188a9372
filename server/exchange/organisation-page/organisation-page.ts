import { readFileSync } from 'node:fs';
import type { OrganisationPage } from '../../../model/contract/organisation-page.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { once } from '../../../model/once.ts';
import type { PageWithPlace } from '../../../model/readings/organisation-page/organisation-page.ts';
import { drawingTexts } from '../map-svg/drawing-texts.ts';
import { faceRules } from '../map-svg/faces.ts';
import { element, escapeXml } from '../map-svg/xml.ts';
import { policyOf, standalonePage } from '../standalone-page.ts';
import { drawPlace } from './draw-place.ts';
import * as sections from './page-sections.ts';
import { type PageTeller, pageTeller } from './page-teller.ts';

const SCRIPT = readFileSync(new URL('one-sheet.js', import.meta.url), 'utf8');
const STYLE = readFileSync(new URL('one-sheet.css', import.meta.url), 'utf8');

// Letters that are rarer have a face of their own: it is there where somebody typed one.
const styleFor = (texts: string): string => `${faceRules(texts)}\n${STYLE}`;

/** Content policy of the page, with either style. */
export const organisationPagePolicy = once(() => policyOf(SCRIPT, styleFor(''), styleFor('ł')));

/**
 * Makes the page of one organisation, to read and to print on one sheet. It is self-contained, and typed
 * texts stand in it as text only. Its script prints it, and finds the largest letters at which everything
 * fits one side.
 */
export function organisationPageHtml(
  { page, place }: PageWithPlace,
  reference: Reference,
  language: Language,
  draw: typeof drawPlace = drawPlace,
): string {
  const teller = pageTeller(reference, language);
  const { texts } = teller;
  const { banner } = drawingTexts(place, reference, language);
  return standalonePage({
    ...{ language, title: `${page.actor.name} · ${page.territory.name}`, script: SCRIPT },
    ...{ style: styleFor(JSON.stringify(page)), policy: organisationPagePolicy() },
    body: `<p class="tools"><button type="button">${escapeXml(texts.print)}</button></p>
<main>
${head(page, teller, banner)}
<div class="beside">${placeSection({ page, place }, teller, draw)}${sections.ownWords(page, teller)}</div>
${sections.linksSection(page, teller)}
<div class="beside">${sections.commitmentsSection(page, teller)}${sections.resourcesSection(page, teller, 'needs')}${sections.resourcesSection(page, teller, 'offers')}</div>
<div class="beside">${sections.promisesSection(page, teller)}${sections.meetingsSection(page, teller)}</div>
<footer>${escapeXml(texts.about)}</footer>
</main>`,
  });
}

const head = (
  { territory, day, actor }: OrganisationPage,
  { texts, kindOf, day: dayText }: PageTeller,
  banner: string | undefined,
): string =>
  element(
    'header',
    {},
    element(
      'p',
      { class: 'soft' },
      escapeXml(
        [territory.name, texts.asOf(dayText(day)), ...(banner === undefined ? [] : [banner])].join(' · '),
      ),
    ),
    element('h1', {}, escapeXml(actor.name)),
    element('p', {}, escapeXml([kindOf(actor), ...(actor.url === undefined ? [] : [actor.url])].join(' · '))),
  );

function placeSection(
  { page, place }: PageWithPlace,
  { texts, language }: PageTeller,
  draw: typeof drawPlace,
): string {
  const { actor } = page;
  const isDrawn = place.actors.some(({ id }) => id === actor.id);
  const title = texts.placed(actor.name, page.place.land?.name);
  return element(
    'section',
    { class: 'place' },
    element('h2', {}, escapeXml(texts.place)),
    isDrawn
      ? element(
          'figure',
          {},
          draw(place, actor.id, language, title),
          element('figcaption', {}, escapeXml(title)),
        )
      : element('p', { class: 'soft' }, escapeXml(texts.notPlaced)),
  );
}
