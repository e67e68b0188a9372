import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

// Our pages have no frames: nothing is gathered over several. What is well needs no selectors.
const builder = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** What axe finds serious or critical, with where. */
export async function seriousFaults(page: Page, rules?: string[]): Promise<readonly string[]> {
  // Of the many territories of a test's database, the first rows speak for all.
  const axe = builder(page).exclude('.territories li:nth-child(n+4)');
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

export async function seriousFaultsInBothColours(page: Page): Promise<unknown> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.locator('html[data-theme="light"]').waitFor();
  const light = await seriousFaults(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.locator('html[data-theme="dark"]').waitFor();
  // Colours on their way are those of neither.
  await page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
  // The page is the same but for its colours.
  return { light, dark: await seriousFaults(page, ['color-contrast', 'link-in-text-block']) };
}

/** All that axe finds, with where. */
export async function everyFault(page: Page): Promise<readonly string[]> {
  const { violations } = await builder(page).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
