import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../support/downloaded.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openLegend, openMore, openTerritorySheet } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

describe('around the map', () => {
  it(
    'notes a peer with its frame and its day, which both territories show, and parts them',
    LONG,
    async () => {
      const { write } = screens;
      const id = await write.territory();
      const other = await write.territory();
      const { name } = await write.get(`/api/territories/${other}`);
      const peersOf = async (one: string) => (await write.map(one)).territory.peers;
      const page = await screens.open(`/t/${id}`);
      await openTerritorySheet(page);
      const section = page.locator('maillage-territory-peers');
      await section.getByText('Territoires pairs (0)').click();
      await section.getByRole('combobox', { name: 'Quel territoire ?' }).fill(String(name));
      await section.locator('.combo-option', { hasText: String(name) }).click();
      await section.getByLabel('Dans quel cadre ?').fill('atelier Villes pairs');
      await section.getByLabel('Depuis le').fill('2024-10-01');
      await section.getByRole('button', { name: 'Ajouter' }).click();
      await section.getByText('Territoires pairs (1)').waitFor();
      await section.getByText('atelier Villes pairs · depuis le 1er octobre 2024').waitFor();
      const terms = { frame: 'atelier Villes pairs', since: '2024-10-01' };
      expect(await peersOf(id)).toEqual([{ territoryId: other, ...terms }]);
      expect(await peersOf(other)).toEqual([{ territoryId: id, ...terms }]);
      await section.getByRole('button', { name: `Retirer : ${name}` }).click();
      await section.getByText('Territoires pairs (0)').waitFor();
      expect(await peersOf(other)).toEqual([]);
    },
  );

  it('does not move under a search for whom it already shows', LONG, async () => {
    const id = await screens.write.territory();
    const [a = '', b = ''] = await screens.write.actors(id, 2);
    const page = await screens.open(`/t/${id}`);
    await drawn(page, 2);
    const before = await pointOf(page, b);
    await page.keyboard.press('/');
    await page.keyboard.type(a);
    await page.locator('.combo-option').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**?s=actor:${a}`);
    await drawn(page, 2);
    expect(await pointOf(page, b)).toEqual(before);
  });

  it('opens what the panel names: from an actor to a partner, a commitment, a question shown', async () => {
    const { write } = screens;
    const id = await write.territory();
    const [a = '', b = ''] = await write.actors(id, 2);
    const cooperation = await write.cooperation(id, [a, b]);
    const commitment = await write.commitment(id, { text: 'Planter des haies' });
    await write.put(`/api/territories/${id}/gaps/uncarried-commitment:${commitment}`, { shown: 1 });
    const page = await screens.open(`/t/${id}`);
    await openTerritorySheet(page);
    const panel = page.locator('.panel');
    await panel.getByRole('button', { name: /Engagement sans porteur/ }).click();
    await page.waitForURL(`**?s=gap:uncarried-commitment:${commitment}`);
    await panel.getByText('Planter des haies').first().waitFor();
    await panel.getByRole('link', { name: 'Ouvrir dans Questions' }).click();
    await page.waitForURL(`**/questions?s=gap:uncarried-commitment:${commitment}`);
    await panel.getByRole('button', { name: 'Choix assumé' }).waitFor();
    await page.goto(`/t/${id}?s=actor:${a}`);
    await panel
      .getByText((await write.actor(b)).name)
      .first()
      .click();
    await page.waitForURL(`**?s=cooperation:${cooperation}`);
  });
});

describe('a map to take away', () => {
  it(
    'is a picture drawn here and a drawing made by the server, named after the territory and the day',
    LONG,
    async () => {
      const id = await screens.write.territory({ name: 'Pays d’Essai' });
      const [a = '', b = ''] = await screens.write.actors(id, 2);
      await screens.write.cooperation(id, [a, b]);
      const page = await screens.open(`/t/${id}`);
      await drawn(page, 2);
      const take = async (label: string) => {
        await openMore(page);
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: label }).click();
        const file = await download;
        await page.keyboard.press('Escape');
        return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
      };
      const picture = await take('Image (PNG)');
      expect(picture.name).toMatch(/^pays-d-essai-\d{4}-\d{2}-\d{2}\.png$/);
      expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(picture.bytes.length).toBeGreaterThan(20_000);
      await page.reload();
      await drawn(page, 2);
      const drawing = await take('Dessin modifiable (SVG)');
      expect(drawing.name).toMatch(/^pays-d-essai-\d{4}-\d{2}-\d{2}\.svg$/);
      expect(drawing.bytes.toString()).toMatch(/^<\?xml|^<svg/);
      expect(drawing.bytes.toString()).toContain('ne prouve pas l’absence de coopération');
    },
  );
});

describe('when something is missing', () => {
  it('the vocabulary is asked again until it comes', LONG, async () => {
    const page = await screens.open('/');
    await page.route('**/api/reference', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
    const id = await screens.write.territory();
    await screens.write.actors(id, 2);
    await page.goto(`/t/${id}`);
    await openLegend(page);
    await page.locator('.legend').getByText('ESS').first().waitFor();
    screens.forgive(/status of 503/);
  });

  it('a page without its program says one sentence in both languages', LONG, async () => {
    const page = await screens.open('/api/health');
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('/');
    await page.getByText('La page n’a pas pu se charger en entier').waitFor();
    screens.forgive(/ERR_FAILED/);
    await page.unroute('**/assets/*.js');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('.not-started').isVisible()).toBe(false);
  });

  it('an unreadable map shows an error and tries again', LONG, async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 2);
    const page = await screens.open('/');
    await page.route(`**/api/territories/${id}/map*`, (route) => route.abort(), { times: 1 });
    await page.goto(`/t/${id}`);
    await page.locator('.stage-middle').getByText('Le serveur ne répond pas').waitFor();
    screens.forgive(/ERR_FAILED/);
    await page.locator('.stage-middle').getByRole('button', { name: 'Réessayer' }).click();
    await drawn(page, 2);
    await expect.poll(() => page.locator('.stage-middle').count(), POLL).toBe(0);
  });
});
