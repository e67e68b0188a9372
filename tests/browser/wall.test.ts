import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { drawn } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { sheetsOf } from '../support/printed.ts';
import { openMore, speakEnglish } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

async function scene() {
  const { write } = screens;
  const t = await write.territory();
  const [a = '', b = ''] = await write.actors(t, 2);
  await write.cooperation(t, [a, b]);
  return t;
}

describe('a map for the wall', () => {
  it(
    'is found among the tools of the map, and printed on one sheet of the paper that is chosen',
    LONG,
    async () => {
      const t = await scene();
      const page = await screens.open(`/t/${t}`);
      await drawn(page, 2);
      await openMore(page);
      await page.getByRole('button', { name: 'Carte à afficher au mur (A0 à A3)' }).click();
      const sheet = page.getByRole('img', { name: /telle qu’elle sera imprimée/ });
      await sheet.waitFor();
      expect(await sheetsOf(page)).toEqual([[1189, 841]]);
      await page.getByRole('button', { name: 'A2' }).click();
      await page.getByRole('button', { name: 'debout' }).click();
      await sheet.waitFor();
      expect(await sheetsOf(page)).toEqual([[420, 594]]);
      await page.emulateMedia({ media: 'print' });
      const controls = page.locator('button, a, nav, h2');
      expect(await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    },
  );

  it('is downloaded as large as the paper, in the language of the screen', LONG, async () => {
    const t = await scene();
    const page = await screens.open(`/t/${t}/affiche`);
    await speakEnglish(page);
    await page.getByRole('img', { name: /as it will be printed/ }).waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download (SVG)' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/-A0\.svg$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const svg = Buffer.concat(chunks).toString('utf8');
    expect(svg).toContain('width="1189mm" height="841mm"');
    expect(svg).toContain('Intensity of links');
    await page.getByRole('link', { name: 'Back to the map' }).click();
    await page.waitForURL(new RegExp(`/t/${t}$`));
    await page.locator('maillage-graph').waitFor();
  });
});
