// @module-tag long
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Returns the horizontal offset between each heading and its cells. */
const offsets = (page: Page): Promise<number[]> =>
  page.locator('table.data').evaluate((table) => {
    const lefts = (row: string) =>
      [...(table.querySelector(row)?.children ?? [])].map((cell) => cell.getBoundingClientRect().left);
    const cells = lefts('tbody tr[data-row]');
    return lefts('thead tr').map((left, i) => Math.round(left - (cells[i] ?? Number.NaN)));
  });

it.each(['tableaux', 'tableaux/cooperations', 'mesures'])(
  '%s: each heading stands over its column, on the screen and on paper',
  async (view) => {
    const { write } = screens;
    const id = await write.territory();
    const [a = '', b = ''] = await write.actors(id, 3);
    await write.cooperation(id, [a, b]);
    const page = await screens.open(`/t/${id}/${view}`);
    await page.locator('table.data tbody tr[data-row]').first().waitFor();
    const aligned = (await offsets(page)).map(() => 0);
    expect(await offsets(page)).toEqual(aligned);
    await page.emulateMedia({ media: 'print' });
    expect(await offsets(page)).toEqual(aligned);
  },
);
