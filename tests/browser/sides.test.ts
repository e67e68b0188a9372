import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { sheetsOf } from '../support/printed.ts';
import { speakEnglish } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Creates a mairie with many statements, an AMAP with few, a workshop with none, and a link. */
async function scene() {
  const { write } = screens;
  const t = await write.territory();
  const [mairie = ''] = await write.actors(t, 1, {
    name: 'Mairie du Val',
    family: 'local_authority',
    expertise: 'Réunir les maires',
    frame: 'Le budget en mars',
    constraints: 'La commande publique',
    expects: 'Qu’on nous appelle tôt',
  });
  const [amap = ''] = await write.actors(t, 1, { name: 'AMAP Les Sillons', expertise: 'Nourrir' });
  const [atelier = ''] = await write.actors(t, 1, { name: 'Atelier du Lavoir' });
  await write.cooperation(t, [mairie, amap], { nature: 'shares_means', formality: 'convention' });
  return { t, mairie, amap, atelier };
}

describe('two sides', () => {
  it('are two families to begin with, what nobody said being said to be so', LONG, async () => {
    const { t } = await scene();
    const page = await screens.open(`/t/${t}/deux-familles`);
    await page.getByRole('heading', { name: 'Collectivités × ESS' }).waitFor();
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) }).first();
    await row('Ce que nous savons faire').getByText('Réunir les maires').waitFor();
    await row('Ce que nous savons faire').getByText('Nourrir').waitFor();
    await row('Ce qui nous contraint').getByText('pas encore dit').waitFor();
    await row('N’ont encore rien dit').getByText('Atelier du Lavoir').waitFor();
    await page.getByText('1 paire reliée sur 2.').waitFor();
  });

  it('can be actors, one or more: the address holds them, the map lights them', LONG, async () => {
    const { t, mairie, amap, atelier } = await scene();
    const page = await screens.open(`/t/${t}/deux-familles`);
    await drawn(page, 3);
    await page.getByLabel('De l’autre').selectOption({ label: 'Des acteurs, un par un…' });
    await page.getByText('Choisissez au moins un acteur de chaque côté.').waitFor();
    const add = page.getByRole('combobox', { name: 'Ajouter un acteur de ce côté' });
    for (const [name, id] of [
      ['AMAP', amap],
      ['Atelier', atelier],
    ] as const) {
      await add.fill(name);
      await page.getByRole('option', { name: new RegExp(name) }).click();
      await expect.poll(() => page.url(), POLL).toContain(id);
    }
    expect(new URL(page.url()).searchParams.get('s')).toBe(`sides:local_authority:${amap},${atelier}`);
    await page
      .getByRole('heading', { name: 'Collectivités × AMAP Les Sillons et Atelier du Lavoir' })
      .waitFor();
    await page.getByText('1 paire reliée sur 2.').waitFor();

    await page.goto(`/t/${t}/deux-familles?s=sides:${mairie}:${amap}`);
    await page.getByRole('heading', { name: 'Mairie du Val × AMAP Les Sillons' }).waitFor();
    await page.getByText('Les deux sont en lien.').waitFor();
    await page.getByText(/On s’ajuste · .*\(convention\)/).waitFor();
    await speakEnglish(page);
    await page.getByText('The two are linked.').waitFor();
    expect(await page.locator('.unsaid').first().textContent()).toBe('not said yet');
  });

  it('print as sheets of A4 laid down: words, territory and day, no control', LONG, async () => {
    const { t } = await scene();
    const page = await screens.open(`/t/${t}/deux-familles`, { scheme: 'dark' });
    await page.locator('.facing').first().waitFor();
    expect(await page.locator('.paper-head').isVisible()).toBe(false);
    const sheets = await sheetsOf(page);
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(sheet).toEqual([297, 210]);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.paper-head').textContent()).toContain(`Essai ${t}`);
    expect(await page.locator('.paper-head').textContent()).toContain('État au');
    for (const kept of ['.facing', '.paper h2', '.lead'])
      expect(await page.locator(kept).first().isVisible(), kept).toBe(true);
    // A page ends between two actors, never inside what one says.
    expect(
      await page
        .locator('.facing')
        .first()
        .evaluate((table) => getComputedStyle(table).breakInside),
    ).toBe('avoid');
    const controls = page.locator('button, select, input, nav, maillage-graph');
    expect(await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    expect(
      await page
        .locator('.facing td')
        .first()
        .evaluate((cell) => getComputedStyle(cell).color),
    ).toBe('rgb(34, 37, 43)');
  });
});
