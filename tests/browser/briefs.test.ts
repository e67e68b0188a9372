// @module-tag long
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { sheetsOf } from '../support/printed.ts';
import { openDay } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const EVIL = '<img src=x onerror="document.title=1">';

async function scene() {
  const { write } = screens;
  const [here, there] = [
    await write.territory({ asOf: '2026-03-12' }),
    await write.territory({ asOf: '2026-03-12', name: 'Pays voisin' }),
  ];
  await write.put(`/api/territories/${here}/peers/${there}`, {});
  const [hall = ''] = await write.actors(here, 1, { name: 'Mairie', family: 'local_authority' });
  const [farm = ''] = await write.actors(here, 1, { name: 'AMAP' });
  const cooperation = await write.cooperation(here, [hall, farm], { themes: ['food'] });
  await write.actors(there, 2);
  const commitment = await write.commitment(there, { themes: ['food'] });
  return { here, there, cooperation, commitment };
}

/** Writes a text where it stands: opened by keyboard, kept when one leaves it. */
async function writeDown(page: Page, label: string, text: string): Promise<void> {
  const fact = page.locator('maillage-fact', { has: page.getByText(label, { exact: true }) });
  await fact.locator('button.fact-value').focus();
  await page.keyboard.press('Enter');
  await fact.locator('input, textarea').fill(text);
  await page.keyboard.press('Control+Enter');
  await fact.locator('.fact-value').getByText(text).waitFor();
}

const seriousFaults = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);

it('a fiche is written in its place, published to a peer, found from the same question there, and withdrawn', async () => {
  const { here, there, cooperation, commitment } = await scene();
  const page = await screens.open(`/t/${here}?s=cooperation:${cooperation}`);
  await page.getByRole('button', { name: 'Fiche coopération' }).click();
  await page.locator('.fiche-sheet h2', { hasText: 'AMAP et Mairie' }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/t/${here}/fiches/`));

  // Another screen of the territory sees what is written, as it is kept.
  const beside = await screens.open(new URL(page.url()).pathname);
  await writeDown(page, 'Titre', 'Une cantine à deux');
  await beside.getByRole('heading', { level: 2, name: 'Une cantine à deux' }).waitFor();
  await writeDown(page, 'Ce que nous avons appris', EVIL);
  await writeDown(page, 'Ce qu’apporte AMAP', 'Des légumes toute l’année.');
  const rules = page.locator('maillage-fact', { hasText: 'Questions auxquelles elle aide' });
  await rules.locator('button.fact-value').click();
  await rules.getByRole('button', { name: 'Engagement sans porteur' }).click();
  await rules.locator('[aria-pressed="true"]', { hasText: 'Engagement sans porteur' }).waitFor();

  const publication = page.locator('.fiche-publication');
  await publication.getByRole('group', { name: 'Territoires pairs' }).getByLabel('Pays voisin').check();
  await publication.getByRole('button', { name: 'Publier' }).click();
  await publication.getByText(/il manque\s?: en une ou deux phrases/).waitFor();
  screens.forgive(/409/);
  await writeDown(page, 'En une ou deux phrases', 'Une mairie et une AMAP écrivent les menus.');
  expect(await seriousFaults(page)).toEqual([]);
  await publication.getByRole('button', { name: 'Publier' }).click();
  await publication.getByText(/Ici, et à\s?: Pays voisin/).waitFor();

  const peer = await screens.open(`/t/${there}/questions?s=gap:uncarried-commitment:${commitment}`);
  const elsewhere = peer.locator('.question-elsewhere');
  await elsewhere.getByText(/même thème\s?: Alimentation/).waitFor();
  await elsewhere.getByRole('link', { name: 'Une cantine à deux' }).click();
  const sheet = peer.locator('.fiche-sheet');
  await sheet.getByText('Des légumes toute l’année.').waitFor();
  expect(await sheet.textContent()).toContain(EVIL);
  expect(await peer.locator('.fiche-publication').count()).toBe(0);
  expect(await seriousFaults(peer)).toEqual([]);
  expect(await sheetsOf(peer)).toEqual([[210, 297]]);
  // On a phone the page is as wide as the screen, whatever the names.
  await peer.setViewportSize({ width: 390, height: 844 });
  expect(await sheet.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);

  await peer.getByRole('link', { name: 'Toutes les fiches' }).click();
  await peer.getByRole('heading', { name: 'Venues d’ailleurs' }).waitFor();
  await peer
    .locator('.fiche-row', { hasText: 'Une cantine à deux' })
    .getByText('Mairie', { exact: true })
    .waitFor();
  await peer.goBack();
  await sheet.waitFor();

  // One undo, and nobody reads it there any longer: the open page reports it.
  await page.getByRole('heading', { level: 2 }).first().click();
  await page.keyboard.press('Control+z');
  await peer.getByRole('heading', { name: 'Cette fiche n’est pas lisible ici' }).waitFor();
  await publication.getByText('Pour l’instant, celles et ceux qui écrivent ici.').waitFor();
  await openDay(page);
  await page.getByRole('link', { name: 'Historique', exact: true }).click();
  await page
    .getByText(/Fiche coopération «\sUne cantine à deux\s» publiée/)
    .first()
    .waitFor();
  await expect
    .poll(() => beside.locator('.fiche-publication').textContent(), POLL)
    .not.toContain('Ici, et à');
});
