import { hasHeadWord } from '../../../names/body-words.ts';
import { fold } from '../../../words/fold-text.ts';
import { isTitle } from '../grid/items-under-bodies.ts';
import { isName } from '../grid/read-sentence.ts';
import { beginsWithTitle } from '../names/persons.ts';
import type { TableRow } from '../table.ts';

const NUMBER = /^(?:\d{1,3}|[IVX]{1,4})[.)]\s+/;
/** « Entretien avec … », « Fiche n° 3 : … »: what the part is, before the body that it is about. */
const PART_ABOUT =
  /^(?:entretien|interview|rencontre|visite|fiche|structure|portrait|acteur|organisation|partenaire)s?(?:\s(?:n°\s?)?\d{1,3})?(?:\s(?:avec|de|du|chez|with)|\s?[:–—-])\s?/iu;
const DAY_BEHIND = /\s*\([^()]{0,20}\d[^()]{0,20}\)$|\s+[-–—]\s+\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?$/;
const BRACKET = /^([^()]{1,120}?)\s?\(([^()]{2,120})\)$/;
const BETWEEN = /,\s+|\s+[-–—]\s+/;
const ARTICLE = /^(?:la |le |les |l['’])(?=\p{L})/u;

const LONGEST = 160;

/** Returns the body that a heading is about: « Entretien avec Mme Kessler, Bruche à Vélo (14/11) ». */
export function bodyOfHeading(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const numbered = text.replace(NUMBER, '');
  const whole = numbered.replace(PART_ABOUT, '').replace(DAY_BEHIND, '').replace(/\s?:$/, '').trim();
  const [, left = '', inner = ''] = BRACKET.exec(whole) ?? [];
  const own = left === '' ? whole : !hasHeadWord(left) && hasHeadWord(inner) ? inner : left;
  const parts = own.split(BETWEEN);
  const others = parts.filter((part) => !beginsWithTitle(part));
  const isAboutPerson = others.length < parts.length;
  const name = (isAboutPerson ? (others[0] ?? '') : own).replace(ARTICLE, '').trim();
  return name === '' || isTitle(name) || !isName(name) ? undefined : name;
}

const FEWEST = 2;

/**
 * Finds the headings of a text that are bodies, by their rows: a directory, notes of interviews. Headings such as
 * « Mobilité », which the text names nowhere else, head parts and are no bodies.
 */
export function bodiesOfHeadings(rows: readonly TableRow[]): ReadonlyMap<TableRow, string> {
  const headings = rows.filter(({ cells }) => cells[2] === 'heading');
  const found = new Map(
    headings.flatMap((row): [TableRow, string][] => {
      const body = bodyOfHeading(row.cells[1] ?? '');
      const below = rows[rows.indexOf(row) + 1];
      return body === undefined || below === undefined || below.cells[2] !== undefined ? [] : [[row, body]];
    }),
  );
  const texts = rows.map(({ cells }) => fold(cells[1] ?? ''));
  const isTold = ([row, body]: [TableRow, string]): boolean =>
    hasHeadWord(body) ||
    PART_ABOUT.test(row.cells[1] ?? '') ||
    texts.some((text, i) => rows[i] !== row && text.includes(fold(body)));
  const told = [...found].filter(isTold).length;
  return told < FEWEST || told * 2 < found.size ? new Map() : found;
}
