import type { Parts } from './clause-parts.ts';
import { sameWho } from './facts.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, Who } from './mark-line.ts';

/** Detects what is done to the subject: « est financée depuis 2019 par la ville », « aidée par la ville ». */
export function isPassiveVoice(
  { line, words }: MarkedLine,
  { from, to, tense, gap }: VerbMatch,
  names: readonly NameMark[],
): boolean {
  if (gap.length > 0 || words.have.has(line.key(from - 1))) return false;
  const isBy = (at: number): boolean => words.by.has(line.key(at));
  const isNext = isBy(to) || (words.adverbs.has(line.key(to)) && isBy(to + 1));
  if (isNext) return isDone(tense);
  return (
    isDone(tense) && isAfterBe({ line, words }, from) && names.some((name) => isAgent({ line, words }, name))
  );
}

/** Detects a participle; without accents many are forms of the present as well: « heberge ». */
const isDone = (tense: VerbMatch['tense']): boolean => /^(?:participle|present|past)$/.test(tense);

/** Detects « est », « a été », « est très » before a participle, and no reflexive verb. */
function isAfterBe({ line, words }: Pick<MarkedLine, 'line' | 'words'>, from: number): boolean {
  let at = from - 1;
  while (
    at > 0 &&
    (words.adverbs.has(line.key(at)) || line.tokens[at + 1]?.sign === ',') &&
    !words.be.has(line.key(at))
  )
    at--;
  return words.be.has(line.key(at)) && !/^(?:se|s)$/.test(line.key(at - 1));
}

/** Detects what is done to the subject by somebody who is not named as such: « où le secours pop est hébergé ». */
export const isAgentless = (marked: MarkedLine, { from, tense, gap, sense }: VerbMatch): boolean =>
  isDone(tense) && gap.length === 0 && sense.who !== 'together' && isAfterBe(marked, from);

/** Detects « par » before a name. */
const isAgent = ({ line, words }: Pick<MarkedLine, 'line' | 'words'>, { from }: NameMark): boolean =>
  words.by.has(line.key(from - 1)) ||
  (words.definite.has(line.key(from - 1)) && words.by.has(line.key(from - 2)));

/** Returns the agents and the patients: « c’est par la ville que la régie est financée ». */
export function rolesOfPassive(
  marked: MarkedLine,
  {
    left,
    subjects,
    placed,
    objects,
  }: { readonly left: readonly NameMark[]; readonly subjects: readonly Who[] } & Pick<
    Parts,
    'placed' | 'objects'
  >,
  isCaused: boolean,
): { readonly agents: readonly Who[]; readonly patients: readonly Who[] } {
  const before = left.filter((name) => isAgent(marked, name)).map(({ who }) => who);
  if (before.length > 0)
    return {
      agents: before,
      patients: [...subjects, ...objects].filter((who) => !before.some((agent) => sameWho(agent, who))),
    };
  const after = placed.filter(({ by }) => marked.words.by.has(by)).map(({ who }) => who);
  return { agents: isCaused && after.length > 0 ? after : objects, patients: subjects };
}

/** Detects « se fait payer son gasoil par la CC »: who pays stands after « par ». */
export const isCausative = (
  { line, words, names }: MarkedLine,
  { to }: Span,
  { at, tense }: VerbMatch,
): boolean =>
  tense === 'infinitive' &&
  /^(?:fait|font|faisait|faisaient|fera|feront|faire)$/.test(line.key(at - 1)) &&
  /^(?:se|s)$/.test(line.key(at - 2)) &&
  names.some(
    (name) =>
      name.from > at &&
      name.to <= to &&
      [1, 2].some((back) => words.by.has(line.key(name.from - back)) && name.from - back > at),
  );
