import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '../project.ts';

const SCHEMA = projectFile('cypher/schema');
const FILE_NAME = /^\d{3}-[a-z0-9-]+\.cypher$/;
/** Constraints and indexes: the engine takes them outside any transaction with data. */
const DEFINITION = /^(CREATE|DROP)\s+((FULLTEXT|RANGE|TEXT|POINT)\s+)?(CONSTRAINT|INDEX)\b/;

/** One step of the schema, as its file says it. */
export interface SchemaFile {
  /** Under which it is noted as applied: `001-constraints`. */
  readonly name: string;
  /** Constraints and indexes; each may run again and then changes nothing. */
  readonly definitions: readonly string[];
  /** Statements that change data, run once. */
  readonly changes: readonly string[];
}

/** The steps in the order they are applied; a misnamed or doubly numbered file would be skipped in silence: it throws. */
export function schemaFiles(): SchemaFile[] {
  const files = readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.cypher'))
    .sort();
  const numbers = new Set<string>();
  return files.map((file) => {
    if (!FILE_NAME.test(file)) throw new Error(`cypher/schema/${file} is not named NNN-name.cypher.`);
    const number = file.slice(0, 3);
    if (numbers.has(number)) throw new Error(`cypher/schema has two files numbered ${number}.`);
    numbers.add(number);
    const statements = splitStatements(readFileSync(path.join(SCHEMA, file), 'utf8'));
    return {
      name: file.replace('.cypher', ''),
      definitions: statements.filter(isDefinition),
      changes: statements.filter((statement) => !isDefinition(statement)),
    };
  });
}

/** Splits at each `;` that ends a line, and leaves out pieces that contain only comments. */
export function splitStatements(text: string): string[] {
  return text
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => withoutComments(statement) !== '');
}

const isDefinition = (statement: string): boolean => DEFINITION.test(withoutComments(statement));

/** Removes the lines of a statement that are comments. */
export const withoutComments = (statement: string): string => statement.replace(/^\s*\/\/.*$/gm, '').trim();
