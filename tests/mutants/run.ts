import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Mutant, MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { keyOf, LEFT_OUT, listMutants, rangeOf } from './list-mutants.ts';

/*
 * npm run test:mutants: Stryker puts small faults (mutants) into `model/`, one by one, and asks the tests that need no
 * database which of them they notice. Without a word: of 200 faults drawn from the whole model, always the same. With
 * files or folders, of all faults in them; `--sample 50` draws in them, `--seed 2` draws others; `--tests tests/model/writes` asks
 * these tests alone. What nobody noticed is listed; fails below nine of ten.
 */
const ENOUGH = 0.9;
const SAMPLE = 200;
const CACHE = '.cache/mutants';
const DRAWN = path.resolve(CACHE, 'drawn.json');

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true, default: ['tests/{model,contract,server,client}'] },
  },
});

async function main(): Promise<number> {
  const all = await listMutants(filesIn(positionals.length === 0 ? ['model'] : positionals));
  const sample = Number(asked.sample ?? (positionals.length === 0 ? SAMPLE : all.length));
  const drawn = draw(all, sample, asked.seed);
  const whole = drawn.length === all.length;
  console.log(`${drawn.length} of ${all.length} faults.`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(DRAWN, JSON.stringify(drawn.map(keyOf)));
  // For what Stryker starts: where the draw is, and how to read TypeScript.
  Object.assign(process.env, {
    ...{ MUTANTS_DRAWN: DRAWN, MUTANTS_TESTS: asked.tests.join(' '), NODE_OPTIONS: '--import tsx' },
  });
  const results = await new Stryker({
    mutate: whole ? filesOf(drawn) : drawn.map(rangeOf),
    mutator: { excludedMutations: LEFT_OUT },
    // What is made once, when a file is loaded, would have to be tried with every test.
    ...{ ignoreStatic: true, coverageAnalysis: 'perTest' },
    ...{ testRunner: 'vitest', vitest: { configFile: 'tests/mutants/vitest.config.ts' } },
    plugins: ['@stryker-mutator/vitest-runner', path.resolve('tests/mutants/only-sampled.ts')],
    ...(whole
      ? { incremental: true, incrementalFile: `${CACHE}/known.json` }
      : { checkers: ['only-sampled'] }),
    ...{ concurrency: 1, timeoutMS: 120_000, dryRunTimeoutMinutes: 60 },
    // It would look for a TypeScript that has no compiler in JavaScript.
    ...{ tsconfigFile: 'none.json', disableTypeChecks: false },
    ...{ tempDirName: `${CACHE}/sandbox`, ignorePatterns: ['data', 'dist', 'coverage', '.cache', '.fuzz'] },
    ...{ reporters: ['progress-append-only'], allowConsoleColors: false },
  }).runMutationTest();
  return report(results);
}

/** The files of these folders, and these files. */
const filesIn = (places: readonly string[]): readonly string[] =>
  places
    .flatMap((place) =>
      statSync(place).isFile()
        ? [place]
        : readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name)),
    )
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.resolve(name))
    .sort();

const filesOf = (mutants: readonly Mutant[]): string[] => [
  ...new Set(mutants.map(({ fileName }) => fileName)),
];

/** As many as asked, always the same ones of one seed: what is added to the model moves few of the others. */
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

const nameOf = ({ fileName }: Mutant): string => path.relative('.', fileName);

const folderOf = (mutant: Mutant): string => path.dirname(nameOf(mutant));

/** The share of each folder and of all, and what nobody noticed. */
function report(results: readonly MutantResult[]): number {
  const tried = results.filter(({ status }) => NOTICED.has(status) || MISSED.has(status));
  const missed = tried.filter(({ status }) => MISSED.has(status));
  for (const mutant of missed) {
    const { start } = mutant.location;
    const why = mutant.status === 'NoCoverage' ? ' (no test comes by)' : '';
    console.log(`\n${nameOf(mutant)}:${start.line}:${start.column} ${mutant.mutatorName}${why}`);
    console.log(`  ${mutant.replacement.replaceAll('\n', '\n  ')}`);
  }
  console.log();
  for (const folder of [...new Set(tried.map(folderOf))].sort())
    console.log(
      share(
        folder,
        tried.filter((mutant) => folderOf(mutant) === folder),
      ),
    );
  console.log(share('all', tried));
  return tried.length > 0 && missed.length <= (1 - ENOUGH) * tried.length ? 0 : 1;
}

const NOTICED: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const MISSED: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

function share(of: string, mutants: readonly MutantResult[]): string {
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
  return `${of}: ${noticed} of ${mutants.length} noticed, ${((100 * noticed) / mutants.length).toFixed(0)} %`;
}

process.exit(await main());
