import { hasHeadWord } from '../../../names/body-words.ts';
import { fold } from '../../../words/fold-text.ts';
import { bodiesInSentence } from '../grid/bodies-in-sentence.ts';
import { namesNobody } from '../said/nothing-said.ts';
import { isPerson } from './persons.ts';

/** Name in a cell, with its remark: « (fin.) », « - cantine ». */
export interface Mention {
  readonly name: string;
  readonly note?: string;
}

const BULLET = /^[ \t]*(?:[-–—•*·▪◦●○■]|\d{1,2}[.)])[ \t]+/gm;
const HARD = /[;|\n\r•\t]+/;
const LONGEST = 5000;

/** Splits a cell at signs that no name contains. */
const hardParts = (text: string): string[] =>
  text
    .slice(0, LONGEST)
    .replace(/[\u00a0\u202f ]+/g, ' ')
    .replace(BULLET, '\n')
    .split(HARD)
    .map((part) => part.trim().replace(/[.,]$/, ''))
    .filter((part) => part !== '');

/**
 * Known names: whether a text is a name in the file or on the map, or the place at the end of such a name.
 */
export interface KnownNames {
  knows(name: string): boolean;
  isPlace(text: string): boolean;
  /** True if commas part names elsewhere in the file. */
  readonly hasCommaLists?: boolean;
}

/** Lists the actors named in a cell. */
export function namesIn(text: string, known: KnownNames): Mention[] {
  if (known.knows(text)) return [{ name: text }];
  return hardParts(text)
    .flatMap((part) => namesOfPart(part, known))
    .map((mention) => ofBody(mention, known));
}

/** « Mme Le Goff (MJC) » and « MJC (Mme Le Goff) » are the MJC: how to reach it is no note. */
function ofBody({ name, note }: Mention, { knows }: KnownNames): Mention {
  if (note === undefined) return { name };
  if (isPerson(note)) return { name };
  // « la fanfare (Les Cuivrés) »: the name stands in the brackets.
  if (IN_GENERAL.test(name) && isProperName(note) && !knows(name)) return { name: note };
  return isPerson(name) && (knows(note) || hasHeadWord(note)) ? { name: note } : { name, note };
}

