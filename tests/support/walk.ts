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

/** Opens « Plus », which holds the tools of the map that its row does not show. */
export const openMore = (page: Page): Promise<void> => page.locator('.stage-tools .more > summary').click();

/** Opens « Menu »: language, colours, access. */
export const openMenu = (page: Page): Promise<void> => page.locator('.main-menu > summary').click();

/** Opens what the day of the map holds: history, comparison, film. */
export const openDay = (page: Page): Promise<void> => page.locator('.when > summary').click();

/** Turns the screen to English, as one does. */
export async function speakEnglish(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole('button', { name: 'EN, English' }).click();
}

/** Opens the legend, or closes it. */
export const openLegend = (page: Page): Promise<void> =>
  page.locator('.stage-tools').getByRole('button', { name: 'Légende' }).click();

/** Opens the sheet of the territory itself. */
export async function openTerritorySheet(page: Page): Promise<void> {
  await openMore(page);
  await page.getByRole('button', { name: 'Fiche du territoire' }).click();
}
