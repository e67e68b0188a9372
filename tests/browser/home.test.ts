import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../support/find-chromium.ts';
import { held } from '../support/held.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { randomId } from '../support/test-app.ts';
import { ifMatch } from '../support/write-api.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

describe('the browser of the tests', () => {
  it('is the requested one, else the first found; without any, one sentence names the program to install', () => {
    expect(findChromium('/opt/mine', () => true)).toBe('/opt/mine');
    expect(findChromium('', (file) => file === '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
    expect(() => findChromium(undefined, () => false)).toThrow(/^[^.]*Chromium[^.]*install[^.]*\.$/);
    expect(() => findChromium('/opt/mine', () => false)).toThrow(/^[^.]*\/opt\/mine[^.]*\.$/);
  });
});

describe('home', () => {
  it('waits for the places of the present text when Enter is pressed before the server has answered', async () => {
    const { write } = screens;
    await write.api.send('DELETE', '/api/territories/commune-59360', undefined, ifMatch('*'));
    const page = await screens.open('/');
    const { letGo } = await held(page, '**/api/places?**');
    const field = page.getByRole('combobox', { name: 'Ouvrir la carte d’un territoire' });
    await field.fill('Loos 59');
    await field.press('Enter');
    await page.getByText('Recherche des communes et des intercommunalités…').waitFor();
    letGo();

    await page.waitForURL(/\/t\/commune-59360$/);
  });

  it('keeps the option that an arrow went to where places arrive above it', async () => {
    const page = await screens.open('/');
    const { letGo } = await held(page, '**/api/places?**');
    const field = page.getByRole('combobox', { name: 'Ouvrir la carte d’un territoire' });
    await field.fill('Loos');
    const options = page.getByRole('option');
    await options.first().waitFor();
    const before = await options.count();
    await field.press('ArrowUp');
    const active = page.locator('[role="option"][aria-selected="true"]');
    const chosen = await active.textContent();
    letGo();
    await expect.poll(() => options.count(), POLL).toBeGreaterThan(before);

    expect(await active.textContent()).toBe(chosen);
  });

  it('opens the map of an official place chosen by keyboard, and deletes it by its name', async () => {
    const { write } = screens;
    // An official place has one id: a run that was cut short has left its own.
    await write.api.send('DELETE', '/api/territories/commune-59360', undefined, ifMatch('*'));
    const page = await screens.open('/');
    await page.getByRole('combobox', { name: 'Ouvrir la carte d’un territoire' }).fill('Loos');
    const options = page.getByRole('option');
    await options.filter({ hasText: /^\s*Loos\s+commune/ }).waitFor();
    const names = await options.allInnerTexts();
    const steps = names.findIndex((text) => /^Loos\s+commune/.test(text));
    for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    await page.waitForURL(/\/t\/[^/]+$/);
    await page.getByRole('heading', { level: 1, name: 'Loos', exact: true }).waitFor();
    const id = decodeURIComponent(new URL(page.url()).pathname.slice('/t/'.length));
    const map = await write.map(id);
    expect(map.territory).toMatchObject({ name: 'Loos', level: 'commune', code: '59360' });
    expect(map.actors.map(({ name, family }) => [name, family])).toEqual([
      [expect.stringContaining('Loos'), 'local_authority'],
    ]);
    expect(map.reserve.length).toBeGreaterThan(0);
    await page.getByRole('heading', { name: 'Et avec qui ?' }).waitFor();

    // An institution waits in reserve until someone takes it.
    await page.getByRole('button', { name: /^En réserve : \d+ acteur/ }).click();
    const [first] = map.reserve;
    await page.getByRole('button', { name: `Mettre ${first?.name} sur la carte` }).click();
    await expect
      .poll(async () => (await write.map(id)).actors.map(({ id }) => id), POLL)
      .toContain(first?.id);
    await page.getByText(`En réserve (${map.reserve.length - 1})`).waitFor();

    await page.getByRole('link', { name: 'Maillage, accueil' }).click();
    await page.locator('.territories li').first().waitFor();
    const row = page.locator('.territories li').filter({ has: page.locator(`a[href="/t/${id}"]`) });
    await row.getByRole('button', { name: 'Supprimer Loos' }).click();
    const confirm = page.getByRole('button', { name: 'Supprimer pour toujours' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('Pour confirmer, tapez son nom').fill('loos');
    await confirm.click();
    await row.waitFor({ state: 'detached' });
    expect(await write.refusal('GET', `/api/territories/${id}`)).toMatchObject({ status: 404 });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('with a list, Enter takes the typed name, unless a place begins with all of its words', async () => {
    const page = await screens.open('/');
    await page.getByRole('button', { name: 'J’ai une liste' }).click();
    const field = page.getByRole('combobox', { name: 'Pour quel territoire est cette liste ?' });
    const first = page.getByRole('option').and(page.locator('[aria-selected=true]'));
    await field.fill('Margeride');
    await page.getByRole('option', { name: /^Margerides commune/ }).waitFor();
    expect(await first.textContent()).toMatch(/^\s*Créer «\s*Margeride\s*»/);
    await field.fill('Margerides');
    await first.filter({ hasText: /^\s*Margerides\s*commune/ }).waitFor();
    await field.fill('Saint-Aubin 39');
    await first.filter({ hasText: /^\s*Saint-Aubin\s*commune/ }).waitFor();
    await field.fill('Mâconnais-Tournugeois');
    await first.filter({ hasText: /^\s*CC Mâconnais[ -]+Tournugeois\s*intercommunalité/ }).waitFor();
  });

  it('opens a territory of a name of one’s own, whose empty map says the first step', LONG, async () => {
    const name = `Pays ${randomId('imaginaire')}`;
    const page = await screens.open('/');
    await page.getByRole('combobox').fill(name);
    await page.getByRole('option', { name: `Créer « ${name} »` }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Qui agit ici ?' }).waitFor();
    const bar = page.getByLabel('Saisie : un acteur');
    await bar.fill('Mairie -> AMAP du bourg : prête un local');
    await page.getByText('nouveau').first().waitFor();
    await page.keyboard.press('Enter');
    const id = decodeURIComponent(new URL(page.url()).pathname.slice('/t/'.length));
    await expect
      .poll(async () => (await screens.write.map(id)).cooperations, POLL)
      .toMatchObject([{ nature: 'shares_means', note: 'prête un local', parties: [{}, {}] }]);
  });

  it(
    'offers the maps kept here before the places of France, and opens one without making another',
    LONG,
    async () => {
      const name = `Bassin de vie ${randomId('voulu')}`;
      const id = await screens.write.territory({ name });
      await screens.write.actors(id, 2);
      const page = await screens.open('/');
      await page.locator('.territories li').first().waitFor();
      await page.getByRole('combobox').fill(`bassin ${name.slice(14)}`);
      await page
        .getByRole('option', { name: `${name} carte d’ici · 2 acteurs` })
        .and(page.locator('[aria-selected=true]'))
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/t/${id}`);
    },
  );

  it('shows twelve maps, then more at each click, up to the last by name', LONG, async () => {
    const { write } = screens;
    const last = await write.territory({ name: 'Zz' });
    for (let i = 0; i < 14; i += 1) await write.territory();
    const page = await screens.open('/');
    const own = page.locator('section[aria-labelledby="territories-title"] .territories li');
    await own.first().waitFor();
    expect(await own.count()).toBe(12);
    const more = page.getByRole('button', { name: 'Afficher d’autres cartes' });
    while (await more.isVisible()) {
      const before = await own.count();
      await more.click();
      await expect.poll(() => own.count(), POLL).toBeGreaterThan(before);
    }
    await page.locator(`.territories a[href="/t/${last}"]`).waitFor();
  });
});
