import type { Page } from 'playwright-core';

/** Goes to an address of the application as Back and Forward do: the page is not loaded again. */
export const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

/** Goes there and waits for what is to be seen. */
export async function walkTo(page: Page, address: string, ready: string): Promise<void> {
  await goTo(page, address);
  await page.locator(ready).first().waitFor();
}
