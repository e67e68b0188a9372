import { hasHeadWord } from '../../../names/body-words.ts';
import { fold } from '../../../words/fold-text.ts';
import { qualified } from '../names/names-in-cell.ts';
import { bodiesOfHeadings } from '../prose/body-of-heading.ts';
import { type CommitmentSaid, headsDecisions, readCommitment } from '../prose/commitments-of-text.ts';
import { type About, readProse, readSentences } from '../prose/read-prose.ts';
import { sentencesOf } from '../prose/sentences-of-text.ts';
import { saysAct } from '../said/likely-words.ts';
import { namesNobody } from '../said/nothing-said.ts';
import { WISHING } from '../said/wish-words.ts';
import type { Table, TableRow } from '../table.ts';
import { bodiesInSentence, withKnown } from './bodies-in-sentence.ts';
import { fieldOfItem, isTitle, withPartner } from './items-under-bodies.ts';
import { withoutAddresses } from './lines-of-mail.ts';
import { namesAlone } from './names-in-text.ts';
import { readPassive } from './read-passive.ts';
import {
  ABOUT,
  ARROW,
  ARTICLE,
  BEGINS_WITH_DEED,
  bare,
  COLON,
  isName,
  listed,
  parted,
  readDeed,
  readLine,
  type Said,
  SINCE,
  saysNothingAfterColon,
  UNSAID,
} from './read-sentence.ts';
import { bodyOfRemark, readLack, remindsPerson, saysOfBody } from './remarks-of-text.ts';
import { cellsOf, type Lists, tablesOf } from './tables-of-lists.ts';

/**
 * Converts sentences or bullets into links: « A et B : objet », « A travaille avec B, C », an arrow, or items
 * below a name. Lines without a link are reported; a list with hardly any is a list of names.
 */
export function linksOfText(text: Table): Table[] {
  const { rows, left } = withoutAddresses(text.rows);
  const whole: Table = { ...text, rows };
  const table = withSentences(belowTitle(whole));
  const [title] = whole.rows;
  const bodies = bodiesOfHeadings(table.rows);
  const known = [...new Set([...bodies.values(), ...namesAlone(table)])];
  const lists: Lists = { links: [], names: [], needs: [], offers: [], commitments: [], aside: [], known };
  if (table.rows[0]?.number !== title?.number && title !== undefined)
    lists.aside.push({ row: title.number, why: 'title', words: title.cells[1] ?? '' });
  for (const { number, cells } of left) lists.aside.push({ row: number, why: 'note', words: cells[1] ?? '' });
  const above: Above = { heads: [], author: undefined };
  let about: About | undefined;
  let isDecided = false;
  const [first] = bodies.keys();
  const begins = first === undefined ? 0 : table.rows.indexOf(first);
  for (const [at, row] of table.rows.entries()) {
    const [{ number }, text, body] = [row, textOf(row), bodies.get(row)];
    if (body !== undefined) {
      about = { body, asked: undefined };
      lists.names.push({ number, cells: [body, ''] });
      continue;
    }
    if (row.cells[2] !== undefined && bodies.size > 0) about = undefined;
    const isPart =
      row.cells[2] !== undefined || (!/[.:]\s\S/.test(text) && (isTitle(text) || headsDecisions(text)));
    if (isPart) isDecided = headsDecisions(text);
    const promised = isPart
      ? undefined
      : (ownPledge(about, text, known) ?? readCommitment(text, isDecided, known));
    if (promised !== undefined) {
      const [leads, contributors] = [promised.leads.join(' ; '), promised.contributors.join(' ; ')];
      lists.commitments.push({ number, cells: [promised.text, leads, contributors] });
    } else if (at < begins) lists.aside.push({ row: number, why: 'title', words: text.slice(0, 200) });
    else if (about !== undefined) readProse(lists, about, text, number, readUnder);
    else if (!readAbove(lists, above, row, table.rows[at + 1])) readRow(lists, above, table, at);
  }
  // A sentence without content leaves out no other sentence of its line.
  const { links, names, needs, offers, commitments } = lists;
  const filled = new Set([links, names, needs, offers, commitments].flat().map(({ number }) => number));
  return tablesOf(table.name, { ...lists, aside: lists.aside.filter(({ row }) => !filled.has(row)) });
}

