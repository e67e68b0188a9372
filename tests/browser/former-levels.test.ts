import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { formerMap } from '../support/former-map.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let before: Screens;
let screens: Screens;
beforeAll(async () => {
  before = await openScreens();
  // Another process: it holds nothing read before the schema step.
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(async () => {
  await before.close();
  await screens.close();
});

it('shows facilitators the links that the latest word would change; all are accepted at once, and undone', async () => {
  const { territoryId, links } = await formerMap(before.write);
  const levels = () => Promise.all(links.map(async (id) => (await screens.write.coop(id)).agreedIntensity));
  const page = await screens.open(`/t/${territoryId}/atelier`);
  await page.getByRole('link', { name: '2 liens attendent votre accord' }).click();
  const list = page.locator('.former-levels');
  await list
    .getByText('« Rien à ce jour » compte ; son dernier mot est « On met en commun ».')
    .first()
    .waitFor();
  await list.getByRole('button', { name: 'Suivre le dernier mot partout (2)' }).click();
  await list.waitFor({ state: 'detached' });
  await expect.poll(levels, POLL).toEqual([3, 3]);
  await page.keyboard.press('Control+z');
  await list.waitFor();
  await expect.poll(levels, POLL).toEqual([0, 0]);
});
