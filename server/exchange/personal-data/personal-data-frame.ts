import type { Language } from '../../../model/contract/primitives.ts';
import { element, escapeXml } from '../map-svg/xml.ts';
import { standalonePage } from '../standalone-page.ts';
import type { Row } from './personal-data-rows.ts';
import type { PersonalDataTeller } from './personal-data-teller.ts';

const STYLE = `
body{margin:0 auto;max-width:48rem;padding:1.5rem;color:#22252b;background:#fff;font:1rem/1.45 system-ui,sans-serif}
h1,h2,h3{line-height:1.25;break-after:avoid;overflow-wrap:anywhere}
h2{margin:2rem 0 .75rem;padding-top:.75rem;border-top:1px solid #c9c2b3;font-size:1.25rem}
h3{margin:1rem 0 .25rem;font-size:1rem}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 .5rem;overflow-wrap:anywhere}
h3~*{margin-left:1rem}
dl{margin:0 0 .5rem 1rem}
dt,dd{display:inline;margin:0;white-space:pre-line}
dt,.soft{color:#5f5c55}
@page{margin:18mm}
@media print{body{max-width:none;padding:0}}
`;

/**
 * Makes the frame of a personal data page, to read and print, around its sections; `above` and `below` are
 * paragraphs.
 */
export function personalDataFrame(
  language: Language,
  title: string,
  sections: readonly string[],
  { above, below }: { readonly above: readonly string[]; readonly below: string },
): string {
  return standalonePage({
    ...{ language, title, style: STYLE, policy: "default-src 'none'; style-src 'unsafe-inline'" },
    body: `<h1>${escapeXml(title)}</h1>
${above.map((text) => element('p', {}, escapeXml(text))).join('\n')}
${sections.join('\n')}
<p class="soft">${escapeXml(below)}</p>`,
  });
}

/** Writes a section with a title; if it is empty, the page says that there is nothing. */
export const section = (title: string, entries: readonly string[], nothing: string): string =>
  element(
    'section',
    {},
    element('h2', {}, title),
    entries.length === 0 ? element('p', {}, nothing) : element('ul', {}, entries.join('\n')),
  );

/** Writes one entry of a section: a title and its rows. */
export const item = (teller: PersonalDataTeller, title: string, rows: readonly Row[]): string =>
  element('li', {}, escapeXml(title), list(teller, rows));

/** Writes labels, each with its text below. */
export const list = ({ texts }: PersonalDataTeller, rows: readonly Row[]): string =>
  rows.length === 0
    ? ''
    : element(
        'dl',
        {},
        rows
          .map(([label, text]) =>
            element(
              'div',
              {},
              element('dt', {}, escapeXml(texts.named(label, ''))),
              element('dd', {}, escapeXml(text)),
            ),
          )
          .join(''),
      );
