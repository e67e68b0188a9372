import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const HERE = new URL('../../../fixtures/corpus/', import.meta.url);

/** A file as somebody has it, and what must come in of it. */
export interface CorpusFile {
  readonly file: string;
  /** The program whose format it is; empty where it is a table that somebody typed. */
  readonly by: string;
  readonly actors?: readonly string[];
  readonly pairs?: readonly (readonly [string, string])[];
  readonly commitments?: readonly string[];
  readonly since?: readonly string[];
  readonly notes?: readonly string[];
  /** Choice of a person for unknown columns, if other than leaving them out. */
  readonly columnUse?: string;
  /** Why it is refused, where it is. */
  readonly refused?: string;
}

/** All files: written by hand before the readers were looked at, by the programs themselves, after pages of formats. */
export const CORPUS: readonly CorpusFile[] = ['unseen', 'made', 'pages'].flatMap(
  (list) => parse(readFileSync(new URL(`${list}.yaml`, HERE), 'utf8'), { merge: true }) as CorpusFile[],
);

export const contentOf = ({ file }: CorpusFile): Buffer => readFileSync(fileURLToPath(new URL(file, HERE)));

export const nameOf = ({ file }: CorpusFile): string => file.split('/').at(-1) ?? file;

export const endingOf = ({ file }: CorpusFile): string => extname(file);

/** Returns true if the program itself wrote it. */
export const isMade = ({ file }: CorpusFile): boolean => file.startsWith('made/');
