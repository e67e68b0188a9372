import type { CooperationStatus } from '../../../model/contract/vocabulary.ts';
import type { Line } from './line.ts';
import { wordsTyped } from './tokens.ts';
import type { Phrase, Vocabulary } from './vocabulary.ts';
import { LEVEL_WORDS } from './word-lists.ts';

/** Marks in a line next to actors and nature: themes, level, status. */
export interface Marks {
  readonly themes: string[];
  level: number | null;
  status: CooperationStatus | null;
}

/** Reads `#theme`, `=3`, `niveau 3` and the names of the levels, wherever they stand. */
export function readMarks(line: Line, vocabulary: Vocabulary): Marks {
  const marks: Marks = { themes: [], level: null, status: null };
  for (let i = 0; i < line.tokens.length; i++) {
    if (!line.isFree(i)) continue;
    if (line.at(i)?.raw === '#') readTheme(line, i, vocabulary, marks);
    else readLevel(line, i, vocabulary, marks);
  }
  return marks;
}

function readTheme(line: Line, from: number, vocabulary: Vocabulary, marks: Marks): void {
  let to = from + 1;
  if (line.at(to)?.kind !== 'word') return;
  to++;
  while (/^[-_'’]$/.test(line.at(to)?.raw ?? '') && line.at(to + 1)?.kind === 'word') to += 2;
  const text = line.text.slice(line.at(from + 1)?.start, line.at(to - 1)?.end);
  const found = themesOf(text, vocabulary);
  const [only] = found;
  if (only !== undefined && found.length === 1) {
    line.take(from, to, 'theme');
    if (!marks.themes.includes(only)) marks.themes.push(only);
  } else {
    line.take(from, to, 'unknown');
    line.fault(found.length === 0 ? 'noTheme' : 'whichTheme', from, to);
  }
}

/** Themes a word may mean: by their whole name; else by their first word; else by any. */
export function themesOf(text: string, { themes }: Pick<Vocabulary, 'themes'>): readonly string[] {
  const wanted = wordsTyped(text);
  if (wanted.length === 0) return [];
  const by = (test: (name: readonly string[]) => boolean) =>
    themes.filter(({ names }) => names.some(test)).map(({ id }) => id);
  const whole = by((name) => name.join(' ') === wanted.join(' '));
  if (whole.length > 0) return whole;
  const first = by((name) => wanted.every((word, i) => name[i]?.startsWith(word) === true));
  if (first.length > 0) return first;
  return by((name) => wanted.every((word) => name.some((known) => known.startsWith(word))));
}

function readLevel(line: Line, from: number, { levels }: Vocabulary, marks: Marks): void {
  const token = line.at(from);
  const numbered = token?.raw === '=' || (token?.kind === 'word' && LEVEL_WORDS.has(token.folded));
  if (numbered) {
    let to = from + 1;
    while (line.at(to)?.kind === 'space' || line.at(to)?.raw === '=') to++;
    const digits = line.at(to);
    if (digits === undefined || !/^\d+$/.test(digits.folded)) return;
    setLevel(line, from, to + 1, Number(digits.folded), marks);
    return;
  }
  const phrase = phraseAt(line, from, levels);
  if (phrase !== null) setLevel(line, from, phrase.to, phrase.means, marks);
}

function setLevel(line: Line, from: number, to: number, level: number, marks: Marks): void {
  if (level > 4 || (marks.level !== null && marks.level !== level)) {
    line.take(from, to, 'unknown');
    line.fault('noLevel', from, to);
    return;
  }
  line.take(from, to, 'level');
  marks.level = level;
}

/** Finds the longest phrase that begins at a word. */
export function phraseAt<T>(
  line: Line,
  from: number,
  phrases: readonly Phrase<T>[],
): { readonly means: T; readonly to: number; readonly phrase: Phrase<T> } | null {
  let best: { means: T; to: number; phrase: Phrase<T> } | null = null;
  for (const phrase of phrases) {
    const to = wordsAt(line, from, phrase.words);
    if (to !== null && to > (best?.to ?? 0)) best = { means: phrase.means, to, phrase };
  }
  return best;
}

/**
 * Returns the end of a row of words, if it begins there; hyphens, apostrophes and spaces between them are
 * equal.
 */
export function wordsAt(line: Line, from: number, words: readonly string[]): number | null {
  let at = from;
  for (const [i, word] of words.entries()) {
    if (i > 0) while (/^(?:\s+|[-'’.])$/.test(line.at(at)?.raw ?? '') && line.isFree(at)) at++;
    const token = line.at(at);
    if (token?.kind !== 'word' || token.folded !== word || !line.isFree(at)) return null;
    at++;
  }
  return words.length === 0 ? null : at;
}

/** Takes a status (« souhaité ») or bare level (« 3 ») that fills a range alone; returns whether it did. */
export function takeExtra(
  line: Line,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  marks: Marks,
): boolean {
  const free = line.free(from, to);
  const [first] = free;
  const last = free.at(-1);
  if (first === undefined || last === undefined) return true;
  if (free.length === 1 && /^[0-4]$/.test(line.at(first)?.raw ?? '')) {
    setLevel(line, first, first + 1, Number(line.at(first)?.raw), marks);
    return true;
  }
  const status = phraseAt(line, first, vocabulary.statuses);
  if (status === null || status.to !== last + 1) return false;
  return takeStatus(line, first, status.to, status.means, marks);
}

export function takeStatus(
  line: Line,
  from: number,
  to: number,
  status: CooperationStatus,
  marks: Marks,
): boolean {
  if (marks.status !== null && marks.status !== status) return false;
  line.take(from, to, 'status');
  marks.status = status;
  return true;
}
