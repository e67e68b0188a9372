import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import { comeIn, type TestBrowser } from '../support/access-api.ts';
import { drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { faultsOf, openPhoneRooms, type PhoneRooms } from '../support/phone-rooms.ts';

let rooms: PhoneRooms;
beforeAll(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => expect(await rooms.leave()).toEqual([]));
afterAll(() => rooms.close());

/** Opens a page of a signed-in person, in a window of this size. */
async function pageOf({ cookie }: TestBrowser, path: string, [width, height] = [1366, 768]): Promise<Page> {
  const page = await rooms.screens.open('/confidentialite', {
    size: { width: width ?? 0, height: height ?? 0 },
  });
  const [name = '', value = ''] = (cookie ?? '').split('=');
  await page.context().addCookies([{ name, value, url: rooms.screens.origin }]);
  await page.goto(path);
  return page;
}

/** Returns the part of the map that a screen shows, in units of the map. */
const boxOf = (page: Page) =>
  page.evaluate(() => {
    const graph = document.querySelector('maillage-graph') as unknown as {
      core: { extent(): { x1: number; y1: number; x2: number; y2: number } };
    };
    const { x1, y1, x2, y2 } = graph.core.extent();
    return { x1, y1, x2, y2 };
  });
type Box = Awaited<ReturnType<typeof boxOf>>;
const middle = ({ x1, y1, x2, y2 }: Box) => ({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 });

/** Returns true if a screen shows at least the area of another, around the same centre. */
async function showsAllOf(page: Page, other: Page): Promise<boolean> {
  const [here, there] = [await boxOf(page), await boxOf(other)];
  const { x, y } = middle(here);
  const about = middle(there);
  return (
    Math.hypot(x - about.x, y - about.y) < 2 &&
    here.x1 < there.x1 + 2 &&
    here.y1 < there.y1 + 2 &&
    here.x2 > there.x2 - 2 &&
    here.y2 > there.y2 - 2
  );
}

const chosen = (page: Page) => new URL(page.url()).searchParams.get('s');

it('screens follow the view of the lead until they move; the editor of a field is shown next to it', async () => {
  const { facilitator } = rooms;
  const { id, hall, school, meeting } = await rooms.room();
  await facilitator.ask('PATCH', meeting.address, { step: 'links' }, { 'if-match': '*' });
  const name = (await facilitator.ask<Me>('GET', '/api/me')).person?.name ?? '';
  const board = await pageOf(facilitator, `/t/${id}`);
  const helper = await pageOf(await comeIn(facilitator, 'contributor', [id]), `/t/${id}`, [1000, 900]);
  const screen = await pageOf(
    facilitator,
    `/t/${id}/atelier/${meeting.workshop.id}/ecran#code=${meeting.code}`,
    [1920, 1080],
  );
  const pages = [board, helper, screen];
  for (const page of pages) await drawn(page, 3);
  const before = (await rooms.write.map(id)).territory.revision;

  // A facilitator leads with one touch; a big screen follows automatically, others with one touch.
  await board.locator('.stage').hover({ position: { x: 5, y: 300 } });
  await board.keyboard.press('v');
  await board.getByText('Vous menez la vue').waitFor();
  await screen.getByText(`Vous suivez ${name}.`).waitFor();
  await helper.getByRole('button', { name: `Suivre ${name}` }).click();
  await helper.getByText(`Vous suivez ${name}.`).waitFor();
  expect(await faultsOf(helper)).toEqual([]);
  const at = await pointOf(board, school);
  await board.mouse.move(at.x, at.y);
  await board.mouse.wheel(0, -600);
  for (const page of [helper, screen]) await expect.poll(() => showsAllOf(page, board), POLL).toBe(true);
  const tapped = await pointOf(board, school);
  await board.mouse.click(tapped.x, tapped.y);
  await expect.poll(() => chosen(board), POLL).toBe(`actor:${school}`);
  await expect.poll(() => chosen(helper), POLL).toBe(`actor:${school}`);

  // A field that is open on one screen is marked on the others, until it closes.
  for (const page of [board, helper]) await page.getByText('Ce qu’il dit de lui', { exact: true }).click();
  await helper.getByRole('button', { name: /^Mission/ }).click();
  await board.getByText(/ modifie cette fiche\.$/).waitFor();
  await board
    .locator('maillage-fact')
    .filter({ hasText: 'Mission' })
    .getByText(/ modifie$/)
    .waitFor();
  expect(await faultsOf(board)).toEqual([]);
  await helper.keyboard.press('Escape');
  await board.locator('.edited-by').first().waitFor({ state: 'detached' });

  // One’s own gesture leaves; the other goes on following.
  const mine = await pointOf(helper, school);
  await helper.mouse.move(mine.x + 60, mine.y + 60);
  await helper.mouse.wheel(0, 300);
  await helper.getByRole('button', { name: `Suivre ${name}` }).waitFor();
  await board.keyboard.press('0');
  await expect.poll(() => showsAllOf(screen, board), POLL).toBe(true);
  // A key stops the big screen; it does not follow again automatically.
  await screen.keyboard.press('Escape');
  await screen.getByRole('button', { name: `Suivre ${name}` }).waitFor();
  await board.mouse.move(at.x, at.y);
  await board.mouse.wheel(0, -300);
  await helper.getByRole('button', { name: `Suivre ${name}` }).click();
  await expect.poll(() => showsAllOf(helper, board), POLL).toBe(true);
  await screen.getByRole('button', { name: `Suivre ${name}` }).waitFor();

  // The lead ends: it is announced, and nothing of it stays.
  await board.getByRole('button', { name: 'Ne plus mener', exact: true }).click();
  await helper.getByText(`${name} ne mène plus la vue.`).waitFor();
  for (const page of pages) await page.locator('.lead-strip').waitFor({ state: 'detached' });
  expect((await rooms.write.map(id)).territory.revision).toBe(before);
  expect(hall).not.toBe(school);
});
