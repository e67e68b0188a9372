import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { held } from '../support/held.ts';
import { drawing, drawn, POLL } from '../support/on-the-map.ts';
import { FIELD, openEntry } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { questionScene } from '../support/question-scene.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const map = (id: string) => screens.write.map(id);
const names = async (id: string) => (await map(id)).actors.map(({ name }) => name);
const idOf = async (id: string, name: string) =>
  (await map(id)).actors.find((actor) => actor.name.includes(name))?.id ?? '';

/** Goes there as Back and Forward do, without loading the page again. */
const goTo = (page: Page, address: string) =>
  page.evaluate((one) => {
    history.pushState(null, '', one);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

const enter = async (page: Page, text: string): Promise<void> => {
  await page.locator(FIELD).fill(text);
  await page.locator(FIELD).press('Enter');
};

const _paste = (page: Page, text: string) =>
  page.locator(FIELD).evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

describe('an answer that comes after one has gone on', () => {
  it('leaves the sheet that was opened since', async () => {
    const { id, page } = await openEntry(screens);
    const { isAsked, letGo } = await held(page, /\/actors$/, 'POST');
    await enter(page, 'La Ruche (coopérative)');
    await isAsked;
    await goTo(page, `/t/${id}?s=actor:${await idOf(id, 'AMAP')}`);
    const panel = page.locator('maillage-actor-panel');
    await panel.locator('.kicker', { hasText: 'AMAP' }).waitFor();
    letGo();
    await page.locator('.toast').first().waitFor();
    expect(await panel.locator('.kicker').textContent()).toBe('AMAP Les Sillons');
    // Who stays is brought to what the line made.
    await enter(page, 'Le Fournil (coopérative)');
    await panel.locator('.kicker', { hasText: 'Le Fournil' }).waitFor();
  });

  it('leaves the field that is being written', async () => {
    const { id, page } = await openEntry(screens);
    await goTo(page, `/t/${id}?s=actor:${await idOf(id, 'AMAP')}`);
    const panel = page.locator('maillage-actor-panel');
    await panel.getByText('Ce qu’il dit de lui').click();
    const { isAsked, letGo } = await held(page, /\/actors$/, 'POST');
    await enter(page, 'La Ruche (coopérative)');
    await isAsked;
    await panel.locator('.fact-value:visible').first().click();
    await page.keyboard.type('Nourrir ici');
    letGo();
    await page.locator('.toast').first().waitFor();
    expect(await panel.locator('.kicker').textContent()).toBe('AMAP Les Sillons');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => JSON.stringify(await screens.write.actor(await idOf(id, 'AMAP'))), POLL)
      .toContain('Nourrir ici');
  });

  it('leaves the line of another territory as it is, and says what was not taken', async () => {
    const { id, page } = await openEntry(screens);
    const other = await screens.write.territory();
    await screens.write.actors(other, 1);
    const { isAsked, letGo } = await held(page, /\/similar\?/);
    await enter(page, 'La Ruche (coopérative)');
    await isAsked;
    await goTo(page, `/t/${other}`);
    await drawn(page, 1);
    letGo();
    await page.locator('.toast', { hasText: 'La Ruche' }).waitFor();
    expect(await page.locator(FIELD).inputValue()).toBe('');
    expect([...(await names(id)), ...(await names(other))]).not.toContain('La Ruche');
  });

  it('is no step of another territory', async () => {
    const { id, page } = await openEntry(screens);
    const other = await screens.write.territory();
    await screens.write.actors(other, 12);
    const { isAsked, letGo } = await held(page, /\/positions\/arrange$/, 'POST');
    await page.getByRole('button', { name: 'Réarranger' }).click();
    await isAsked;
    await goTo(page, `/t/${other}`);
    await drawn(page, 12);
    await expect.poll(() => screens.write.revision(other), POLL).toBeGreaterThan(12);
    const before = await screens.write.revision(other);
    const came = page.waitForResponse(/\/positions\/arrange$/);
    letGo();
    await (await came).finished();
    expect(await screens.write.revision(id)).toBeLessThan(before);
    await drawing(page).focus();
    await page.keyboard.press('Control+z');
    await page.locator('.toast', { hasText: 'Rien à annuler' }).waitFor();
    expect(await screens.write.revision(other)).toBe(before);
  });

  it('closes no answer that is being written to another question', async () => {
    const { id, apart, alone } = await questionScene(screens.write);
    const address = (key: string) => `/t/${id}/questions?s=gap:${encodeURIComponent(key)}`;
    const page = await screens.open(address(apart));
    await page.getByRole('button', { name: 'Déjà traité' }).waitFor();
    const { isAsked, letGo } = await held(page, /\/gaps\//, 'PUT');
    await page.getByRole('button', { name: 'Déjà traité' }).click();
    await isAsked;
    await goTo(page, address(alone));
    await page.locator('.reason', { hasText: 'Des haies' }).waitFor();
    await page.getByRole('button', { name: 'Pas d’accord' }).click();
    await page.locator('#answer-reason').fill('Les haies sont portées');
    letGo();
    await page.locator('.toast').first().waitFor();
    expect(await page.locator('#answer-reason').inputValue()).toBe('Les haies sont portées');
  });
});
