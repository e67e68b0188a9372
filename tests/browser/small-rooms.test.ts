// @module-tag long
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { copySample } from '../support/copy-sample.ts';
import { drawn, pointOf } from '../support/on-the-map.ts';
import { FIELD } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it('views are whole at 1366 pixels, also while the network is away and changes wait', async () => {
  const { territoryId } = await copySample(screens.write.api.executor, 'val-d-exemple');
  const page = await screens.open(`/t/${territoryId}`);
  await drawn(page, 27);
  const isWhole = () =>
    page.locator('.views').evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
  expect(await isWhole()).toBe(true);
  // A network that is cut leaves a stream that is open: here none opens.
  await page.route(/\/live\?/, (route) => route.abort());
  await page.reload();
  await drawn(page, 27);
  // The resources loaded after the map have arrived.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.locator(FIELD).fill('« Lycée horticole »');
  await page.keyboard.press('Enter');
  await page.locator('.connection').getByText('en attente').waitFor();
  await page.locator('.connection').getByText('Reconnexion').waitFor();
  expect(await isWhole()).toBe(true);
  screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
});

it('words at the foot of a map are over nobody who stands there, nor over their names', async () => {
  const { write } = screens;
  const id = await write.territory();
  const [one = '', other = '', ...alone] = await write.actors(id, 6);
  await write.cooperation(id, [one, other]);
  const places = [one, other, ...alone].map((actorId, i) => ({
    actorId,
    x: i < 2 ? 120 * i : 80 * (i - 2) - 60,
    y: i < 2 ? 0 : 600,
  }));
  await write.put(`/api/territories/${id}/positions`, { positions: places });
  await write.patch(`/api/territories/${id}`, { frozen: true });
  const page = await screens.open(`/t/${id}`, { size: { width: 1366, height: 600 } });
  await drawn(page, 6);
  await page.locator(FIELD).fill('« Le Phare »');
  await page.keyboard.press('Enter');
  const words = page.locator('.toast', { hasText: 'Le Phare est ajouté' });
  await words.waitFor();
  await drawn(page, 7);
  const box = await words.boundingBox();
  if (box === null) throw new Error('They are not there.');
  for (const actorId of alone) {
    const { x, y } = await pointOf(page, actorId);
    const isBeside = x < box.x - 10 || x > box.x + box.width + 10;
    const isClear = y + 36 < box.y || y - 12 > box.y + box.height;
    expect([actorId, isBeside || isClear]).toEqual([actorId, true]);
  }
});

it('the tour over a page that was enlarged hides neither the map nor its own buttons', async () => {
  const page = await screens.open('/t/val-d-exemple', { size: { width: 683, height: 384 } });
  await page.getByRole('button', { name: 'Suivre la visite guidée' }).click();
  for (const title of ['La carte', 'La réserve', 'La ligne de saisie', 'Les questions']) {
    const words = page.getByRole('dialog', { name: title });
    await words.waitFor();
    const box = await words.boundingBox();
    expect((box?.width ?? 683) * (box?.height ?? 384), title).toBeLessThan(683 * 384 * 0.45);
    for (const name of ['Suivant', 'Quitter la visite']) {
      const button = await words.getByRole('button', { name }).boundingBox();
      expect((button?.y ?? -1) >= 0 && (button?.y ?? 0) + (button?.height ?? 999) <= 384, name).toBe(true);
    }
    await page.keyboard.press('ArrowRight');
  }
});
