// @module-tag long
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { drawing } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
let sample: Copy;
beforeAll(async () => {
  screens = await openScreens();
  sample = await copySample(screens.write.api.executor, 'val-d-exemple');
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

// Each view at each size: `every-view`.
describe('every size', () => {
  it('home is never wider than the screen', async () => {
    const page = await screens.open('/', { size: { width: 390, height: 844 } });
    await page.locator('.territories li').first().waitFor();
    for (const [width, height] of [
      [390, 844],
      [683, 384],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(
        await page.evaluate(async () => {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }),
        `${width} × ${height}`,
      ).toBe(0);
    }
  });
});

describe('on paper', () => {
  it('the map is complete next to its legend, with the selection below, without controls', async () => {
    const page = await screens.open(`/t/${sample.territoryId}/questions`, { scheme: 'dark' });
    await drawing(page).waitFor();
    await page.locator('maillage-question-list h2').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const box = async (selector: string) => {
      const found = await page.locator(selector).first().boundingBox();
      if (found === null) throw new Error(`${selector} is not printed`);
      return found;
    };
    const [legend, stage, drawn, panel] = [
      await box('.legend'),
      await box('.stage'),
      await box('maillage-graph canvas[data-id]'),
      await box('.panel'),
    ];
    expect(legend.x + legend.width).toBeLessThanOrEqual(stage.x + 1);
    expect(panel.y).toBeGreaterThanOrEqual(stage.y + stage.height - 1);
    // Whole pixels, where the sheet has fractions of them.
    expect(drawn.width).toBeLessThanOrEqual(Math.ceil(stage.width));
    expect(drawn.height).toBeLessThanOrEqual(Math.ceil(stage.height));
    for (const control of ['.views', '.header-tools', '.entry', '.stage-tools', '.question-filter', '.tabs'])
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

describe('on paper', () => {
  it('the drawing keeps its places under its shore, and the key of lands covers nothing', async () => {
    const page = await screens.open(`/t/${sample.territoryId}`);
    await drawing(page).waitFor();
    await page.locator('.shore[data-placed]').waitFor();
    const onScreen = await ratios(page);
    await page.evaluate(() => {
      const key = document.createElement('div');
      key.className = 'land-key';
      key.textContent = '1 Autour de la mairie';
      document.querySelector('.graph-canvas')?.append(key);
      dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMedia({ media: 'print' });
    const onPaper = await ratios(page);
    for (const [i, ratio] of onPaper.entries()) expect(ratio).toBeCloseTo(onScreen[i] ?? 0, 2);
    const heights = await page
      .locator('.land-key, .graph-canvas')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights) / Math.max(...heights)).toBeLessThan(0.2);
  });
});

/** Returns the sides of the shore, as shares of the drawing. */
const ratios = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const [drawn, shore] = ['maillage-graph canvas[data-id]', '.shore'].map((one) =>
      document.querySelector(one)?.getBoundingClientRect(),
    );
    if (drawn === undefined || shore === undefined) return [];
    return [
      (shore.left - drawn.left) / drawn.width,
      (shore.top - drawn.top) / drawn.height,
      shore.width / drawn.width,
      shore.height / drawn.height,
    ];
  });

describe('the header', () => {
  it.each([1366, 1920])('shows its four views, the counts and the day whole at %d px', async (width) => {
    const page = await screens.open(`/t/${sample.territoryId}`, { size: { width, height: 768 } });
    await page.locator('.header .notice').waitFor();
    const cut = await page
      .locator('.header :is(.views, .counts, .notice)')
      .evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map(({ className }) => className),
      );
    expect(cut).toEqual([]);
  });
});
