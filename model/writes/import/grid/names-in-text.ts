import { hasHeadWord } from '../../../names/body-words.ts';
import { qualified } from '../names/names-in-cell.ts';
import { beginsWithTitle } from '../names/persons.ts';
import type { Table, TableRow } from '../table.ts';
import { bodiesInSentence } from './bodies-in-sentence.ts';
import { isTitle } from './items-under-bodies.ts';
import { ARROW, bare, COLON, parted } from './read-sentence.ts';

/** Lists the names that stand alone in the lines of a text. */
export function namesAlone({ rows }: Table): string[] {
  const names = rows.flatMap(({ cells: [, text = ''] }) => {
    const present = namesPresent(text);
    const [, head] = COLON.exec(text) ?? [];
    const isSentence = /\p{L}{2}\.$/u.test(text) && !ARROW.test(text);
    const parts =
      isSentence && head === undefined
        ? []
        : head === undefined
          ? text.split(ARROW).filter((_, i) => i % 2 === 0)
          : [head];
    const names = parts.map((part) => bare(qualified(part.replace(/\s*:$/, '')).name));
    return [
      ...present,
      ...namesWithArticle(text),
      ...names.filter((name) => isAlone(name) && !SENTENCE.test(name)),
    ];
  });
  return [...new Set([...names, ...headsToldAgain(rows)])];
}

const MOST_HEADS = 300;

/** Lists the names before a colon that other lines name too: « Maison sport-santé : … », « … et la Maison sport-santé ». */
function headsToldAgain(rows: readonly TableRow[]): string[] {
  const texts = rows.map(({ cells }) => cells[1] ?? '');
  const heads = texts.flatMap((text, at) => {
    const head = bare(qualified(COLON.exec(text)?.[1] ?? '').name);
    // « CC du Diois + Dromolib : … » heads what both do.
    return [head, ...parted(head).filter((part) => !/[\s-]/.test(part))].flatMap((name) => {
      const isShort = name.split(/\s+/).length < 7 && /^\p{Lu}.{3}/u.test(name) && !/[,;()]/.test(name);
      return isShort && !isTitle(name) ? [{ name, at }] : [];
    });
  });
  const persons = texts.flatMap(givenNamesIn);
  return heads
    .slice(0, MOST_HEADS)
    .filter(({ name, at }) => {
      if (/[\s-]/.test(name)) return texts.some((text, i) => i !== at && text.includes(name));
      // A lone word may be a label: a name stands within other lines too.
      const told = texts.filter((text, i) => i !== at && standsWithin(text, name)).length;
      return told >= FEWEST_TOLD && !persons.includes(name);
    })
    .map(({ name }) => name);
}

const FEWEST_TOLD = 2;

/** Returns true if a text has a name behind its beginning, which no « de » continues: « Maison de la famille » has no « Maison ». */
function standsWithin(text: string, name: string): boolean {
  const at = text.indexOf(name, 1);
  return at > 0 && !/^(?:[\p{L}-]| d[eu]s? | d['’])/u.test(text.slice(at + name.length));
}

/** Lists the words before brackets in the line of who was present: « Marc (CC du Diois) ». */
const givenNamesIn = (text: string): string[] =>
  PRESENT.test(text) ? [...text.matchAll(/(\p{Lu}\p{Ll}+) \(/gu)].map(([, name = '']) => name) : [];

const WITH_ARTICLE =
  /(?<=\p{Ll}[,;]?\s)L(?:es?\s|a\s|[’'])\p{Lu}[\p{L}\p{N}-]*(?:\s\p{Lu}[\p{L}\p{N}-]*){0,4}/gu;

/** Lists the names that keep a capital article within a sentence: « vers L’Atelier Papier ». */
const namesWithArticle = (text: string): string[] => [...text.matchAll(WITH_ARTICLE)].map(([name]) => name);

const isAlone = (name: string): boolean =>
  !/[()]/.test(name) &&
  name.split(/\s+/).length > 1 &&
  hasHeadWord(name) &&
  !isTitle(name) &&
  bodiesInSentence(name).length < 2;

const PRESENT =
  /^(?:[ée]taient )?(?:pr[ée]sents?|participants?|participaient|excus[ée]s?|absents?|present|attendees|apologies)\b/iu;

/** Lists the bodies present at a meeting: the minutes name them again without saying what they are. */
function namesPresent(text: string): string[] {
  const at = text.indexOf(':');
  const list = at < 0 || !PRESENT.test(text.slice(0, at)) ? '' : text.slice(at + 1);
  const present = list
    .replace(/\([^()]{0,200}\)/g, (inner) => inner.replace(/[,;]/g, ' '))
    .split(/[,;]/)
    .map((part) => part.trim().replace(/\.$/, ''));
  const areGivenNames = present.some((part) => hasHeadWord(qualified(part).note ?? ''));
  const names = present.map((part) => bodyPresent(part, areGivenNames));
  return names.filter((name) => name.length > 3 && !beginsWithTitle(name));
}

/** Returns who is present: « Karine (CPTS Trégor) » is there for what stands in brackets. */
function bodyPresent(text: string, areGivenNames: boolean): string {
  const { name, note = '' } = qualified(text);
  const isGivenName = !/\s/.test(name) && (/\s/.test(note) || areGivenNames) && /^\p{Lu}/u.test(note);
  return !hasHeadWord(name) && (hasHeadWord(note) || isGivenName) ? note : name;
}
/** Verbs and prepositions that no name holds. */
const SENTENCE =
  /\s(?:avec|with|sur|pour|en|depuis|since|is|are|est|sont|a|ont|va|fait|\p{Ll}{3,}(?:ent|ert|ait|rait|nce|ille|ient|ise|ouhaite))(?:\s|$)/u;
