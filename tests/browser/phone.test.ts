import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { drawing, drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { questionScene } from '../support/question-scene.ts';

const PHONE = { size: { width: 390, height: 844 }, touch: true };

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Returns true if an actor is drawn on the uncovered part of the map. */
async function inSight(page: Page, actorId: string): Promise<boolean> {
  const { x, y } = await pointOf(page, actorId);
  return page.evaluate(
    ([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.closest('maillage-graph') !== null,
    [x, y],
  );
}

describe('a phone', () => {
  it('opens the sheet of a tapped actor, which stays visible above it, and closes it', async () => {
    const id = await screens.write.territory();
    const ids = await screens.write.actors(id, 5);
    const [a = '', b = ''] = ids;
    await screens.write.cooperation(id, [a, b]);
    const page = await screens.open(`/t/${id}`, PHONE);
    await drawn(page, 5);
    const panel = page.getByRole('complementary', { name: 'Fiche' });
    expect(await panel.isVisible()).toBe(false);
    const lowest = (
      await Promise.all(ids.map(async (actor) => ({ actor, y: (await pointOf(page, actor)).y })))
    ).sort((one, other) => other.y - one.y)[0]?.actor;
    const { x, y } = await pointOf(page, lowest ?? '');
    await page.touchscreen.tap(x, y);
    await page.waitForURL(`**/t/${id}?s=actor:${lowest}`);
    await panel.waitFor();
    await expect.poll(() => inSight(page, lowest ?? ''), POLL).toBe(true);
    await panel.getByRole('button', { name: 'Fermer la fiche' }).tap();
    await expect.poll(() => new URL(page.url()).search, POLL).toBe('');
  });

  it('shows what a question lights above the question', LONG, async () => {
    const { id, a, b, apart } = await questionScene(screens.write);
    const page = await screens.open(`/t/${id}/questions?s=gap:${apart}`, PHONE);
    await drawn(page, 2);
    await page.getByRole('button', { name: 'Ce lien existe : l’ajouter' }).waitFor();
    for (const actor of [a, b]) await expect.poll(() => inSight(page, actor), POLL).toBe(true);
  });

  it('has a link to an actor open its sheet', LONG, async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 3);
    const { name } = await screens.write.actor(a);
    const page = await screens.open(`/t/${id}?s=actor:${a}`, PHONE);
    await page.getByRole('complementary', { name: 'Fiche' }).getByText(name).first().waitFor();
  });

  it('keeps the other gestures of the map in one menu', LONG, async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 3);
    const page = await screens.open(`/t/${id}`, PHONE);
    await drawn(page, 3);
    await page.locator('.more > summary').tap();
    await page.getByRole('button', { name: 'Réarranger la carte' }).tap();
    await page.getByText('La carte est réarrangée.').waitFor();
    expect(await page.getByRole('button', { name: 'Réarranger la carte' }).isVisible()).toBe(false);
  });
});

describe('a very long name', () => {
  const WORD = 'a'.repeat(200);

  it.each([
    { width: 390, height: 844 },
    { width: 1366, height: 768 },
  ])('of one word widens no view at $width × $height', LONG, async (size) => {
    const id = await screens.write.territory({ name: WORD });
    const [a = '', b = ''] = await screens.write.actors(id, 2, { name: WORD });
    const shared = await screens.write.commitment(id, { text: WORD });
    for (const actor of [a, b])
      await screens.write.put(`/api/actors/${actor}/commitments/${shared}`, { role: 'contributor' });
    const link = await screens.write.cooperation(id, [a, b], { note: WORD });
    const page = await screens.open('/', { size });
    for (const path of [
      `?s=actor:${a}`,
      `?s=cooperation:${link}`,
      `?s=commitment:${shared}`,
      '/questions',
      '/familles',
      '/appuis',
      '/rencontres',
      '/engagements',
      '/engagements/charte',
      '/tableaux',
      '/tableaux/cooperations',
    ]) {
      await page.goto(`/t/${id}${path}`);
      await drawing(page).or(page.locator('.page-head')).first().waitFor();
      await page.locator('.panel h2, .page-head').first().waitFor({ state: 'attached' });
      const overflow = await page.evaluate(() => [
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ...[...document.querySelectorAll('.panel')].map((panel) => panel.scrollWidth - panel.clientWidth),
      ]);
      expect(Math.max(...overflow), path).toBe(0);
    }
  });
});
