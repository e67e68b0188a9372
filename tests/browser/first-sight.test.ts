import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { everyFault } from '../support/axe-faults.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { LONG } from '../support/longer.ts';
import { drawing, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openRoom } from '../support/phone.ts';
import { openDay, openMore, walkTo } from '../support/walk.ts';

let screens: Screens;
let sample: Copy;
beforeAll(async () => {
  screens = await openScreens();
  sample = await copySample(screens.write.api.executor, 'val-d-exemple');
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Opens the map and waits until what to do next is known. */
async function atRest(): Promise<Page> {
  const page = await screens.open(`/t/${sample.territoryId}`, { size: { width: 1366, height: 768 } });
  await drawing(page).waitFor();
  await page.locator('.next-ask').waitFor();
  return page;
}

/** Lists the stops of the Tab key by name. */
const tabStops = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ]
      .filter(
        (one) =>
          one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
      )
      .map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? ''),
  );

describe('a map at first sight', () => {
  it('has at most 27 tab stops, closed panels, and a stage of at least 70 % of the screen', async () => {
    const page = await atRest();
    const stops = await tabStops(page);
    expect(stops.length, stops.join(' | ')).toBeLessThanOrEqual(27);
    expect(await page.locator('.frame > :is(.legend, .panel)').filter({ visible: true }).count()).toBe(0);
    const stage = await page.locator('.stage').boundingBox();
    expect(((stage?.width ?? 0) * (stage?.height ?? 0)) / (1366 * 768)).toBeGreaterThanOrEqual(0.7);
  });

  it('has four tabs, and a row of at most six tools and « Plus », each with its word', async () => {
    const page = await atRest();
    expect(await page.locator('.views a .word').allTextContents()).toEqual([
      'Carte',
      'Questions',
      'Atelier',
      'Données',
    ]);
    const row = page
      .locator('.stage-tools > :is(.tool, .menu), .stage-tools > maillage-actor-picker')
      .filter({ visible: true });
    expect(await row.count()).toBeLessThanOrEqual(7);
    const words = page.locator('.stage-tools > :is(.tool, .menu) .word').filter({ visible: true });
    expect(await words.allTextContents()).toEqual([
      'Acteur',
      'Relier',
      'Ce qui manque',
      'Grand écran',
      'Légende',
      'Plus',
    ]);
  });

  it('has a list of workshops whose words stand off the rim of their card', LONG, async () => {
    const id = await screens.write.territory();
    await openRoom(screens.write, id);
    const page = await screens.open(`/t/${id}/atelier`, { size: { width: 390, height: 844 } });
    const [card, words] = await Promise.all(
      ['.territory', '.territory .name'].map((one) => page.locator(one).boundingBox()),
    );
    expect((words?.x ?? 0) - (card?.x ?? 0)).toBeGreaterThanOrEqual(12);
  });

  it('has tools side by side during a workshop, the lead among them', LONG, async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 2);
    await openRoom(screens.write, id);
    const page = await screens.open(`/t/${id}`, { size: { width: 1366, height: 768 } });
    await page.locator('.stage-tools .tool-lead').waitFor();
    const tools = page.locator('.stage-tools > :is(.tool, .menu)').filter({ visible: true });
    const rights = await tools.evaluateAll((all) =>
      all.map((one) => one.querySelector('.word')?.getBoundingClientRect().right ?? 0),
    );
    const lefts = await tools.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(lefts.slice(1).every((left, i) => left >= (rights[i] ?? 0))).toBe(true);
  });

  it('says one count of questions everywhere, and opens the first at a press', async () => {
    const page = await atRest();
    const { asked } = await screens.write.get(`/api/territories/${sample.territoryId}/gaps`);
    expect(await page.locator('.next-ask').textContent()).toBe(`${asked} questions à poser`);
    expect(await page.locator('.views .badge [aria-hidden]').textContent()).toBe(String(asked));
    await page.getByRole('button', { name: 'Poser la question 1' }).click();
    await page.waitForURL(/\/questions\?s=gap:/);
    await page.locator('.panel .question h2').waitFor();
    await page.getByRole('button', { name: 'Toutes les questions' }).first().click();
    await page.getByRole('heading', { name: `${asked} questions à poser` }).waitFor();
  });

  it('opens the sheet of what is chosen, which Escape closes', async () => {
    const page = await atRest();
    await page.keyboard.press('/');
    await page.keyboard.type('AMAP');
    await page.locator('.combo-option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').waitFor();
    await drawing(page).focus();
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'hidden' });
  });

  it('keeps every view of the former nine tabs one or two presses away', LONG, async () => {
    const page = await atRest();
    const tabs = (name: string) => page.getByRole('navigation', { name }).locator('a');
    expect(await tabs('Carte, et ce qui va avec').allTextContents()).toEqual([
      'Carte',
      'Liste',
      'Engagements',
    ]);
    await openDay(page);
    expect(await page.locator('.when .menu-items a').allTextContents()).toEqual([
      'Historique',
      'Avant et après',
      'Film',
    ]);
    await walkTo(page, `/t/${sample.territoryId}/questions`, 'maillage-question-list h2');
    expect(await tabs('Questions, et ce qui va avec').allTextContents()).toContain('Rencontres');
    await walkTo(page, `/t/${sample.territoryId}/promesses`, 'maillage-promises h2');
    expect(await page.locator('.views a[aria-current="page"] .word').textContent()).toBe('Questions');
    await walkTo(page, `/t/${sample.territoryId}/mesures`, 'maillage-measures td');
    expect(await page.locator('.views a[aria-current="page"] .word').textContent()).toBe('Données');
    expect(await tabs('Mesures, et ce qui va avec').allTextContents()).toContain('Motifs');
  });
});

