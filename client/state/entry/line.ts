import type { Family } from '../../../model/contract/vocabulary.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Fault, FaultCode, Part } from './types.ts';

/** A line being read: its tokens, what each was taken for, and what was not understood. */
export class Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly #taken: (
    | { readonly is: Part['is']; readonly family?: Family; readonly item: object }
    | undefined
  )[];
  readonly faults: Fault[] = [];

  constructor(text: string) {
    this.text = text;
    this.tokens = tokenise(text);
    this.#taken = new Array(this.tokens.length);
  }

  at(index: number): Token | undefined {
    return this.tokens[index];
  }

  /** Takes the free tokens of a range, together, for one thing. */
  take(from: number, to: number, is: Part['is'], family?: Family): void {
    const taken = { is, item: {}, ...(family === undefined ? {} : { family }) };
    for (let i = from; i < to; i++) this.#taken[i] ??= taken;
  }

  isFree(index: number): boolean {
    return this.#taken[index] === undefined;
  }

  /** Lists the positions not taken yet, without spaces. */
  free(from: number, to: number): readonly number[] {
    const free: number[] = [];
    for (let i = from; i < to; i++) if (this.isFree(i) && this.at(i)?.kind !== 'space') free.push(i);
    return free;
  }

  /** Joins the free words of a range with single spaces, without taken ones. */
  freeText(from: number, to: number): string {
    let text = '';
    for (let i = from; i < to; i++) text += this.isFree(i) ? (this.at(i)?.raw ?? '') : ' ';
    return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  }

  /** Records a fault at its words. */
  fault(code: FaultCode, from: number, to: number): void {
    const indexes = [...Array(Math.max(0, to - from)).keys()]
      .map((i) => i + from)
      .filter((i) => this.at(i)?.kind !== 'space');
    const start = this.at(indexes[0] ?? from)?.start ?? this.text.length;
    const end = this.at(indexes.at(-1) ?? from)?.end ?? this.text.length;
    this.faults.push({ code, start, end, words: this.text.slice(start, end) });
  }

  /** Marks the remaining words as not understood. */
  close(): void {
    let from = -1;
    const flush = (to: number): void => {
      if (from < 0) return;
      this.take(from, to, 'unknown');
      this.fault('notUnderstood', from, to);
      from = -1;
    };
    for (let i = 0; i < this.tokens.length; i++) {
      const free = this.isFree(i);
      if (!free) flush(i);
      else if (from < 0 && this.at(i)?.kind !== 'space') from = i;
    }
    flush(this.tokens.length);
  }

  /** Lists the taken parts in order; spaces belong to the part around them, or to none. */
  parts(): readonly Part[] {
    const parts: Part[] = [];
    let last: object | undefined;
    this.tokens.forEach(({ start, end, kind }, i) => {
      const taken = this.#taken[i];
      if (taken === undefined || kind === 'space') return;
      const before = parts.at(-1);
      if (before !== undefined && last === taken.item) parts[parts.length - 1] = { ...before, end };
      else {
        const { is, family } = taken;
        parts.push({ start, end, is, ...(family === undefined ? {} : { family }) });
      }
      last = taken.item;
    });
    return parts;
  }
}
