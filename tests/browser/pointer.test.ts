import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import { POINTER_LASTS_MS } from '../../model/contract/pointer.ts';
import { comeIn, type TestBrowser } from '../support/access-api.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { faultsOf, openPhoneRooms, type PhoneRooms } from '../support/phone-rooms.ts';

let rooms: PhoneRooms;
beforeAll(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => expect(await rooms.leave()).toEqual([]));
afterAll(() => rooms.close());

/** Opens a page of a signed-in person. */
async function pageOf({ cookie }: TestBrowser, path: string): Promise<Page> {
  const page = await rooms.screens.open('/confidentialite');
  const [name = '', value = ''] = (cookie ?? '').split('=');
  await page.context().addCookies([{ name, value, url: rooms.screens.origin }]);
  await page.goto(path);
  return page;
}

/** Returns the distance of the pointer on a page from an actor, in pixels. */
async function distance(page: Page, actorId: string): Promise<number> {
  const at = await pointOf(page, actorId);
  const light = await page.evaluate(() => {
    const box = document.querySelector('.pointer-light')?.getBoundingClientRect();
    return box === undefined ? null : { x: box.x, y: box.y };
  });
  return light === null ? Number.POSITIVE_INFINITY : Math.hypot(light.x - at.x, light.y - at.y);
}

it(
  'a pointer follows the mouse of the lead on three screens at once, while the key is pressed',
  LONG,
  async () => {
    const { facilitator } = rooms;
    const { id, hall, amap, meeting } = await rooms.room();
    await facilitator.ask('PATCH', meeting.address, { step: 'links' }, { 'if-match': '*' });
    const board = await pageOf(facilitator, `/t/${id}`);
    const reader = await pageOf(await comeIn(facilitator, 'reader', [id]), `/t/${id}`);
    const screen = await pageOf(
      facilitator,
      `/t/${id}/atelier/${meeting.workshop.id}/ecran#code=${meeting.code}`,
    );
    const pages = [board, reader, screen];
    for (const page of pages) await drawn(page, 3);
    const { person } = await facilitator.ask<Me>('GET', '/api/me');
    const before = (await rooms.write.map(id)).territory.revision;

    const pointTo = async (actorId: string) => {
      const at = await pointOf(board, actorId);
      // A hand is never quite still.
      await board.mouse.move(at.x + 1, at.y);
      await board.mouse.move(at.x, at.y);
    };
    await board.keyboard.down('i');
    for (const actorId of [hall, amap])
      for (const page of pages)
        await expect
          .poll(async () => {
            await pointTo(actorId);
            return distance(page, actorId);
          }, POLL)
          .toBeLessThan(2);
    for (const page of pages) {
      await page
        .locator('.pointer-lights[aria-hidden="true"]')
        .getByText(person?.name ?? '')
        .waitFor();
      expect(await page.locator('.pointer-light').count()).toBe(1);
    }
    expect(await faultsOf(reader)).toEqual([]);

    // On a zoomed-in screen the pointer has the same position on the map.
    const box = await pointOf(reader, hall);
    await reader.mouse.move(box.x, box.y);
    await reader.mouse.wheel(0, -400);
    await expect.poll(() => distance(reader, amap), POLL).toBeLessThan(2);

    // A hand that rests points on.
    await board.waitForTimeout(POINTER_LASTS_MS + 500);
    for (const page of pages) await page.locator('.pointer-light').waitFor({ state: 'attached' });

    await board.keyboard.up('i');
    for (const page of pages) await page.locator('.pointer-light').waitFor({ state: 'detached' });
    expect((await rooms.write.map(id)).territory.revision).toBe(before);
  },
);

it('is disabled for a reader, and in the entry line', async () => {
  const { facilitator } = rooms;
  const { id, hall } = await rooms.room();
  const asked: string[] = [];
  const board = await pageOf(facilitator, `/t/${id}`);
  const reader = await pageOf(await comeIn(facilitator, 'reader', [id]), `/t/${id}`);
  for (const page of [board, reader]) {
    page.on('request', (request) => {
      if (/\/pointer$|point-while-held/.test(request.url())) asked.push(request.url());
    });
    await drawn(page, 3);
    const at = await pointOf(page, hall);
    if (page === board) await board.getByLabel('Saisie : un acteur').focus();
    await page.keyboard.down('i');
    await page.mouse.move(at.x, at.y);
    await page.mouse.move(at.x + 5, at.y);
    await page.keyboard.up('i');
  }
  expect(await board.getByLabel('Saisie : un acteur').inputValue()).toBe('i');
  expect(asked).toEqual([]);
});
