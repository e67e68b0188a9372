import { foldedHeadWordsOf } from '../names/body-words.ts';
import { fold } from '../words/fold-text.ts';
import { isFirstName } from '../words/person-name.ts';
import type { LanguageWords } from './language-words.ts';
import { type Line, overlaps } from './line.ts';
import type { NameMark } from './mark-line.ts';

/** Longest name that is taken from a line, in words. */
const LONGEST = 8;

interface Words {
  readonly line: Line;
  readonly text: string;
  readonly words: LanguageWords;
  /** Known names, people and commitments. */
  readonly isTaken: (at: number) => boolean;
  readonly isOrdinary: (key: string) => boolean;
  readonly isVerb: (at: number) => boolean;
  /** Starts what one alone needs, offers or promises. */
  readonly isTelling: (at: number) => boolean;
}

type Found = Omit<NameMark, 'who'>;

/**
 * Adds names of organisations that are not on the map: « l'AMAP des Lilas livre le collège Jean Moulin », typed on an
 * empty one. A line without a known name needs two of them around a verb of cooperation. In other lines a new name has
 * words of its own, or « et » joins it to a known one: « l'école et la mairie ».
 */
export function withUnknownNames(known: readonly NameMark[], context: Words): readonly NameMark[] {
  const { line, words, isVerb } = context;
  if (line.all(words.adds).some(({ from }) => from < 2) || line.first(words.mentions)?.from === 0)
    return known;
  const fresh = unknownNames({
    ...context,
    // « le lycée agricole de Vesoul » may be another lycée than the one on the map.
    isTaken: (at) => context.isTaken(at) && !known.some((mark) => mark.from === at && mark.to === at + 1),
  }).filter(
    (mark) =>
      !known.some((one) => overlaps(one, mark) && !isOther(context, one, mark)) &&
      // « CAF CCAS et mission locale »: two names side by side.
      known.filter((one) => overlaps(one, mark)).length < 2,
  );
  const [first, second] = fresh;
  if (first === undefined) return known;
  const isName = (at: number): boolean => fresh.some(({ from, to }) => at >= from && at < to);
  const acts = line.tokens.some((_, at) => isVerb(at) && !isName(at));
  if (known.length > 0) {
    const tells = acts || line.tokens.some((_, at) => context.isTelling(at) && !isName(at));
    const others = known.filter((one) => !tells || !fresh.some((mark) => overlaps(one, mark)));
    const all = [...others, ...fresh].sort((a, b) => a.from - b.from);
    return all.filter(
      (mark) =>
        others.includes(mark) || (tells && mark.isHeaded === true) || isListed(context, mark, all, others),
    );
  }
  // « le collège Jean Moulin aussi », after a link.
  if (second === undefined)
    return !acts && first.isStrong && line.first(words.also)?.to === line.tokens.length ? fresh : [];
  // « Solid'Action et Emmaüs vont ouvrir une boutique »: both do it, whatever it is.
  const isBoth =
    second.isStrong && isListed(context, second, fresh, [first]) && second.to < line.tokens.length;
  return isBoth || line.tokens.some((_, at) => at >= first.to && !isName(at) && isVerb(at)) ? fresh : [];
}

/**
 * Detects a longer name around a known one: « l'IUT de Lorvaux » is not the town, « le lycée agricole de Vesoul » not
 * the lycée Pergaud.
 */
function isOther({ line }: Words, { from, to, who }: NameMark, mark: NameMark): boolean {
  if (mark.isHeaded !== true || who.is !== 'known' || to - from > 1) return false;
  if (from > mark.from) return to <= mark.to;
  const own = fold(who.actor.name).split(/[^\p{L}\p{N}]+/u);
  return (
    from === mark.from &&
    line.tokens.slice(to, mark.to).some(({ key, isLarge }) => isLarge && !own.includes(key))
  );
}

/** Detects a name that « et » joins to a known one. */
function isListed(
  { line, words }: Words,
  mark: NameMark,
  all: readonly NameMark[],
  known: readonly NameMark[],
): boolean {
  const i = all.indexOf(mark);
  return [all[i - 1], all[i + 1]].some((other) => {
    if (other === undefined || !known.includes(other)) return false;
    const [a, b] = other.from < mark.from ? [other, mark] : [mark, other];
    const between = line.tokens.slice(a.to, b.from);
    return (
      between.some(({ key }) => /^(?:et|and)$/.test(key)) &&
      between.every(
        ({ key, sign }) => sign === '' && (/^(?:et|and)$/.test(key) || words.determiners.has(key)),
      )
    );
  });
}

