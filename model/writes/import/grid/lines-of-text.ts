import { fold } from '../../../words/fold-text.ts';
import { hasHeadWord } from '../names/body-words.ts';
import { qualified } from '../names/names-in-cell.ts';
import { beginsWithTitle } from '../names/persons.ts';
import { namesNobody } from '../said/nothing-said.ts';
import type { Aside, Table, TableRow } from '../table.ts';
import { bodiesInSentence } from './bodies-in-sentence.ts';
import { fieldOfItem, isTitle, withPartner } from './items-under-bodies.ts';
import {
  ABOUT,
  ARROW,
  ARTICLE,
  bare,
  COLON,
  isName,
  listed,
  parted,
  readDeed,
  readLine,
  type Said,
  SINCE,
  UNSAID,
} from './read-sentence.ts';

const USES = ['from', 'each', 'note', 'direction', 'status', 'startedOn'] as const;

const FEWEST = 0.4;

/** Rows read from the lines of a list. */
interface Lists {
  readonly links: TableRow[];
  readonly names: TableRow[];
  readonly needs: TableRow[];
  readonly offers: TableRow[];
  readonly aside: Aside[];
  /** Names that stand alone somewhere in the text: before a colon, at an arrow, as an item. */
  readonly known: readonly string[];
}

/** Lists the names that stand alone in the lines of a text. */
function knownIn({ rows }: Table): string[] {
  const names = rows.flatMap(({ cells: [, text = ''] }) => {
    const present = namesPresent(text);
    const [, head] = COLON.exec(text) ?? [];
    const parts = head === undefined ? text.split(ARROW).filter((_, i) => i % 2 === 0) : [head];
    const names = parts.map((part) => bare(qualified(part.replace(/\s*:$/, '')).name));
    return [...present, ...names.filter((name) => isAlone(name) && !SENTENCE.test(name))];
  });
  return [...new Set(names)];
}

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
  const names = list.split(/[,;]/).map((part) => qualified(part.trim().replace(/\.$/, '')).name);
  return names.filter((name) => name.length > 3 && !beginsWithTitle(name));
}
/** Verbs and prepositions that no name holds. */
const SENTENCE =
  /\s(?:avec|with|sur|pour|en|depuis|since|is|are|est|sont|a|ont|va|fait|\p{Ll}{3,}(?:ent|ert|ait|rait|nce|ille|ient|ise|ouhaite))(?:\s|$)/u;

/**
 * Converts sentences or bullets into links: « A et B : objet », « A travaille avec B, C », an arrow, or items
 * below a name. Lines without a link are reported; a list with hardly any is a list of names.
 */
export function linksOfText(whole: Table): Table[] {
  const table = belowTitle(whole);
  const [title] = whole.rows;
  const lists: Lists = { links: [], names: [], needs: [], offers: [], aside: [], known: knownIn(table) };
  if (table !== whole && title !== undefined)
    lists.aside.push({ row: title.number, why: 'title', words: title.cells[1] ?? '' });
  const heads: (string | undefined)[] = [];
  for (const [at, { number, cells }] of table.rows.entries()) {
    const [depth = '0', text = ''] = cells;
    const level = Number(depth);
    const next = table.rows[at + 1];
    const goesDown = Number(next?.cells[0] ?? 0) > level || fieldOfItem(next?.cells[1] ?? '') !== undefined;
    // A line at the same level may say more of the body above: « Partenaires : A, B ».
    const under = level > 0 ? heads[level - 1] : fieldOfItem(text) === undefined ? undefined : heads[0];
    const isRead =
      under === undefined
        ? readBracket(lists, number, text) ||
          readClauses(lists, number, text) ||
          readAlone(lists, number, text)
        : readUnder(lists, number, { under, text });
    const own = qualified(text.replace(/\s*:$/, ''));
    const isBody = isName(own.name) && !isTitle(own.name);
    if (under === undefined || level > 0) {
      heads.length = level;
      heads[level] = isBody && (under === undefined || isRead) ? bare(partnerOf(own.name)) : undefined;
    }
    if (isRead) continue;
    const isTitleOfLinks = at === 0 && !goesDown && isAboveLinks(table, own.name);
    if (isBody && !isTitleOfLinks && (hasHeadWord(own.name) || goesDown || /:$/.test(text)))
      lists.names.push({ number, cells: [bare(own.name), goesDown ? '' : (own.note ?? '')] });
    else
      lists.aside.push({
        row: number,
        why: fold(text).length < 60 ? 'title' : 'note',
        words: text.slice(0, 200),
      });
  }
  return tablesOf(table.name, lists);
}

