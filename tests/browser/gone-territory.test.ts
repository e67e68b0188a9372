import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it('the address of a territory that is gone leads to the others, and no longer says that it comes back', async () => {
  const page = await screens.open('/t/gone-since');
  const others = page.getByRole('link', { name: 'Tous les territoires' });
  await others.waitFor();
  expect(await page.getByRole('button', { name: 'Réessayer' }).count()).toBe(0);
  await expect.poll(() => page.locator('maillage-connection .connection').count(), POLL).toBe(0);
  await others.click();
  await page.getByRole('heading', { name: 'Vos cartes' }).waitFor();
  screens.forgive(/status of 404/);
});
