import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const at = (file: string): string => path.join(import.meta.dirname, file);

/** Files that a module reads next to itself are copied next to the bundle. */
const filesBeside: Plugin = {
  name: 'files-beside',
  enforce: 'pre',
  transform(code, module) {
    for (const [, fileName = ''] of code.matchAll(
      /new URL\('([\w-]+\.(?:js|css|R))', import\.meta\.url\)/g,
    )) {
      const source = readFileSync(path.join(path.dirname(module), fileName));
      this.emitFile({ type: 'asset', fileName, source });
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [filesBeside],
  build: {
    ssr: true,
    ssrEmitAssets: true,
    outDir: '../dist/server',
    emptyOutDir: true,
    target: 'node20',
    // For `node --enable-source-maps` during debugging; disabled by default, since the driver records the
    // stack of each statement, and translating it takes a tenth of the processor.
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: at('main.ts'),
        backup: at('commands/backup.ts'),
        restore: at('commands/restore.ts'),
        doctor: at('commands/doctor.ts'),
        upgrade: at('commands/upgrade.ts'),
        copy: at('commands/copy.ts'),
        prove: at('commands/prove.ts'),
        'console-service': at('console-service.ts'),
        'fetch-engine': at('commands/fetch-engine.ts'),
        worker: at('workers/worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