const FEWEST_ITEMS = 3;
const MOSTLY = 0.7;

/** Tests whether the lines below a first one mostly say links, and none names it. */
function isAboveLinks({ rows }: Table, name: string): boolean {
  const others = rows.slice(1).map(({ cells: [, text = ''] }) => text);
  const read = others.filter((text) => readLine(text) !== undefined).length;
  return (
    others.length >= FEWEST_ITEMS &&
    read >= others.length * MOSTLY &&
    !others.some((text) => fold(text).includes(fold(name)))
  );
}

/** Leaves out a first line over all the others, where these name bodies with items of their own or say links. */
function belowTitle(table: Table): Table {
  const [first, ...others] = table.rows;
  const depthOf = ({ cells: [depth = '0'] }: TableRow): number => Number(depth);
  if (first === undefined || others.length < FEWEST_ITEMS || others.some((row) => depthOf(row) === 0))
    return table;
  const read = others.filter(({ cells: [, text = ''] }) => readLine(text) !== undefined).length;
  if (!others.some((row) => depthOf(row) > 1) && read * 2 <= others.length) return table;
  const raised = (row: TableRow): TableRow => ({
    ...row,
    cells: [String(depthOf(row) - 1), ...row.cells.slice(1)],
  });
  return { ...table, rows: others.map(raised) };
}

const partnerOf = (name: string): string => withPartner(name)?.partner ?? name;

const OF_CLAUSE =
  /^(?:est |sont )?(?:en lien|un partenariat|partenariat|partenaires? (?:de|avec)|souhait|aimerai|voudrai|recherche|cherche|besoins?\b|propose|works? with|would like)/iu;
const BETWEEN_CLAUSES = /\s*;\s+|\.\s+(?=\p{Ll}|\p{Lu}\p{Ll}+ent\s)/u;

/** Reads the clauses behind a body and a colon: « A : en lien avec B ; souhaite … ». */
function readClauses(lists: Lists, number: number, text: string): boolean {
  const [, head = '', rest = ''] = COLON.exec(text) ?? [];
  const clauses = rest.split(BETWEEN_CLAUSES).filter((clause) => clause !== '');
  const own = bare(qualified(head).name);
  if (!isName(own) || isTitle(own) || parted(own).length > 1) return false;
  if (!clauses.some((clause) => OF_CLAUSE.test(clause))) return false;
  const read = clauses.map((clause) => readUnder(lists, number, { under: own, text: clause }));
  return read.includes(true);
}

const BRACKET = /^([^()]{2,160}?)\s*\(\s*([^()]+)\)\.?$/;

/** Reads what brackets list behind a body: « A (partenaires : B, C) ». */
function readBracket(lists: Lists, number: number, text: string): boolean {
  const [, name = '', inner = ''] = BRACKET.exec(text) ?? [];
  const isListed = fieldOfItem(inner) !== undefined && isName(bare(name)) && !isTitle(name);
  return isListed && readUnder(lists, number, { under: bare(name), text: inner });
}

function readAlone({ links, known }: Lists, number: number, text: string): boolean {
  const link = isTitle(text) ? undefined : readLine(text, known);
  if (link === undefined || isTitle(link.from)) return false;
  links.push({ number, cells: USES.map((use) => link[use === 'startedOn' ? 'since' : use]) });
  return true;
}

