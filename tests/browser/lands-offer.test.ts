import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const SIZE = 7;
const coasts = (page: Page) => page.locator('.land-coast');
const offer = (page: Page) => page.getByText('2 groupes se dessinent.');

/** Types two groups on an open map line by line, until the lands are offered. */
async function typedUntilOffered(): Promise<{ readonly t: string; readonly page: Page }> {
  const { write } = screens;
  const t = await write.territory();
  const circles = [await write.actors(t, SIZE), await write.actors(t, SIZE)];
  const page = await screens.open(`/t/${t}`);
  await drawn(page, 2 * SIZE);
  const links = [1, 2, 3].flatMap((step) =>
    circles.flatMap((actors) => actors.map((a, i): [string, string] => [a, actors[(i + step) % SIZE] ?? ''])),
  );
  await expect
    .poll(async () => {
      const next = links.shift();
      if (next !== undefined) await write.cooperation(t, next);
      return offer(page).count();
    }, POLL)
    .toBe(1);
  return { t, page };
}

describe('groups that show while a room types', () => {
  it('are offered, drawn as lands when accepted, and taken back with every place', async () => {
    const { t, page } = await typedUntilOffered();
    const { lands, actors } = await screens.write.map(t);
    expect(lands).toBeUndefined();
    const placesOf = (all: typeof actors) => all.map(({ id, x, y }) => [id, x, y]);
    await page.getByRole('button', { name: 'Les montrer' }).click();
    await expect.poll(() => coasts(page).count(), POLL).toBe(2);
    expect(await offer(page).count()).toBe(0);
    await page.locator('maillage-toasts').getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => coasts(page).count(), POLL).toBe(0);
    expect(placesOf((await screens.write.map(t)).actors)).toEqual(placesOf(actors));
    expect(await offer(page).count()).toBe(0);
  });

  it('wait when they are put off', async () => {
    const { t, page } = await typedUntilOffered();
    await page.getByRole('button', { name: 'Plus tard' }).click();
    await expect.poll(() => offer(page).count(), POLL).toBe(0);
    expect((await screens.write.map(t)).lands).toBeUndefined();
  });
});