function unknownNames(context: Words): NameMark[] {
  const { line, text } = context;
  const marks: NameMark[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    const found = opensName(context, at) ? nameAt(context, at) : null;
    if (found === null) continue;
    marks.push({ ...found, who: { is: 'new', name: line.raw(found, text) } });
    at = found.to - 1;
  }
  return marks;
}

const isFree = ({ line, isTaken, isOrdinary }: Words, at: number): boolean =>
  !isTaken(at) && ((at > 0 && line.tokens[at]?.isLarge === true) || !isOrdinary(line.key(at)));

/** Detects a word before which a name may begin. */
function opensName(context: Words, at: number): boolean {
  const { line, words } = context;
  const token = line.tokens[at];
  if (token === undefined) return false;
  // « Familles rurales »: two words that begin the name of a body.
  const isHead =
    token.isLarge && foldedHeadWordsOf(context.text.slice(token.start)) > 1 && !context.isTaken(at);
  if (!isHead && !isFree(context, at)) return false;
  if (at === 0 || token.sign !== '') return true;
  const before = line.key(at - 1);
  if (words.indefinite.has(before)) return false;
  return (
    words.determiners.has(before) ||
    words.prepositions.has(before) ||
    words.and.has(before) ||
    // « accueille Emmaüs »
    (token.isLarge && line.tokens[at - 1]?.isLarge !== true)
  );
}

function nameAt(context: Words, from: number): Found | null {
  return context.words.head === 'first'
    ? (headedName(context, from) ?? properName(context, from))
    : (trailedName(context, from) ?? properName(context, from));
}

/** Finds a name that starts with an organisation's word: « épicerie sociale », « association Terre et Partage ». */
function headedName(context: Words, from: number): Found | null {
  const { line, text, words, isVerb } = context;
  const start = line.tokens[from]?.start ?? 0;
  const head = foldedHeadWordsOf(text.slice(start));
  if (head === 0 && !words.organisations.has(line.key(from))) return null;
  let to = Math.min(line.tokens.length, from + Math.max(1, head));
  const isPlain = (at: number): boolean => line.tokens[at]?.sign === '' && isFree(context, at) && !isVerb(at);
  let isOwn = head > 1 || isSigle(line, from) || isNationwide(line.tokens[from]?.raw ?? '', words);
  if (isPlain(to) && words.qualifiers.has(line.key(to))) {
    to++;
    isOwn ||= words.organisations.has(line.key(from));
  }
  const proper = properEnd(context, to);
  if (proper !== null) {
    // « l'association Graines de rue »: how far it goes is not sure.
    const goesOn =
      /^(?:de|d)$/.test(line.key(proper)) && isPlain(proper + 1) && line.tokens[proper]?.sign === '';
    return goesOn
      ? { from, to: proper + 2, isStrong: false }
      : { from, to: proper, isStrong: true, isHeaded: true };
  }
  // « maison des associations », « foyer des jeunes »
  const noun = words.of.has(line.key(to)) ? (words.determiners.has(line.key(to + 1)) ? to + 2 : to + 1) : 0;
  if (noun > 0 && isPlain(noun) && line.tokens[to]?.sign === '' && words.organisations.has(line.key(from)))
    return { from, to: noun + 1, isStrong: false };
  if (!isOwn && !words.organisations.has(line.key(from)) && !words.institutions.has(line.key(from)))
    return null;
  return { from, to, isStrong: isOwn };
}

const isSigle = (line: Line, at: number): boolean => /^\p{Lu}{2,}$/u.test(line.tokens[at]?.raw ?? '');

/** Detects an organisation that all of a country knows by one word: « Emmaüs ». */
export const isNationwide = (word: string, { nationwide }: LanguageWords): boolean =>
  /^\p{Lu}/u.test(word) && nationwide.has(fold(word));

