import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GUARDED } from '../support/access-api.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { LONG } from '../support/longer.ts';
import { drawing, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openMenu } from '../support/walk.ts';

let screens: Screens;
let sample: Copy;
beforeAll(async () => {
  screens = await openScreens();
  sample = await copySample(screens.write.api.executor, 'val-d-exemple');
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

describe('help', () => {
  it('opens on ?, finds a word, and gives the focus back', async () => {
    const page = await screens.open(`/t/${sample.territoryId}`);
    await drawing(page).waitFor();
    const button = page.getByRole('button', { name: 'Aide' });
    await button.focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Aide' });
    await help.getByText('chercher un acteur').waitFor();
    await help.getByRole('button', { name: 'Mots' }).click();
    await help.getByText('Regards croisés', { exact: true }).waitFor();
    await help.getByRole('searchbox').fill('portier');
    await expect.poll(() => help.locator('dt').allTextContents(), POLL).toEqual(['Portier']);
    await page.keyboard.press('Escape');
    // The first press empties the search, as a browser does.
    if (await help.isVisible()) await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('opens at the word of its icon', LONG, async () => {
    const page = await screens.open(`/t/${sample.territoryId}/mesures/familles`);
    await page.getByRole('button', { name: 'Que veut dire « Entremise » ?' }).click();
    const word = page.locator('#word-brokerage');
    await expect.poll(() => word.evaluate((one) => one === document.activeElement), POLL).toBe(true);
    expect(await word.isVisible()).toBe(true);
    expect(await word.textContent()).toContain('Gould et Fernandez');
  });

  it(
    'gives the guides in a new tab, with their pictures, their sections and what they lead to',
    LONG,
    async () => {
      const page = await screens.open(`/t/${sample.territoryId}`);
      await drawing(page).waitFor();
      await page.getByRole('button', { name: 'Aide' }).click();
      const help = page.getByRole('dialog', { name: 'Aide' });
      await help.getByRole('button', { name: 'Guides' }).click();
      const opened = page.waitForEvent('popup');
      await help.getByRole('link', { name: /^Guide d’animation/ }).click();
      const guide = await opened;
      await guide.getByRole('heading', { level: 1, name: 'Guide d’animation' }).waitFor();
      expect(new URL(guide.url()).pathname).toBe('/aide/guide-animation');
      const pictures = guide.locator('article img');
      await pictures.first().scrollIntoViewIfNeeded();
      const missing = () =>
        pictures.evaluateAll((all) =>
          (all as HTMLImageElement[]).filter((one) => one.naturalWidth === 0).map(({ src }) => src),
        );
      await expect.poll(missing, POLL).toEqual([]);
      expect(await pictures.count()).toBeGreaterThan(4);
      await guide.getByRole('button', { name: 'Petites règles' }).click();
      const section = guide.getByRole('heading', { name: 'Petites règles' });
      await expect.poll(() => section.evaluate((one) => one === document.activeElement), POLL).toBe(true);
      await openMenu(guide);
      await guide.getByRole('button', { name: 'EN, English' }).click();
      await guide.getByRole('heading', { level: 1, name: 'Facilitator’s guide' }).waitFor();
      await guide.locator('article').getByRole('link', { name: 'quick entry' }).click();
      await guide.getByRole('heading', { level: 1, name: 'Quick entry' }).waitFor();
      expect(new URL(guide.url()).pathname).toBe('/aide/quick-entry');
      expect(await guide.locator('article').getAttribute('lang')).toBe('en');
      await guide.goBack();
      await guide.getByRole('heading', { level: 1, name: 'Facilitator’s guide' }).waitFor();
      await guide.goto('/aide/installer');
      await guide
        .getByRole('heading', { level: 1, name: 'Install Maillage, and keep it in good health' })
        .waitFor();
      expect(await guide.locator('article').getByRole('link', { name: 'En français' }).count()).toBe(0);
      await guide.locator('article').getByRole('link', { name: 'backup', exact: true }).click();
      await guide
        .getByRole('heading', { level: 1, name: 'Back up, restore, move to another machine' })
        .waitFor();
    },
  );

  it('lists the pages for an unknown address', LONG, async () => {
    const page = await screens.open('/aide/pas-un-guide');
    await page.getByRole('heading', { name: 'Ce guide n’existe pas' }).waitFor();
    await page.getByRole('link', { name: 'Emporter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Emporter' }).waitFor();
  });
});

describe('help where everyone signs in', () => {
  it('says how accessible it is to who comes by a code, or signs in', LONG, async () => {
    const guarded = await openScreens(GUARDED);
    try {
      const page = await guarded.open('/rejoindre', { size: { width: 390, height: 844 }, touch: true });
      const link = page.getByRole('link', { name: /^Accessibilité/ });
      await link.waitFor();
      await page.getByLabel('Langue, couleurs, accessibilité, quitter').tap();
      expect(await link.count()).toBe(2);
      const opened = page.waitForEvent('popup');
      await link.last().tap();
      await (await opened).getByRole('heading', { level: 1, name: 'Accessibilité' }).waitFor();
      await page.goto('/#read=x');
      await page.getByRole('link', { name: /^Accessibilité/ }).waitFor();
      guarded.forgive(/401/);
      expect(await guarded.leave()).toEqual([]);
    } finally {
      await guarded.close();
    }
  });

  it('is read by somebody who has not', LONG, async () => {
    const guarded = await openScreens(GUARDED);
    try {
      const page = await guarded.open('/aide/guide-animation');
      await page.getByRole('heading', { level: 1, name: 'Guide d’animation' }).waitFor();
      expect(await page.title()).toBe('Aide · Maillage');
      await page.goto('/');
      await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
      guarded.forgive(/401/);
      expect(await guarded.leave()).toEqual([]);
    } finally {
      await guarded.close();
    }
  });
});
