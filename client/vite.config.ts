import { defineConfig } from 'vite';

const api = `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`;

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // The page's CSP lets in what comes from its own address: nothing is inlined as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  // While developing: the client from Vite, the API from a server started apart.
  server: { port: 5173, proxy: { '/api': api } },
});
