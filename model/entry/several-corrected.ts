import { alike, type Correction, swapOf } from './alike.ts';
import { type LinkFact, partiesOf, type Said, sameWho } from './facts.ts';
import type { MarkedLine, NameMark, Who } from './mark-line.ts';

/** Joins corrections of one line; null for none. */
const joinCorrections = (all: readonly Correction[]): Correction | null =>
  all.length > 1 ? { op: 'all', of: all } : (all[0] ?? null);

/** Adds members; null for none. */
export const addedToLink = (come: readonly Who[]): Correction | null =>
  joinCorrections(come.map((who) => ({ op: 'add', who })));

/**
 * Replaces parties of one side, each by one: further newcomers are added, further old parties are removed. Null if the
 * old ones stand on both sides.
 */
export function exchanged(gone: readonly Who[], come: readonly Who[], link: LinkFact): Correction | null {
  const [side, ...others] = (['from', 'to', 'members'] as const).filter((one) =>
    link[one].some((who) => gone.some((old) => sameWho(old, who))),
  );
  if (side === undefined || others.length > 0) return null;
  const role = side === 'members' ? undefined : side;
  return joinCorrections(
    Array.from({ length: Math.max(gone.length, come.length) }, (_, i): Correction => {
      const [old, by] = [gone[i], come[i]];
      if (old !== undefined && by !== undefined) return { op: 'swap', old, by };
      return by === undefined ? { op: 'drop', who: old as Who } : { op: 'add', who: by, role };
    }),
  );
}

/** Removes parties; null if less than a link would be left. */
function dropped(gone: readonly Who[], link: LinkFact): Correction | null {
  const countLeft = (some: readonly Who[]): number =>
    some.filter((who) => !gone.some((one) => sameWho(one, who))).length;
  const isWhole =
    countLeft(partiesOf(link)) > 1 &&
    [link.from, link.to].every((side) => side.length === 0 || countLeft(side) > 0);
  return isWhole ? joinCorrections(gone.map((who) => ({ op: 'drop', who }))) : null;
}

/**
 * Reads a correction that names several: « pas le GAEC et les Lilas, la CUMA et l’AMAP », « non, le GAEC et les Lilas »,
 * « enlève la CCI et le club ».
 */
export function severalCorrected(
  marked: MarkedLine,
  last: Said,
  link: LinkFact,
  own: readonly NameMark[],
  others: readonly NameMark[],
  isStatement: boolean,
): Correction | null {
  const { line, words, names } = marked;
  const corrects = line.first(words.corrects);
  const isOpened = corrects !== undefined && corrects.from <= 1;
  if (names.length < 2) return null;
  const denied: NameMark[] = [];
  for (const name of own)
    if (isDenied(marked, name) || isJoined(marked, denied.at(-1), name)) denied.push(name);
  const leaves = line.first(words.leaves);
  const stays = line.first(words.stays);
  const come = others.map(({ who }) => who);
  const [first] = others;
  if (first === undefined) {
    const isOut = ({ from }: NameMark): boolean =>
      leaves !== undefined && from >= leaves.from && (stays === undefined || from < stays.from);
    // « A et B organisent un repas sans C et D » is a link of its own.
    if (isStatement && (leaves === undefined || leaves.from > 1)) return null;
    // « juste le lycée et le gaec », of three.
    const isOnly = leaves === undefined && (line.first(words.only)?.from ?? 2) < 2 && own.length > 1;
    if (isOnly)
      return dropped(
        partiesOf(link).filter((who) => !own.some((name) => sameWho(name.who, who))),
        link,
      );
    const gone = leaves === undefined ? denied : own.filter(isOut);
    return gone.length > 1
      ? dropped(
          gone.map(({ who }) => who),
          link,
        )
      : null;
  }
  if (denied.length > 0)
    return denied.length + come.length > 2 &&
      (!isStatement ||
        (isOpened && others.every((name, i) => i === 0 || isJoined(marked, others[i - 1], name))))
      ? exchanged(
          denied.map(({ who }) => who),
          come,
          link,
        )
      : null;
  if (
    isStatement ||
    !isList(marked) ||
    own.length > 0 ||
    come.length < 2 ||
    come.length > partiesOf(link).length
  )
    return null;
  const isMore =
    line.first(words.joins)?.from === 0 ||
    line.first(words.also, isOpened ? { from: 0, to: first.from } : undefined) !== undefined;
  if (isMore) return link.members.length > 0 ? addedToLink(come) : againOfAll(come, last, link);
  if (!isOpened) return null;
  // Each of them stands for the same party.
  const [swap, ...more] = others.map((name) => swapOf(marked, name, last, link));
  return swap?.op === 'swap' && more.every((other) => other.op === 'swap' && sameWho(other.old, swap.old))
    ? exchanged([swap.old], come, link)
    : null;
}

/** Returns the same link of several others, on the side that some of them are alike: « le GAEC et la CUMA aussi ». */
function againOfAll(come: readonly Who[], last: Said, link: LinkFact): Correction | null {
  const sides = new Set(
    come.flatMap((who) => {
      const again = alike(who, last, link);
      if (again.op !== 'again') return [];
      return again.link.from.some((one) => sameWho(one, who)) ? (['from'] as const) : (['to'] as const);
    }),
  );
  const [side] = sides;
  return side !== undefined && sides.size === 1 ? { op: 'again', link: { ...link, [side]: come } } : null;
}

/** Detects a line of names and of what opens or ends a correction: an unknown verb tells something else. */
export function isList({ line, words, names }: MarkedLine): boolean {
  const cues = [words.corrects, words.also, words.joins, words.adds, words.mentions].flatMap((cue) =>
    line.all(cue),
  );
  return line.tokens.every(
    ({ key }, at) =>
      [...names, ...cues].some(({ from, to }) => at >= from && at < to) ||
      [words.determiners, words.prepositions, words.and, words.adverbs, words.be].some((some) =>
        some.has(key),
      ),
  );
}

/** Detects a name in one list with the one before: « la CCI ni le club ». */
function isJoined({ line, words }: MarkedLine, before: NameMark | undefined, name: NameMark): boolean {
  if (before === undefined) return false;
  const between = line.tokens.slice(before.to, name.from);
  return between.every(
    ({ key }) =>
      /^(?:et|ni|ou|and|or|nor)$/.test(key) || words.determiners.has(key) || words.prepositions.has(key),
  );
}

/** Detects a name taken back: « pas la MJC », « plutôt le GAEC que les Lilas ». */
export function isDenied({ line, words }: MarkedLine, { from, to }: NameMark): boolean {
  // « aux restos non, à la croix rouge ».
  if (/^(non|no)$/.test(line.key(to)) && line.tokens[to]?.sign === '') return true;
  let at = from - 1;
  while (
    at >= 0 &&
    (words.determiners.has(line.key(at)) ||
      words.prepositions.has(line.key(at)) ||
      words.with.has(line.key(at)))
  )
    at--;
  // « plutôt le GAEC que les Lilas ».
  if (
    /^(que|qu)$/.test(line.key(at)) &&
    at > 1 &&
    line.first(/ plutot(?= )/g, { from: 0, to: at }) !== undefined
  )
    return true;
  return line.all(words.not).some(({ to }) => to > at && to <= from);
}
