import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reference } from '../../server/contract/reference.ts';
import { TestBrowser } from '../support/access-api.ts';
import { seriousFaults, seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { drawing, drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { ownTexts, wordsOf } from '../support/page-words.ts';
import { randomId } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

/** Each view of a territory, with what is there once it is read. */
const VIEWS: readonly (readonly [path: string, ready: string])[] = [
  ['', '.panel h2'],
  ['affiche', 'maillage-wall img'],
  ['questions', 'maillage-question-list h2'],
  ['familles', 'maillage-families h2'],
  ['deux-familles', 'maillage-sides h2'],
  ['besoins', 'maillage-needs h2'],
  ['appuis', 'maillage-rests h2'],
  ['rencontres', 'maillage-meetings h2'],
  ['promesses', 'maillage-promises h2'],
  ['engagements', 'maillage-commitments table'],
  ['tableaux', 'maillage-tables td'],
  ['historique', 'maillage-history .change'],
  ['motifs', '.pattern-list'],
  ['console', '.console-schema'],
  ['avant-apres', 'maillage-compare .lead, maillage-compare .sentences'],
  ['cliches', '.snapshot-new'],
  ['fiches', '.fiche-row h4'],
  ['mesures', 'maillage-measures td'],
  ['mesures/reseau', '.measure-list h4'],
  ['mesures/familles', '.measured-parts .matrix'],
  ['mesures/dans-le-temps', '.charts svg'],
  ['territoires', '.across-figures td'],
  ['atelier', '.workshops-empty h2'],
  ['apporter', '.bring-drop'],
  ['emporter', '.take-card h3'],
  ['rapport', '.report-sheet h3'],
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

describe('every view, light and dark', () => {
  it.each(VIEWS)(
    'the one at /%s has no serious fault for axe, no error, and asks nothing of another server',
    async (path, ready) => {
      const page = await screens.open(`/t/${sample.territoryId}/${path}`);
      await page.locator(ready).first().waitFor();
      expect(await seriousFaultsInBothColours(page)).toEqual(NONE);
    },
  );

  it('nor has home', async () => {
    const page = await screens.open('/');
    await page.locator('.territories li').first().waitFor();
    expect(await seriousFaultsInBothColours(page)).toEqual(NONE);
  });

  it.each([
    ['/aide', '.guide-links a'],
    ['/aide/guide-animation', 'article h2'],
    ['/aide/saisie-rapide', 'article table'],
    ['/confidentialite', 'maillage-privacy h2'],
    ['/acces', 'maillage-access h2'],
    ['/sauvegardes', 'maillage-backups h2'],
    ['/service', 'maillage-service h2'],
  ])('nor has %s', async (path, ready) => {
    const page = await screens.open(path);
    await page.locator(ready).first().waitFor();
    expect(await seriousFaultsInBothColours(page)).toEqual(NONE);
  });

  it('nor has a fiche', async () => {
    const page = await screens.open(`/t/${sample.territoryId}/fiches`);
    await page.locator('.fiche-row a').first().click();
    await page.locator('.fiche-sheet h2').waitFor();
    expect(await seriousFaultsInBothColours(page)).toEqual(NONE);
  });

  it('nor what opens beside a map: an actor, a link, a question', async () => {
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
      expect(await seriousFaultsInBothColours(page), address).toEqual(NONE);
    }
  });

  it('nor the dialogs over it', async () => {
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

  it('nor the parts of help', async () => {
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

  it.each(WORKSHOP_PARTS)('has no serious fault for axe at /%s', async (part, ready) => {
    const page = await screens.open(`${place}/${part}`);
    await page.locator(ready).first().waitFor();
    expect(await seriousFaultsInBothColours(page)).toEqual(NONE);
  });
});

describe('every size', () => {
  it.each([
    { width: 390, height: 844 },
    // A laptop at 200 %.
    { width: 683, height: 384 },
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ])(
    '$width × $height: no view is wider than the screen, each has its views at hand',
    { timeout: 240_000 },
    async (size) => {
      const page = await screens.open('/', { size });
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await page.locator('.territories li').first().waitFor();
      expect(await overflow(), 'home').toBe(0);
      for (const [path, ready] of VIEWS) {
        await page.goto(`/t/${sample.territoryId}/${path}`);
        await page.locator(ready).first().waitFor({ state: 'attached' });
        expect(await overflow(), path).toBe(0);
        const tab = page
          .getByRole('navigation', { name: 'Vues du territoire' })
          .getByRole('link', { name: 'Carte' });
        expect(await tab.isVisible(), path).toBe(true);
      }
    },
  );
});

describe('colours that the person chose', () => {
  it('leave what is chosen to be seen, and the map its paper', async () => {
    const page = await screens.open(`/t/${sample.territoryId}/questions`);
    await drawing(page).waitFor();
    const background = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor);
    const paper = await background('body');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await background('.views a[aria-current="page"]')).not.toBe(
      await background('.views a[aria-current="false"]'),
    );
    expect(await background('.choice button[aria-pressed="true"]')).not.toBe(
      await background('.choice button[aria-pressed="false"]'),
    );
    expect(await background('maillage-graph')).toBe(paper);
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe('on paper', () => {
  it('the map stands whole beside its legend, what is chosen below, without controls', async () => {
    const page = await screens.open(`/t/${sample.territoryId}/questions`, { scheme: 'dark' });
    await drawing(page).waitFor();
    await page.locator('maillage-question-list h2').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const box = async (selector: string) => {
      const found = await page.locator(selector).first().boundingBox();
      if (found === null) throw new Error(`${selector} is not printed`);
      return found;
    };
    const [legend, stage, drawn, panel] = [
      await box('.legend'),
      await box('.stage'),
      await box('maillage-graph canvas[data-id]'),
      await box('.panel'),
    ];
    expect(legend.x + legend.width).toBeLessThanOrEqual(stage.x + 1);
    expect(panel.y).toBeGreaterThanOrEqual(stage.y + stage.height - 1);
    // Whole pixels, where the sheet has fractions of them.
    expect(drawn.width).toBeLessThanOrEqual(Math.ceil(stage.width));
    expect(drawn.height).toBeLessThanOrEqual(Math.ceil(stage.height));
    for (const control of ['.views', '.header-tools', '.entry', '.stage-tools', '.question-filter', '.tabs'])
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

describe('reduced motion', () => {
  it('leaves nothing that moves for longer than the eye sees', async () => {
    const page = await screens.open(`/t/${sample.territoryId}`);
    await drawing(page).waitFor();
    for (const act of [
      () => page.getByRole('link', { name: 'Questions' }).click(),
      () => page.locator('maillage-question-list .row').first().click(),
      () => page.keyboard.press('?'),
    ]) {
      await act();
      const longest = await page.evaluate(() =>
        Math.max(
          0,
          ...document.getAnimations().map((one) => Number(one.effect?.getComputedTiming().endTime ?? 0)),
        ),
      );
      expect(longest).toBeLessThan(1);
    }
  });
});

describe('the header', () => {
  it.each([1366, 1920])('shows its views and the day whole at %d px, with nine views', async (width) => {
    const page = await screens.open(`/t/${sample.territoryId}`, { size: { width, height: 768 } });
    await page.locator('.header .notice').waitFor();
    const cut = () =>
      page
        .locator('.header :is(.views, .counts, .notice)')
        .evaluateAll((all) =>
          all.filter((one) => one.scrollWidth > one.clientWidth).map(({ className }) => className),
        );
    expect(await cut()).toEqual([]);
    await page.locator('nav.views').evaluate((nav) => {
      for (const name of ['Motifs', 'Exports', 'Réglages'].slice(0, 9 - nav.children.length)) {
        const tab = document.createElement('a');
        tab.append(name);
        nav.append(tab);
      }
    });
    expect(await cut()).toEqual([]);
  });
});

describe('the language', () => {
  const labels = async (language: 'fr' | 'en'): Promise<readonly string[]> => {
    const { families } = (await screens.write.get('/api/reference')) as unknown as Reference;
    const other = language === 'fr' ? 'en' : 'fr';
    return families
      .map(({ label }) => label[language])
      .filter((text) => !families.some(({ label }) => label[other] === text));
  };

  // Every view, twice.
  const LONG = { timeout: 240_000 };
  it(
    'is that of the whole screen: every view in French, then in English, kept after reloading',
    LONG,
    async () => {
      const id = await screens.write.territory();
      const [a = '', b = ''] = await screens.write.actors(id, 2);
      const cooperationId = await screens.write.cooperation(id, [a, b]);
      await screens.write.commitment(id);
      await screens.write.api.send('POST', `/api/territories/${id}/fiches`, { cooperationId });
      const french = [...ownTexts('fr'), ...(await labels('fr'))];
      const english = [...ownTexts('en'), ...(await labels('en'))];
      const page = await screens.open(`/t/${id}`);
      await drawn(page, 2);
      const among = async (texts: readonly string[]) => {
        const said = await wordsOf(page);
        return texts.filter((text) => said.has(text));
      };
      for (const [path, ready] of VIEWS) {
        await page.goto(`/t/${id}/${path}`);
        await page.locator(ready).first().waitFor();
        expect(await among(english), `French ${path}`).toEqual([]);
        expect((await among(french)).length, `French ${path}`).toBeGreaterThan(10);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
      await page.getByRole('button', { name: 'EN, English' }).click();
      await expect.poll(() => page.locator('html').getAttribute('lang'), POLL).toBe('en');
      await expect.poll(() => among(french), POLL).toEqual([]);
      for (const [path, ready] of VIEWS) {
        await page.goto(`/t/${id}/${path}`);
        await page.locator(ready).first().waitFor();
        expect(await among(french), `English ${path}`).toEqual([]);
        expect((await among(english)).length, `English ${path}`).toBeGreaterThan(10);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    },
  );
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
