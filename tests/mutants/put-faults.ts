import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';
import { type File, Instrumenter } from '@stryker-mutator/instrumenter';
import { grouped } from '../../model/grouped.ts';

/**
 * Mutations that no test is meant to kill: readers judge the words of a text, and where a word decides
 * something, the comparison is mutated as well.
 */
const LEFT_OUT = ['StringLiteral'];

const SILENT = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore },
};

function ignore(): void {}

interface Faults {
  /** How many there could be. */
  readonly possible: number;
  readonly drawn: readonly Mutant[];
  /** Contents of the files with the drawn mutants, each enabled by a number. */
  readonly codeOf: ReadonlyMap<string, string>;
}

/** Draws faults in these folders and files, always the same ones of one seed, and puts them into the code. */
export async function putFaults(places: readonly string[], sample: number, seed: string): Promise<Faults> {
  const files = places.flatMap(filesIn).sort();
  const { mutants } = await instrument(files.map((name) => ({ name, mutate: true, content: read(name) })));
  const all = mutants.filter(({ status }) => status !== 'Ignored');
  const drawn = draw(all, sample, seed);
  const keys = new Set(drawn.map(keyOf));
  // Its ranges hold other faults as well, which stay switched off.
  const put = await instrument(
    [...grouped(drawn, ({ fileName }) => [fileName])].map(([name, faults]) => ({
      ...{ name, content: read(name) },
      mutate: faults.map(({ location }) => location),
    })),
  );
  return {
    possible: all.length,
    drawn: put.mutants.filter((mutant) => keys.has(keyOf(mutant))),
    codeOf: new Map(put.files.map(({ name, content }) => [name, content])),
  };
}

const instrument = (files: readonly File[]): ReturnType<Instrumenter['instrument']> =>
  new Instrumenter(SILENT).instrument(files, { plugins: null, excludedMutations: LEFT_OUT, ignorers: [] });

const read = (name: string): string => readFileSync(name, 'utf8');

const filesIn = (place: string): readonly string[] =>
  (statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name))
  )
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.resolve(name));

/**
 * Draws mutants by a hash of their position and original code, so that an addition to the model changes few
 * of the others.
 */
function draw(mutants: readonly Mutant[], count: number, seed: string): readonly Mutant[] {
  const rank = (mutant: Mutant): string =>
    createHash('sha256')
      .update(`${seed} ${keyOf({ ...mutant, fileName: nameOf(mutant) })}`)
      .digest('hex');
  return mutants
    .map((mutant) => ({ mutant, rank: rank(mutant) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

const keyOf = ({ fileName, location: { start, end }, replacement }: Mutant): string =>
  `${fileName}:${start.line}:${start.column}-${end.line}:${end.column} ${replacement}`;

export const nameOf = ({ fileName }: Mutant): string => path.relative('.', fileName);
