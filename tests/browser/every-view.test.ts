import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { copySample } from '../support/copy-sample.ts';
import { LONG } from '../support/longer.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { VIEWS } from '../support/territory-views.ts';
import { walkTo } from '../support/walk.ts';

const USUAL = { width: 1366, height: 768 };
const SIZES = [
  { width: 390, height: 844 },
  // A laptop at 200 %.
  { width: 683, height: 384 },
  USUAL,
  { width: 1920, height: 1080 },
];

// One page walks through all of them: what a view leaves behind is seen in the next.
let screens: Screens;
let page: Page;
let place: string;
beforeAll(async () => {
  screens = await openScreens();
  const { territoryId } = await copySample(screens.write.api.executor, 'val-d-exemple');
  place = `/t/${territoryId}`;
  page = await screens.open(place);
});
afterEach(async () => expect(screens.takeFaults()).toEqual([]));
afterAll(async () => {
  await screens.leave();
  await screens.close();
});

/** An icon goes with words, in pixels. */
const LARGEST_ICON = 64;
const largestIcon = () =>
  page
    .locator('.icon')
    .evaluateAll((all) => Math.max(0, ...all.map((icon) => icon.getBoundingClientRect().width)));

/** How much wider than the screen the page is, once it has followed the size of its window. */
const overflow = () =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });

describe('every view', () => {
  it.each(VIEWS)(
    'the one at /%s fits every screen with its views available, has no error, and requests nothing from another server',
    async (path, ready) => {
      await walkTo(page, `${place}/${path}`, ready);
      const tab = page
        .getByRole('navigation', { name: 'Vues du territoire' })
        .getByRole('link', { name: 'Carte' });
      for (const size of SIZES) {
        await page.setViewportSize(size);
        expect(await overflow(), `${size.width} × ${size.height}`).toBe(0);
        expect(await tab.isVisible(), `${size.width} × ${size.height}`).toBe(true);
        expect(await largestIcon(), `${size.width} × ${size.height}`).toBeLessThanOrEqual(LARGEST_ICON);
      }
      await page.setViewportSize(USUAL);
    },
  );

  it.each(VIEWS)('the one at /%s has no serious fault for axe, light and dark', LONG, async (path, ready) => {
    await walkTo(page, `${place}/${path}`, ready);
    expect(await seriousFaultsInBothColours(page, { within: path !== '' })).toEqual({
      light: [],
      dark: [],
    });
  });
});
