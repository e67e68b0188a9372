import type { Page } from 'playwright-core';

/** Lists the texts in the first column of a table. */
export const rowsOf = (page: Page): Promise<string[]> =>
  page.locator('tbody > tr > td:first-child').allInnerTexts();

/** Finds the message about the connection. */
export const sign = (page: Page, words: string | RegExp) => page.locator('.connection').getByText(words);

/** Types a line and sends it. */
export async function enterLine(page: Page, line: string): Promise<void> {
  const bar = page.getByLabel('Saisie : un acteur');
  await bar.fill(line);
  await bar.press('Enter');
}

/** The page has read all it needs to go on alone. */
export async function readyAlone(page: Page): Promise<void> {
  await sign(page, 'En direct').waitFor({ state: 'attached' });
  await page.locator('.legend').getByText('Collectivités').waitFor({ state: 'attached' });
  // Modules loaded after the first rendering.
  for (const name of ['maillage-entry', 'maillage-other-panel', 'maillage-settle-tool'])
    await page.waitForFunction((one) => customElements.get(one) !== undefined, name);
}
