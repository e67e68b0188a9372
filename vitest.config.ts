import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { TAGS } from './tests/support/longer.ts';
import { LongestFirst } from './tests/support/longest-first.ts';

const BUILT = './tests/support/built.ts';
const NEO4J = './tests/support/shared-neo4j.ts';
const BROWSER = './tests/support/shared-browser.ts';
// Longer proofs, for commands of their own: `npm test` has the short version of each.
const LONG = 'tests/**/*.long.test.ts';
const ALONE = 'tests/**/*.alone.test.ts';

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/count-reporter.ts'],
    // How long a machine takes is for bench/ to say.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A file finds the modules that files before it loaded: no test may leave anything in them.
    isolate: false,
    // One more than there are cores: mostly a test waits, for Neo4j, for Chromium or for what is to happen.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // In continuous integration a failed test is retried once and listed at the end, to be repaired.
    retry: process.env.CI ? 1 : 0,
    // Tags of tests/support/longer.ts. A file named on the command line runs completely.
    tags: TAGS,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          // Nothing here waits for anything.
          maxWorkers: availableParallelism(),
          setupFiles: ['./tests/support/every-text.ts'],
          include: ['tests/{model,server,client,contract,architecture}/**/*.test.ts'],
        },
      },
      {
        // Each file has a territory, people and a server of its own, or engines of its own: they run side by side.
        extends: true,
        test: {
          name: 'engine',
          sequence: { groupOrder: 1 },
          globalSetup: [BUILT, NEO4J],
          include: ['tests/{store,api,exchange,attack,engine}/*.test.ts'],
          exclude: [ALONE, LONG],
        },
      },
      {
        // Exports, opened by the programs that people use; no database.
        extends: true,
        test: { name: 'formats', sequence: { groupOrder: 1 }, include: ['tests/formats/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          globalSetup: [BUILT, NEO4J, BROWSER],
          include: ['tests/browser/*.test.ts'],
          exclude: [ALONE, LONG],
        },
      },
      {
        // Tests that need the database to themselves.
        extends: true,
        test: {
          name: 'alone',
          sequence: { groupOrder: 2 },
          globalSetup: [BUILT, NEO4J, BROWSER],
          setupFiles: ['./tests/support/emptied-database.ts'],
          include: [ALONE],
          fileParallelism: false,
        },
      },
      {
        // Tests that take minutes: `npm run test:attack`.
        extends: true,
        test: {
          name: 'long',
          sequence: { groupOrder: 3 },
          include: [LONG],
          globalSetup: [BUILT, NEO4J, BROWSER],
          fileParallelism: false,
        },
      },
      {
        // Minutes of it: `npm run test:faults`.
        extends: true,
        test: {
          name: 'faults',
          sequence: { groupOrder: 4 },
          include: ['tests/faults/*.test.ts'],
          globalSetup: [BUILT, NEO4J, BROWSER],
          fileParallelism: false,
          testTimeout: 1_200_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