/** Reads an item below a body: whom it works with, what it wishes, needs or offers, or a sentence of its own. */
function readUnder(
  lists: Lists,
  number: number,
  { under, text }: { readonly under: string; readonly text: string },
): boolean {
  const field = fieldOfItem(text);
  if (field?.of === 'needs' || field?.of === 'offers') {
    for (const part of field.rest.split(/\s*[;,]\s*/))
      if (!namesNobody(part)) lists[field.of].push({ number, cells: [under, part, part] });
    return true;
  }
  const put = (given: Partial<Said> & { readonly each: string }): boolean => {
    if (given.each === '' || namesNobody(given.each)) return false;
    const link = { ...UNSAID, from: under, ...given };
    lists.links.push({ number, cells: USES.map((use) => link[use === 'startedOn' ? 'since' : use]) });
    return true;
  };
  if (field !== undefined) {
    const own = qualified(field.rest);
    const each = listed(parted(field.rest.replace(/\s*;\s*/g, ', ')));
    const isOne = !each.includes(' ; ');
    return put({
      each: isOne ? bare(own.name) : each,
      note: isOne ? (own.note ?? '') : '',
      ...(field.of === 'wished' && { status: 'wished' }),
    });
  }
  const sentence = SUBJECT.test(text) ? readLine(text, lists.known) : undefined;
  if (sentence !== undefined && isName(sentence.from) && !isTitle(sentence.from)) return put(sentence);
  const since = SINCE.exec(text.replace(/\.$/, ''))?.[1] ?? '';
  const line = text.replace(/\.$/, '').replace(SINCE, '');
  const done = hasHeadWord(line)
    ? undefined
    : readDeed(`${under} ${line.charAt(0).toLowerCase()}${line.slice(1)}`);
  if (done !== undefined) return put({ ...done, since });
  const [, left = line, right = ''] = COLON.exec(line) ?? [];
  const partner = withPartner(left);
  const named = partner?.partner ?? left;
  const own = qualified(named.replace(ABOUT, ''));
  const about = partner === undefined ? '' : (ABOUT.exec(named)?.[1] ?? '');
  const ends = parted(own.name);
  const isList = ends.length > 1 && ends.every((end) => isName(end.replace(ARTICLE, '')));
  const notes = [partner?.before ?? '', right, own.note ?? '', about].filter((one) => one !== '');
  const each = isList ? listed(ends) : bare(own.name);
  if (partner === undefined && !isList && !isName(each)) return false;
  return put({ each, note: notes.join(' ; '), since, ...(partner?.isWish === true && { status: 'wished' }) });
}

/** A line whose own subject is a body: it is no item of the body above. */
const SUBJECT =
  /^\P{L}*(?:(?:la|le|les|l['’]|the)\s*)?\p{L}.{1,120}\s(?:\p{L}+(?:e|ent|s)\s|->|→|avec\s|with\s)/iu;

function tablesOf(name: string, { links, names, needs, offers, aside }: Lists): Table[] {
  const resources = (['needs', 'offers'] as const).flatMap((kind): Table[] => {
    const [rows, uses] = [kind === 'needs' ? needs : offers, ['actor', 'resource', 'note']];
    return rows.length === 0 ? [] : [{ name, headingRow: 0, headings: uses, rows, given: { kind, uses } }];
  });
  if (links.length < (links.length + names.length) * FEWEST)
    return [
      { ...namesTable(name, names), aside },
      ...(links.length > 0 ? [linksTable(name, links)] : []),
      ...resources,
    ];
  return [
    { ...linksTable(name, links), aside },
    ...(names.length > 0 ? [namesTable(name, names)] : []),
    ...resources,
  ];
}

const linksTable = (name: string, rows: readonly TableRow[]): Table => ({
  ...{ name, headingRow: 0, headings: USES, rows },
  given: { kind: 'cooperations', uses: USES },
});

const namesTable = (name: string, rows: readonly TableRow[]): Table => ({
  ...{ name, headingRow: 0, headings: ['name', 'note'], rows },
  given: { kind: 'actors', uses: ['name', 'description'] },
});
