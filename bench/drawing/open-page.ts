import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';

/** Uses the content policy of the product's own page, so that nothing works here that is forbidden there. */
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; worker-src 'self'";

const CHROMIUM_FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  // WebGL without a GPU, for the peer that draws by it.
  '--enable-unsafe-swiftshader',
];

export interface OpenPage {
  readonly page: Page;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds the bench page as the client is built, serves it and opens it in Chromium. */
export async function openPage(size = { width: 1440, height: 960 }): Promise<OpenPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'maillage-bench-'));
  const root = import.meta.dirname;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    worker: { format: 'es' },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': POLICY } },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The bench page is not served');
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, headless: true, args: CHROMIUM_FLAGS });
  const page = await browser.newPage({ viewport: size });
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  return {
    page,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