/** Returns the end of the capitals that go on at a place: « des Lilas », « Terre et Partage »; null if none do. */
function properEnd({ line, words, text }: Words, at: number): number | null {
  let to: number | null = null;
  let i = at;
  while (i < line.tokens.length && i - at < LONGEST) {
    const token = line.tokens[i];
    if (token === undefined || token.sign !== '') break;
    if (token.isLarge) {
      i++;
      to = i;
      continue;
    }
    let next = i;
    while (
      next < line.tokens.length &&
      (words.within.has(line.key(next)) || (to !== null && isTo(line, next))) &&
      line.tokens[next]?.isLarge !== true &&
      line.tokens[next]?.sign === ''
    )
      next++;
    const isAnd = words.and.has(line.key(i));
    // « Terre de Liens et Emmaüs partagent »: two names, as the verb is plural.
    if (isAnd && to !== null && areTwo({ line, words, text }, i + 1)) break;
    // « St Luke's Hospice »
    if (
      to !== null &&
      line.key(i) === 's' &&
      line.tokens[i + 1]?.isLarge === true &&
      line.tokens[i + 1]?.sign === ''
    ) {
      i++;
      continue;
    }
    const isJoined =
      next > i &&
      next - i < 4 &&
      line.tokens[next]?.isLarge === true &&
      line.tokens[next]?.sign === '' &&
      (to === null
        ? words.of.has(line.key(i))
        : !isAnd || (next === i + 1 && foldedHeadWordsOf(text.slice(line.tokens[next]?.start ?? 0)) === 0));
    if (isJoined) {
      i = next;
      continue;
    }
    // « Vélo pour tous »
    if (to !== null && line.key(i) === 'pour' && /^(?:tous|toutes|demain)$/.test(line.key(i + 1))) {
      i += 2;
      to = i;
      continue;
    }
    break;
  }
  return to;
}

/** Detects a second name after « et »: known to all, or with a plural verb after it. */
function areTwo({ line, words, text }: Pick<Words, 'line' | 'words' | 'text'>, from: number): boolean {
  if (isNationwide(line.tokens[from]?.raw ?? '', words)) return true;
  if (foldedHeadWordsOf(text.slice(line.tokens[from]?.start ?? 0)) > 0) return false;
  let to = from;
  while (line.tokens[to]?.isLarge === true && line.tokens[to]?.sign === '') to++;
  const next = line.key(to);
  return (
    words.head === 'first' && to > from && line.tokens[to]?.sign === '' && /(?:[^m]ent|ont|vont)$/.test(next)
  );
}

/** Detects « à », « au », « aux » within a name: « Bric à Brac », « Le Pain aux Noix ». */
const isTo = (line: Line, at: number): boolean => /^(?:à|aux?)$/.test(line.tokens[at]?.raw ?? '');

/** Finds a name by its capitals alone: « Emmaüs », « la Ruche », « Habitat et Humanisme ». */
function properName(context: Words, from: number): Found | null {
  const { line, words, isVerb } = context;
  const token = line.tokens[from];
  if (token?.isLarge !== true) return null;
  // « Sophie du CIVAM »
  if (isFirstName(token.raw) && words.of.has(line.key(from + 1))) return null;
  const to = properEnd(context, from);
  if (to === null) return null;
  const larges = line.tokens.slice(from, to).filter(({ isLarge }) => isLarge).length;
  if (larges === 1 && isFirstName(token.raw)) return null;
  // The first word of a line is a capital anyway.
  if (from === 0 && larges < 2 && !isSigle(line, from) && !isVerb(to) && !words.and.has(line.key(to)))
    return null;
  return {
    from,
    to,
    isStrong: larges > 1 || isSigle(line, from) || isNationwide(token.raw, words) || from > 0,
  };
}

/** Finds a name that ends with an organisation's word: « Brook Farm », « the food bank », « St Mary's School ». */
function trailedName(context: Words, from: number): Found | null {
  const { line, words } = context;
  for (let to = from + 1; to <= line.tokens.length && to - from < 6; to++) {
    if (to - 1 > from && line.tokens[to - 1]?.sign !== '') break;
    if (!isFree(context, to - 1) && !(line.key(to - 1) === 's')) break;
    if (words.organisations.has(line.key(to - 1)) && !words.organisations.has(line.key(to))) {
      // The first word of a line is a capital anyway.
      const isStrong = line.tokens
        .slice(from, to)
        .some(({ isLarge }, i) => isLarge && (from + i > 0 || to - from > 1));
      return { from, to, isStrong };
    }
  }
  return null;
}
