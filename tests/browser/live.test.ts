import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enterLine, readyAlone, rowsOf, sign } from '../support/live-page.ts';
import { LONG } from '../support/longer.ts';
import { drawing, drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const PHONE = { size: { width: 390, height: 844 } };

const nameOf = async (id: string) => (await screens.write.actor(id)).name;

describe('three pages at once', () => {
  it('show each what the others do, without reloading, and how many they are', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 2);
    const facilitator = await screens.open(`/t/${id}`);
    const projector = await screens.open(`/t/${id}/tableaux`);
    const phone = await screens.open(`/t/${id}/tableaux`, PHONE);
    await sign(facilitator, /3\spersonnes/).waitFor();

    // A change by another person is announced on the map, for a moment.
    await screens.write.post(`/api/territories/${id}/actors`, { name: 'Ferme des ifs', family: 'business' });
    await facilitator
      .locator('.stage-news')
      .getByText(/Ferme des ifs/)
      .waitFor();
    await enterLine(facilitator, 'Recyclerie du pont');
    for (const page of [projector, phone])
      await page.locator('td', { hasText: 'Recyclerie du pont' }).first().waitFor();

    const cell = phone.locator('td', { hasText: await nameOf(a) }).first();
    await cell.focus();
    await phone.keyboard.press('Enter');
    await phone.locator('td.editing input').fill('Le Fournil');
    await phone.locator('td.editing input').press('Enter');
    await projector.locator('td', { hasText: 'Le Fournil' }).first().waitFor();
    await facilitator.goto(`/t/${id}/tableaux`);
    await facilitator.locator('td', { hasText: 'Le Fournil' }).first().waitFor();

    await projector.locator('td', { hasText: 'Recyclerie du pont' }).first().focus();
    await projector.keyboard.press('Delete');
    for (const page of [facilitator, phone])
      await page.locator('td', { hasText: 'Recyclerie du pont' }).first().waitFor({ state: 'detached' });
    const names = (await screens.write.map(id)).actors.map(({ name }) => name).sort();
    for (const page of [facilitator, projector, phone]) expect((await rowsOf(page)).sort()).toEqual(names);

    await phone.close();
    await sign(facilitator, /2\spersonnes/).waitFor();
  });
});

describe('a room: the facilitator, the projector, a phone', () => {
  it(
    'draws here what is seen there, goes on while one is cut off, and ends with one map, nothing twice',
    LONG,
    async () => {
      const id = await screens.write.territory();
      const [a = '', b = ''] = await screens.write.actors(id, 2);
      const [first, second] = [await nameOf(a), await nameOf(b)];
      const facilitator = await screens.open(`/t/${id}`);
      const projector = await screens.open(`/t/${id}`, { size: { width: 1920, height: 1080 } });
      const phone = await screens.open(`/t/${id}`, PHONE);
      const room = [facilitator, projector, phone];
      const counts = (page: Page, words: RegExp) =>
        expect.poll(() => drawing(page).getAttribute('aria-label'), POLL).toMatch(words);
      await sign(facilitator, /3\spersonnes/).waitFor();
      await readyAlone(facilitator);
      for (const page of room) await drawn(page, 2);

      await enterLine(facilitator, `${first} -> ${second} : prête un local`);
      for (const page of room) await counts(page, /2\sacteurs, 1\slien\./);

      await facilitator.context().setOffline(true);
      await enterLine(facilitator, `${second} -> Épicerie du coin : prête un local`);
      await enterLine(facilitator, 'Lycée horticole');
      // Typed text is on the page of its author, while the others keep their state.
      await counts(facilitator, /4\sacteurs, 2\sliens\./);
      await sign(facilitator, /3\smodifications en attente/).waitFor();
      await enterLine(projector, 'Maison des semences');
      await counts(phone, /3\sacteurs, 1\slien\./);
      await phone.getByRole('link', { name: 'Liste' }).click();
      const cell = phone.locator('td', { hasText: first }).first();
      await cell.focus();
      await phone.keyboard.press('Enter');
      await phone.locator('td.editing input').fill('Le Fournil');
      await phone.locator('td.editing input').press('Enter');
      await expect.poll(() => nameOf(a), POLL).toBe('Le Fournil');

      await facilitator.context().setOffline(false);
      await sign(facilitator, 'En direct').waitFor({ state: 'attached' });
      for (const page of [facilitator, projector]) await counts(page, /5\sacteurs, 2\sliens\./);
      const map = await screens.write.map(id);
      const names = map.actors.map(({ name }) => name).sort();
      expect(names).toEqual(
        ['Épicerie du coin', 'Le Fournil', 'Lycée horticole', 'Maison des semences', second].sort(),
      );
      expect(map.cooperations).toHaveLength(2);
      const made = (await screens.write.changes(id)).map(({ type }) => type);
      expect(made.filter((type) => type === 'actor.added')).toHaveLength(5);
      expect(made.filter((type) => type === 'cooperation.added')).toHaveLength(2);
      for (const page of room) {
        if (page !== phone) await page.getByRole('link', { name: 'Liste' }).click();
        await expect.poll(async () => (await rowsOf(page)).sort(), POLL).toEqual(names);
      }
      screens.forgive(/ERR_INTERNET_DISCONNECTED/);
    },
  );
});
