import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { buildApp } from '../../server/app.ts';
import type { AppDeps } from '../../server/app-deps.ts';
import { MACHINE, openTestApp } from './test-app.ts';
import { WriteApi } from './write-api.ts';

const PATIENCE_MS = 120_000;

export interface PageLook {
  readonly size?: { readonly width: number; readonly height: number };
  readonly scheme?: 'light' | 'dark';
  /** What a browser keeps for the days without network is looked at where that is the matter, and nowhere else. */
  readonly keepsScreens?: boolean;
  /** A screen one touches, as a phone has. */
  readonly touch?: boolean;
  /** What the person allows the page. */
  readonly allows?: readonly string[];
  /** Whether this browser was never opened by the link of the start. */
  readonly unsigned?: boolean;
}

/** The application listening, a browser beside it, and what went wrong in its pages. */
export class Screens {
  readonly write: WriteApi;
  readonly origin: string;
  readonly #browser: Browser;
  readonly #closeApp: () => Promise<void>;
  readonly #contexts: BrowserContext[] = [];
  /** Errors of the console, refusals of the content policy, requests that left the server: there may be none. */
  faults: string[] = [];

  constructor(write: WriteApi, origin: string, browser: Browser, closeApp: () => Promise<void>) {
    this.write = write;
    this.origin = origin;
    this.#browser = browser;
    this.#closeApp = closeApp;
  }

  /** A page of a person who never came before. */
  async open(path: string, look: PageLook = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.origin,
      locale: 'fr-FR',
      viewport: look.size ?? { width: 1366, height: 768 },
      colorScheme: look.scheme ?? 'light',
      reducedMotion: 'reduce',
      serviceWorkers: look.keepsScreens ? 'allow' : 'block',
      hasTouch: look.touch ?? false,
      permissions: [...(look.allows ?? [])],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (!look.unsigned) await context.addCookies([{ ...MACHINE.cookie, url: this.origin }]);
    this.#contexts.push(context);
    return this.openIn(context, path);
  }

  /** One more page of a person who is there already: what their browser keeps is kept. */
  async openIn(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    this.#watch(page);
    await page.goto(path);
    return page;
  }

  #watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      this.faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.origin}/`) && !/^(data|blob):/.test(url))
        this.faults.push(`request: ${url}`);
    });
  }

  /** What a test provokes itself is no fault. */
  forgive(expected: RegExp): void {
    this.faults = this.faults.filter((fault) => !expected.test(fault));
  }

  /** Gives what went wrong since it was last asked; pages stay open. */
  takeFaults(): readonly string[] {
    const { faults } = this;
    this.faults = [];
    return faults;
  }

  /** Closes every page; gives what went wrong in them. */
  async leave(): Promise<readonly string[]> {
    const { faults } = this;
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
    this.faults = [];
    return faults;
  }

  async close(): Promise<void> {
    // Of the browser that all tests share, this closes what was opened here.
    await this.#browser.close();
    await this.#closeApp();
  }
}

/**
 * Serves the screens on the tests' Neo4j, and lets the tests' browser come to them. `through` gives the port by which
 * pages come, where that is not the server's own; `build` makes the application, where that is another.
 */
export async function openScreens(
  overrides: Partial<AppDeps> = {},
  through: (port: number) => Promise<number> = async (port) => port,
  build?: typeof buildApp,
): Promise<Screens> {
  const app = await openTestApp(overrides, build);
  await app.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.app.server.address() as AddressInfo;
  const browser = await chromium.connect(inject('chromium'));
  const origin = `http://127.0.0.1:${await through(port)}`;
  return new Screens(new WriteApi(app), origin, browser, () => app.close());
}
