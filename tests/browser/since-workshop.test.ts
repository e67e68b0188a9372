import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openRoom } from '../support/phone.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it('leads in one press from the map to what changed since the last workshop, once it is closed', async () => {
  const id = await screens.write.territory();
  const [a = '', b = ''] = await screens.write.actors(id, 2);
  const meeting = await openRoom(screens.write, id);
  const page = await screens.open(`/t/${id}`);
  await page.locator('.next-ask').waitFor();
  const since = page.getByRole('link', { name: 'Depuis le dernier atelier' });
  expect(await since.count()).toBe(0);
  await screens.write.patch(meeting.address, { status: 'closed' });
  await since.waitFor();
  await screens.write.cooperation(id, [a, b]);
  await since.click();
  await page.waitForURL(/avant-apres\?de=/);
  await page
    .getByText(/lien est nouveau/)
    .first()
    .waitFor();
});
