import type { Page } from 'playwright-core';

/** What the first column of a table says. */
export const rowsOf = (page: Page): Promise<string[]> =>
  page.locator('tbody > tr > td:first-child').allInnerTexts();

/** What is said of the connection. */
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
  // What comes after the first picture.
  for (const name of ['maillage-entry', 'maillage-other-panel', 'maillage-settle-tool'])
    await page.waitForFunction((one) => customElements.get(one) !== undefined, name);
}
