import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { held } from '../support/held.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { randomWord } from '../support/test-app.ts';
import { goTo } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
/** An import that ends between two progress requests is unknown: 404, as described, which browsers log. */
const ENDED = /404 .*\/imports\/\w+\)$/;
afterEach(async () => expect((await screens.leave()).filter((fault) => !ENDED.test(fault))).toEqual([]));
afterAll(() => screens.close());

const step = (page: Page) => page.locator('.bring-steps [aria-current="step"]').textContent();
const choose = async (page: Page, label: string, text: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByText(label, { exact: true }).click();
  await (await chooser).setFiles({ name: 'acteurs.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
};

it('a file comes in, in four steps: chosen, understood, corrected, on the map; and undone as a whole', async () => {
  const t = await screens.write.territory();
  const word = `Zx${randomWord()}`;
  const page = await screens.open(`/t/${t}/apporter`);
  const lines = `Nom;Famille;Couleur\nAMAP ${word};ESS;bleu\nMairie de ${word};mairie;\n;ESS;\nCercle ${word};Zinzin;\n`;

  await choose(page, 'Choisir un fichier', lines);
  await page
    .getByRole('heading', { name: /acteurs/ })
    .first()
    .waitFor();
  expect(await step(page)).toBe('Les colonnes');
  await page.getByLabel('Ce que dit la colonne Couleur').selectOption({ label: 'garder en mots-clés' });
  await page.getByLabel(/Zinzin/).selectOption({ label: 'Citoyens' });
  await page.getByRole('button', { name: 'Voir ce qui sera apporté' }).click();

  await page.getByRole('heading', { name: '1 point n’est pas lu comme il est écrit' }).waitFor();
  expect(await page.locator('.bring-faults tbody').textContent()).toContain('ligne 4, colonne A Nom');
  await expect
    .poll(() => page.getByRole('button', { name: 'Apporter', exact: true }).isDisabled(), POLL)
    .toBe(false);
  expect((await screens.write.map(t)).actors).toEqual([]);

  await choose(page, 'Reprendre le fichier corrigé', lines.replace(';ESS;\n', `Lycée ${word};ESS;\n`));
  await page.getByText('4 acteurs en plus').waitFor();
  await page.getByRole('button', { name: 'Apporter', exact: true }).click();
  await page.getByRole('heading', { name: 'C’est sur la carte.' }).waitFor();
  const { actors } = await screens.write.map(t);
  expect(actors.map(({ name, family, tags }) => [name.split(' ')[0], family, tags])).toEqual(
    expect.arrayContaining([
      ['AMAP', 'social_economy', ['Couleur : bleu']],
      ['Cercle', 'citizens', []],
    ]),
  );

  await page.getByRole('button', { name: 'Annuler tout l’apport' }).click();
  await page.getByText('Choisir un fichier', { exact: true }).waitFor();
  await expect.poll(async () => (await screens.write.map(t)).actors, POLL).toEqual([]);
});

it(
  'what is being written is stopped by its own button, and its answer is none of another territory',
  LONG,
  async () => {
    const [t, other] = [await screens.write.territory(), await screens.write.territory()];
    const page = await screens.open(`/t/${t}/apporter`);
    await choose(page, 'Choisir un fichier', 'Nom;Famille\nScierie du Val;entreprise\n');
    await page.getByRole('button', { name: 'Voir ce qui sera apporté' }).click();
    const { isAsked, letGo } = await held(page, /\/imports$/, 'POST');
    await page.getByRole('button', { name: 'Apporter', exact: true }).click();
    await isAsked;
    await page.getByRole('button', { name: 'Interrompre' }).waitFor();
    expect(await page.getByText('Prendre un autre fichier').count()).toBe(0);
    expect(await page.getByText('Reprendre le fichier corrigé').count()).toBe(0);
    await goTo(page, `/t/${other}/apporter`);
    await page.getByText('Choisir un fichier', { exact: true }).waitFor();
    const came = page.waitForResponse(/\/imports$/);
    letGo();
    await (await came).finished();
    await expect.poll(async () => (await screens.write.map(t)).actors.length, POLL).toBe(1);
    await choose(page, 'Choisir un fichier', 'Nom;Famille\nMoulin du Val;entreprise\n');
    await page.getByRole('button', { name: 'Voir ce qui sera apporté' }).waitFor();
    expect(await step(page)).toBe('Les colonnes');
  },
);

it('lines without headings are reported as such, and block nothing', LONG, async () => {
  const t = await screens.write.territory();
  const page = await screens.open(`/t/${t}/apporter`);
  await choose(page, 'Choisir un fichier', 'Ferme A;ESS\nFerme B;ESS\n');
  await page.getByText(/Aucun titre n’est reconnu/).waitFor();
  await page.getByRole('button', { name: 'Voir ce qui sera apporté' }).click();
  await page.getByText(/Tout est prêt/).waitFor();
});

it('is read on a phone without pushing its tables aside', LONG, async () => {
  const t = await screens.write.territory();
  const page = await screens.open(`/t/${t}/apporter`, { size: { width: 390, height: 844 } });
  const reaches = (table: string): Promise<boolean> =>
    page.locator(table).evaluate((it) => it.getBoundingClientRect().right <= window.innerWidth);
  await choose(page, 'Choisir un fichier', 'Nom;Famille;SIREN\nCercle;Zinzin;12\n');
  await page.locator('.bring-columns').waitFor();
  expect(await reaches('.bring-columns')).toBe(true);
  await page.getByRole('button', { name: 'Voir ce qui sera apporté' }).click();
  await page.locator('.bring-faults').waitFor();
  expect(await reaches('.bring-faults')).toBe(true);
});

it('a corrected file that cannot be read returns to the first step, with an error', LONG, async () => {
  const t = await screens.write.territory();
  const page = await screens.open(`/t/${t}/apporter`);
  await choose(page, 'Choisir un fichier', 'Nom;SIREN\nCercle;12\n');
  await page.getByRole('button', { name: 'Voir ce qui sera apporté' }).click();
  await page.locator('.bring-faults').waitFor();
  await choose(page, 'Reprendre le fichier corrigé', 'Nom;Famille\n"Cercle;ESS\n');
  await page
    .getByRole('alert')
    .getByText(/ne se lit plus à la ligne 2/)
    .waitFor();
  expect(await step(page)).toBe('Le fichier');
  screens.forgive(/422/);
});
