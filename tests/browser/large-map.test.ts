// @module-tag long
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import { Family } from '../../model/contract/vocabulary.ts';
import { largeFacts } from '../support/large-facts.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { removeFacts, storeFacts } from '../support/store-facts.ts';
import { randomId } from '../support/test-app.ts';

let screens: Screens;
const t = randomId('t');
beforeAll(async () => {
  screens = await openScreens();
  await storeFacts(inject('neo4j'), largeFacts(t, { actors: DRAWN_AT_MOST + 1, cooperations: 4_000 }));
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(async () => {
  await screens.close();
  await removeFacts(inject('neo4j'), t);
});

describe('a territory too large to be drawn', () => {
  it('opens in groups; a group opens on demand, then one actor with its partners, and there is a way back', async () => {
    const page = await screens.open('/');
    const requests: URL[] = [];
    page.on('request', (request) => requests.push(new URL(request.url())));
    const asked = (reading: string) => requests.filter(({ pathname }) => pathname.endsWith(`/${reading}`));
    await page.goto(new URL(`/t/${t}`, page.url()).href);
    await page.getByRole('heading', { name: /la carte s’ouvre par groupes/ }).waitFor();
    const rows = page.getByRole('table', { name: 'Dans chaque groupe' }).locator('tbody tr');
    await expect.poll(() => rows.count(), POLL).toBe(Family.options.length);
    const many = await rows.locator('td:nth-of-type(1)').allTextContents();
    const sum = many.reduce((total, text) => total + Number(text.replace(/\D/g, '')), 0);
    expect(sum).toBe(DRAWN_AT_MOST + 1);

    // A group of the drawing is a link one reaches by the keyboard.
    const [first = ''] = await rows.locator('th a').allTextContents();
    await page.locator('.groups-drawing a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/partie=famille:/);
    const banner = page.locator('.part-banner');
    await banner.getByText(`Partie de la carte : ${first}`, { exact: false }).waitFor();
    await page.getByRole('application', { name: /Carte de/ }).waitFor();

    // Nobody asked for the questions of thousands: those of the group are enough.
    await page.getByRole('navigation', { name: 'Vues du territoire' }).getByText('Questions').click();
    await page.getByText('Celles de la partie ouverte', { exact: false }).waitFor();
    expect(asked('gaps').length).toBeGreaterThan(0);

    // Its table is that of the group.
    await page.getByRole('navigation', { name: 'Vues du territoire' }).getByText('Tableaux').click();
    await page.getByText(new RegExp(`^${many[0]?.replace(/\D/g, '')} lignes`)).waitFor();

    await banner.getByText('Toute la carte, en groupes').click();
    await page.getByText('« Tableaux » porte sur la partie', { exact: false }).waitFor();
    await page.getByRole('navigation', { name: 'Vues du territoire' }).getByText('Rencontres').click();
    await page.getByText('« Rencontres » porte sur la partie', { exact: false }).waitFor();
    // One reading follows the other: the groups have come, and nothing else was asked.
    await page.getByRole('table', { name: 'Dans chaque groupe' }).waitFor();
    expect(asked('suggestions')).toEqual([]);
    await page.getByRole('combobox', { name: 'Chercher un acteur' }).fill('numéro 2999');
    await page.getByRole('option', { name: /numéro 2999/ }).click();
    await page.waitForURL(/partie=autour:/);
    await banner.getByText('autour de Acteur numéro 2999', { exact: false }).waitFor();
    const ofAll = ({ searchParams }: URL) => !searchParams.has('family') && !searchParams.has('around');
    expect(asked('gaps').filter(ofAll)).toEqual([]);
    // Thousands of actors make the server late for a moment; what it asked for later was asked again.
    screens.forgive(/status of 503/);
  });
});
