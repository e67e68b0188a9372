import { readStored, writeStored } from './device-storage.ts';

/** A statement that somebody keeps for themselves, in this browser. */
export interface KeptStatement {
  readonly name: string;
  readonly query: string;
}

const NAME = 'maillage.console';
const MOST = 100;

const isKept = (one: unknown): one is KeptStatement =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as KeptStatement).name === 'string' &&
  typeof (one as KeptStatement).query === 'string';

/** Reads the stored statements by name; empty if the browser stores nothing. */
export function keptStatements(): readonly KeptStatement[] {
  const kept = readStored(NAME);
  return Array.isArray(kept) ? kept.filter(isKept) : [];
}

/** Keeps a statement under a name, in the place of the one that had it; false where the browser would not. */
export const keepStatement = (statement: KeptStatement): boolean =>
  write([...keptStatements().filter(({ name }) => name !== statement.name), statement]);

export const forgetStatement = (name: string): boolean =>
  write(keptStatements().filter((one) => one.name !== name));

/** Gives one another name; false where another statement has it already, or the browser would not. */
export function renameStatement(name: string, newName: string): boolean {
  const kept = keptStatements();
  if (newName === '' || (newName !== name && kept.some((one) => one.name === newName))) return false;
  return write(kept.map((one) => (one.name === name ? { ...one, name: newName } : one)));
}

const write = (statements: readonly KeptStatement[]): boolean =>
  writeStored(NAME, [...statements].sort((a, b) => a.name.localeCompare(b.name)).slice(0, MOST));
