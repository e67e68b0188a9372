import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Mutant } from '@stryker-mutator/api/core';
import type { ProvidedContext } from 'vitest';
import { type Reporter, startVitest, type TestCase, type TestModule } from 'vitest/node';
import { grouped } from '../../model/grouped.ts';
import { TAGS } from '../support/longer.ts';
import { nameOf, putFaults } from './put-faults.ts';

/*
 * npm run test:mutants: puts mutants (small faults, created by Stryker) into `model/`, one by one, and runs
 * the tests without a database to see which of them fail. Without arguments, it tries a thousand mutants of
 * the whole model, always the same. With files or folders, it tries all mutants in them; `--sample 50` draws
 * from them, `--seed 2` draws others; `--tests tests/model/writes` runs only these tests. Lists the surviving
 * mutants; fails under nine killed of ten.
 */
const ENOUGH = 0.9;
const SAMPLE = 1000;
/**
 * Time limits of the two rounds: tests under a twentieth of a second kill most mutants, slower ones try the
 * others.
 */
const WITHIN_MS = [50, 2000];

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true, default: ['tests/{model,contract,server,client}'] },
  },
});

async function main(): Promise<number> {
  const places = positionals.length === 0 ? ['model'] : positionals;
  const sample = Number(asked.sample ?? (positionals.length === 0 ? SAMPLE : Number.POSITIVE_INFINITY));
  const { possible, drawn, codeOf } = await putFaults(places, sample, asked.seed);
  console.log(`${drawn.length} of ${possible} faults.`);
  const seen = new Seen(drawn.length);
  for (const withinMs of WITHIN_MS) {
    const openFaults = drawn
      .filter(({ id }) => !seen.noticed.has(id))
      .map((mutant) => [mutant.id, path.dirname(nameOf(mutant))] as const);
    await runTests(codeOf, seen, { openFaults, withinMs, askedBefore: [...seen.asked] });
  }
  for (const [name, why] of seen.failed) console.log(`Fails without any fault: ${name}\n  ${why}`);
  return report(drawn, seen) && seen.failed.size === 0 ? 0 : 1;
}

async function runTests(
  codeOf: ReadonlyMap<string, string>,
  seen: Seen,
  provide: Pick<ProvidedContext, 'openFaults' | 'withinMs' | 'askedBefore'>,
): Promise<void> {
  const vitest = await startVitest(
    'test',
    [],
    {
      ...{ config: false, watch: false, reporters: [seen], testTimeout: 0, hookTimeout: 300_000 },
      ...{ isolate: false, maxWorkers: availableParallelism(), tags: TAGS, tagsFilter: ['not long'] },
      ...{ runner: 'tests/mutants/fault-runner.ts', provide: provide as ProvidedContext },
      setupFiles: ['tests/support/every-text.ts', 'tests/mutants/setup.ts'],
      include: asked.tests.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.test.ts`)),
    },
    {
      plugins: [
        {
          ...{ name: 'faults', enforce: 'pre' },
          resolveId: (id, importer = '') => {
            if (path.basename(id) !== 'once.ts') return null;
            if (importer.endsWith('.test.ts')) return path.resolve('tests/mutants/once-a-test.ts');
            return importer.includes('/model/') ? path.resolve('tests/mutants/once-a-fault.ts') : null;
          },
          load: (id) => codeOf.get(id) ?? null,
        },
      ],
    },
  );
  await vitest.close();
}

/** Collects the results of the tests for each mutant. */
class Seen implements Reporter {
  readonly loaded = new Set<string>();
  readonly reached = new Set<string>();
  readonly noticed = new Set<string>();
  /** Tests that have tried what they come by. */
  readonly asked = new Set<string>();
  /** Tests that fail as they are, and why. */
  readonly failed = new Map<string, string>();
  readonly #count: number;
  #nextMs = 0;

  constructor(count: number) {
    this.#count = count;
  }

  onTestCaseResult(test: TestCase): void {
    const { loaded = [], reached = [], noticed = [], isAsked = false } = test.meta().faults ?? {};
    if (isAsked) this.asked.add(test.id);
    for (const id of loaded) this.loaded.add(id);
    for (const id of reached) this.reached.add(id);
    for (const id of noticed) this.noticed.add(id);
    if (performance.now() > this.#nextMs) {
      this.#nextMs = performance.now() + 20_000;
      console.log(`${this.noticed.size} of ${this.#count} noticed; ${test.module.relativeModuleId}`);
    }
    const { state, errors = [] } = test.result();
    if (state === 'failed') this.failed.set(test.fullName, errors[0]?.message ?? '');
  }

  onTestModuleEnd(module: TestModule): void {
    const [error] = module.errors();
    if (module.state() === 'failed' && error !== undefined)
      this.failed.set(module.relativeModuleId, error.message);
  }
}

/** Prints the share of killed mutants in each folder and in total, with the survivors. */
function report(drawn: readonly Mutant[], { loaded, reached, noticed }: Seen): boolean {
  // A value computed when a file is loaded would need every test again.
  const tried = drawn.filter(({ id }) => reached.has(id) || !loaded.has(id));
  const missed = tried.filter(({ id }) => !noticed.has(id));
  for (const mutant of missed) {
    const { start } = mutant.location;
    const why = reached.has(mutant.id) ? '' : ' (no test comes by)';
    console.log(`\n${nameOf(mutant)}:${start.line + 1}:${start.column + 1} ${mutant.mutatorName}${why}`);
    console.log(`  ${mutant.replacement.replaceAll('\n', '\n  ')}`);
  }
  const share = (of: string, mutants: readonly Mutant[]): string => {
    const count = mutants.filter(({ id }) => noticed.has(id)).length;
    return `${of}: ${count} of ${mutants.length} noticed, ${((100 * count) / mutants.length).toFixed(0)} %`;
  };
  console.log();
  const byFolder = grouped(tried, (mutant) => [path.dirname(nameOf(mutant))]);
  for (const folder of [...byFolder.keys()].sort()) console.log(share(folder, byFolder.get(folder) ?? []));
  console.log(share('all', tried));
  return missed.length <= (1 - ENOUGH) * tried.length;
}

process.exit(await main());
