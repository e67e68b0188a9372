import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { FIELD, links, noted, openEntry, paste, READING } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
  // The server has read the official names when a room begins to type.
  await screens.write.get(`/api/territories/${await screens.write.territory()}/actors/similar?name=Lens`);
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const room = (look?: Parameters<Screens['open']>[1]) => openEntry(screens, look);
const map = (id: string): Promise<TerritoryMap> => screens.write.map(id);

describe('a list that is pasted', () => {
  it('answers the open questions that its lines ask for, and counts them first', async () => {
    const { id, page } = await room();
    const gaps = () => screens.write.get(`/api/territories/${id}/gaps`);
    await page.getByRole('link', { name: /^Questions/ }).waitFor();
    await paste(page, 'AMAP Les Sillons porte E3\nCommune de Roncevert avec Lycée agricole');
    const dialog = page.getByRole('dialog', { name: 'Coller une liste' });
    await dialog.getByText('répond à 1 question ouverte').waitFor();
    await dialog.locator('.button.primary').click();
    await expect
      .poll(async () => (await gaps()).settled, POLL)
      .toMatchObject([{ rule: 'uncarried-commitment' }]);
  });

  it('is read line by line before anything is written; applied; taken back in one gesture', async () => {
    const { id, page } = await room();
    const before = noted(await map(id));
    await paste(
      page,
      [
        'Source\tCible\tNature',
        'Roncevert\tLa Ruche\tFinance',
        'Mairie\tAMAP\tPrête une salle',
        'La Ruche\tRoncevert',
        'Roncevert\tLa Ruche\tfinance un poste',
        'AMAP\tLycée\t#machin',
      ].join('\n'),
    );
    const dialog = page.getByRole('dialog', { name: 'Coller une liste' });
    const rows = dialog.locator('tbody tr');
    await expect.poll(() => rows.count(), POLL).toBe(6);
    const verdicts = () => dialog.locator('tbody .verdict').allInnerTexts();
    expect(await verdicts()).toEqual([
      'titres des colonnes',
      'à créer',
      'laissée de côté',
      'à créer',
      'déjà dit ligne 2',
      'laissée de côté',
    ]);
    await rows.nth(5).getByText('n’est pas un thème connu').waitFor();
    await dialog.getByText('2 lignes laissées de côté').waitFor();
    await dialog
      .getByLabel('« Mairie » : lequel ?')
      .selectOption({ label: 'Commune de Sainte-Aube (Collectivités)' });
    await dialog.getByLabel('Famille de La Ruche').selectOption({ label: 'Citoyens' });
    expect(noted(await map(id))).toEqual(before);
    await dialog.getByRole('button', { name: 'Ajouter 1 acteur et 3 coopérations' }).click();
    await expect
      .poll(async () => links(await map(id)), POLL)
      .toEqual([
        'from Commune de Roncevert + to La Ruche: funds, active, 2',
        'member AMAP Les Sillons + member Commune de Sainte-Aube: shares_means, active, 3',
        'member Commune de Roncevert + member La Ruche: unspecified, active, 2',
      ]);
    await page.getByText('Ajouté : 1 acteur et 3 coopérations.').waitFor();
    expect((await map(id)).actors.find(({ name }) => name === 'La Ruche')?.family).toBe('citizens');
    await expect.poll(() => dialog.count(), POLL).toBe(0);
    await page.locator('.toast', { hasText: 'Ajouté' }).getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(async () => links(await map(id)), POLL).toEqual([]);
    await expect
      .poll(async () => (await map(id)).actors.map(({ name }) => name), POLL)
      .not.toContain('La Ruche');
  });

  it('with only names creates actors of one family for all; existing ones are kept', LONG, async () => {
    const { id, page } = await room();
    await paste(page, 'La Ruche\nAMAP Les Sillons\nBioVal\nLa Ruche');
    const dialog = page.getByRole('dialog', { name: 'Coller une liste' });
    await dialog.getByLabel('Famille des nouveaux acteurs').selectOption({ label: 'Citoyens' });
    await expect
      .poll(() => dialog.locator('tbody .verdict').allInnerTexts(), POLL)
      .toEqual(['à créer', 'existe déjà', 'à créer', 'déjà dit ligne 1']);
    await dialog.getByRole('button', { name: 'Ajouter 2 acteurs' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await map(id)).actors.filter(({ family }) => family === 'citizens').length, POLL)
      .toBe(2);
  });

  it(
    'is looked up name by name: who resembles another is asked, one by one or all at once',
    LONG,
    async () => {
      const { id, page } = await room();
      await paste(page, 'Béthune\nLa Grange Ouverte\nLycée agricolle');
      const dialog = page.getByRole('dialog', { name: 'Coller une liste' });
      const verdicts = () => dialog.locator('tbody .verdict').allInnerTexts();
      await expect.poll(verdicts, POLL).toEqual(['laissée de côté', 'à créer', 'laissée de côté']);
      await dialog.getByText('2 noms ressemblent à des acteurs connus ou officiels').waitFor();
      await dialog.getByLabel('« Lycée agricolle » : lequel ?').selectOption({ label: 'un nouvel acteur' });
      await expect.poll(verdicts, POLL).toEqual(['laissée de côté', 'à créer', 'à créer']);
      await dialog.getByLabel('« Béthune » : lequel ?').selectOption('fr-commune-62119');
      await expect.poll(verdicts, POLL).toEqual(['à créer', 'à créer', 'à créer']);
      await dialog.getByRole('button', { name: 'Ajouter 3 acteurs' }).click();
      await expect
        .poll(async () => (await map(id)).actors.map((actor) => actor.name).sort(), POLL)
        .toEqual(expect.arrayContaining(['Commune de Béthune', 'La Grange Ouverte', 'Lycée agricolle']));
      expect((await map(id)).actors.map((actor) => actor.id)).toContain('fr-commune-62119');
    },
  );

  it('of one line only is typed in the line', LONG, async () => {
    const { page } = await room();
    await page.locator(FIELD).fill('AMAP → Lycée');
    await page.locator(READING).getByText('à préciser').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
