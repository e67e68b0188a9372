import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the only Chromium of a test run. */
    chromium: string;
  }
}

// Nothing is sent out of the machine, and a machine without a graphics card draws too.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of a run of tests: its projects are set up one after the other, and use the same. */
interface Shared {
  readonly server: BrowserServer;
  users: number;
}

// Each project loads its own copy of this module; the process is shared.
const ofThisRun = globalThis as { maillageChromium?: Promise<Shared> | undefined };

/** Launches the one Chromium of all browser tests. */
export async function setup(project: TestProject): Promise<void> {
  ofThisRun.maillageChromium ??= open();
  const shared = await ofThisRun.maillageChromium;
  shared.users += 1;
  project.provide('chromium', shared.server.wsEndpoint());
}

/** Ends the browser, with the last that used it. */
export async function teardown(): Promise<void> {
  const shared = await ofThisRun.maillageChromium;
  if (shared === undefined) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  ofThisRun.maillageChromium = undefined;
  await shared.server.close();
}

async function open(): Promise<Shared> {
  const executablePath = findChromium(process.env.CHROME_PATH);
  const server = await chromium.launchServer({ executablePath, args: FLAGS, host: '127.0.0.1' });
  return { server, users: 0 };
}
