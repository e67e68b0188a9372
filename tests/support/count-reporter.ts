import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run with one plain line, `Tests: N passed, N failed, N skipped`, that any log reader can find. Tests
 * that passed only at the second try are listed before it, with the first error: each is a fault to repair.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const again = tests.filter((test) => test.diagnostic()?.flaky);
    process.on('exit', () => {
      for (const test of again) {
        console.log(`Passed at a second try: ${test.module.moduleId} › ${test.fullName}`);
        for (const { stack, message, diff } of test.result().errors ?? [])
          console.log([stack ?? message, diff].filter(Boolean).join('\n'));
      }
      console.log(
        `Tests: ${count('passed')} passed, ${count('failed') + brokenFiles} failed, ${count('skipped')} skipped`,
      );
    });
  }
}
