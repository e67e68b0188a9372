import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { dayInParis } from '../../model/elements/day.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openRoom, phoneOf } from '../support/phone.ts';
import { randomId } from '../support/test-app.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it('is begun at home, shows today what a phone says, in the minutes too, and is thrown away in one click', async () => {
  const { write } = screens;
  const page = await screens.open('/');
  await page.getByRole('button', { name: 'M’entraîner' }).click();
  await page.waitForURL(/\/t\/rehearsal-[^/]+$/);
  await page.getByText('Répétition.', { exact: true }).waitFor();
  const id = decodeURIComponent(new URL(page.url()).pathname.slice('/t/'.length));
  await drawn(page, 27);
  // Its day is today: no notice about another one.
  expect(await page.locator('.notice').getByText('12 mars').count()).toBe(0);

  const map = await write.map(id);
  const linked = new Set(map.cooperations.flatMap(({ parties }) => parties.map(({ actorId }) => actorId)));
  const [alone = '', lone = ''] = map.actors.map((actor) => actor.id).filter((actor) => !linked.has(actor));
  const other = lone === '' ? (map.actors.find((actor) => actor.id !== alone)?.id ?? '') : lone;
  const meeting = await openRoom(write, id, { on: dayInParis(new Date()), invited: 4 });
  const say = await phoneOf(meeting, alone, write);
  await say({ screen: 'links', known: [], added: [{ id: randomId('l'), actorId: other, intensity: 3 }] });
  const pair = [alone, other].sort();
  await expect
    .poll(async () => (await write.map(id)).links.map(({ actorIds }) => [...actorIds].sort()), POLL)
    .toContainEqual(pair);

  await write.patch(meeting.address, { status: 'closed' });
  await page.goto(`/t/${id}/atelier/${meeting.workshop.id}/compte-rendu`);
  const minutes = page.locator('.minutes-text');
  await minutes.getByText('Un lien nouveau :').waitFor();
  await page.getByText('Avant et après').filter({ visible: true }).first().waitFor();

  await page.getByRole('button', { name: 'Jeter la répétition' }).click();
  await page.getByText('La répétition est jetée').waitFor();
  await page.getByRole('button', { name: 'M’entraîner' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  const gone = await write.api.send('GET', `/api/territories/${id}`);
  expect(gone.statusCode).toBe(404);
});
