import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { bytesOf } from '../support/downloaded.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { sheetsOf } from '../support/printed.ts';
import { questionScene } from '../support/question-scene.ts';
import { openLegend, openMore } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const cards = (page: Page) => page.locator('.missing-card');
const numbers = (page: Page) => page.locator('.missing-number.on-map:visible');
/** Returns the elements drawn in coral: the pairs without a link, and the actors with a ring. */
const inCoral = (page: Page) =>
  page.evaluate(() => {
    const { core } = document.querySelector('maillage-graph') as unknown as {
      core: { $: (selector: string) => { map: (of: (one: { id(): string }) => string) => string[] } };
    };
    const ids = (selector: string) => core.$(selector).map((one) => one.id());
    return { threads: ids('edge.ghost'), rings: ids('node.asked') };
  });

const NUMBER_COLOUR = [0xc2, 0x41, 0x1c] as const;

/** Counts the pixels of this colour in the picture of « Plus ». */
async function colouredPixels(page: Page, colour: readonly number[]): Promise<number> {
  await openMore(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Image (PNG)' }).click();
  const bytes = await bytesOf(await download);
  return page.evaluate(
    async ([base64, [red, green, blue]]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) count++;
      return count;
    },
    [bytes.toString('base64'), colour] as const,
  );
}

/** Creates two questions on the screen: a missing link, then a missing carrier. */
async function scene() {
  const made = await questionScene(screens.write);
  await answer(made.id, made.apart, { shown: 1 });
  await answer(made.id, made.alone, { shown: 2 });
  return made;
}

const answer = (id: string, key: string, said: object) =>
  screens.write.put(`/api/territories/${id}/gaps/${encodeURIComponent(key)}`, said);

async function openMissing(id: string, actors: number, path = 'ce-qui-manque'): Promise<Page> {
  const page = await screens.open(`/t/${id}/${path}`);
  await drawn(page, actors);
  return page;
}

describe('what is missing', () => {
  it('is explained by the legend while it is drawn, on the map without a question too', LONG, async () => {
    const { id } = await scene();
    const page = await screens.open(`/t/${id}`);
    await drawn(page, 2);
    const legend = page.locator('.legend').getByText('ce qui manque', { exact: true });
    await legend.waitFor({ state: 'attached' });
    await page.locator('.graph-canvas').focus();
    await page.keyboard.press('m');
    await legend.waitFor({ state: 'detached' });
  });

  it('is drawn at once: threads, empty seats, numbers that agree with the cards', async () => {
    const { id, a, b } = await scene();
    const page = await openMissing(id, 2);
    await expect.poll(() => cards(page).count(), POLL).toBe(2);
    expect((await inCoral(page)).threads).toEqual([`ghost:${[a, b].sort().join(':')}`]);
    await expect.poll(() => numbers(page).allTextContents(), POLL).toHaveLength(1);
    const seats = page.locator('.empty-seat');
    expect(await seats.locator('.seat-name').allTextContents()).toEqual([
      expect.stringMatching(/^un porteurpour «\sDes haies/),
    ]);
    const marked = [
      ...(await numbers(page).allTextContents()),
      ...(await seats.locator('.missing-number').allTextContents()),
    ];
    expect(marked.sort()).toEqual(await cards(page).locator('.missing-number').allTextContents());
    expect(await seriousFaultsInBothColours(page)).toEqual({ light: [], dark: [] });
  });

  it('is taken away as a picture with its numbers', LONG, async () => {
    const { id } = await scene();
    const page = await openMissing(id, 2);
    await expect.poll(() => numbers(page).count(), POLL).toBe(1);
    expect(await colouredPixels(page, NUMBER_COLOUR)).toBeGreaterThan(500);
    await page.goto(`/t/${id}`);
    await drawn(page, 2);
    await page.keyboard.press('m');
    expect(await colouredPixels(page, NUMBER_COLOUR)).toBe(0);
  });

  it(
    'lights one question by its card or by its number, and all again, by the keyboard too',
    LONG,
    async () => {
      const { id, apart, alone } = await scene();
      const page = await openMissing(id, 2);
      await cards(page).filter({ hasText: 'que pourriez-vous faire' }).getByRole('button').click();
      await page.waitForURL(`**/ce-qui-manque?s=gap:${apart}`);
      const number = numbers(page);
      await expect.poll(() => number.getAttribute('aria-pressed'), POLL).toBe('true');
      expect(await page.locator('.empty-seat.faded').count()).toBe(1);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.empty-seat.faded').count(), POLL).toBe(0);
      await number.press('Enter');
      await expect.poll(() => page.locator('.missing-card.current').count(), POLL).toBe(1);
      await page.locator('.empty-seat .missing-number').press('Enter');
      await page.waitForURL(`**/ce-qui-manque?s=gap:${alone}`);
      expect(await page.locator('.missing-card.current').textContent()).toContain(
        'peut tenir cet engagement',
      );
      await page.locator('.missing-more a').click();
      await page.waitForURL(`**/questions?s=gap:${alone}`);
      expect(await page.locator('.missing-number').count()).toBe(0);
      expect((await inCoral(page)).rings).toEqual([]);
    },
  );

  it('is reached from the questions and by a key, and follows the map as it changes', LONG, async () => {
    const { id, a, b } = await scene();
    const page = await screens.open(`/t/${id}/questions`);
    await drawn(page, 2);
    await page.getByRole('link', { name: 'Ce qui manque' }).click();
    await page.waitForURL('**/ce-qui-manque');
    await expect.poll(() => cards(page).count(), POLL).toBe(2);
    await screens.write.cooperation(id, [a, b]);
    await expect.poll(() => cards(page).count(), POLL).toBe(1);
    await expect.poll(async () => (await inCoral(page)).threads, POLL).toEqual([]);
    // The room sees at first only questions chosen by the facilitator; the others are on demand.
    await page.getByRole('button', { name: /^toutes/ }).click();
    await page.waitForURL('**/ce-qui-manque/toutes');
    await expect.poll(() => cards(page).count(), POLL).toBeGreaterThan(1);
    expect(await cards(page).first().textContent()).toContain('peut tenir cet engagement');
    await page.locator('.graph-canvas').focus();
    await page.keyboard.press('m');
    await page.waitForURL(`**/t/${id}`);
  });

  it('shows nobody what is delicate until it is put on the screen, then with a ring', LONG, async () => {
    const { write } = screens;
    const id = await write.territory();
    const [a = '', b = '', alone = ''] = await write.actors(id, 3);
    await write.cooperation(id, [a, b]);
    const key = `unlinked-actor:${alone}`;
    // Asked of every territory that knows no other: the room has settled it.
    await answer(id, 'lone-territory', { status: 'handled' });
    const page = await openMissing(id, 3);
    await page.getByText('Aucune question n’est à montrer pour l’instant.').waitFor();
    expect(await inCoral(page)).toEqual({ threads: [], rings: [] });
    await answer(id, key, { shown: 1 });
    await expect.poll(() => cards(page).count(), POLL).toBe(1);
    await expect.poll(async () => (await inCoral(page)).rings, POLL).toEqual([alone]);
    await answer(id, key, { status: 'handled' });
    await expect.poll(() => cards(page).count(), POLL).toBe(0);
  });

  it('says in a sentence that a map asks nothing yet', LONG, async () => {
    const id = await screens.write.territory();
    const page = await screens.open(`/t/${id}/ce-qui-manque`);
    await page.getByRole('heading', { name: 'Rien ne manque encore' }).waitFor();
  });

  it('is read from the back of a room, and printed on one page', LONG, async () => {
    const { id, apart } = await scene();
    const page = await screens.open(`/t/${id}/ce-qui-manque?s=gap:${apart}`, {
      size: { width: 1920, height: 1080 },
    });
    await drawn(page, 2);
    await page.getByRole('button', { name: 'Grand écran' }).last().click();
    await page.locator('.question-bar').waitFor();
    const sizeOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(await sizeOf('.question-bar h2')).toBeGreaterThanOrEqual(40);
    await expect.poll(() => numbers(page).count(), POLL).toBe(1);
    expect(await sizeOf('.missing-number.on-map')).toBeGreaterThanOrEqual(26);
    expect(await page.locator('.legend-line').isVisible()).toBe(true);
    expect(await sheetsOf(page)).toEqual([[297, 210]]);
  });

  it('is a list first on a phone, above it the map with its numbers', LONG, async () => {
    const { id } = await scene();
    const page = await screens.open(`/t/${id}/ce-qui-manque`, {
      size: { width: 390, height: 844 },
      touch: true,
    });
    await drawn(page, 2);
    await expect.poll(() => cards(page).count(), POLL).toBe(2);
    const box = await cards(page).first().boundingBox();
    expect(box === null ? 844 : box.y + box.height).toBeLessThan(844);
    await cards(page).first().getByRole('button').tap();
    await page.waitForURL(/s=gap:/);
  });
});

