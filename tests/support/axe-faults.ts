import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

// Our pages have no frames: results are not collected from several. Passed rules need no selectors.
const builder = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** The first of many similar elements represents them all. */
const ALIKE = [
  '.territories li:nth-child(n+4)',
  'tbody tr:nth-child(n+9)',
  '.panel li:nth-child(n+9)',
  '.change:nth-child(n+9)',
  '.sheet:nth-of-type(n+4)',
];
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Elements around every view of a territory. */
const FRAME = ['.header', '.legend', '.stage-tools', '.entry'];

/** Options of axe: named rules, or all; `within` is a view whose frame another test checks. */
export interface Look {
  readonly rules?: string[];
  readonly within?: boolean;
}

/** Lists the serious and critical violations of axe, with their position. */
export async function seriousFaults(page: Page, { rules, within }: Look = {}): Promise<readonly string[]> {
  const axe = builder(page);
  for (const selector of [...ALIKE, ...(within ? FRAME : [])]) axe.exclude(selector);
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** Ends transitions after a change of theme: colours on their way belong to neither. */
export const endTransitions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });

export async function seriousFaultsInBothColours(page: Page, look: Look = {}): Promise<unknown> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.locator('html[data-theme="light"]').waitFor();
  const light = await seriousFaults(page, look);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.locator('html[data-theme="dark"]').waitFor();
  await endTransitions(page);
  // The page is the same but for its colours.
  return { light, dark: await seriousFaults(page, { ...look, rules: COLOURS }) };
}

/** Lists all violations of axe, with their position. */
export async function everyFault(page: Page): Promise<readonly string[]> {
  const { violations } = await builder(page).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
