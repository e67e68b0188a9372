// @module-tag long
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { sheetsOf } from '../support/printed.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it.each(['tableaux', 'engagements'])(
  '%s: on paper all columns stand on the sheet, without fields, keys or other tabs',
  async (view) => {
    const { write } = screens;
    const id = await write.territory();
    await write.actors(id, 16);
    await write.commitment(id, { text: 'Une cantine locale dans chaque école du territoire' });
    const page = await screens.open(`/t/${id}/${view}`);
    await page.locator('table.data tbody tr').first().waitFor();
    await page.setViewportSize({ width: 1017, height: 700 });
    await page.emulateMedia({ media: 'print' });
    for (const control of [
      '.page-tools',
      '.panel',
      '.data .arrow',
      '[role=tab][aria-selected=false]',
      '.check',
    ])
      expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
    const beyond = await page
      .locator('table.data')
      .evaluate((table) => table.getBoundingClientRect().right - document.documentElement.clientWidth);
    expect(beyond).toBeLessThanOrEqual(1);
    for (const sheet of await sheetsOf(page)) expect(sheet).toEqual([297, 210]);
  },
);
