import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enterLine, readyAlone, rowsOf, sign } from '../support/live-page.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** A page that has read its map, and whose network is then cut. */
async function cutOff(id: string, actors: number): Promise<Page> {
  const page = await screens.open(`/t/${id}`);
  await readyAlone(page);
  await drawn(page, actors);
  // Where the first drawing put them is kept: nothing else waits to be sent.
  await expect.poll(async () => (await screens.write.map(id)).actors[0]?.x, POLL).toBeDefined();
  await page.context().setOffline(true);
  return page;
}

const nameOf = async (id: string) => (await screens.write.actor(id)).name;

describe('a page whose network is cut', () => {
  it('goes on, says what waits, sends it in order and once when the network is back: all equal', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 1);
    const known = await nameOf(a);
    const there = await screens.open(`/t/${id}/tableaux`);
    await sign(there, 'En direct').waitFor({ state: 'attached' });
    const here = await cutOff(id, 1);
    await enterLine(here, `${known} -> Épicerie du coin : prête un local`);
    await sign(here, /en attente/).waitFor();
    await enterLine(here, 'Lycée horticole');
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

  it('keeps what it could not send after it was closed: the next page sends it', LONG, async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 1);
    const first = await cutOff(id, 1);
    await enterLine(first, 'Gardée sur l’appareil');
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

  it('takes away an actor that was never sent: nobody else ever sees it', LONG, async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 1);
    const page = await cutOff(id, 1);
    await enterLine(page, 'De trop');
    await sign(page, /1\smodification/).waitFor();
    await page.getByText('Retirer', { exact: true }).click();
    await page.getByRole('button', { name: 'Retirer de ce territoire' }).click();
    await sign(page, /2\smodifications/).waitFor();
    await page.context().setOffline(false);
    await sign(page, 'En direct').waitFor({ state: 'attached' });
    await expect
      .poll(async () => (await screens.write.changes(id)).map(({ type }) => type), POLL)
      .toContain('actor.deleted');
    expect((await screens.write.map(id)).actors.map(({ name }) => name)).not.toContain('De trop');
    screens.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  it('takes back by Ctrl-Z what was never sent', LONG, async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 1);
    const page = await cutOff(id, 1);
    await enterLine(page, 'Première');
    await enterLine(page, 'Seconde');
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

  it('that wrote in a field someone else changed meanwhile sees both words, and chooses', LONG, async () => {
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
    await page.locator('td', { hasText: known }).first().waitFor();
    // Seen once, before there was a worker to keep it.
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

  it('shows what it reads where there is no room to keep it', LONG, async () => {
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
  it('leaves the screen, which says why', LONG, async () => {
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
