import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { TAGS } from '../support/longer.ts';

const asked = (process.env.MUTANTS_TESTS ?? '').split(' ');

/** The tests that need neither database nor screen, as `npm run test:mutants` asks them. */
export default defineConfig({
  // Which tests come by a file is found by what they import: guides as well, which are texts.
  assetsInclude: ['**/*.md'],
  plugins: [
    {
      name: 'once-a-test',
      enforce: 'pre',
      resolveId: (id, importer) =>
        id.endsWith('/model/once.ts') && importer?.endsWith('.test.ts')
          ? path.resolve('tests/mutants/once-a-test.ts')
          : null,
    },
  ],
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    isolate: false,
    tags: TAGS,
    include: asked.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.test.ts`)),
    setupFiles: ['tests/support/every-text.ts'],
  },
});
