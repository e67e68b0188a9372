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
  /** Storage for offline use is enabled only in tests about it. */
  readonly keepsScreens?: boolean;
  /** A screen one touches, as a phone has. */
  readonly touch?: boolean;
  /** Browser permissions granted to the page. */
  readonly allows?: readonly string[];
  /** Whether this browser was never opened by the link of the start. */
  readonly unsigned?: boolean;
}

/** The application with its server, a browser, and the errors of its pages. */
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

  /** Opens a page for a new visitor. */
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

  /** Opens another page for an existing visitor, with the storage of their browser. */
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

  /** Removes the errors that a test provokes itself. */
  forgive(expected: RegExp): void {
    this.faults = this.faults.filter((fault) => !expected.test(fault));
  }

  /** Returns the errors since the last call; pages stay open. */
  takeFaults(): readonly string[] {
    const { faults } = this;
    this.faults = [];
    return faults;
  }

  /** Closes every page; returns their errors. */
  async leave(): Promise<readonly string[]> {
    const { faults } = this;
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
    this.faults = [];
    return faults;
  }

  async close(): Promise<void> {
    // Closes only the contexts opened here: all tests share the browser.
    await this.#browser.close();
    await this.#closeApp();
  }
}

/**
 * Serves the screens on the tests’ Neo4j, and connects the tests’ browser. `through` replaces the port for
 * pages by that of a proxy; `build` replaces the application.
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
