import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { held } from '../support/held.ts';
import { POLL } from '../support/on-the-map.ts';
import { openPhoneRooms, PHONE, type PhoneRooms, press, type Room } from '../support/phone-rooms.ts';
import { questionScene } from '../support/question-scene.ts';
import { openWorkshop } from '../support/workshop.ts';

let rooms: PhoneRooms;
beforeAll(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => expect(await rooms.leave()).toEqual([]));
afterAll(() => rooms.close());

const _actorNames = async ({ id }: Room) => (await rooms.write.map(id)).actors.map(({ name }) => name);

it('dots that are put while others are on their way stay to be given', async () => {
  const { facilitator, screens, write } = rooms;
  const { id, apart, alone } = await questionScene(write);
  for (const [i, key] of [apart, alone].entries())
    await write.put(`/api/territories/${id}/gaps/${encodeURIComponent(key)}`, { shown: i + 1 });
  const meeting = await openWorkshop(facilitator, id);
  await facilitator.ask('POST', `${meeting.address}/votes`, {
    id: `v-${id}`,
    about: 'questions',
    dots: 3,
    keys: [apart, alone],
  });
  const page = await screens.open(`/rejoindre#${meeting.code}`, PHONE);
  await page.getByRole('button', { name: /La salle vote/ }).tap();
  const hedges = page.locator('.vote-choices li').filter({ hasText: /haies/ });
  const more = hedges.getByRole('button', { name: 'Un point de plus' });
  await more.tap();
  const { isAsked, letGo } = await held(page, /\/ballot/);
  await press(page, 'Donner mes points');
  await isAsked;
  await more.tap();
  const came = page.waitForResponse(/\/votes$/);
  letGo();
  await came;
  await expect
    .poll(
      async () =>
        (await facilitator.ask<{ items: { seats: number }[] }>('GET', `${meeting.address}/votes`)).items[0]
          ?.seats,
      POLL,
    )
    .toBe(1);
  await hedges.locator('output').getByText('●●').waitFor();
  await press(page, 'Changer mes points');
  await page.getByText('Vos points sont donnés').waitFor();
  expect(await hedges.locator('output').textContent()).toContain('●●');
});
