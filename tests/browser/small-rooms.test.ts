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
  await page.context().setOffline(true);
  await page.locator(FIELD).fill('« Lycée horticole »');
  await page.keyboard.press('Enter');
  await page.locator('.connection').getByText('en attente').waitFor();
  await page.locator('.connection').getByText('Reconnexion').waitFor();
  await page.screenshot({ path: '/tmp/room-offline.png' });
  expect(await isWhole()).toBe(true);
  screens.forgive(/ERR_INTERNET_DISCONNECTED/);
});

it('words at the foot of a young map are over nobody', async () => {
  const id = await screens.write.territory();
  const page = await screens.open(`/t/${id}`, { size: { width: 1024, height: 600 } });
  await page.locator(FIELD).focus();
  const names = ['Le Moulin', 'La Ferme', 'Le Four', 'La Gare', 'Le Lavoir', 'La Mine', 'Le Phare'];
  for (const [i, name] of names.entries()) {
    await page.locator(FIELD).fill(`« ${name} »`);
    await page.keyboard.press('Enter');
    await drawn(page, i + 1);
    await page.locator('.toast').getByText(`${name} est ajouté`).waitFor();
    const boxes = await page.locator('.toast').evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    const { actors } = await screens.write.map(id);
    for (const actor of actors) {
      const { x, y } = await pointOf(page, actor.id);
      const isCovered = boxes.some(
        (box) => x > box.left - 10 && x < box.right + 10 && y > box.top - 24 && y < box.bottom + 10,
      );
      expect([name, actor.name, isCovered]).toEqual([name, actor.name, false]);
    }
  }
  await page.screenshot({ path: '/tmp/room-toast.png' });
});

it('the tour over a page that was enlarged hides neither the map nor its own buttons', async () => {
  const page = await screens.open('/t/val-d-exemple', { size: { width: 683, height: 384 } });
  await page.getByRole('button', { name: 'Suivre la visite guidée' }).click();
  for (const title of ['La carte', 'La réserve', 'La ligne de saisie', 'Les questions']) {
    const words = page.getByRole('dialog', { name: title });
    await words.waitFor();
    await page.screenshot({ path: `/tmp/room-tour-${title.replaceAll(' ', '-')}.png` });
    const box = await words.boundingBox();
    expect((box?.width ?? 683) * (box?.height ?? 384), title).toBeLessThan(683 * 384 * 0.45);
    for (const name of ['Suivant', 'Quitter la visite']) {
      const button = await words.getByRole('button', { name }).boundingBox();
      expect((button?.y ?? -1) >= 0 && (button?.y ?? 0) + (button?.height ?? 999) <= 384, name).toBe(true);
    }
    await page.keyboard.press('ArrowRight');
  }
});
