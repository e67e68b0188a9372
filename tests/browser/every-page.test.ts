import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TestBrowser } from '../support/access-api.ts';
import { endTransitions, seriousFaults, seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { LONG } from '../support/longer.ts';
import { drawing, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { randomId } from '../support/test-app.ts';
import { walkTo } from '../support/walk.ts';
import { openWorkshop } from '../support/workshop.ts';

/** Each page that is of no territory. */
const PAGES: readonly (readonly [path: string, ready: string])[] = [
  ['/aide', '.guide-links a'],
  ['/aide/guide-animation', 'article h2'],
  ['/aide/saisie-rapide', 'article table'],
  ['/confidentialite', 'maillage-privacy h2'],
  ['/acces', 'maillage-access h2'],
  ['/sauvegardes', 'maillage-backups h2'],
  ['/service', 'maillage-service h2'],
];

/** Each part of a workshop's board, and the screen it shows the room. */
const WORKSHOP_PARTS: readonly (readonly [path: string, ready: string])[] = [
  ['preparer', 'maillage-workshop h2'],
  ['salle', 'maillage-workshop h2'],
  ['questions', 'maillage-workshop h2'],
  ['compte-rendu', '.minutes-text h2'],
  ['relectures', 'maillage-workshop h2'],
  ['ecran', 'maillage-workshop-screen h1'],
  ['fiches', '.sheet h1, .sheet h2'],
  ['saisie', 'main h1'],
];

let screens: Screens;
let sample: Copy;
beforeAll(async () => {
  screens = await openScreens();
  sample = await copySample(screens.write.api.executor, 'val-d-exemple');
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const NONE = { light: [], dark: [] };

describe('every page, light and dark', () => {
  it('home has no serious fault for axe', async () => {
    const page = await screens.open('/');
    await page.locator('.territories li').first().waitFor();
    expect(await seriousFaultsInBothColours(page)).toEqual(NONE);
  });

  it('nor do pages outside territories', LONG, async () => {
    const page = await screens.open('/');
    for (const [path, ready] of PAGES) {
      await walkTo(page, path, ready);
      expect(await seriousFaultsInBothColours(page), path).toEqual(NONE);
    }
  });

  it('nor has a fiche', LONG, async () => {
    const page = await screens.open(`/t/${sample.territoryId}/fiches`);
    await page.locator('.fiche-row a').first().click();
    await page.locator('.fiche-sheet h2').waitFor();
    expect(await seriousFaultsInBothColours(page)).toEqual(NONE);
  });

  it('nor do panels of a map: an actor, a link, a question', LONG, async () => {
    const map = await screens.write.map(sample.territoryId);
    const gaps = (await screens.write.get(`/api/territories/${sample.territoryId}/gaps`)) as {
      items: { key: string }[];
    };
    const page = await screens.open('/');
    for (const address of [
      `?s=actor:${map.actors[0]?.id}`,
      `?s=cooperation:${map.cooperations[0]?.id}`,
      `/questions?s=gap:${gaps.items[0]?.key}`,
    ]) {
      await page.goto(`/t/${sample.territoryId}${address}`);
      await page.locator('.panel h2').waitFor();
      expect(await seriousFaultsInBothColours(page, { within: true }), address).toEqual(NONE);
    }
  });

  it('nor the dialogs over it', LONG, async () => {
    const page = await screens.open(`/t/${sample.territoryId}`);
    await drawing(page).waitFor();
    const dialog = page.getByRole('dialog');
    for (const key of ['a', 'l', '?']) {
      // A dialog's program comes when it is first asked for: a key pressed before that is pressed again.
      await expect
        .poll(async () => {
          if (!(await dialog.isVisible())) await page.keyboard.press(key);
          return dialog.isVisible();
        }, POLL)
        .toBe(true);
      expect(await seriousFaultsInBothColours(page), key).toEqual(NONE);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });

  it('nor the parts of help', LONG, async () => {
    const page = await screens.open(`/t/${sample.territoryId}`);
    await drawing(page).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Aide' });
    for (const part of ['Mots', 'Guides']) {
      await help.getByRole('button', { name: part, exact: true }).click();
      expect(await seriousFaultsInBothColours(page), part).toEqual(NONE);
    }
  });

  it('a fault would be seen', async () => {
    const page = await screens.open('/');
    await page.locator('.territories li').first().waitFor();
    const name = page.locator('.territory .name').first();
    await name.evaluate((element) => {
      element.style.setProperty('color', '#ddd');
      element.style.setProperty('background', '#eee');
    });
    expect(await seriousFaults(page)).toEqual([expect.stringContaining('color-contrast: ')]);
  });
});

describe('a workshop', () => {
  let place: string;
  beforeAll(async () => {
    const { territoryId } = await copySample(screens.write.api.executor, 'val-d-exemple');
    const facilitator = new TestBrowser(screens.write.api);
    const { workshop, address } = await openWorkshop(facilitator, territoryId);
    const [actor] = (await screens.write.map(territoryId)).actors;
    await facilitator.ask('PUT', `${address}/contributions/${randomId('said')}`, {
      actorId: actor?.id,
      as: 'officer',
      answers: { screen: 'needs', needs: [{ resourceId: 'land' }], offers: [] },
    });
    // The room looks at the map, with its head and its legend.
    await facilitator.ask('PATCH', address, { step: 'links' }, { 'if-match': '*' });
    place = `/t/${territoryId}/atelier/${workshop.id}`;
  });

  it('has no serious fault for axe in any part', LONG, async () => {
    const page = await screens.open(place);
    for (const [part, ready] of WORKSHOP_PARTS) {
      await walkTo(page, `${place}/${part}`, ready);
      expect(await seriousFaultsInBothColours(page, { within: part !== 'preparer' }), part).toEqual(NONE);
    }
  });
});

describe('colours that the person chose', () => {
  it('leave what is chosen to be seen, and take the map along', LONG, async () => {
    const page = await screens.open(`/t/${sample.territoryId}/questions`);
    await drawing(page).waitFor();
    const background = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await background('.views a[aria-current="page"]')).not.toBe(
      await background('.views a[aria-current="false"]'),
    );
    const words = page.locator('.views a[aria-current="false"] .word').first();
    expect(await words.evaluate((one) => getComputedStyle(one).color)).not.toBe(await background('body'));
    expect(await background('.choice button[aria-pressed="true"]')).not.toBe(
      await background('.choice button[aria-pressed="false"]'),
    );
    expect(await background('maillage-graph')).toBe(await background('.panel'));
    // In a theme that is dark the drawing is too, whatever was chosen here.
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await expect.poll(() => page.locator('html').getAttribute('data-theme'), POLL).toBe('dark');
    await endTransitions(page);
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe('reduced motion', () => {
  it('leaves nothing that moves for longer than the eye sees', LONG, async () => {
    const page = await screens.open(`/t/${sample.territoryId}`);
    await drawing(page).waitFor();
    for (const act of [
      () => page.locator('.views').getByRole('link', { name: 'Questions' }).click(),
      () => page.locator('maillage-question-list .row').first().click(),
      () => page.keyboard.press('?'),
    ]) {
      await act();
      const longest = await page.evaluate(() =>
        Math.max(
          0,
          // A delay before something shows is no motion.
          ...document
            .getAnimations()
            .map((one) => Number(one.effect?.getComputedTiming().activeDuration ?? 0)),
        ),
      );
      expect(longest).toBeLessThan(1);
    }
  });
});
