import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reference } from '../../model/contract/reference.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { ownTexts, wordsOf } from '../support/page-words.ts';
import { VIEWS } from '../support/territory-views.ts';
import { speakEnglish } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

describe('the language', () => {
  const labels = async (language: 'fr' | 'en'): Promise<readonly string[]> => {
    const { families } = (await screens.write.get('/api/reference')) as unknown as Reference;
    const other = language === 'fr' ? 'en' : 'fr';
    return families
      .map(({ label }) => label[language])
      .filter((text) => !families.some(({ label }) => label[other] === text));
  };

  const among = async (page: Page, texts: readonly string[]) => {
    const said = await wordsOf(page);
    return texts.filter((text) => said.has(text));
  };

  it('changes on the page where one is, in what draws nothing of the state too', async () => {
    const id = await screens.write.territory();
    const page = await screens.open(`/t/${id}/console`);
    await page.locator('.console-kept').waitFor({ state: 'attached' });
    expect((await among(page, [...ownTexts('fr')])).length).toBeGreaterThan(10);
    await speakEnglish(page);
    await expect.poll(() => among(page, [...ownTexts('fr')]), POLL).toEqual([]);
  });

  // Every view, twice.
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
      for (const [path, ready] of VIEWS) {
        await page.goto(`/t/${id}/${path}`);
        await page.locator(ready).first().waitFor();
        expect(await among(page, english), `French ${path}`).toEqual([]);
        expect((await among(page, french)).length, `French ${path}`).toBeGreaterThan(10);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
      await speakEnglish(page);
      await expect.poll(() => page.locator('html').getAttribute('lang'), POLL).toBe('en');
      await expect.poll(() => among(page, french), POLL).toEqual([]);
      for (const [path, ready] of VIEWS) {
        await page.goto(`/t/${id}/${path}`);
        await page.locator(ready).first().waitFor();
        expect(await among(page, french), `English ${path}`).toEqual([]);
        expect((await among(page, english)).length, `English ${path}`).toBeGreaterThan(10);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    },
  );
});
