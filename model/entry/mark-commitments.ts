import { LINKING } from '../names/everyday-names.ts';
import { singular } from '../names/near-words.ts';
import { fold } from '../words/fold-text.ts';
import { type Line, overlaps, type Span } from './line.ts';
import type { CommitmentMark } from './mark-line.ts';
import type { EntryScene } from './scene.ts';
import { tokensOf } from './words-of-line.ts';

/** Finds the longest run of words shared with a commitment; or its code. */
export function markCommitments(line: Line, { commitments }: EntryScene): CommitmentMark[] {
  const marks: CommitmentMark[] = [];
  for (const { id, code, text } of commitments) {
    const all = tokensOf(text);
    const own = all.filter(
      ({ key }) => !LINKING.has(key) && key.length > 2 && !PLACING.has(key) && !YEAR.test(key),
    );
    const hasAnd = all.some(({ key }) => AND.test(key));
    for (let from = 0; from < line.tokens.length; from++) {
      const mark = commitmentAt(line, from, own, hasAnd);
      if (mark !== null) {
        marks.push({ ...mark, id });
        from = mark.to - 1;
      } else if (code !== undefined && line.key(from) === fold(code))
        marks.push({ from, to: from + 1, id, weight: 3 });
    }
  }
  return marks.filter(
    (mark) => !marks.some((other) => other !== mark && overlaps(other, mark) && other.weight > mark.weight),
  );
}

const AND = /^(et|and)$/;
const NUMBER =
  /^(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|cents?|mille|two|three|four|five|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|thousand)$/;
/** Many promises have the same year. */
const YEAR = /^20\d\d$/;
/** Words of a promise that many lines have: « dans l’école », « every school ». */
const PLACING = new Set('ici dans sur pour avec chez vers sous toutes tous every with into from'.split(' '));

function commitmentAt(
  line: Line,
  from: number,
  own: ReturnType<typeof tokensOf>,
  hasAnd: boolean,
): (Span & { weight: number }) | null {
  let weight = 0;
  let to = from;
  for (let at = from; at < line.tokens.length && (at === from || line.tokens[at]?.sign === ''); at++) {
    const { key = '', raw = '' } = line.tokens[at] ?? {};
    // « école et jardins » are two, where « du potager à l’école » is promised.
    if (at > from && LINKING.has(key) && (hasAnd || !AND.test(key))) continue;
    // « rénove trois cents logements », where a thousand are promised.
    if (at > from && NUMBER.test(key)) continue;
    const match = own.find((word) => shares(word.key, key));
    if (match === undefined) break;
    weight +=
      /^\p{Lu}{3,}$/u.test(match.raw) || (raw.length > 4 && match.key === key && own.length === 1) ? 2 : 1;
    to = at + 1;
  }
  return weight === 0 ? null : { from, to, weight };
}

/** Detects the same word or root: « replanter » and « replante », « rénovation » and « rénover ». */
const shares = (a: string, b: string): boolean =>
  singular(a) === singular(b) ||
  (Math.min(a.length, b.length) > 4 &&
    a.slice(0, rootOf(a, b)) === b.slice(0, rootOf(a, b)) &&
    !/^trans/.test(a));

/** Returns how many first letters two words of one root share: five, or more in long words. */
const rootOf = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length);
  return shorter < 9 ? 5 : shorter - 2;
};
