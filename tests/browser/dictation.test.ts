import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { POLL } from '../support/on-the-map.ts';
import { FIELD, links, openEntry } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Opens a map in a browser whose own recognition answers `found` for the device, and which hears one sentence. */
async function withRecognition(found: string): Promise<{ readonly id: string; readonly page: Page }> {
  const { id, page } = await openEntry(screens);
  await page.addInitScript((answer) => {
    const asked: unknown[] = [];
    class Recognition extends EventTarget {
      static available = async (options: unknown) => {
        asked.push(options);
        return answer;
      };
      processLocally = false;
      onresult: ((event: unknown) => void) | null = null;
      onend: (() => void) | null = null;
      start() {
        if (!this.processLocally) throw new Error('Sound would leave the device.');
        const heard = [{ transcript: 'le lycée aide l’AMAP' }];
        setTimeout(() => this.onresult?.({ results: [heard] }));
      }
      stop() {
        this.onend?.();
      }
      abort() {
        this.onend?.();
      }
    }
    Object.assign(globalThis, { SpeechRecognition: Recognition, asked });
  }, found);
  await page.reload();
  await page.locator('maillage-graph [role="application"][aria-label*=": 4 acteurs"]').waitFor();
  await microphone(page).waitFor();
  expect(await asked(page)).toEqual([]);
  return { id, page };
}

/** Returns the requests to the browser about its recognition. */
const asked = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'asked'));
const microphone = (page: Page) => page.getByRole('button', { name: 'Dicter' });

describe('dictation into the entry line', () => {
  it('writes what the device heard into the line, which Enter notes like a typed one', async () => {
    const { id, page } = await withRecognition('available');
    await microphone(page).click();
    await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('le lycée aide l’AMAP');
    expect(links(await screens.write.map(id))).toEqual([]);
    await page.getByRole('button', { name: 'Arrêter la dictée' }).click();
    await expect.poll(() => microphone(page).count(), POLL).toBe(1);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => links(await screens.write.map(id)), POLL)
      .toEqual(['from Lycée agricole + to AMAP Les Sillons: supports, active, 2']);
  });

  it.each(['downloadable', 'unavailable'])(
    'hears nothing if the device finds it %s, with a message',
    async (found) => {
      const { page } = await withRecognition(found);
      await microphone(page).click();
      await page.getByText('Dictez avec le micro du clavier').waitFor();
      expect(await asked(page)).toEqual([{ langs: ['fr-FR'], processLocally: true }]);
      expect(await microphone(page).count()).toBe(0);
    },
  );

  it('is not offered by a browser that cannot recognise on the device', async () => {
    const { page } = await openEntry(screens);
    await page.addInitScript(() => Object.assign(globalThis, { SpeechRecognition: undefined }));
    await page.reload();
    await page.locator(FIELD).focus();
    expect(await microphone(page).count()).toBe(0);
  });
});
