import type { Token } from './words-of-line.ts';

/** A run of words of a line, the last excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A place where a pattern stands, with what it captured. */
export interface Hit extends Span {
  readonly captured: readonly (string | undefined)[];
}

/** The words of a line as one text, so that patterns are looked for across words. */
export class Line {
  readonly tokens: readonly Token[];
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    const starts: number[] = [];
    let text = ' ';
    for (const { key } of tokens) {
      starts.push(text.length);
      text += `${key} `;
    }
    this.#text = text;
    this.#starts = starts;
  }

  key(at: number): string {
    return this.tokens[at]?.key ?? '';
  }

  /** Finds the occurrences of a pattern within a span. */
  all(pattern: RegExp, { from, to }: Span = { from: 0, to: this.tokens.length }): readonly Hit[] {
    const start = this.#starts[from];
    if (start === undefined || from >= to) return [];
    const end = this.#starts[to] ?? this.#text.length;
    const text = this.#text.slice(start - 1, end);
    return [...text.matchAll(pattern)].map((match) => {
      const first = start - 1 + match.index + 1;
      const last = start - 1 + match.index + match[0].length;
      return {
        from: this.#indexAt(first),
        to: this.#indexAt(last + 1),
        captured: match.slice(1),
      };
    });
  }

  first(pattern: RegExp, span?: Span): Hit | undefined {
    return this.all(pattern, span)[0];
  }

  raw({ from, to }: Span, text: string): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
  }

  #indexAt(place: number): number {
    const at = this.#starts.findIndex((start) => start >= place);
    return at < 0 ? this.tokens.length : at;
  }
}

/** Returns true if two spans share a word. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
