import type { Line } from './line.ts';
import { type Marks, phraseAt, takeExtra, takeStatus } from './read-marks.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads, from the end of a range, what is set apart by a comma or parentheses: « , souhaité », « (3) ». In a sentence a
 * last word needs neither: « … en sommeil ». Gives where the rest ends.
 */
export function readTail(
  line: Line,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  marks: Marks,
  inSentence: boolean,
  takeMore: (from: number, to: number) => boolean = () => false,
): number {
  const take = (a: number, b: number) => takeExtra(line, a, b, vocabulary, marks) || takeMore(a, b);
  let end = to;
  for (;;) {
    while (end > from && (!line.isFree(end - 1) || line.at(end - 1)?.kind === 'space')) end--;
    if (end <= from) return from;
    const opened = openingOf(line, from, end);
    if (opened !== null) {
      if (!take(opened + 1, end - 1)) return end;
      line.take(opened, opened + 1, 'joining');
      line.take(end - 1, end, 'joining');
      end = opened;
      continue;
    }
    const comma = lastComma(line, from, end);
    if (comma !== null && take(comma + 1, end)) {
      line.take(comma, comma + 1, 'joining');
      end = comma;
      continue;
    }
    const before = inSentence ? lastStatus(line, from, end, vocabulary, marks) : null;
    if (before === null) return end;
    end = before;
  }
}

function openingOf(line: Line, from: number, end: number): number | null {
  if (line.at(end - 1)?.raw !== ')') return null;
  for (let i = end - 2; i >= from; i--) if (line.at(i)?.raw === '(') return i;
  return null;
}

function lastComma(line: Line, from: number, end: number): number | null {
  for (let i = end - 1; i >= from; i--) if (line.at(i)?.raw === ',' && line.isFree(i)) return i;
  return null;
}

function lastStatus(
  line: Line,
  from: number,
  end: number,
  vocabulary: Vocabulary,
  marks: Marks,
): number | null {
  for (let i = from; i < end; i++) {
    const found = phraseAt(line, i, vocabulary.statuses);
    if (found === null || found.to !== end) continue;
    const raw = line.text.slice(line.at(i)?.start, line.at(end - 1)?.end).normalize('NFC');
    if (found.phrase.accented === true && !raw.includes('é')) continue;
    // The words before are wanted too: a sentence that is nothing else is read by the comma's rule.
    return takeStatus(line, i, end, found.means, marks) ? i : null;
  }
  return null;
}
