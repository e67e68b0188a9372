import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { randomId } from '../support/test-app.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Creates two placed actors, then a link between them, then a third. */
async function scene() {
  const { write } = screens;
  const t = await write.territory();
  const [a = '', b = ''] = await write.actors(t, 2);
  await write.cooperation(t, [a, b]);
  const [c = ''] = await write.actors(t, 1);
  await write.put(`/api/territories/${t}/positions`, {
    positions: [a, b, c].map((actorId, i) => ({ actorId, x: i * 220, y: (i % 2) * 160 })),
  });
  return { t, a, b, c };
}

/** Returns the given actors on the map, after it has settled. */
async function onMap(
  page: Page,
  ids: readonly string[],
  expected: readonly string[] = ids,
): Promise<string[]> {
  await drawn(page, expected.length);
  const isThere = (id: string) =>
    page.evaluate((actorId) => {
      const graph = document.querySelector('maillage-graph') as unknown as {
        screenPositionOf(id: string): object | null;
      };
      return graph.screenPositionOf(actorId) !== null;
    }, id);
  const there = await Promise.all(ids.map(isThere));
  return ids.filter((_, i) => there[i]);
}

const caption = (page: Page) => page.locator('.film-caption');
const where = (page: Page) => page.getByRole('slider', { name: 'Où en est le film' });

it('plays on the current map, step by step, automatically, by keys and by chapters', async () => {
  const { t, a, b, c } = await scene();
  const page = await screens.open(`/t/${t}/historique`);
  await page.getByRole('link', { name: 'Film', exact: true }).click();
  await caption(page).getByText('La carte telle qu’on la connaissait').waitFor();
  expect(await onMap(page, [a, b, c], [])).toEqual([]);
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await caption(page).getByText(`Acteur ajouté : Acteur ${a}`).waitFor();
  expect(await onMap(page, [a, b, c], [a])).toEqual([a]);
  await page.getByRole('heading', { name: 'Le film de la carte' }).click();
  await page.keyboard.press('End');
  await caption(page).getByText(`Acteur ajouté : Acteur ${c}`).waitFor();
  expect(await onMap(page, [a, b, c], [a, b, c])).toEqual([a, b, c]);
  await page.keyboard.press('ArrowLeft');
  await caption(page).getByText('Coopération notée').waitFor();
  expect(await onMap(page, [a, b, c], [a, b])).toEqual([a, b]);
  await page.getByLabel('Vitesse').selectOption('4');
  await page.keyboard.press('Home');
  await page.getByRole('heading', { name: 'Le film de la carte' }).click();
  await page.keyboard.press(' ');
  await expect.poll(() => where(page).inputValue(), POLL).toBe('4');
  await page.getByRole('button', { name: 'Lire', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Début' }).click();
  expect(await where(page).inputValue()).toBe('0');
  expect(await seriousFaultsInBothColours(page)).toEqual({ light: [], dark: [] });
  // Gone from, the map is that of now.
  await page.getByRole('link', { name: 'Carte', exact: true }).first().click();
  expect(await onMap(page, [a, b, c], [a, b, c])).toEqual([a, b, c]);
});

it('says when nothing happened', LONG, async () => {
  const { t } = await scene();
  const page = await screens.open(`/t/${t}/film?de=${await screens.write.revision(t)}`);
  await page.getByText('Rien n’a changé sur la carte entre ces deux moments.').waitFor();
});

it('is one file that opens from disk, and asks nobody for anything', LONG, async () => {
  const { t, a, b, c } = await scene();
  const page = await screens.open(`/t/${t}/film`);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Emporter le film' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^film-.*\.html$/);
  const file = path.join(tmpdir(), `${randomId('film')}.html`);
  writeFileSync(file, (await (await download.createReadStream()).toArray()).join(''));
  await page.goto(pathToFileURL(file).href);
  screens.forgive(/^request: file:/);
  const shown = () =>
    page
      .locator('[data-mark]:not(.off) [data-actor]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-actor') ?? '').sort());
  expect(await shown()).toEqual([]);
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByText(`Acteur ajouté : Acteur ${a}`).waitFor();
  expect(await shown()).toEqual([a]);
  await page.keyboard.press('End');
  expect(await shown()).toEqual([a, b, c].sort());
  expect(await page.locator('[data-mark]:not(.off) [data-line]').count()).toBe(1);
  await page.getByLabel('Vitesse').selectOption('4');
  await page.getByRole('button', { name: 'Lire' }).click();
  await expect.poll(() => page.locator('#count').textContent(), POLL).toBe('4 / 4');
});
