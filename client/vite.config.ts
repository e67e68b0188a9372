import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { cytoscapeParts } from './cytoscape-plugin.ts';
import { withoutAnswers } from './endpoints-plugin.ts';
import { FIRST_MAP } from './first-map.ts';
import { guides } from './guides-plugin.ts';

const api = `http://127.0.0.1:${process.env.PORT ?? '4000'}`;

/** Cytoscape adds a style element, which the page's CSP refuses, unless it finds one of this id: ours takes it. */
const stylesheetId: Plugin = {
  name: 'stylesheet-id',
  transformIndexHtml: {
    order: 'post',
    handler: (page) =>
      page.includes('__________cytoscape_stylesheet')
        ? page
        : page.replace(
            '<link rel="stylesheet"',
            '<link id="__________cytoscape_stylesheet" rel="stylesheet"',
          ),
  },
};

/** What is named by a beginning; each by itself, what it names in turn may be no part of that. */
const FIRST = { tags: ['$initial' as const], includeDependenciesRecursively: false };

/** What the same beginnings and views need is together; less than some KB joins its nearest neighbour. */
const inFewFiles = (kilobytes: number) => ({
  entriesAware: true,
  entriesAwareMergeThreshold: kilobytes * 1024,
});

const file = (name: string): string => path.join(import.meta.dirname, name);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [stylesheetId, cytoscapeParts, withoutAnswers, guides],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // The page's CSP lets in what comes from its own address: nothing is inlined as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the service worker keeps for the days without network.
    manifest: 'assets.json',
    rolldownOptions: {
      // Beginnings as the page is one: what they name is known apart from what is loaded later.
      input: ['index.html', ...FIRST_MAP].map(file),
      // Nothing happens by loading these: of a list of endpoints or actions each screen gets those that it names.
      treeshake: {
        moduleSideEffects: [{ test: /\/(model|client\/(actions|state))\//, sideEffects: false }],
      },
      output: {
        // What several views share comes in few files: a room's network pays for each one, more than for some lines that
        // a view does without (decision 55). What the first map needs is never together with what it does not.
        codeSplitting: {
          groups: [
            { name: 'cytoscape', test: /\/cytoscape\//, ...FIRST, priority: 2 },
            { name: 'first', ...FIRST, priority: 1, ...inFewFiles(16) },
            { name: 'shared', minShareCount: 2, ...inFewFiles(10) },
          ],
        },
        // Without the views that share it, all of which the bundler would name.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) => `assets/${name.split(/[~.]/)[0]}-[hash][extname]`,
        // Merged files may ask each other: each module begins when it is first asked for.
        strictExecutionOrder: true,
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // That of the service worker never changes: a browser asks for it again by itself.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  // While developing: the client from Vite, its own folder `api/` included; the API from a server started apart.
  // The Host stays the page's own: a write from a foreign Origin is refused.
  server: { port: 5173, proxy: { '^/api/(?!.*\\.ts)': { target: api, changeOrigin: false } } },
});