describe('the water between two lands', () => {
  it(
    'is chosen by its figure, names both shores and what crosses, and opens the question that is asked across it',
    LONG,
    async () => {
      const { write } = screens;
      const id = await write.territory();
      const circles: string[][] = [];
      for (let circle = 0; circle < 2; circle++) {
        const actors = await write.actors(id, 7);
        for (let i = 0; i < 7; i++)
          for (const step of [1, 2])
            await write.cooperation(id, [actors[i] ?? '', actors[(i + step) % 7] ?? '']);
        circles.push(actors);
      }
      const [from = '', to = ''] = [circles[0]?.[0], circles[1]?.[0]];
      await write.cooperation(id, [from, to]);
      const page = await openMissing(id, 14, '');
      await openMore(page);
      await page.getByRole('button', { name: 'Réarranger la carte' }).click();
      const figure = page.locator('.strait');
      await expect.poll(() => figure.allTextContents(), POLL).toEqual(['1 lien']);
      await drawn(page, 14);
      const at = await figure.boundingBox();
      if (at === null) throw new Error('No figure is drawn');
      await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
      await page.waitForURL(/s=strait:/);
      const panel = page.locator('.strait-panel');
      expect(await panel.locator('.strait-figure').textContent()).toBe('1 lien');
      // The link that crosses is a single passage: that is asked. Then it, and fourteen on two shores.
      await expect.poll(() => panel.locator('.rows .row').count(), POLL).toBe(16);
      const asked = panel.locator('.row.asked');
      const question = (await asked.locator('span').first().textContent()) ?? '';
      await asked.click();
      await page.waitForURL(/s=gap:single-bridge/);
      expect(question).toContain((await page.locator('.panel h2').textContent()) ?? '?');

      // Without the map, by the keyboard: from a land to its straits.
      await page.keyboard.press('Escape');
      await openLegend(page);
      await page.locator('.land-list summary').press('Enter');
      await page.locator('.land-list button').first().press('Enter');
      await page.locator('maillage-straits .row').press('Enter');
      await page.waitForURL(/s=strait:/);
      await panel.getByRole('heading', { name: /^Entre / }).waitFor();
      expect(await seriousFaultsInBothColours(page)).toEqual({ light: [], dark: [] });
    },
  );
});
