import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type HostileTerritory, makeHostileTerritory } from '../support/hostile-territory.ts';
import { LONG } from '../support/longer.ts';
import { drawn } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { walkTo } from '../support/walk.ts';

/** Views of user texts, with the content to wait for. */
const VIEWS: readonly (readonly [path: string, ready: string])[] = [
  ['', '.next-ask'],
  ['affiche', 'maillage-wall img'],
  ['questions', 'maillage-question-list h2'],
  ['familles', 'maillage-families h2'],
  ['besoins', 'maillage-needs h2'],
  ['rencontres', 'maillage-meetings h2'],
  ['engagements', 'maillage-commitments table'],
  ['tableaux', 'maillage-tables td'],
  ['tableaux/cooperations', 'maillage-tables td'],
  ['historique', 'maillage-history .change'],
  ['cliches', '.snapshot-new'],
  ['fiches', '.fiche-row h4'],
  ['mesures', 'maillage-measures td'],
  ['atelier', 'maillage-workshop h2, .workshops-empty h2'],
  ['emporter', '.take-card h3'],
  ['rapport', '.report-sheet h3'],
];

let screens: Screens;
let hostile: HostileTerritory;
beforeAll(async () => {
  screens = await openScreens();
  hostile = await makeHostileTerritory(screens.write);
});
// A refusal of the policy, a request elsewhere, a dialog would be among them.
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

async function nothingRanAt(address: string, ready: string): Promise<void> {
  const page = await screens.open(address);
  await page.locator(ready).first().waitFor();
  await expectNothingRan(page, address);
}

async function expectNothingRan(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(() => document.body.dataset.ran), where).toBeUndefined();
  expect(await page.locator('img[src="x"]').count(), where).toBe(0);
}

describe('words that are markup run nowhere', () => {
  it('in any view', LONG, async () => {
    const page = await screens.open(`/t/${hostile.territoryId}`);
    for (const [path, ready] of VIEWS) {
      await walkTo(page, `/t/${hostile.territoryId}/${path}`, ready);
      await expectNothingRan(page, path);
      expect(screens.takeFaults(), path).toEqual([]);
    }
  });

  it('in panels of the map: an actor, a link', LONG, async () => {
    for (const chosen of [`actor:${hostile.actorId}`, `cooperation:${hostile.cooperationId}`])
      await nothingRanAt(`/t/${hostile.territoryId}?s=${chosen}`, '.panel h2');
  });

  it('in the parts of a workshop', LONG, async () => {
    for (const [part, ready] of [
      ['salle', 'maillage-workshop h2'],
      ['compte-rendu', '.minutes-text'],
      ['ecran', 'maillage-workshop-screen h1'],
    ])
      await nothingRanAt(`/t/${hostile.territoryId}/atelier/${hostile.workshopId}/${part}`, String(ready));
  });

  it('in a fiche, at home, in the page of a snapshot', LONG, async () => {
    await nothingRanAt(`/t/${hostile.territoryId}/fiches/${hostile.ficheId}`, 'maillage-fiches h2');
    await nothingRanAt('/', '.territories li');
    await nothingRanAt(`/cliche/${hostile.snapshotId}`, 'h1');
  });
});

describe('a hostile name', () => {
  it('is text on the map, in the tables and in the drawing', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 1, { name, description: name });
    await screens.write.commitment(id, { text: name });
    const page = await screens.open(`/t/${id}?s=actor:${a}`);
    await drawn(page, 1);
    const shown = async (path: string) => {
      await page.getByText(name).first().waitFor();
      expect(await page.locator('img').count(), path).toBe(0);
    };
    await shown('the map');
    for (const path of ['questions', 'engagements', 'tableaux']) {
      await page.goto(`/t/${id}/${path}`);
      await shown(path);
    }
    const drawingFile = await screens.write.api.send('GET', `/api/territories/${id}/map.svg`);
    await page.goto('about:blank');
    await page.setContent(drawingFile.body);
    expect(await page.locator('svg').first().textContent()).toContain('onerror=alert(1)>');
    expect(await page.locator('img, image, script').count()).toBe(0);
  });
});
