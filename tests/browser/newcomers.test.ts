import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { drawing, drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { FIELD } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it('names typed one after the other on an empty map are all seen, and make no column', LONG, async () => {
  const id = await screens.write.territory();
  const page = await screens.open(`/t/${id}`);
  await page.locator('.legend').getByText('ESS', { exact: true }).first().waitFor({ state: 'attached' });
  await page.locator(FIELD).focus();
  const names = [
    'Recyclerie',
    'AMAP',
    'Lycée',
    'Ferme',
    'Collectif',
    'Banque',
    'Théâtre',
    'Épicerie',
    'Serre',
  ];
  for (const [i, name] of names.entries()) {
    await page.keyboard.type(`« ${name} du Val »`);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('');
    await drawn(page, i + 1);
  }
  const { actors } = await screens.write.map(id);
  const seen = async () => {
    const box = await drawing(page).boundingBox();
    const points = await Promise.all(actors.map((actor) => pointOf(page, actor.id)));
    return points.filter(
      ({ x, y }) => box !== null && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
    );
  };
  await expect.poll(async () => (await seen()).length, POLL).toBe(names.length);
  const across = (await seen()).map(({ x }) => x);
  expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(100);
});
