import type { Commitment } from '../../../model/contract/commitment.ts';
import type { Line } from './line.ts';
import { unquoted, wordsTyped } from './tokens.ts';
import type { Carried } from './types.ts';

const SMALL = new Set(
  'un une le la les de des du d l a au en pour sur the an of for to our notre nos'.split(' '),
);

/** Commitments some words may mean: by code, by their whole text, by words they all hold. */
export function commitmentsNamed(text: string, commitments: readonly Commitment[]): readonly Commitment[] {
  const wanted = wordsTyped(text);
  if (wanted.length === 0) return [];
  const by = (name: (commitment: Commitment) => string | undefined) =>
    commitments.filter((commitment) => wordsTyped(name(commitment) ?? '').join(' ') === wanted.join(' '));
  const coded = by(({ code }) => code);
  if (coded.length > 0) return coded;
  const whole = by(({ text: words }) => words);
  if (whole.length > 0) return whole;
  const telling = wanted.filter((word) => !SMALL.has(word));
  if (telling.length === 0 || telling.join('').length < 3) return [];
  const holding = (test: (known: string, word: string) => boolean) =>
    commitments.filter((commitment) => {
      const words = wordsTyped(commitment.text);
      return telling.every((word) => words.some((known) => test(known, word)));
    });
  const exactly = holding((known, word) => known === word);
  return exactly.length > 0 ? exactly : holding((known, word) => known.startsWith(word));
}

/**
 * Reads what is carried: « E3 », « E3 et E5 », words of its text, or between quotation marks the text of a new one.
 * Null, with nothing taken, where the words are no commitment.
 */
export function readCommitments(
  line: Line,
  from: number,
  to: number,
  commitments: readonly Commitment[],
): readonly Carried[] | null {
  const free = line.free(from, to);
  const [first] = free;
  if (first === undefined) return null;
  const end = (free.at(-1) ?? first) + 1;
  const whole = carriedBy(line, first, end, commitments);
  if (whole !== null) return whole.take();
  const pieces = split(line, first, end);
  const each = pieces.map((piece) => carriedBy(line, piece.from, piece.to, commitments));
  if (pieces.length < 2 || each.some((piece) => piece === null)) return null;
  const carried = each.flatMap((piece) => piece?.take() ?? []);
  line.take(first, end, 'joining');
  return carried;
}

function split(line: Line, from: number, to: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let start = from;
  for (let i = from; i < to; i++)
    if (/^(?:[,;&+]|et|and)$/.test(line.at(i)?.raw ?? '')) {
      pieces.push({ from: start, to: i });
      start = i + 1;
    }
  return [...pieces, { from: start, to }];
}

function carriedBy(
  line: Line,
  from: number,
  to: number,
  commitments: readonly Commitment[],
): { take(): readonly Carried[] } | null {
  const free = line.free(from, to);
  const [first] = free;
  if (first === undefined) return null;
  const end = (free.at(-1) ?? first) + 1;
  const text = line.freeText(first, end);
  const quoted = free.length === 1 && line.at(first)?.kind === 'quoted';
  const found = commitmentsNamed(quoted ? unquoted(text) : text, commitments);
  const [only] = found;
  if (only === undefined && !(quoted && wordsTyped(text).length > 0)) return null;
  return {
    take: () => {
      line.take(first, end, found.length > 1 ? 'unknown' : 'commitment');
      if (found.length > 1) {
        line.fault('whichCommitment', first, end);
        return [];
      }
      return [only === undefined ? { is: 'new', text: unquoted(text) } : { is: 'known', commitment: only }];
    },
  };
}

/** Takes the codes of commitments that a sentence names (« … pour E3 »): the cooperation serves them. */
export function readServed(
  line: Line,
  from: number,
  to: number,
  commitments: readonly Commitment[],
): readonly string[] {
  const served: string[] = [];
  for (const i of line.free(from, to)) {
    const token = line.at(i);
    if (token?.kind !== 'word' || !/\d/.test(token.folded)) continue;
    const found = commitments.find(({ code }) => wordsTyped(code ?? '').join(' ') === token.folded);
    if (found === undefined) continue;
    line.take(i, i + 1, 'commitment');
    if (!served.includes(found.id)) served.push(found.id);
    takeWordBefore(line, i, from);
  }
  return served;
}

/** Takes the word before a code: « pour E3 », « sert E3 ». */
function takeWordBefore(line: Line, at: number, from: number): void {
  let before = at - 1;
  while (before >= from && line.at(before)?.kind === 'space') before--;
  if (before >= from && /^(?:pour|sert|for|serves|et|and|,)$/.test(line.at(before)?.folded ?? ''))
    line.take(before, before + 1, 'joining');
}
