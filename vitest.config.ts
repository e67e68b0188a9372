import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['./tests/support/every-text.ts'],
          // How long a machine takes is for bench/ to say.
          testTimeout: 60_000,
          include: [
            'tests/domain/**/*.test.ts',
            'tests/client/**/*.test.ts',
            'tests/contract/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'engine',
          include: [
            'tests/engine/**/*.test.ts',
            'tests/store/**/*.test.ts',
            'tests/api/**/*.test.ts',
            'tests/exchange/**/*.test.ts',
            'tests/browser/**/*.test.ts',
            'tests/attack/*.test.ts',
          ],
          globalSetup: ['tests/support/built.ts', 'tests/support/shared-neo4j.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        // Minutes of it: `npm run test:faults`.
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/built.ts', 'tests/support/shared-neo4j.ts'],
          fileParallelism: false,
          testTimeout: 1_200_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
