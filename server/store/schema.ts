import { readdirSync, readFileSync } from 'node:fs';
import type { Executor } from './execute.ts';

const SCHEMA = new URL('../../cypher/schema/', import.meta.url);
const FILE_NAME = /^\d{3}-[a-z0-9-]+\.cypher$/;

/** Applies `cypher/schema/NNN-name.cypher` in order. Every statement is idempotent, so each start does it. */
export async function applySchema(executor: Executor): Promise<void> {
  for (const file of schemaFiles()) {
    for (const statement of splitStatements(readFileSync(new URL(file, SCHEMA), 'utf8'))) {
      await executor.applyStatement(statement);
    }
  }
}

/** The schema files in the order they are applied; a misnamed one would be skipped in silence, so it throws. */
export function schemaFiles(): string[] {
  const files = readdirSync(SCHEMA).filter((name) => name.endsWith('.cypher'));
  for (const file of files) {
    if (!FILE_NAME.test(file)) throw new Error(`cypher/schema/${file} is not named NNN-name.cypher.`);
  }
  return files.sort();
}

/** Splits at each `;` that ends a line, and leaves out pieces that hold comments only. */
export function splitStatements(text: string): string[] {
  return text
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.split('\n').some((line) => !/^\s*(\/\/.*)?$/.test(line)));
}
