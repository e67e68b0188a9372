import type { Language } from '../../contract/primitives.ts';
import { type Words, wordsIn } from '../../words/words.ts';

/** Something wrong in a file: where, what, and the values of its sentence. */
export interface Fault {
  readonly table: number;
  readonly row: number;
  readonly column?: number | undefined;
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Sentence of a fault, with its values. */
export type FaultSentence = (value: (name: string) => string) => string;

export type FaultCode = keyof Words['importFaults'];

/** Writes a fault as a sentence. */
export const faultText = ({ code, values }: Pick<Fault, 'code' | 'values'>, language: Language): string =>
  wordsIn(language).importFaults[code]((name) => String(values[name] ?? ''));
