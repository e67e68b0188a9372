import type { Language } from '../../../model/contract/primitives.ts';
import { fr } from '../../../model/words/french.ts';
import { MARGIN } from '../map-svg/page.ts';
import { element, escapeXml, plainText } from '../map-svg/xml.ts';
import { WIDE_FAMILY, withoutFaces } from './print-faces.ts';
import { writable } from './writable.ts';

const TEXT = /<(text|tspan)([^>]*)>([^<]+)<\/\1>/g;
const SIZE = /viewBox="0 0 (\d+) (\d+)"/;

/** Without a colour: this is written after a drawing was made grey. */
const QUIET = '#646464';

const SAYS: Readonly<Record<Language, (n: number) => string>> = {
  fr: (n) =>
    fr`\ufffd : ${n === 1 ? 'une lettre' : `${n} lettres`} que nos polices n'ont pas ; le nom entier est dans le dessin SVG et dans les tableaux.`,
  en: (n) =>
    `\ufffd: ${n === 1 ? 'a letter that our faces do not have' : `${n} letters that our faces do not have`}; the whole name is in the SVG drawing and in the tables.`,
};

/**
 * A drawing for what asks no font of the machine: each text in a face that has its letters, a mark for those that none
 * has, and a line that says so.
 */
export function inOurLetters(svg: string): string {
  let lost = 0;
  const written = withoutFaces(svg).replace(TEXT, (_, name: string, attributes: string, text: string) => {
    const { text: set, isWide, lost: more } = writable(plainText(text));
    lost += more;
    const family = isWide ? ` font-family="${WIDE_FAMILY}"` : '';
    return `<${name}${attributes.replace(/ font-family="[^"]*"/, (own) => (isWide ? '' : own))}${family}>${escapeXml(set)}</${name}>`;
  });
  if (lost === 0) return written;
  const height = Number(SIZE.exec(svg)?.[2] ?? 0);
  const language: Language = svg.includes('xml:lang="en"') ? 'en' : 'fr';
  const line = element(
    'text',
    { x: MARGIN, y: height - 80, fill: QUIET, 'font-size': 12.5, 'font-family': WIDE_FAMILY },
    escapeXml(writable(SAYS[language](lost)).text),
  );
  return written.replace(/<\/svg>\s*$/, `${line}</svg>`);
}
