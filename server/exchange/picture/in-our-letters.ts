import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { textsIn } from '../../texts/texts.ts';
import { MARGIN } from '../map-svg/page.ts';
import { element, escapeXml, plainText } from '../map-svg/xml.ts';
import { WIDE_FAMILY, withoutFaces } from './print-faces.ts';
import { writable } from './writable.ts';

const TEXT = /<(text|tspan)([^>]*)>([^<]+)<\/\1>/g;
const SIZE = /viewBox="0 0 (\d+) (\d+)"/;

/** Without a colour: this is written after a drawing was made grey. */
const QUIET = '#646464';

/**
 * Prepares a drawing for formats that use no font of the machine. Each text gets a face that has its letters;
 * letters in no face become a mark, and a line counts them.
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
  const language = languageOf(svg);
  const line = element(
    'text',
    { x: MARGIN, y: height - 80, fill: QUIET, 'font-size': 12.5, 'font-family': WIDE_FAMILY },
    escapeXml(writable(textsIn(language).picture.lost(lost)).text),
  );
  return written.replace(/<\/svg>\s*$/, `${line}</svg>`);
}

/** Reads the language of a drawing from its attribute. */
const languageOf = (svg: string): Language =>
  LANGUAGES.find((one) => svg.includes(`xml:lang="${one}"`)) ?? LANGUAGES[0];
