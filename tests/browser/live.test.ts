import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawing, drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const PHONE = { size: { width: 390, height: 844 } };

const rowsOf = (page: Page): Promise<string[]> => page.locator('tbody > tr > td:first-child').allInnerTexts();

const sign = (page: Page, words: string | RegExp) => page.locator('.connection').getByText(words);

async function enter(page: Page, line: string): Promise<void> {
  const bar = page.getByLabel('Saisie : un acteur');
  await bar.fill(line);
  await bar.press('Enter');
}

/** The page has read all it needs to go on alone. */
async function ready(page: Page): Promise<void> {
  await sign(page, 'En direct').waitFor({ state: 'attached' });
  await page.locator('.legend').getByText('Collectivités').waitFor({ state: 'attached' });
}

/** A page that has read its map, and whose network is then cut. */
async function cutOff(id: string, actors: number): Promise<Page> {
  const page = await screens.open(`/t/${id}`);
  await ready(page);
  await drawn(page, actors);
  // Where the first drawing put them is kept: nothing else waits to be sent.
  await expect.poll(async () => (await screens.write.map(id)).actors[0]?.x, POLL).toBeDefined();
  await page.context().setOffline(true);
  return page;
}

const nameOf = async (id: string) => (await screens.write.actor(id)).name;

describe('three pages at once', () => {
  it('show each what the others do, without reloading, and how many they are', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 2);
    const facilitator = await screens.open(`/t/${id}`);
    const projector = await screens.open(`/t/${id}/tableaux`);
    const phone = await screens.open(`/t/${id}/tableaux`, PHONE);
    await sign(facilitator, /3\spersonnes/).waitFor();

    // What someone does elsewhere is said on the map, for a moment.
    await screens.write.post(`/api/territories/${id}/actors`, { name: 'Ferme des ifs', family: 'business' });
    await facilitator
      .locator('.stage-news')
      .getByText(/Ferme des ifs/)
      .waitFor();
    await enter(facilitator, 'Recyclerie du pont');
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
  it('draws here what is seen there, goes on while one is cut off, and ends with one map, nothing twice', async () => {
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
    await ready(facilitator);
    for (const page of room) await drawn(page, 2);

    await enter(facilitator, `${first} -> ${second} : prête un local`);
    for (const page of room) await counts(page, /2\sacteurs, 1\slien\./);

    await facilitator.context().setOffline(true);
    await enter(facilitator, `${second} -> Épicerie du coin : prête un local`);
    await enter(facilitator, 'Lycée horticole');
    // What is typed shows on the page that types it, while the others go on with what they have.
    await counts(facilitator, /4\sacteurs, 2\sliens\./);
    await sign(facilitator, /3\smodifications en attente/).waitFor();
    await enter(projector, 'Maison des semences');
    await counts(phone, /3\sacteurs, 1\slien\./);
    await phone.getByRole('link', { name: 'Tableaux' }).click();
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
      if (page !== phone) await page.getByRole('link', { name: 'Tableaux' }).click();
      await expect.poll(async () => (await rowsOf(page)).sort(), POLL).toEqual(names);
    }
    screens.forgive(/ERR_INTERNET_DISCONNECTED/);
  });
});

