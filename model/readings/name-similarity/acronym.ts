import { type Initial, isCommonPlace, type ParsedName } from './parse-name.ts';

const SHORTEST = 3;
const LONGEST = 10;

/** Returns the length of a one-word name that consists of another's initials (CALL, APFDT), else 0. */
export function acronymLength(short: ParsedName, long: ParsedName): number {
  const [word = '', ...more] = short.words;
  if (isCommonPlace(long)) return 0;
  if (more.length > 0 || long.words.length < 2 - (long.kind === undefined ? 0 : 1)) return 0;
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return 0;
  const sameKind = short.kind !== undefined && short.kind.id === long.kind?.id;
  if (short.kind !== undefined && !sameKind) return 0;
  const initials = sameKind ? long.ownInitials : long.initials;
  return spells(word, initials) && initials.filter(({ optional }) => !optional).length >= 2 ? word.length : 0;
}

/** Returns true if letters are these initials in order, with or without the optional ones. */
function spells(letters: string, initials: readonly Initial[]): boolean {
  const [first, ...rest] = initials;
  if (first === undefined) return letters === '';
  if (letters.startsWith(first.letter) && spells(letters.slice(1), rest)) return true;
  return first.optional && spells(letters, rest);
}

/** The first two letters of the acronym that a name is or may have: by these the one is found from the other. */
export function acronymKeysOf(name: ParsedName): string[] {
  if (isCommonPlace(name)) return [];
  const [word = '', ...more] = name.words;
  const own = name.kind === undefined ? [] : firstTwo(name.ownInitials);
  return [...(more.length === 0 ? [word.slice(0, 2)] : []), ...firstTwo(name.initials), ...own].map(
    (letters) => `${letters}.`,
  );
}

function firstTwo(initials: readonly Initial[]): string[] {
  return firstOf(initials).flatMap(([letter, rest]) => firstOf(rest).map(([second]) => letter + second));
}

/** Lists the possible first letters, each with the remaining initials. */
function firstOf(initials: readonly Initial[]): ReadonlyArray<readonly [string, readonly Initial[]]> {
  const mandatory = initials.findIndex(({ optional }) => !optional);
  return initials
    .slice(0, mandatory < 0 ? initials.length : mandatory + 1)
    .map(({ letter }, at) => [letter, initials.slice(at + 1)]);
}

const OPTIONAL_AT_MOST = 5;

/** Lists the acronyms that initials may spell, with or without the optional ones; none where there are too many. */
export function initialsSpelt(initials: readonly Initial[]): string[] {
  const optional = initials.filter((initial) => initial.optional).length;
  if (initials.length < SHORTEST || initials.length - optional < 2 || optional > OPTIONAL_AT_MOST) return [];
  const spelt = initials.reduce<string[]>(
    (starts, { letter, optional: isOptional }) =>
      starts.flatMap((start) => (isOptional ? [start, start + letter] : [start + letter])),
    [''],
  );
  return spelt.filter((word) => word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word));
}