const IN_GENERAL = /^(?:[Ll][ae]s? |[Ll]['’]|[Uu]ne? |[Tt]he |[Aa]n? )\P{Lu}+$/u;
const isProperName = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && /\s(?:d['’])?\p{Lu}/u.test(text) && !/[,;:\d]/.test(text);

const IN_BRACKETS = /\([^()]{0,200}\)/g;
/** Bodies in general: « les communes ». */
const HEAD_ALONE = /^\p{Ll}+$/u;
const SENTENCE =
  /^(?:nous|on|je|j['’]|we|i|beaucoup|surtout|principalement|essentiellement|notamment|mainly|mostly|lots? of|a lot)(?: |(?<=['’]))|[!?] \p{Lu}/iu;

/** Detects an answer in a sentence: « Nous travaillons surtout avec la ferme ». */
export const isSentence = (text: string): boolean => SENTENCE.test(text.trim()) && /\S \S+ \S/.test(text);

const SMALL_ARTICLE_FIRST = /^L(?:a|e|es) (?=\p{Ll})/u;
/** A condition behind a name: « la cantine de Nogent, si elle veut bien ». */
const CONDITION = /, (?:si|mais|quand|même si|peut-être|if|but|when|maybe|perhaps) .{1,200}$/iu;

function namesOfPart(part: string, known: KnownNames): Mention[] {
  const { knows } = known;
  if (knows(part)) return [{ name: part }];
  if (namesNobody(part)) return [];
  if (isSentence(part))
    return bodiesInSentence(part.replace(IN_BRACKETS, (inner) => inner.replace(/./g, ' '))).flatMap(
      ({ name }) => (HEAD_ALONE.test(name) ? [] : [{ name }]),
    );
  const [condition] = CONDITION.exec(part) ?? [];
  if (condition !== undefined)
    return namesOfPart(part.slice(0, -condition.length).replace(SMALL_ARTICLE_FIRST, ''), known).map(
      (one) => ({
        ...one,
        note: condition.slice(2),
      }),
    );
  const whole = qualified(part);
  if (knows(whole.name)) return [whole];
  const dashed = joinedByDash(part, knows);
  return listed(part, known) ?? (whole.name === '' ? [{ name: part }] : dashed);
}

/** A given name and a family name, neither of them an article. */
const GIVEN_AND_FAMILY = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}[\p{L}’'-]+$/u;
const BEGINS_PLACE = /^(?:L[ae]s?|Terre|Sainte?|The) /;
const isLikePerson = (text: string): boolean => GIVEN_AND_FAMILY.test(text) && !BEGINS_PLACE.test(text);

/** Splits « AMAP - Mairie » if both are bodies; else the part after the dash is a remark. */
function joinedByDash(text: string, knows: (name: string) => boolean): Mention[] {
  const sides = text.split(/\s+[-–—]\s+/);
  const isBody = (side: string): boolean => knows(side) || hasHeadWord(side);
  const [left = '', right = '', ...more] = sides;
  // « Anne Morel – LPO Isère » is the body that the person speaks for.
  if (more.length === 0 && isLikePerson(left) && !isBody(left) && isBody(right))
    return [{ name: right, note: left }];
  return sides.length > 1 && sides.every(isBody) ? sides.map((name) => ({ name })) : [qualified(text)];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** It stands behind « et », which names hold themselves. */
  readonly isSoft: boolean;
}

/** Finds possible splits: commas, slashes, plus signs and « et », outside brackets. */
function piecesOf(part: string): Piece[] {
  const pieces: Piece[] = [];
  let [depth, start, isSoft] = [0, 0, false];
  for (const found of part.matchAll(
    /[()]|\s*[,/+&]\s*(?!(?:fils|cie|sons?)\b)|\s+(?:et|and|ainsi que|puis|und|sowie|e|i|y)\s+(?!(?:fils|filles?|fr[èe]res?|associ[ée]s?|cie|sons?)\b)/g,
  )) {
    if (found[0] === '(') depth += 1;
    else if (found[0] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      pieces.push({ start, end: found.index, isSoft });
      start = found.index + found[0].length;
      isSoft = /\p{L}|&/u.test(found[0]);
    }
  }
  return [...pieces, { start, end: part.length, isSoft }].filter(({ start: from, end }) => end > from);
}

/** Keeps « Thiers Dore et Montagne » whole where slashes part names, unless either side of « et » is known or begins like a body. */
function wholeBetweenSlashes(
  part: string,
  pieces: readonly Piece[],
  knows: (name: string) => boolean,
): readonly Piece[] {
  if (!part.includes(' / ')) return pieces;
  const isBody = ({ start, end }: Piece): boolean => {
    const text = part.slice(start, end).trim();
    return knows(text) || hasHeadWord(text);
  };
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    if (before === undefined || !piece.isSoft || isBody(piece) || isBody(before)) whole.push(piece);
    else whole[whole.length - 1] = { ...before, end: piece.end };
  }
  return whole;
}

const MOST_PIECES = 60;
const LONGEST_RUN = 6;
const FEW_WORDS = 7;

/**
 * Splits a part into names: the longest known ones first. The rest must start like an organisation, or with a
 * capital next to a known name. Undefined for a single name: « Boulangerie Martin, père et fils », « Lire et
 * Faire Lire ».
 */
function listed(part: string, { knows, isPlace, hasCommaLists }: KnownNames): Mention[] | undefined {
  const pieces = wholeBetweenSlashes(part, piecesOf(part).slice(0, MOST_PIECES), knows);
  if (pieces.length < 2) return undefined;
  const found: { mention: Mention; isKnown: boolean; isSoft: boolean }[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run = longestKnown(part, pieces, at, knows);
    const piece = pieces[at];
    if (piece === undefined) break;
    const text = part.slice(piece.start, piece.end).trim();
    const before = found.at(-1);
    // « Collège Pompidou, Murat » is one, where others are of Murat too.
    if (run === undefined && !piece.isSoft && before !== undefined && isPlace(text))
      before.mention = { ...before.mention, name: `${before.mention.name}, ${text}` };
    else if (run === undefined && !namesNobody(text))
      for (const mention of joinedByDash(text, knows))
        found.push({ mention, isKnown: knows(mention.name), isSoft: piece.isSoft });
    if (run !== undefined) found.push({ mention: run.mention, isKnown: true, isSoft: piece.isSoft });
    at = run?.next ?? at + 1;
  }
  const someKnown = found.some(({ isKnown }) => isKnown);
  const someBody = found.some(({ mention: { name } }) => hasHeadWord(name) || isLoneAcronym(name));
  const isList =
    found.length > 0 &&
    found.every(
      ({ mention: { name }, isKnown, isSoft }) =>
        isKnown ||
        hasHeadWord(name) ||
        (isProper(name) && (someKnown || ((someBody || hasCommaLists === true) && !isSoft))),
    );
  return isList && (found.length > 1 || someKnown) ? found.map(({ mention }) => mention) : undefined;
}

const LEGAL = /^(?:SARL|SASU?|SA|EURL|EIRL|EI|SNC|SCI|GmbH|LTD|LLC|PLC|CIC)$/;
/** « ONF » between commas is a body; « SARL » ends the name before it. */
const isLoneAcronym = (name: string): boolean => /^\p{Lu}{3,6}$/u.test(name) && !LEGAL.test(name);

/** Returns true if commas of a text part names: two parts or more are known or begin like a body. */
export function isCommaList(text: string, { knows }: KnownNames): boolean {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length < 2 || !parts.every(isProper)) return false;
  return parts.filter((part) => hasHeadWord(part) || knows(part)).length > 1;
}

const isProper = (name: string): boolean =>
  /^\P{L}*\p{Lu}/u.test(name) && name.split(' ').length <= FEW_WORDS;

function longestKnown(
  part: string,
  pieces: readonly Piece[],
  at: number,
  knows: (name: string) => boolean,
): { mention: Mention; next: number } | undefined {
  for (let next = Math.min(pieces.length, at + LONGEST_RUN); next > at; next -= 1) {
    const text = part.slice(pieces[at]?.start, pieces[next - 1]?.end).trim();
    if (knows(text)) return { mention: { name: text }, next };
    const own = qualified(text);
    if (own.note !== undefined && next === at + 1 && knows(own.name)) return { mention: own, next };
  }
  return undefined;
}

const DOUBT = /\s*\?+\s*$/;
const BRACKETS = /\s*\(([^()]{0,200})\)\s*$/;
const AFTER_DASH = /\s+[-–—:]\s+([^-–—:]{1,200})$/;
const AFTER_COLON = /\s*:\s+(\P{Lu}[^:]{1,200})$/u;

const LONGEST_NAME = 400;
/**
 * Patterns of remarks after a name; « Val - Forêt » is one name, so words after a dash must start in lower
 * case.
 */
const BEHIND = [DOUBT, BRACKETS, AFTER_COLON, AFTER_DASH];
const isOfName = (sign: RegExp, said: string): boolean => sign === AFTER_DASH && !/^\P{Lu}/u.test(said);

/** Separates a name from its remark: a question mark, brackets, words after a dash. */
export function qualified(text: string): Mention {
  let name = text.trim();
  if (name.length > LONGEST_NAME) return { name };
  const notes: string[] = [];
  for (let round = 0; round < BEHIND.length; round += 1)
    for (const sign of BEHIND) {
      const found = sign.exec(name);
      const remark = (found?.[1] ?? found?.[0] ?? '').trim();
      if (found === null || isOfName(sign, remark)) continue;
      name = name.slice(0, found.index);
      notes.unshift(remark);
    }
  const note = notes.filter((one) => one !== '').join(' ; ');
  return name === '' ? { name: text.trim() } : { name, ...(note === '' ? {} : { note }) };
}

/** History in a name, and doubt about it. */
export interface NameHistory {
  readonly name: string;
  readonly formers: readonly string[];
  readonly aliases: readonly string[];
  readonly note?: string;
}

const FORMER =
  /^(?:ex|ex\.|anciennement|ancien(?:ne)?(?: nom)?|auparavant|avant|formerly|previously|né|précédemment|s[’']appelait|nouveau nom d(?:e(?: la| l[’'])?|u)|new name of|renamed from)(?:[\s:-]+)(.{2,200})$/iu;