const PLEDGED = /^(?:(?:elle|il|on|it) )?(?=s['’]engage(?:nt)? |se charge(?:nt)? |(?:pledges|commits) to )/iu;
const PROJECT = /^(?:projets?|engagements?|actions?|commitments?)(?: \d{4})?\s?:\s/iu;

/** Reads a commitment of the body that a part of a text is about: « S’engage à … », « Projet : installer … ». */
function ownPledge(
  about: About | undefined,
  text: string,
  known: readonly string[],
): CommitmentSaid | undefined {
  if (about === undefined) return undefined;
  const { body } = about;
  const [pledge] = PLEDGED.exec(text) ?? [];
  if (pledge !== undefined)
    return readCommitment(`${body} ${text.slice(pledge.length)}`, false, withKnown(known, body));
  const [project] = PROJECT.exec(text) ?? [];
  const act = project === undefined ? '' : text.slice(project.length).replace(/\.$/, '');
  return saysAct(act) ? { text: act, leads: [body], contributors: [] } : undefined;
}

/** An arrow before a line is a bullet: « → Prochaine réunion le 10 septembre. » */
const ARROW_BEFORE = /^(?:→|⇒|➔|➜|->|=>)\s*/u;

/** Gives each sentence of a paragraph a line of its own; « A : … » stays whole. */
function withSentences(table: Table): Table {
  const rows = table.rows.flatMap((row) => {
    const [depth = '', written = '', ...more] = row.cells;
    const text = written.replace(ARROW_BEFORE, '');
    const sentences = COLON.test(text) ? [] : sentencesOf(text);
    return sentences.length < 2
      ? [{ ...row, cells: [depth, text, ...more] }]
      : sentences.map((one) => ({ ...row, cells: [depth, one, ...more] }));
  });
  return { ...table, rows };
}

/** Context of a line: the body above it at each level, and the author of the text. */
interface Above {
  readonly heads: (string | undefined)[];
  author: string | undefined;
}

const depthOf = (row: TableRow | undefined): number => Number(row?.cells[0] ?? 0);
const textOf = (row: TableRow | undefined): string => row?.cells[1] ?? '';

/** Reads a line that heads others, or that says « nous »: a part of minutes, « Nos partenaires au Café des possibles : ». */
function readAbove(lists: Lists, above: Above, row: TableRow, next: TableRow | undefined): boolean {
  const { heads, author } = above;
  const [level, text] = [depthOf(row), textOf(row)];
  if (row.cells[2] === 'title' && !hasHeadWord(text)) {
    heads.length = 0;
    lists.aside.push({ row: row.number, why: 'title', words: text });
    return true;
  }
  const isTop = level === 0 || heads[level - 1] === undefined;
  const whose = isTop && depthOf(next) > level ? whosePartners(text, lists.known) : undefined;
  if (whose !== undefined) {
    heads.length = level;
    heads[level] = whose;
    above.author = whose;
    return true;
  }
  const [said] = OURSELVES.exec(text) ?? [];
  if (said === undefined || author === undefined) return false;
  return readUnder(lists, row.number, { under: author, text: text.slice(said.length) });
}

/** Reads a line as a link, as an item of the body above, or as a name; else reports it as a title or a note. */
function readRow(lists: Lists, { heads }: Above, table: Table, at: number): void {
  const [row, next] = [table.rows[at], table.rows[at + 1]];
  if (row === undefined) return;
  const { number } = row;
  const [level, text] = [depthOf(row), textOf(row)];
  const isAboveMeeting = at === 0 && depthOf(next) <= level && OF_MEETING.test(fold(textOf(next)));
  if (
    isAboveMeeting ||
    (at === 0 && depthOf(next) <= level && OF_A_DAY.test(fold(text)) && !ARROW.test(text))
  ) {
    lists.aside.push({ row: number, why: 'title', words: text.slice(0, 200) });
    return;
  }
  // A line of a table within a text is no sentence.
  if (remindsPerson(text) || text.startsWith('|')) {
    lists.aside.push({ row: number, why: 'note', words: text.slice(0, 200) });
    return;
  }
  const goesDown = depthOf(next) > level || fieldOfItem(textOf(next)) !== undefined;
  // A line at the same level may say more of the body above: « Partenaires : A, B ».
  const under = level > 0 ? heads[level - 1] : fieldOfItem(text) === undefined ? undefined : heads[0];
  const isRead =
    under === undefined
      ? readBracket(lists, number, text) ||
        readClauses(lists, number, text) ||
        readTogether(lists, number, text) ||
        readAlone(lists, number, text) ||
        keepRemark(lists, number, text)
      : readUnder(lists, number, { under, text });
  const own = qualified(text.replace(/\s*:$/, ''));
  const isBody =
    isName(own.name) &&
    !(hasHeadWord(own.name) && readDeed(own.name) !== undefined) &&
    !isTitle(own.name) &&
    !isAboveWholeLinks(table, at) &&
    !saysNone(text);
  if (under === undefined || level > 0) {
    heads.length = level;
    heads[level] = isBody && (under === undefined || isRead) ? bare(partnerOf(own.name)) : undefined;
  }
  if (isRead) return;
  const isTitleOfLinks =
    at === 0 && !goesDown && (isAboveLinks(table, own.name) || OF_MEETING.test(fold(textOf(next))));
  if (isBody && !isTitleOfLinks && (hasHeadWord(own.name) || goesDown || /:$/.test(text)))
    lists.names.push({ number, cells: [bare(own.name), goesDown ? '' : (own.note ?? '')] });
  else
    lists.aside.push({
      row: number,
      why: fold(text).length < 60 ? 'title' : 'note',
      words: text.slice(0, 200),
    });
}

const MONTHS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
/** The day of a meeting, in the first line of its minutes: « Atelier « faire réseau », 9 avril 2025 ». */
const OF_A_DAY = new RegExp(
  `\\b(?:\\d{1,2}(?:er)? (?:${MONTHS})(?: \\d{4})?|\\d{1,2}/\\d{1,2}/\\d{2,4})\\)?\\.?$`,
);

/** Pronouns for the author of a text: « Nous aimerions ». */
const OURSELVES = /^(?:nous|on|je|we)\s+/iu;
const ASKS_PARTNERS = /\b(?:partenaires?|partners?|travaille(?:nt|ons)? avec|works? with)\b/iu;

/** Returns the one body of a line above a list of partners: « Voici nos partenaires au Café des possibles : ». */
function whosePartners(text: string, known: readonly string[]): string | undefined {
  const [body, ...more] =
    text.trimEnd().endsWith(':') && ASKS_PARTNERS.test(text) ? bodiesInSentence(text, known) : [];
  return body === undefined || more.length > 0 ? undefined : bare(body.name);
}

/** Line below the name of a body that met: « Séance du 5 février ». */
const OF_MEETING = /^(?:seance|reunion|assemblee|compte rendu|cr |pv |proces verbal|minutes|meeting)\b/;

/** Detects a remark that there is no link: « IUT et CPIE : rien pour l’instant ». */
const saysNone = (text: string): boolean => NO_LINK.test(text) || saysNothingAfterColon(text);

/** Detects a title: two lines below it or more, and each is a link of two other bodies. */
function isAboveWholeLinks({ rows }: Table, at: number): boolean {
  const level = depthOf(rows[at]);
  const end = rows.findIndex((row, i) => i > at && depthOf(row) <= level);
  const below = rows.slice(at + 1, end < 0 ? undefined : end).map(textOf);
  if (hasHeadWord(textOf(rows[at])) || below.some((text) => fieldOfItem(text) !== undefined)) return false;
  const isWhole = (text: string): boolean =>
    saysNone(text) ||
    ARROW.test(text) ||
    (hasHeadWord(text.replace(ARTICLE, '')) && readLine(text) !== undefined);
  return below.length > 1 && below.every(isWhole) && below.some((text) => !saysNone(text));
}

const FEWEST_ITEMS = 3;
const MOSTLY = 0.7;

/** Returns true if the lines below a first one mostly say links, and none names it. */
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

const OF_CLAUSE = new RegExp(
  `^(?:est |sont )?(?:en lien|un partenariat|partenariat|partenaires? (?:de|avec)|${WISHING}|recherche|cherche|besoins?\\b|propose|travaille|coop[eè]re|collabore|works? with)`,
  'iu',
);
const BETWEEN_CLAUSES = /\s*;\s+|\.\s+(?=\p{Ll}|\p{Lu}\p{Ll}+ent\s)/u;

/** Reads the clauses behind a body and a colon: « A : en lien avec B ; souhaite … ». */
function readClauses(lists: Lists, number: number, text: string): boolean {
  const [, head = '', rest = ''] = COLON.exec(text) ?? [];
  const clauses = rest.split(BETWEEN_CLAUSES).filter((clause) => clause !== '');
  const own = bare(qualified(head).name);
  if (!isName(own) || isTitle(own) || parted(own).length > 1) return false;
  if (!clauses.some((clause) => OF_CLAUSE.test(clause) || BEGINS_WITH_DEED.test(clause))) return false;
  if (readSentences(lists, own, rest, number)) return true;
  const read = clauses.map((clause) => {
    if (!NO_LINK.test(clause)) return readUnder(lists, number, { under: own, text: clause });
    lists.names.push({ number, cells: [own, clause] });
    return true;
  });
  return read.includes(true);
}

const HOPES = new RegExp(`\\b(?:pas|sans|aucun|no|${WISHING})`, 'iu');
const TOGETHER = /^(\P{Lu}[^:;]{1,80}?)\s(?:avec|with)\s(.{3,300})$/u;

/** Reads what a body does with others: « La Fabrique : ateliers avec la Mission locale, et avec le Centre social ». */
function readTogether({ links, known }: Lists, number: number, text: string): boolean {
  const [, head = '', rest = ''] = COLON.exec(text) ?? [];
  const own = bare(qualified(head).name);
  const [together, since] = withoutSince(rest);
  const [, what = '', whom = ''] = TOGETHER.exec(together) ?? [];
  if (what === '' || !isName(own) || isTitle(own) || parted(own).length > 1 || HOPES.test(what)) return false;
  if (BEGINS_WITH_DEED.test(what) || saysAct(rest)) return false;
  const others = bodiesInSentence(`avec ${whom}`, known).map(({ name }) => name);
  if (others.length === 0) return false;
  links.push({ number, cells: cellsOf({ ...UNSAID, from: own, each: listed(others), note: what, since }) });
  return true;
}

/** « Pas de lien avec les clubs »: a remark, and no link. */
const NO_LINK =
  /^(?:pas|aucune?|sans|plus) (?:encore )?(?:de |d['’])?(?:liens?|partenariats?|contacts?|relations?|collaborations?)\b|^no (?:links?|contacts?|partnerships?)\b/iu;

const BRACKET = /^([^()]{2,160}?)\s*\(\s*([^()]+)\)\.?$/;

/** Reads what brackets list behind a body: « A (partenaires : B, C) ». */
function readBracket(lists: Lists, number: number, text: string): boolean {
  const [, name = '', inner = ''] = BRACKET.exec(text) ?? [];
  const isListed = fieldOfItem(inner) !== undefined && isName(bare(name)) && !isTitle(name);
  return isListed && readUnder(lists, number, { under: bare(name), text: inner });
}

const PRONOUN = /^(?:ils?|elles?|on|nous|they|it|we|she|he)$/i;
/** Reads what a body lacks: « La Clède cherche des bénévoles ». */
function readNeed({ links, needs }: Lists, number: number, text: string): boolean {
  const lack = readLack(text);
  const subject = bare(lack?.who ?? '');
  // « Elle cherche … » is the body of the sentence before, in the same line.
  const last = links.at(-1);
  const before = last?.number === number ? (last.cells[0] ?? '') : '';
  const who = PRONOUN.test(subject) && before !== '' ? before : subject;
  if (lack === undefined || PRONOUN.test(who) || !isName(who) || isTitle(who) || parted(who).length > 1)
    return false;
  needs.push({ number, cells: [who, lack.what, lack.what] });
  return true;
}

function readAlone(lists: Lists, number: number, text: string): boolean {
  const { links, known } = lists;
  if (readNeed(lists, number, text)) return true;
  const link =
    isTitle(text) || NO_LINK.test(text)
      ? undefined
      : (readPassive(text.replace(/\.$/, '')) ?? readLine(text, known));
  if (link === undefined || isTitle(link.from)) return false;
  links.push({ number, cells: cellsOf(link) });
  return true;
}

/** Keeps a sentence about one body as its words. */
function keepRemark({ names, known }: Lists, number: number, text: string): boolean {
  const name = bodyOfRemark(text, known);
  if (name !== undefined) names.push({ number, cells: [name, text] });
  return name !== undefined;
}

/** Reads an item below a body: whom it works with, what it wishes, needs or offers, or a sentence of its own. */
function readUnder(
  lists: Lists,
  number: number,
  { under, text }: { readonly under: string; readonly text: string },
): boolean {
  if (saysOfBody(text)) {
    lists.names.push({ number, cells: [under, text] });
    return true;
  }
  const field = fieldOfItem(text);
  if (field?.of === 'needs' || field?.of === 'offers') {
    for (const part of field.rest.split(/\s*[;,]\s*/))
      if (!namesNobody(part)) lists[field.of].push({ number, cells: [under, part, part] });
    return true;
  }
  const put = (given: Partial<Said> & { readonly each: string }): boolean => {
    if (given.each === '' || namesNobody(given.each)) return false;
    const link = { ...UNSAID, from: under, ...given };
    lists.links.push({ number, cells: cellsOf(link) });
    return true;
  };
  if (field !== undefined) {
    const [named, since] = withoutSince(field.rest);
    const own = qualified(named);
    const each = listed(parted(named.replace(/\s*;\s*/g, ', ')));
    const isOne = !each.includes(' ; ');
    return put({
      each: isOne ? bare(own.name) : each,
      note: isOne ? (own.note ?? '') : '',
      since,
      ...(field.of === 'wished' && { status: 'wished' }),
    });
  }
  const got = hasHeadWord(text)
    ? undefined
    : readPassive(`${under} ${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, ''));
  if (got !== undefined) return put(got);
  const sentence = SUBJECT.test(text) ? readLine(text, lists.known) : undefined;
  if (sentence !== undefined && isName(sentence.from) && !isTitle(sentence.from)) return put(sentence);
  const [line, since] = withoutSince(text);
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
  const [whenBefore = ''] = SINCE_BEFORE.exec(partner?.before ?? '') ?? [];
  const notes = [(partner?.before ?? '').slice(whenBefore.length), right, own.note ?? '', about].filter(
    (one) => one !== '',
  );
  const each = isList ? listed(ends) : bare(own.name);
  if (partner === undefined && !isList && !isName(each)) return false;
  return put({
    each,
    note: notes.join(' ; '),
    since: since || whenBefore.trim(),
    ...(partner?.isWish === true && { status: 'wished' }),
  });
}

/** « depuis 2019 avec l’EHPAD »: the date stands first. */
const SINCE_BEFORE = /^(?:depuis|since)\s+\S.*$/iu;

/** Separates « depuis 2022 » at the end of a line. */
function withoutSince(text: string): readonly [line: string, since: string] {
  const line = text.replace(/\.$/, '');
  return [line.replace(SINCE, ''), SINCE.exec(line)?.[1] ?? ''];
}

/** A line whose own subject is a body: it is no item of the body above. */
const SUBJECT =
  /^\P{L}*(?:(?:la|le|les|l['’]|the)\s*)?\p{L}.{1,120}\s(?:\p{L}+(?:e|ent|s)\s|->|→|avec\s|with\s)/iu;
