import path from 'node:path';
import { Script } from 'node:vm';
import { type RunnerTestCase, TestRunner } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /**
     * Mutants executed while files were loaded, mutants that this test executed, and mutants that it killed.
     */
    faults?: {
      readonly loaded: readonly string[];
      readonly reached: readonly string[];
      readonly noticed: readonly string[];
      readonly isAsked: boolean;
    };
  }
  interface ProvidedContext {
    /** Mutants to try, each with its folder, by tests that take no longer and have not tried them yet. */
    openFaults: ReadonlyArray<readonly [id: string, folder: string]>;
    withinMs: number;
    askedBefore: readonly string[];
  }
}

/** Globals that the instrumented code reads and writes, with the names that Stryker gives them. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
  /**
   * Our additions: mutants killed by a test of this process, and mutants executed while files were loaded.
   */
  noticed: Set<string>;
  loaded: Set<string>;
  triedMs: Map<string, number>;
}

type Hits = Record<string, number>;

const world = globalThis as { __stryker__?: Partial<Switches> };
world.__stryker__ ??= {};
const switches = world.__stryker__ as Switches;
switches.noticed ??= new Set();
switches.loaded ??= new Set();
switches.triedMs ??= new Map();

/** A loop that comes by its fault that many times as often as without it does not end. */
const TIMES_AS_OFTEN = 100;
const TIMES_AS_LONG = 50;
const AT_LEAST_MS = 5000;
const LONGEST_MS = 60_000;
/** How many times as long a test may take the first time. */
const COLD = 20;
/** No further test is asked once others have tried a fault for that long; those of its own folder have as long again. */
const ENOUGH_MS = 5000;

/**
 * Runs each test unchanged, records which mutants it executes, and runs it again with each of them that no
 * test has killed. Nothing is loaded again in between, so that thousands of mutants are tried while the tests
 * run once.
 */
// biome-ignore lint/style/noDefaultExport: Vitest loads a runner by it.
export default class FaultRunner extends TestRunner {
  readonly #faults: ReadonlyMap<string, string> = new Map(this.injectValue('openFaults'));
  readonly #withinMs: number = this.injectValue('withinMs');
  readonly #askedBefore: ReadonlySet<string> = new Set(this.injectValue('askedBefore'));

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const [hits, firstMs] = await timed(() => counting(run));
    const reached = Object.keys(hits).filter((id) => this.#faults.has(id));
    const loaded = Object.keys(switches.mutantCoverage?.static ?? {}).filter(
      (id) => this.#faults.has(id) && !switches.loaded.has(id),
    );
    for (const id of loaded) switches.loaded.add(id);
    const noticed: string[] = [];
    const isOver = this.#askedBefore.has(test.id) || firstMs > COLD * this.#withinMs;
    const folder = path.dirname(path.relative('tests', test.file.name));
    const budgetOf = (id: string): string =>
      `${isNear(folder, this.#faults.get(id) ?? '') ? 'near' : 'far'} ${id}`;
    const isOpen = (id: string): boolean =>
      !switches.noticed.has(id) && (switches.triedMs.get(budgetOf(id)) ?? 0) < ENOUGH_MS;
    const open = isOver ? [] : reached.filter(isOpen);
    // The first time what it needs is compiled yet. One that cannot be run twice says nothing of faults.
    const [passesAgain, tookMs] = await timed(async () => open.length > 0 && (await passes(run, LONGEST_MS)));
    const isAsked = passesAgain && tookMs < this.#withinMs;
    if (isAsked)
      for (const id of open) {
        const limitMs = AT_LEAST_MS + TIMES_AS_LONG * tookMs;
        const [isPassed, triedMs] = await timed(() =>
          passesWith(id, (hits[id] ?? 0) * TIMES_AS_OFTEN, run, limitMs),
        );
        const budget = budgetOf(id);
        switches.triedMs.set(budget, (switches.triedMs.get(budget) ?? 0) + triedMs);
        if (isPassed) continue;
        // If the test fails now without a mutant too, the mutant left a side effect: this result and the next
        // are discarded.
        if (!(await passes(run, LONGEST_MS))) break;
        noticed.push(id);
      }
    for (const id of noticed) switches.noticed.add(id);
    test.meta.faults = { loaded, reached, noticed, isAsked };
  }
}

/** Returns true if one folder is within the other, and neither is the whole model. */
const isNear = (one: string, other: string): boolean =>
  [one, other].every((folder) => folder.includes('/')) &&
  (`${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`));

type Run = () => unknown;

async function timed<T>(run: () => Promise<T>): Promise<[T, ms: number]> {
  const before = performance.now();
  return [await run(), performance.now() - before];
}

/** Counts how often the run executes each mutant. */
async function counting(run: Run): Promise<Hits> {
  switches.currentTestId = 'counted';
  try {
    await run();
    return switches.mutantCoverage?.perTest.counted ?? {};
  } finally {
    forget();
  }
}

function forget(): void {
  delete switches.mutantCoverage?.perTest.counted;
  switches.currentTestId = '';
}

async function passesWith(id: string, hitLimit: number, run: Run, limitMs: number): Promise<boolean> {
  Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit });
  const isPassed = await passes(run, limitMs);
  switches.activeMutant = undefined;
  return isPassed;
}

const begin = new Script('globalThis.__begun = globalThis.__begin()');
const begun = globalThis as { __begin?: Run; __begun?: unknown };

/** Returns true if the run passes within the limit: an endless run is aborted. */
async function passes(run: Run, limitMs: number): Promise<boolean> {
  switches.currentTestId = 'counted';
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('It takes too long.')), limitMs);
  });
  try {
    begun.__begin = run;
    begin.runInThisContext({ timeout: Math.ceil(limitMs) });
    await Promise.race([begun.__begun, late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    forget();
  }
}
