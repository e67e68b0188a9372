import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../tests/support/find-chromium.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
export type Shown = keyof typeof LOCALES;
export const LANGUAGES: readonly Shown[] = ['fr', 'en'];
export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** How a page opens. Still pictures have no motion. */
export interface PageOptions {
  readonly size?: { readonly width: number; readonly height: number };
  readonly moves?: boolean;
}

/** Pages of a running Maillage, in a browser that has signed in. */
export class SignedInPages {
  readonly #browser: Browser;
  readonly #address: URL;
  readonly #signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

  private constructor(
    browser: Browser,
    address: URL,
    signedIn: Awaited<ReturnType<BrowserContext['storageState']>>,
  ) {
    this.#browser = browser;
    this.#address = address;
    this.#signedIn = signedIn;
  }

  /** Opens a browser and signs in by `start`, the address that the start of Maillage prints. */
  static async at(start: URL): Promise<SignedInPages> {
    const browser = await chromium.launch({ executablePath: findChromium(process.env.CHROME_PATH) });
    const signing = await browser.newContext();
    const page = await signing.newPage();
    await page.goto(start.href);
    await page.locator('main h1, main h2').first().waitFor();
    const signedIn = await signing.storageState();
    await signing.close();
    return new SignedInPages(browser, new URL('/', start), signedIn);
  }

  /** Opens an empty page in a language. */
  async open(language: Shown, { size = DESK, moves = false }: PageOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      ...{ viewport: size, locale: LOCALES[language], serviceWorkers: 'block', hasTouch: size === PHONE },
      ...{ storageState: this.#signedIn, reducedMotion: moves ? 'no-preference' : 'reduce' },
    });
    context.setDefaultTimeout(120_000);
    await context.addInitScript((chosen) => localStorage.setItem('maillage.language', chosen), language);
    return context.newPage();
  }

  /** Goes to a path of Maillage, and waits for what is `ready` there. */
  async show(page: Page, path: string, ready: string): Promise<void> {
    await page.goto(new URL(path, this.#address).href);
    await page.locator(ready).first().waitFor();
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

/** Asks the server in the name of a page. */
export async function ask(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async ([how, where, what]) => {
      const response = await fetch(where, {
        method: how,
        headers: { 'if-match': '*', ...(what !== null && { 'content-type': 'application/json' }) },
        body: what,
      });
      return { ok: response.ok, status: response.status, text: await response.text() };
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  );
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  return answer.text === '' ? null : JSON.parse(answer.text);
}

/** Asks for something that has an id. */
export async function askForId(page: Page, method: string, path: string, body?: unknown): Promise<string> {
  const made = await ask(page, method, path, body);
  if (typeof made !== 'object' || made === null || !('id' in made) || typeof made.id !== 'string')
    throw new Error(`${method} ${path} answered without an id`);
  return made.id;
}

/** Waits until the map has been drawn, its letters are loaded, and the marks found their places. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.working').first().waitFor({ state: 'hidden' });
  await page.evaluate(async () => {
    const graph = document.querySelector<HTMLElement & { settled(): Promise<void> }>('maillage-graph');
    await graph?.settled();
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 1500));
  });
}

/** Returns the path of a picture of the documents. */
export function pictureFile(name: string): string {
  return new URL(`../../docs/images/${name}`, import.meta.url).pathname;
}
