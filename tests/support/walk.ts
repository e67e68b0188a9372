import type { Page } from 'playwright-core';

/** Goes to an address of the application as Back and Forward do: the page is not loaded again. */
export async function walkTo(page: Page, address: string, ready: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await page.locator(ready).first().waitFor();
}
