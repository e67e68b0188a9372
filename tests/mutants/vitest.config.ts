import { defineConfig } from 'vitest/config';

/** The tests that need neither database nor screen, as `npm run test:mutants` asks them. */
export default defineConfig({
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    isolate: false,
    include: ['tests/{model,contract,server,client}/**/*.test.ts'],
    setupFiles: ['tests/support/every-text.ts'],
  },
});
