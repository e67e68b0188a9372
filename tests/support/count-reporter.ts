import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one plain line, `Tests: N passed, N failed, N skipped`, that any log reader can find. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((s) => s === state).length;
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    process.on('exit', () => {
      console.log(
        `Tests: ${count('passed')} passed, ${count('failed') + brokenFiles} failed, ${count('skipped')} skipped`,
      );
    });
  }
}