describe('a page whose network is cut', () => {
  it('goes on, says what waits, sends it in order and once when the network is back: all equal', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 1);
    const known = await nameOf(a);
    const there = await screens.open(`/t/${id}/tableaux`);
    await sign(there, 'En direct').waitFor({ state: 'attached' });
    const here = await cutOff(id, 1);
    await enter(here, `${known} -> Épicerie du coin : prête un local`);
    await sign(here, /en attente/).waitFor();
    await enter(here, 'Lycée horticole');
    await sign(here, /3\smodifications en attente/).waitFor();
    await here
      .locator('.whereabouts')
      .getByText(/3\sacteurs/)
      .waitFor();
    await screens.write.patch(`/api/actors/${a}`, { description: 'Écrit ailleurs pendant ce temps' });
    expect(await rowsOf(there)).toEqual([known]);

    await here.context().setOffline(false);
    await expect
      .poll(async () => (await rowsOf(there)).sort(), POLL)
      .toEqual([known, 'Lycée horticole', 'Épicerie du coin'].sort());
    await sign(here, /2\spersonnes/).waitFor();
    const map = await screens.write.map(id);
    expect(map.actors).toHaveLength(3);
    expect(map.cooperations).toMatchObject([{ nature: 'shares_means', note: 'prête un local' }]);
    const made = (await screens.write.changes(id)).map(({ type }) => type);
    expect(made.filter((type) => type === 'actor.added')).toHaveLength(3);
    expect(made.filter((type) => type === 'cooperation.added')).toHaveLength(1);
    screens.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  it('keeps what it could not send after it was closed: the next page sends it', async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 1);
    const first = await cutOff(id, 1);
    await enter(first, 'Gardée sur l’appareil');
    await sign(first, /en attente/).waitFor();
    await first.close();
    await first.context().setOffline(false);
    expect((await screens.write.map(id)).actors).toHaveLength(1);
    await screens.openIn(first.context(), '/');
    await expect
      .poll(async () => (await screens.write.map(id)).actors.map(({ name }) => name), POLL)
      .toContain('Gardée sur l’appareil');
    screens.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  it('takes back by Ctrl-Z what was never sent', async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 1);
    const page = await cutOff(id, 1);
    await enter(page, 'Première');
    await enter(page, 'Seconde');
    await sign(page, /2\smodifications/).waitFor();
    await page.getByRole('button', { name: /^Annuler/ }).click();
    await sign(page, /1\smodification/).waitFor();
    await page.context().setOffline(false);
    await expect
      .poll(async () => (await screens.write.map(id)).actors.map(({ name }) => name), POLL)
      .toContain('Première');
    await sign(page, 'En direct').waitFor({ state: 'attached' });
    expect((await screens.write.map(id)).actors.map(({ name }) => name)).not.toContain('Seconde');
    screens.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  it('that wrote in a field someone else changed meanwhile sees both words, and chooses', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 1);
    const page = await screens.open(`/t/${id}/tableaux`);
    await sign(page, 'En direct').waitFor({ state: 'attached' });
    const cell = page.locator('td', { hasText: await nameOf(a) }).first();
    await cell.waitFor();
    await page.context().setOffline(true);
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.locator('td.editing input').fill('Mon nom');
    await page.locator('td.editing input').press('Enter');
    await sign(page, /en attente/).waitFor();
    await screens.write.patch(`/api/actors/${a}`, { name: 'Nom de l’autre' });
    await page.context().setOffline(false);
    const dialog = page.getByRole('dialog', { name: 'Quelqu’un a modifié ceci au même moment' });
    await dialog.getByText('Nom de l’autre').waitFor();
    await dialog.getByText('Mon nom').waitFor();
    await dialog.getByRole('button', { name: 'Garder la sienne' }).click();
    await page.locator('td', { hasText: 'Nom de l’autre' }).first().waitFor();
    expect(await nameOf(a)).toBe('Nom de l’autre');
    screens.forgive(/ERR_INTERNET_DISCONNECTED|status of 412/);
  });
});

describe('a browser that kept the screens', () => {
  it('opens the last map seen without a network, takes edits, and sends them later', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 2);
    const known = await nameOf(a);
    const page = await screens.open(`/t/${id}/tableaux`, { keepsScreens: true });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // From now on what is read goes through it.
    await page.reload();
    await page.locator('td', { hasText: known }).first().waitFor();
    await expect
      .poll(
        () => page.evaluate(async () => (await (await caches.open('maillage-readings')).keys()).length),
        POLL,
      )
      .toBeGreaterThanOrEqual(3);

    await page.context().setOffline(true);
    await page.reload();
    const cell = page.locator('td', { hasText: known }).first();
    await cell.waitFor();
    await sign(page, 'Reconnexion').waitFor();
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.locator('td.editing input').fill('Écrit sans réseau');
    await page.locator('td.editing input').press('Enter');
    await sign(page, /1\smodification en attente/).waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => nameOf(a), POLL).toBe('Écrit sans réseau');
    screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  });

  it('shows what it reads where there is no room to keep it', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 2);
    const page = await screens.open(`/t/${id}/tableaux`, { keepsScreens: true });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: screens.origin, quotaSize: 1 });
    await page.reload();
    await page
      .locator('td', { hasText: await nameOf(a) })
      .first()
      .waitFor();
  });
});

describe('a change refused', () => {
  it('leaves the screen, which says why', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 1);
    const page = await screens.open(`/t/${id}/tableaux`);
    await sign(page, 'En direct').waitFor({ state: 'attached' });
    const cell = page.locator('td', { hasText: await nameOf(a) }).first();
    await cell.waitFor();
    await page.context().setOffline(true);
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.locator('td.editing input').fill('Trop tard');
    await page.locator('td.editing input').press('Enter');
    await page.locator('td', { hasText: 'Trop tard' }).first().waitFor();
    await screens.write.remove(`/api/actors/${a}`, '*');
    await page.context().setOffline(false);
    await page
      .locator('.toast.refused')
      .getByText(/hors connexion a été refusée/)
      .waitFor();
    await page.locator('td', { hasText: 'Trop tard' }).first().waitFor({ state: 'detached' });
    screens.forgive(/ERR_INTERNET_DISCONNECTED|status of 404/);
  });
});
