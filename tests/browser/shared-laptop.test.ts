import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { becomeAdministrator, GUARDED, makeLink, type TestBrowser } from '../support/access-api.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { openMenu } from '../support/walk.ts';

let screens: Screens;
let api: TestApp;
let amina: TestBrowser;
const t = randomId('t');
const NAME = `Mairie de ${t}`;

beforeAll(async () => {
  screens = await openScreens(GUARDED);
  api = await openTestApp(GUARDED);
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: `Val ${t}`, level: 'epci' });
  await amina.ask('POST', `/api/territories/${t}/actors`, { id: randomId('a'), name: NAME, family: 'state' });
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(async () => {
  await screens.close();
  await api.close();
});

const keptReadings = (page: Page): Promise<number> =>
  page.evaluate(
    async () =>
      (await (await caches.open('maillage-readings')).keys()).filter(({ url }) =>
        url.includes('/territories'),
      ).length,
  );

/** Opens a browser that read the map by a link, and keeps it for offline use. */
async function readMap(): Promise<Page> {
  const { token } = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: [t] });
  const page = await screens.open('/', { keepsScreens: true });
  await page.evaluate(
    (body) =>
      fetch('/api/sessions/by-link', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    { token },
  );
  await page.goto(`/t/${t}/tableaux`);
  await page.locator('td', { hasText: NAME }).first().waitFor();
  await expect.poll(() => keptReadings(page), POLL).toBeGreaterThan(0);
  return page;
}

/** Opens the page offline and expects nothing of the map. */
async function showsNothing(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.goto(`/t/${t}/tableaux`).catch(() => undefined);
  await page.waitForTimeout(1_000);
  expect(await page.locator('td', { hasText: NAME }).count()).toBe(0);
  // Nothing is asked again from here on.
  await page.goto('about:blank');
  screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|401 \(Unauthorized\)/);
}

describe('a shared laptop', () => {
  it('keeps no map of a signed-out person', async () => {
    const page = await readMap();
    await openMenu(page);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect.poll(() => keptReadings(page), POLL).toBe(0);
    await showsNothing(page);
  });

  it('asks to sign in once the network is back, where the page opened without it', async () => {
    const page = await readMap();
    await openMenu(page);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect.poll(() => keptReadings(page), POLL).toBe(0);
    await page.context().setOffline(true);
    await page.goto(`/t/${t}`);
    await page.getByText('Reconnexion…').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    await page.goto('about:blank');
    screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|401 \(Unauthorized\)/);
  });

  it('keeps no map of a session whose access was withdrawn, from the next contact on', async () => {
    const page = await readMap();
    await page.context().clearCookies();
    await page.goto(`/t/${t}/tableaux`);
    await expect.poll(() => keptReadings(page), POLL).toBe(0);
    await showsNothing(page);
  });

  it('forgets everything in one click, after it was asked', async () => {
    const page = await readMap();
    await page.evaluate(() => localStorage.setItem('maillage.tour', '1'));
    await openMenu(page);
    await page.getByRole('button', { name: 'Oublier cet appareil' }).click();
    await page.getByRole('button', { name: 'Tout oublier' }).click();
    await page.waitForURL('**/');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('maillage.tour')), POLL).toBeNull();
    expect(await keptReadings(page)).toBe(0);
    await showsNothing(page);
  });
});
