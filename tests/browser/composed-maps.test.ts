import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { held } from '../support/held.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { plantedFile } from '../support/planted-file.ts';
import { randomWord } from '../support/test-app.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
/** An import that ends between two progress requests is unknown: 404, as described, which browsers log. */
const ENDED = /404 .*\/imports\/\w+\)$/;
afterEach(async () => expect((await screens.leave()).filter((fault) => !ENDED.test(fault))).toEqual([]));
afterAll(() => screens.close());

const coasts = (page: Page) => page.locator('.land-coast');

/** Creates two groups of seven with most inner links; one link joins them. */
async function twoCircles(): Promise<string> {
  const { write } = screens;
  const id = await write.territory();
  const circles = [await write.actors(id, 7), await write.actors(id, 7)];
  for (const actors of circles)
    for (const [i, a] of actors.entries())
      for (const step of [1, 2]) await write.cooperation(id, [a, actors[(i + step) % 7] ?? '']);
  await write.cooperation(id, [circles[0]?.[0] ?? '', circles[1]?.[0] ?? '']);
  return id;
}

describe('a map that came whole', () => {
  it('shows its lands after an import by the file dialog, with nothing pressed', async () => {
    const t = await screens.write.territory();
    const page = await screens.open(`/t/${t}/apporter`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('Choisir un fichier', { exact: true }).click();
    await (await chooser).setFiles({
      name: 'acteurs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(plantedFile(randomWord(), { nodes: 45, groups: 4, seed: 3 })),
    });
    await page.getByRole('button', { name: 'Voir ce qui sera apporté' }).click();
    await page.getByRole('button', { name: 'Apporter', exact: true }).click();
    await page.getByRole('heading', { name: 'C’est sur la carte.' }).waitFor();
    const { lands = [], territory } = await screens.write.map(t);
    expect(lands.length).toBeGreaterThan(1);
    await page.goto(`/t/${t}`);
    await drawn(page, 45);
    await expect.poll(() => coasts(page).count(), POLL).toBe(lands.length);
    expect((await screens.write.map(t)).territory.revision).toBe(territory.revision);
  });

  it('is composed once by two screens that open what a program filled', async () => {
    const t = await twoCircles();
    const before = await screens.write.revision(t);
    const pages = await Promise.all([screens.open(`/t/${t}`), screens.open(`/t/${t}`)]);
    for (const page of pages) {
      await drawn(page, 14);
      await expect.poll(() => coasts(page).count(), POLL).toBe(2);
    }
    expect(await screens.write.revision(t)).toBe(before + 1);
    expect((await screens.write.changes(t)).at(-1)?.type).toBe('positions.composed');
  });

  it('says that it is being composed as long as there is nothing to see', async () => {
    const t = await twoCircles();
    const page = await screens.open('/');
    const { isAsked, letGo } = await held(page, /\/positions\/arrange$/, 'POST');
    await page.goto(`/t/${t}`);
    await isAsked;
    await page.getByText('La carte se compose…').waitFor();
    letGo();
    await expect.poll(() => coasts(page).count(), POLL).toBe(2);
    await expect.poll(() => page.getByText('La carte se compose…').count(), POLL).toBe(0);
  });

  it('that somebody placed by hand is offered to be composed, and not offered again once refused', async () => {
    const t = await twoCircles();
    const { actors } = await screens.write.map(t);
    const positions = actors.map(({ id }, i) => ({
      actorId: id,
      x: 150 * (i % 5),
      y: 120 * Math.floor(i / 5),
    }));
    await screens.write.put(`/api/territories/${t}/positions`, { positions });
    const before = await screens.write.revision(t);
    const page = await screens.open(`/t/${t}`);
    await page.getByText('a été placée à la main').waitFor();
    expect(await screens.write.revision(t)).toBe(before);
    await page.getByRole('button', { name: 'La composer' }).click();
    await expect.poll(() => coasts(page).count(), POLL).toBe(2);
    expect(await page.getByText('a été placée à la main').count()).toBe(0);
  });
});