const BECAME =
  /^(?:devient|devenue?|deviendra|renommée?|désormais|aujourd[’']hui|maintenant|now|became|becomes|renamed)(?:[\s:]+)(.{2,200}?)(?:\s+(?:en|depuis|in|since|au|à partir de)\s+.{0,30}\d{4})?$/iu;
/** « devient la MJC », but « devient L’Embarcadère ». */
const SMALL_ARTICLE = /^(?:la |le |l[’'])/;
const STATE =
  /^(?:dissoute?|ferm[ée]e?|fin\.?|liquid[ée]e?|disparue?|n[’']existe plus|closed|dissolved|[àa] confirmer|[àa] v[ée]rifier|en sommeil|en cr[ée]ation|nouveau|nouvelle|new)(?:\s.{0,60})?$/iu;
const SIGLE = /^[\p{Lu}\d][\p{Lu}\d&.-]{1,9}$/u;
const BESIDE = /^(.{1,200}?)\s+[-–—]\s+(.+)$/u;
const TOLD = 0.6;

/** Separates « CCHV – Communauté de communes du Haut-Vallon »: an acronym of the words on the other side of a dash. */
function besideDash(text: string): Pick<NameHistory, 'name' | 'aliases'> | undefined {
  const [, left = '', right = ''] = BESIDE.exec(text) ?? [];
  for (const [acronym, name] of [
    [left, right],
    [right, left],
  ] as const)
    if (SIGLE.test(acronym) && isAcronymOf(acronym, name)) return { name, aliases: [acronym, text] };
  return undefined;
}

/** Returns true if most letters of an acronym begin words of a name, in order, and the first letter its first word. */
function isAcronymOf(acronym: string, name: string): boolean {
  const letters = fold(acronym).replace(/\P{L}/gu, '');
  const words = fold(name).match(/\p{L}+/gu) ?? [];
  // « CPIE – CPIE des Orgues »
  if (words.length > 1 && words[0] === letters) return true;
  if (words.length < 2 || words[0]?.charAt(0) !== letters.charAt(0)) return false;
  let [at, told] = [0, 0];
  for (const letter of letters) {
    const next = words.findIndex((word, i) => i >= at && word.startsWith(letter));
    if (next >= 0) [at, told] = [next + 1, told + 1];
  }
  return told > 1 && told >= letters.length * TOLD;
}

const EX_AFTER = /^(.{2,200}?)[\s,]+(?:\(?ex[-.\s]\s?|anciennement |formerly )(.{2,200}?)\)?$/iu;

/**
 * Parses the history in a name: « X (ex Y) », « X (devient Y en 2025) », « X (dissoute) », « X ??? », « X
 * (SIGLE) », « SIGLE – X ».
 */
export function historyOf(text: string): NameHistory {
  const doubt = DOUBT.exec(text)?.[0].trim();
  const plain = text.replace(DOUBT, '').trim() || text;
  const note = doubt === undefined || doubt === '' ? {} : { note: doubt };
  const [, inner = ''] = BRACKETS.exec(plain) ?? [];
  const outer = plain.replace(BRACKETS, '').trim();
  if (inner !== '' && outer !== '') {
    const former = FORMER.exec(inner)?.[1];
    if (former !== undefined) return { name: outer, formers: [former.trim()], aliases: [], ...note };
    const became = BECAME.exec(inner)?.[1];
    if (became !== undefined)
      return { name: became.replace(SMALL_ARTICLE, '').trim(), formers: [outer], aliases: [], note: inner };
    if (STATE.test(inner)) return { name: outer, formers: [], aliases: [], note: inner };
    if (SIGLE.test(inner)) return { name: plain, formers: [], aliases: [inner, outer], ...note };
  }
  const dashed = besideDash(plain);
  if (dashed !== undefined) return { ...dashed, formers: [], ...note };
  const [, now, before] = EX_AFTER.exec(plain) ?? [];
  if (now !== undefined && before !== undefined && !/\(/.test(now))
    return { name: now.trim(), formers: [before.trim()], aliases: [], ...note };
  return { name: plain, formers: [], aliases: [], ...note };
}
