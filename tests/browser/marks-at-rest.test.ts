import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { GapList } from '../../model/contract/gap.ts';
import { comeIn, type TestBrowser } from '../support/access-api.ts';
import { seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openPhoneRooms, type PhoneRooms } from '../support/phone-rooms.ts';
import { questionScene } from '../support/question-scene.ts';

let rooms: PhoneRooms;
beforeAll(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => expect(await rooms.leave()).toEqual([]));
afterAll(() => rooms.close());

const marks = (page: Page) => page.locator('.rest-mark:visible');
const keysOf = (page: Page) =>
  marks(page).evaluateAll((all) => all.map((mark) => (mark as HTMLElement).dataset.key ?? ''));

/** Opens a page of a signed-in person. */
async function pageOf({ cookie }: TestBrowser, path: string): Promise<Page> {
  const page = await rooms.screens.open('/confidentialite');
  const [name = '', value = ''] = (cookie ?? '').split('=');
  await page.context().addCookies([{ name, value, url: rooms.screens.origin }]);
  await page.goto(path);
  return page;
}

describe('a map at rest', () => {
  it('marks three questions without a key, each opening its question; one press hides them', async () => {
    const { id, apart, alone } = await questionScene(rooms.write);
    const page = await rooms.localScreens.open(`/t/${id}`);
    await drawn(page, 2);
    await expect.poll(() => keysOf(page), POLL).toHaveLength(3);
    expect((await keysOf(page)).sort()).toEqual([apart, 'lone-territory', alone].sort());
    expect(await seriousFaultsInBothColours(page)).toEqual({ light: [], dark: [] });
    for (const key of await keysOf(page)) {
      const mark = page.locator(`.rest-mark[data-key="${key}"]`);
      const name = (await mark.getAttribute('aria-label')) ?? '';
      await mark.click();
      await page.waitForURL(`**/t/${id}?s=gap:${key}`);
      const asked = page.locator('.panel h2').first();
      await expect.poll(async () => name.includes((await asked.textContent()) ?? '?'), POLL).toBe(true);
      expect(await marks(page).count()).toBe(0);
      await page.keyboard.press('Escape');
      await expect.poll(() => marks(page).count(), POLL).toBe(3);
    }
    const toggle = page.getByRole('button', { name: 'Ce qui manque', exact: true });
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await toggle.click();
    await expect.poll(() => marks(page).count(), POLL).toBe(0);
    // The choice is that of the session.
    await page.reload();
    await drawn(page, 2);
    await expect.poll(() => toggle.getAttribute('aria-pressed'), POLL).toBe('false');
    expect(await marks(page).count()).toBe(0);
    await page.locator('.graph-canvas').focus();
    await page.keyboard.press('m');
    await expect.poll(() => marks(page).count(), POLL).toBe(3);
  });

  it(
    'marks on the desk the actors to hear first, each opening its sheet; a projector marks none',
    LONG,
    async () => {
      const id = await rooms.write.territory();
      const [a = '', b = '', c = ''] = await rooms.write.actors(id, 3);
      for (const other of [b, c]) await rooms.write.cooperation(id, [a, other]);
      const { hearFirst = [] } = (await rooms.write.get(`/api/territories/${id}/gaps`)) as unknown as GapList;
      expect(hearFirst.length).toBeGreaterThan(0);
      const page = await rooms.localScreens.open(`/t/${id}`);
      await drawn(page, 3);
      const badges = page.locator('.hear-badges button:visible');
      const ids = () =>
        badges.evaluateAll((all) => all.map((badge) => (badge as HTMLElement).dataset.id ?? ''));
      await expect.poll(ids, POLL).toEqual(hearFirst.slice(0, 3));
      await badges.first().click();
      await page.waitForURL(`**/t/${id}?s=actor:${hearFirst[0]}`);
      await expect.poll(() => badges.count(), POLL).toBe(0);
      await page.keyboard.press('Escape');
      await expect.poll(ids, POLL).toEqual(hearFirst.slice(0, 3));
      await page.locator('.graph-canvas').focus();
      await page.keyboard.press('b');
      await expect.poll(() => badges.count(), POLL).toBe(0);
    },
  );

  it('zooms where the wheel turns over a mark', LONG, async () => {
    const { id } = await questionScene(rooms.write);
    const page = await rooms.localScreens.open(`/t/${id}`);
    await drawn(page, 2);
    await expect.poll(() => marks(page).count(), POLL).toBe(3);
    const zoom = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('.graph-canvas') as unknown as { _cyreg: { cy: Zoomed } };
        return canvas._cyreg.cy.zoom();
      });
    const before = await zoom();
    await marks(page).first().hover();
    await page.mouse.wheel(0, -240);
    await expect.poll(zoom, POLL).toBeGreaterThan(before);
  });

  it('bears on a projector what was put on the screen, and nothing else', LONG, async () => {
    const { id, alone } = await questionScene(rooms.write);
    const page = await rooms.localScreens.open(`/t/${id}`, { size: { width: 1920, height: 1080 } });
    await drawn(page, 2);
    await expect.poll(() => marks(page).count(), POLL).toBe(3);
    await page.locator('.graph-canvas').focus();
    await page.keyboard.press('b');
    await expect.poll(() => marks(page).count(), POLL).toBe(0);
    await rooms.write.put(`/api/territories/${id}/gaps/${encodeURIComponent(alone)}`, { shown: 1 });
    await expect.poll(() => keysOf(page), POLL).toEqual([alone]);
    const size = await marks(page).evaluate((mark) => Number.parseFloat(getComputedStyle(mark).fontSize));
    expect(size).toBeGreaterThanOrEqual(33.5);
  });

  it(
    'names actors without a link for a facilitator only, and marks no sensitive question',
    LONG,
    async () => {
      const { write, facilitator } = rooms;
      const id = await write.territory();
      const [a = '', b = ''] = await write.actors(id, 3);
      await write.cooperation(id, [a, b]);
      const commitment = await write.commitment(id);
      const map = await write.map(id);
      const alone = map.actors.find((actor) => actor.id !== a && actor.id !== b)?.name ?? '?';
      const [board, reader] = [
        await rooms.localScreens.open(`/t/${id}`),
        await pageOf(await comeIn(facilitator, 'reader', [id]), `/t/${id}`),
      ];
      for (const page of [board, reader]) {
        await drawn(page, 3);
        await page.getByText('Pas de lien noté à ce jour\u202f: 1').waitFor();
        await expect.poll(() => keysOf(page), POLL).toContain(`uncarried-commitment:${commitment}`);
        expect((await keysOf(page)).filter((key) => key.startsWith('unlinked-actor'))).toEqual([]);
      }
      const listed = (page: Page) => page.locator('.shore li').allTextContents();
      expect(await listed(board)).toEqual([alone]);
      expect((await listed(reader)).join()).not.toContain(alone);
    },
  );
});

interface Zoomed {
  zoom(): number;
}
