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

const PAIRS = [
  ['Cantine du Val', 'AMAP du Val'],
  ['AMAP du Val', 'Lycée du Val'],
  ['Lycée du Val', 'Cantine du Val'],
  ['Ferme du Val', 'AMAP du Val'],
  ['Banque du Val', 'Ferme du Val'],
  ['Théâtre du Val', 'Cantine du Val'],
  ['Théâtre du Val', 'Lycée du Val'],
  ['Serre du Val', 'Ferme du Val'],
  ['Serre du Val', 'Banque du Val'],
  ['Épicerie du Val', 'AMAP du Val'],
  ['Recyclerie du Val', 'Théâtre du Val'],
  ['Recyclerie du Val', 'Cantine du Val'],
] as const;
const NAMES = new Set(PAIRS.flat()).size;

/** Returns which share of its stage a drawing takes across and down: the smaller divided by the larger. */
function shape(
  points: readonly { readonly x: number; readonly y: number }[],
  stage: { readonly width: number; readonly height: number },
): number {
  const side = (of: (point: { x: number; y: number }) => number) =>
    Math.max(...points.map(of)) - Math.min(...points.map(of));
  const [across, down] = [side(({ x }) => x) / stage.width, side(({ y }) => y) / stage.height];
  return Math.min(across, down) / Math.max(across, down);
}

it('links typed in a row on an empty map make no column, before a slow server has them and after', async () => {
  const id = await screens.write.territory();
  const page = await screens.open(`/t/${id}`);
  // Each write takes so long that lines are typed faster than they are answered.
  await page.route('**/api/territories/**', async (route) => {
    if (route.request().method() !== 'GET') await new Promise((resolve) => setTimeout(resolve, 500));
    await route.fallback();
  });
  await page.locator(FIELD).focus();
  await page
    .locator('maillage-entry .entry-signs, maillage-entry [role="status"]')
    .first()
    .waitFor({ state: 'attached' });
  for (const [from, to] of PAIRS) {
    await page.keyboard.type(`${from} -> ${to}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('');
  }
  await drawn(page, NAMES);
  const stage = (await drawing(page).boundingBox()) ?? { width: 0, height: 0 };
  const shown = () =>
    page.evaluate(() => {
      const graph = document.querySelector('maillage-graph') as unknown as {
        core: { nodes(): { toArray(): { id(): string; position(): { x: number; y: number } }[] } };
      };
      return graph.core
        .nodes()
        .toArray()
        .map((node) => node.position());
    });
  expect((await screens.write.map(id)).links.length).toBeLessThan(PAIRS.length);
  await expect.poll(async () => shape(await shown(), stage), POLL).toBeGreaterThan(0.4);
  await expect.poll(async () => (await screens.write.map(id)).links.length, POLL).toBe(PAIRS.length);
  await expect
    .poll(async () => (await screens.write.map(id)).actors.every(({ x }) => x !== undefined), POLL)
    .toBe(true);
  const { actors } = await screens.write.map(id);
  expect(
    shape(
      actors.map(({ x = 0, y = 0 }) => ({ x, y })),
      stage,
    ),
  ).toBeGreaterThan(0.4);
  const box = await drawing(page).boundingBox();
  await expect
    .poll(async () => {
      const points = await Promise.all(actors.map((actor) => pointOf(page, actor.id)));
      const [left, top] = [box?.x ?? 0, box?.y ?? 0];
      const [right, bottom] = [left + (box?.width ?? 0), top + (box?.height ?? 0)];
      return points.filter(({ x, y }) => x > left && x < right && y > top && y < bottom).length;
    }, POLL)
    .toBe(NAMES);
  expect(await page.getByRole('button', { name: 'Toute la carte' }).isVisible()).toBe(false);
});
