import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { randomId } from '../support/test-app.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Creates a territory whose first two actors are linked since 2025, about food and energy. */
async function makeTerritory(actors: number, more: Record<string, unknown> = {}) {
  const id = await screens.write.territory({ asOf: '2026-03-12', ...more });
  const ids = await screens.write.actors(id, actors);
  await screens.write.cooperation(id, ids.slice(0, 2), {
    startedOn: '2025-01-01',
    themes: ['food', 'energy'],
  });
  await screens.write.put(`/api/territories/${id}/positions`, {
    positions: ids.map((actorId, i) => ({ actorId, x: i * 100, y: 0 })),
  });
  return { id, ids };
}

describe('territories side by side', () => {
  it(
    'stand with their peers, then with whom one chooses: figures, bars, maps, questions, themes, since a day',
    LONG,
    async () => {
      const cohort = randomId('cohorte');
      const here = await makeTerritory(4, { cohorts: [cohort] });
      const peer = await makeTerritory(3);
      const other = await makeTerritory(2, { cohorts: [cohort] });
      await screens.write.put(`/api/territories/${here.id}/peers/${peer.id}`, {});
      const page = await screens.open(`/t/${here.id}/territoires`);
      const rows = page.locator('.across-figures tbody tr');
      const names = () => rows.locator('th a').allTextContents();
      await expect.poll(names, POLL).toEqual([`Essai ${here.id}`, `Essai ${peer.id}`]);
      expect((await rows.first().locator('td').first().textContent())?.trim()).toBe('4');

      // The bars are drawn by a library that comes late; what they show is in the table.
      const bars = page.locator('maillage-bar-chart').first();
      await bars.locator('svg rect').nth(1).waitFor();
      await page.getByRole('button', { name: 'Acteurs', exact: true }).click();
      await bars.getByText('Acteurs, par territoire').waitFor();

      await page.getByRole('img', { name: `Carte de Essai ${here.id}`, exact: false }).waitFor();
      expect(await page.locator('.small-map').first().locator('circle').count()).toBe(4);
      // At one scale: every picture shows as much of the map's own units.
      const widths = await page
        .locator('.small-map')
        .evaluateAll((maps) => maps.map((map) => map.getAttribute('viewBox')?.split(' ')[2]));
      expect(new Set(widths).size).toBe(1);
      await page.getByText(`Essai ${here.id} a pour pairs Essai ${peer.id}.`).waitFor();
      await page
        .locator('.theme-matrix')
        .getByTitle(/ et .*\s: 2 coopérations/)
        .first()
        .waitFor();

      await page.getByLabel('Cohorte').selectOption(cohort);
      await page.waitForURL(`**/territoires?cohorte=${cohort}`);
      await expect
        .poll(async () => (await names()).sort(), POLL)
        .toEqual([`Essai ${here.id}`, `Essai ${other.id}`].sort());
      await page.getByLabel('Depuis le').fill('2024-06-01');
      await page.getByLabel('Depuis le').dispatchEvent('change');
      await page.waitForURL('**depuis=2024-06-01');
      // One link more than then, in each.
      await expect
        .poll(() => rows.locator('td:nth-of-type(2) .detail').allTextContents(), POLL)
        .toEqual(['+1', '+1']);

      await page.getByText(/^Choisir les territoires/).click();
      await page.getByLabel('Chercher un territoire').fill(peer.id);
      await page.getByRole('checkbox', { name: `Essai ${peer.id}` }).check();
      await expect.poll(() => rows.count(), POLL).toBe(3);
      expect(new URL(page.url()).searchParams.get('avec')?.split(',')).toContain(peer.id);
      await page.reload();
      await expect.poll(() => rows.count(), POLL).toBe(3);
    },
  );

  it(
    'come in parts, stand in one table, and are drawn twenty at a time at one scale; what is computed comes when asked for',
    LONG,
    async () => {
      const cohort = randomId('cohorte');
      const { id } = await makeTerritory(5, { cohorts: [cohort] });
      for (let i = 1; i < 22; i += 1)
        await screens.write.territory({ asOf: '2026-03-12', cohorts: [cohort] });
      const page = await screens.open(`/t/${id}/territoires?cohorte=${cohort}`);
      await expect.poll(() => page.locator('.across-figures tbody tr').count(), POLL).toBe(22);
      await page.getByText('22 territoires, chacun à son jour.').waitFor();
      const maps = page.locator('.small-maps > li');
      expect(await maps.count()).toBe(20);
      const pages = page.getByRole('navigation', { name: 'Territoires dessinés' }).first();
      await pages.getByText('Territoires 1 à 20, sur 22').waitFor();
      await pages.getByRole('button', { name: 'Suivants' }).click();
      await pages.getByText('Territoires 21 à 22, sur 22').waitFor();
      expect(await maps.count()).toBe(2);

      await page.getByRole('button', { name: 'Lire aussi les relais et les groupes' }).click();
      const row = page.locator('.across-figures tbody tr', { hasText: `Essai ${id}` });
      // Two linked of five: nobody stands between two others, and the two are a group.
      const computed = () =>
        row.locator('td').evaluateAll((cells) => cells.slice(10, 13).map((cell) => cell.textContent));
      await expect.poll(computed, POLL).toEqual(['0', '1', '0']);
      await expect
        .poll(() => page.locator('.across-figures tbody td:nth-of-type(12)').allTextContents(), POLL)
        .not.toContain('');
      await page.getByRole('button', { name: 'Communautés' }).click();
      await page.getByText('Communautés, par territoire').waitFor();
    },
  );

  it('unreadable or missing ones are listed as left out', LONG, async () => {
    const { id } = await makeTerritory(2);
    const page = await screens.open(`/t/${id}/territoires?avec=${id},personne`);
    await page
      .getByText('Laissés de côté, car absents ou hors de ce que vous pouvez lire : personne.')
      .waitFor();
    await page.getByText('Choisissez un autre territoire pour comparer.').waitFor();
  });
});

describe('a territory over time', () => {
  it(
    'is described in words, drawn as curves and listed day by day, between two days of the address',
    LONG,
    async () => {
      const { id } = await makeTerritory(3);
      const page = await screens.open(`/t/${id}/mesures/dans-le-temps?depuis=2024-01-01&jusque=2026-01-01`);
      await page.getByRole('heading', { name: 'Du 1er janvier 2024 au 1er janvier 2026' }).waitFor();
      await page.getByText(/Ont augmenté\s: .*les liens \(de 0 à 1\)/).waitFor();
      await page.getByText(/Sans date, et donc comptés chaque jour\s: 3 acteurs, 0 coopération/).waitFor();
      await page.locator('maillage-line-chart svg').nth(4).waitFor();
      const days = page.locator('maillage-timeline tbody tr');
      const all = await days.count();
      expect(all).toBeGreaterThan(5);
      await page.locator('#time-from').fill('2025-11-01');
      await page.locator('#time-from').dispatchEvent('change');
      await page.waitForURL('**depuis=2025-11-01**');
      await expect.poll(() => days.count(), POLL).toBe(3);
    },
  );
});
