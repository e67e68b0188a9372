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

/** Modules of the entries only, without their dependencies, which may belong elsewhere. */
const FIRST = { tags: ['$initial' as const], includeDependenciesRecursively: false };

/**
 * Bundles modules needed by the same entries and views; chunks below some KB join their nearest neighbour.
 */
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
    // List of files for the service worker's cache.
    manifest: 'assets.json',
    rolldownOptions: {
      // Beginnings as the page is one: what they name is known apart from what is loaded later.
      input: ['index.html', ...FIRST_MAP].map(file),
      // Modules without side effects: each screen bundles only the endpoints and actions that it names.
      treeshake: {
        moduleSideEffects: [{ test: /\/(model|client\/(actions|state))\//, sideEffects: false }],
      },
      output: {
        // Modules shared by several views are bundled into few files: each request costs more in a room's
        // network than some unused lines (decision 55). The first map's modules are never bundled with
        // others.
        codeSplitting: {
          groups: [
            { name: 'cytoscape', test: /\/cytoscape\//, ...FIRST, priority: 2 },
            { name: 'first', ...FIRST, priority: 1, ...inFewFiles(16) },
            { name: 'shared', minShareCount: 2, ...inFewFiles(10) },
          ],
        },
        // Without the names of the views that share it.
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
        // The service worker's name never changes: browsers check it for updates automatically.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  // While developing: the client from Vite, its own folder `api/` included; the API from a server started apart.
  // The Host stays the page's own: a write from a foreign Origin is refused.
  server: { port: 5173, proxy: { '^/api/(?!.*\\.ts)': { target: api, changeOrigin: false } } },
});
