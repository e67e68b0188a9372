import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Gap, GapList } from '../../model/contract/gap.ts';
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

/** Opens a page with its map loaded, and cuts its network. */
async function cutOff(id: string, actors: number): Promise<Page> {
  const page = await screens.open(`/t/${id}`);
  await readyAlone(page);
  await drawn(page, actors);
  // The positions of the first drawing are stored: nothing else waits to be sent.
  await expect.poll(async () => (await screens.write.map(id)).actors[0]?.x, POLL).toBeDefined();
  await page.context().setOffline(true);
  return page;
}

const nameOf = async (id: string) => (await screens.write.actor(id)).name;

describe('a page whose network is cut', () => {
  it('continues, shows waiting changes, sends them in order and once after the network returns: all are equal', async () => {
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
    await drawing(page).focus();
    await page.keyboard.press('/');
    await page.keyboard.type('De trop');
    await page.locator('.combo-option').waitFor();
    await page.keyboard.press('Enter');
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

const list = (page: Page) => page.locator('maillage-question-list');
const foundHere = (page: Page) => list(page).getByText('questions trouvées sur cet appareil');
const counts = (page: Page, words: RegExp) => page.locator('.whereabouts .counts').getByText(words);

/** Four in a row: the first link is weaker than the others, the last began this year; nobody was heard. */
async function fourInARow(): Promise<string> {
  const id = await screens.write.territory({ asOf: '2026-03-12' });
  const [a = '', b = '', c = '', d = ''] = await screens.write.actors(id, 4);
  const link = (pair: string[], intensity: number, day: string) =>
    screens.write.cooperation(id, pair, { intensity, startedOn: day, recordedOn: day });
  await link([a, b], 2, '2025-01-01');
  await link([b, c], 3, '2025-01-01');
  await link([c, d], 3, '2026-01-01');
  return id;
}

/** Waits for the server’s answer to this query, then returns the list. */
async function isAsked(page: Page, id: string, query = '', isOurs: (gap: Gap) => boolean = () => true) {
  const { items } = (await screens.write.get(`/api/territories/${id}/gaps${query}`)) as unknown as GapList;
  const asked = items.filter(isOurs);
  expect(asked.length).toBeGreaterThan(1);
  await expect.poll(() => list(page).locator('.rows .row').count(), POLL).toBe(asked.length);
  for (const { reason } of asked) await list(page).getByText(reason).first().waitFor({ state: 'attached' });
}

describe('map and questions while the network is cut', () => {
  it('follow threshold, day and one’s own edits; the server’s come back with the network', async () => {
    const id = await fourInARow();
    const page = await screens.open(`/t/${id}/questions`);
    await readyAlone(page);
    await isAsked(page, id);
    await page.context().setOffline(true);

    await list(page).locator('summary', { hasText: 'Un lien compte' }).click();
    await page.locator('#question-level').selectOption('3');
    await foundHere(page).waitFor();
    await isAsked(page, id, '?minIntensity=3');

    await page.evaluate(() => {
      history.pushState(null, '', `${location.pathname}?at=2025-06-01`);
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await counts(page, /2\scoopérations/).waitFor({ state: 'attached' });
    await isAsked(page, id, '?at=2025-06-01');

    await page.goBack();
    await page.goBack();
    await counts(page, /3\scoopérations/).waitFor({ state: 'attached' });
    await isAsked(page, id);
    await enterLine(page, 'Nouveau venu');
    await sign(page, /1\smodification en attente/).waitFor();
    await list(page).getByText('Nouveau venu').first().waitFor({ state: 'attached' });

    await page.context().setOffline(false);
    await foundHere(page).waitFor({ state: 'detached' });
    await expect.poll(async () => (await screens.write.map(id)).actors.length, POLL).toBe(5);
    await isAsked(page, id);
    screens.forgive(/ERR_INTERNET_DISCONNECTED/);
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

  it('opens it at another day, and asks its questions then', async () => {
    const id = await fourInARow();
    const page = await screens.open(`/t/${id}`, { keepsScreens: true });
    await readyAlone(page);
    const kept = (name: string, part: string) =>
      page.evaluate(
        async (asked) =>
          (await (await caches.open(asked.name)).keys()).filter(({ url }) => url.includes(asked.part)).length,
        { name, part },
      );
    await expect.poll(() => kept('maillage-readings', '/map'), POLL).toBeGreaterThan(0);
    await expect.poll(() => kept('maillage-readings', '/reference'), POLL).toBeGreaterThan(0);
    await expect.poll(() => kept('maillage-screens', 'questions-worker'), POLL).toBe(1);
    await page.context().setOffline(true);
    await page.goto(`/t/${id}/questions?at=2025-06-01`);
    await foundHere(page).waitFor();
    await counts(page, /2\scoopérations/).waitFor({ state: 'attached' });
    // Nobody has said who is there: what is delicate is not asked.
    await isAsked(page, id, '?at=2025-06-01', ({ delicate }) => !delicate);
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