describe('axe', () => {
  it('finds nothing, of whatever weight, on a map at rest, under « Plus », and at home', LONG, async () => {
    const page = await atRest();
    expect(await everyFault(page)).toEqual([]);
    await openMore(page);
    expect(await everyFault(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await walkTo(page, '/', '.territories li');
    await page.locator('.picture svg').first().waitFor();
    expect(await everyFault(page)).toEqual([]);
  });
});

describe('« Plus »', () => {
  it('closes on Escape only, on a press outside it, and after a choice', async () => {
    const page = await atRest();
    const items = page.locator('.more .menu-items');
    await openMore(page);
    await items.waitFor();
    await page.keyboard.press('Escape');
    await items.waitFor({ state: 'hidden' });
    await openMore(page);
    await page.mouse.click(600, 400);
    await items.waitFor({ state: 'hidden' });
    await openMore(page);
    await page.getByRole('button', { name: 'Fiche du territoire' }).click();
    await items.waitFor({ state: 'hidden' });
    await page.locator('.panel h2').waitFor();
  });
});

describe('a phone', () => {
  it('has the four tabs at its foot, and all tools under « Plus »', LONG, async () => {
    const page = await screens.open(`/t/${sample.territoryId}`, { size: { width: 390, height: 844 } });
    await drawing(page).waitFor();
    // A phone shows one question at a time instead of the line of what to do next.
    await page.getByText('1 / 3').waitFor();
    const tabs = await page.locator('nav.views').boundingBox();
    expect((tabs?.y ?? 0) + (tabs?.height ?? 0)).toBe(844);
    await openMore(page);
    for (const name of [
      'Ajouter un acteur',
      'Relier',
      'Ce qui manque',
      'Légende',
      'Chemin entre deux acteurs',
    ])
      expect(await page.locator('.more').getByRole('button', { name, exact: true }).isVisible(), name).toBe(
        true,
      );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Chercher un acteur' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), POLL).toBe('INPUT');
  });
});

describe('undo', () => {
  it('reverts the changes of this window before its reload, and reports it once', async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 2);
    const names = async () => (await screens.write.map(id)).actors.map(({ name }) => name);
    const page = await screens.open(`/t/${id}`);
    // The page is left before it is answered: it sends the same request again when it comes back.
    await page.route('**/actors', async (route) => void (await route.fetch()), { times: 1 });
    const line = page.getByLabel('Saisie : un acteur');
    await line.fill('Ressourcerie du bourg');
    await line.press('Enter');
    await expect.poll(names, POLL).toContain('Ressourcerie du bourg');
    await page.reload();
    await drawing(page).waitFor();
    await page.getByRole('button', { name: 'Annuler' }).waitFor();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      for (const region of document.querySelectorAll('[role="status"], [aria-live="polite"]'))
        new MutationObserver(() => said.push(region.textContent?.trim() ?? '')).observe(region, {
          childList: true,
          subtree: true,
          characterData: true,
        });
    });
    await drawing(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(names, POLL).not.toContain('Ressourcerie du bourg');
    await page.locator('.toast').getByText('C’est annulé.').waitFor();
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said.filter((words) => words.includes('Ressourcerie')).length).toBeLessThanOrEqual(1);
  });
});

describe('the entry line', () => {
  it('is announced after a pause in typing, not at each key', async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 2);
    const page = await screens.open(`/t/${id}`);
    const spoken = page.locator('maillage-entry p[role="status"]');
    await spoken.waitFor({ state: 'attached' });
    expect(await page.locator('#entry-understood').getAttribute('aria-live')).toBe('off');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const region = document.querySelector('maillage-entry p[role="status"]');
      if (region !== null)
        new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
          childList: true,
          subtree: true,
          characterData: true,
        });
    });
    await page.getByLabel('Saisie : un acteur').pressSequentially('Ressourcerie', { delay: 20 });
    await expect.poll(() => spoken.textContent(), POLL).toContain('Ressourcerie');
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said.length).toBeLessThanOrEqual(2);
  });
});
