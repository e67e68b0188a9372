import { readFileSync } from 'node:fs';
import type { Mutant } from '@stryker-mutator/api/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/**
 * Faults that no test is meant to notice: which words a text has is for readers to judge, and where a word decides
 * something, the comparison that it decides is turned as well.
 */
export const LEFT_OUT = ['StringLiteral'];

const SILENT = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore },
};

function ignore(): void {}

/** Every fault that can be put into these files, in one order. */
export async function listMutants(files: readonly string[]): Promise<readonly Mutant[]> {
  const { mutants } = await new Instrumenter(SILENT).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
    { plugins: null, excludedMutations: LEFT_OUT, ignorers: [] },
  );
  return mutants;
}

/** The same fault in every run: Stryker's own numbers change with what else is asked. */
export const keyOf = ({ fileName, location: { start, end }, replacement }: Mutant): string =>
  `${fileName}:${start.line}:${start.column}-${end.line}:${end.column} ${replacement}`;

/** Where it stands, as Stryker takes a part of a file: lines from 1, columns from 0. */
export const rangeOf = ({ fileName, location: { start, end } }: Mutant): string =>
  `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
