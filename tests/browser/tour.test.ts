import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { copySample } from '../support/copy-sample.ts';
import { LONG } from '../support/longer.ts';
import { drawing, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

const DEMONSTRATION = '/t/val-d-exemple';
const STOPS = [
  ['La carte', ''],
  ['La réserve', ''],
  ['La ligne de saisie', ''],
  ['Les questions', '/questions'],
  ['Ce qui manque s’allume', '/questions'],
  ['La salle répond', '/questions'],
  ['L’atelier', '/atelier'],
  ['Emporter, apporter', '/emporter'],
  ['Rien ne se perd', '/historique'],
] as const;

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const stop = (page: Page, title: string) => page.getByRole('dialog', { name: title });
const offer = (page: Page) => page.getByRole('button', { name: 'Suivre la visite guidée' });
const path = (page: Page) => new URL(page.url()).pathname;

describe('the guided tour', () => {
  it(
    'moves by the arrow keys from the home page through nine stops, changes nothing, and is not offered again',
    LONG,
    async () => {
      const revision = async () => (await screens.write.map('val-d-exemple')).territory.revision;
      const before = await revision();
      const page = await screens.open('/');
      await offer(page).click();
      for (const [title, view] of STOPS) {
        await stop(page, title).waitFor();
        expect(path(page)).toBe(`${DEMONSTRATION}${view}`);
        // Keys that elsewhere add, remove, undo or choose do nothing here.
        for (const key of ['a', 'l', 'Delete', 'Control+z', '?']) await page.keyboard.press(key);
        expect(await page.locator('dialog[open]').count(), title).toBe(0);
        expect(await page.locator('.driver-popover :focus').count(), title).toBe(1);
        await page.keyboard.press('ArrowRight');
      }
      await stop(page, 'Rien ne se perd').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      expect(await revision()).toBe(before);
      await page.goto('/');
      await page.locator('.territories li').first().waitFor();
      expect(await offer(page).count()).toBe(0);
      await page.goto(DEMONSTRATION);
      await drawing(page).waitFor();
      expect(await offer(page).count()).toBe(0);
    },
  );

  it(
    'lights a question on the map, goes back, keeps the focus in its words, and ends on Escape',
    LONG,
    async () => {
      const page = await screens.open(DEMONSTRATION);
      await offer(page).click();
      for (const [title] of STOPS.slice(0, 4)) {
        await stop(page, title).waitFor();
        await page.getByRole('button', { name: 'Suivant' }).click();
      }
      await stop(page, 'Ce qui manque s’allume').waitFor();
      expect(new URL(page.url()).search).toContain('s=gap:');
      await page.keyboard.press('ArrowLeft');
      await stop(page, 'Les questions').waitFor();
      const named = () => page.evaluate(() => document.activeElement?.textContent?.trim());
      const walked: unknown[] = [];
      for (let i = 0; i < 4; i++) {
        walked.push(await named());
        await page.keyboard.press('Tab');
      }
      expect(new Set(walked)).toEqual(new Set(['Suivant', 'Précédent', '×']));
      expect(await named()).toBe(walked[1]);
      await page.keyboard.press('Escape');
      await stop(page, 'Les questions').waitFor({ state: 'detached' });
      expect(path(page)).toBe(`${DEMONSTRATION}/questions`);
    },
  );

  it('has no serious fault for axe, light and dark, on a wide screen and on a phone', LONG, async () => {
    for (const [path, size] of [
      [DEMONSTRATION, { width: 1366, height: 768 }],
      // On a phone the map shows a question there.
      ['/', { width: 390, height: 844 }],
    ] as const) {
      const page = await screens.open(path, { size });
      await offer(page).click();
      for (const [title] of STOPS) {
        await stop(page, title).waitFor();
        if (title === 'La carte' || title === 'La salle répond')
          expect(await seriousFaultsInBothColours(page, { within: true }), title).toEqual({
            light: [],
            dark: [],
          });
        const words = await stop(page, title).boundingBox();
        expect((words?.x ?? -1) >= 0 && (words?.x ?? 0) + (words?.width ?? 9999) <= size.width, title).toBe(
          true,
        );
        await page.keyboard.press('ArrowRight');
      }
    }
  });

  it('is refused once for all', LONG, async () => {
    const page = await screens.open(DEMONSTRATION);
    await page.getByRole('button', { name: 'Ne plus proposer la visite' }).click();
    await offer(page).waitFor({ state: 'detached' });
    await page.goto('/');
    await page.locator('.territories li').first().waitFor();
    expect(await offer(page).count()).toBe(0);
  });

  it(
    'is offered nowhere else than at rest on the demonstration; help begins it from anywhere, and one comes back',
    LONG,
    async () => {
      const { territoryId } = await copySample(screens.write.api.executor, 'val-d-exemple');
      const page = await screens.open(DEMONSTRATION);
      await offer(page).waitFor();
      await page.keyboard.press('b');
      await offer(page).waitFor({ state: 'detached' });
      await page.goto(`${DEMONSTRATION}/questions`);
      await page.locator('maillage-question-list h2').waitFor();
      expect(await offer(page).count()).toBe(0);
      await page.goto(`/t/${territoryId}/tableaux`);
      await page.locator('maillage-tables td').first().waitFor();
      expect(await offer(page).count()).toBe(0);
      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: 'Aide' });
      await help.getByRole('button', { name: 'Guides' }).click();
      await offer(page).click();
      await stop(page, 'La carte').waitFor();
      expect(path(page)).toBe(DEMONSTRATION);
      await page.keyboard.press('Escape');
      await expect.poll(() => path(page), POLL).toBe(`/t/${territoryId}/tableaux`);
    },
  );
});
