import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { projectFile } from '../project.ts';

const FIXTURES = projectFile('fixtures');

/** A file that people edit is not as it should be; the message says which, where and what. */
export class InvalidFileError extends Error {
  constructor(file: string, problems: readonly string[]) {
    super([`fixtures/${file}:`, ...problems].join('\n  - '));
    this.name = 'InvalidFileError';
  }
}

/** Reads a file under `fixtures/`. */
export const readText = (file: string): string => readFileSync(path.join(FIXTURES, file), 'utf8');

/** Reads and checks a YAML file under `fixtures/`; reports all problems at once, with their paths. */
export const readChecked = <T extends z.ZodType>(file: string, schema: T): z.output<T> =>
  checkText(file, readText(file), schema);

/** Checks the text of such a file. */
export function checkText<T extends z.ZodType>(file: string, text: string, schema: T): z.output<T> {
  const document = parseDocument(text);
  // A key written twice would silently hide the first.
  const problems = [...document.errors, ...document.warnings].map(({ message }) => message);
  if (problems.length > 0) throw new InvalidFileError(file, problems);
  const checked = schema.safeParse(document.toJS());
  if (!checked.success) throw new InvalidFileError(file, checked.error.issues.map(sentence));
  return checked.data;
}

const sentence = ({ path, message }: z.core.$ZodIssue): string =>
  `${z.core.toDotPath(path) || '(the whole file)'}: ${message}`;
