import { wordsInNames } from './find-verb.ts';
import { Line } from './line.ts';
import { type Marks, readMarks } from './read-marks.ts';
import type { Scene, Statement } from './types.ts';

/** A line on its way to be understood, with what it is looked up in. */
export interface ParserState {
  readonly line: Line;
  readonly scene: Scene;
  readonly marks: Marks;
  /** Whether a word belongs to the whole name of a known actor. */
  readonly inName: (index: number) => boolean;
  /** How many tokens the line has. */
  readonly size: number;
}

export function beginParsing(text: string, scene: Scene): ParserState {
  const line = new Line(text);
  return {
    line,
    scene,
    marks: readMarks(line, scene.vocabulary),
    inName: wordsInNames(line, scene.actors),
    size: line.tokens.length,
  };
}

/** Finds the first free token that satisfies a test, outside known names. */
export function findToken(
  { line, inName }: ParserState,
  from: number,
  to: number,
  is: (token: { readonly kind: string; readonly raw: string }) => boolean,
): number | null {
  for (let i = from; i < to; i++) {
    const token = line.at(i);
    if (token !== undefined && line.isFree(i) && !inName(i) && is(token)) return i;
  }
  return null;
}

export const isColon = ({ kind, raw }: { readonly kind: string; readonly raw: string }): boolean =>
  kind === 'mark' && raw === ':';

/** Reports marks of a link that this statement cannot contain, instead of dropping them. */
export function refuseMarks({ line }: ParserState, refused: readonly ('theme' | 'level' | 'status')[]): void {
  for (const { start, end, is } of line.parts())
    if ((refused as readonly string[]).includes(is))
      line.faults.push({ code: 'notHere', start, end, words: line.text.slice(start, end) });
}

export type Read = Statement | null;
