import type { Page, Route } from 'playwright-core';

export interface Held {
  /** The first has come. */
  readonly isAsked: Promise<void>;
  /** Releases all requests, including later ones. */
  readonly letGo: () => void;
}

/** Holds what a page asks of an address until it is let go: a network that takes its time, without a clock. */
export async function held(page: Page, address: RegExp | string, method?: string): Promise<Held> {
  let letGo = (): void => undefined;
  const isFree = new Promise<void>((free) => {
    letGo = free;
  });
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  await page.route(address, async (route: Route) => {
    if (method !== undefined && route.request().method() !== method) return route.fallback();
    asked();
    await isFree;
    await route.continue().catch(() => undefined);
  });
  return { isAsked, letGo };
}
