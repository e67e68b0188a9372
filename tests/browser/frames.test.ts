import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
let territoryId = '';
let shownKey = '';
beforeAll(async () => {
  screens = await openScreens();
  ({ territoryId, shownKey } = await fourCircles());
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Creates groups of seven, joined in a row, and two actors without a link, as a program fills a map. */
async function circles(count: number): Promise<string> {
  const { write } = screens;
  const id = await write.territory();
  const circles: string[][] = [];
  for (let circle = 0; circle < count; circle++) {
    const actors = await write.actors(id, 7);
    for (let i = 0; i < 7; i++)
      for (const step of [1, 2]) await write.cooperation(id, [actors[i] ?? '', actors[(i + step) % 7] ?? '']);
    circles.push(actors);
  }
  for (let i = 1; i < count; i++)
    await write.cooperation(id, [circles[i - 1]?.[0] ?? '', circles[i]?.[3] ?? '']);
  await write.actors(id, 2);
  return id;
}

/** Creates four groups, laid out, with a question on the screen. */
async function fourCircles(): Promise<{ territoryId: string; shownKey: string }> {
  const { write } = screens;
  const id = await circles(4);
  await write.post(`/api/territories/${id}/positions/arrange`).catch(() => undefined);
  const { items } = (await write.get(`/api/territories/${id}/gaps`)) as unknown as {
    items: { key: string; delicate: boolean; evidence: { actorIds: string[] } }[];
  };
  const asked = items.find(({ delicate, evidence }) => !delicate && evidence.actorIds.length > 0);
  if (asked === undefined) throw new Error('Nothing is asked of the map');
  await write.put(`/api/territories/${id}/gaps/${encodeURIComponent(asked.key)}`, { shown: 1 });
  return { territoryId: id, shownKey: asked.key };
}

/** Returns sizes on the screen in pixels: of each visible name, and of the map compared with the window. */
const measured = (page: Page) =>
  page.evaluate(() => {
    const graph = document.querySelector('maillage-graph') as unknown as HTMLElement & {
      core: {
        zoom(): number;
        nodes(selector: string): {
          map<T>(read: (node: { style(name: string): string; id(): string }) => T): T[];
        };
      };
    };
    const { width, height } = graph.getBoundingClientRect();
    const zoom = graph.core.zoom();
    return {
      letters: graph.core.nodes('.labelled').map((node) => Number.parseFloat(node.style('font-size')) * zoom),
      share: (width * height) / (innerWidth * innerHeight),
      tall: height / innerHeight,
    };
  });

describe('a projector', () => {
  it.each([
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
  ])(
    'shows the map on three quarters of %d × %d, and no name smaller than is read at 5 m',
    async (width, height) => {
      const page = await screens.open(`/t/${territoryId}?s=gap:${encodeURIComponent(shownKey)}`, {
        size: { width, height },
      });
      await drawn(page, 30);
      await page.locator('.graph-canvas').focus();
      await page.keyboard.press('b');
      await page.locator('.question-bar').waitFor();
      await expect.poll(async () => (await measured(page)).share, POLL).toBeGreaterThanOrEqual(0.75);
      await expect.poll(async () => (await measured(page)).letters.length, POLL).toBeGreaterThan(0);
      await expect
        .poll(async () => Math.min(...(await measured(page)).letters) / width, POLL)
        .toBeGreaterThanOrEqual(33.49 / 1920);
      const question = page.locator('.question-bar h2');
      const size = await question.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      expect(size).toBeGreaterThanOrEqual((40 * width) / 1920 - 0.1);
      expect(await page.locator('.shore-line').textContent()).toContain('Pas de lien noté à ce jour');
      expect(await page.locator('.header').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Quitter le grand écran' }).click();
      await page.locator('.header').waitFor();
    },
  );

  it('moves between questions with the keys of a remote control', async () => {
    const page = await screens.open(`/t/${territoryId}`, { size: { width: 1280, height: 720 } });
    await drawn(page, 30);
    await page.locator('.graph-canvas').focus();
    await page.keyboard.press('b');
    await page.locator('.legend-line').waitFor();
    expect(await page.locator('.question-bar').count()).toBe(0);
    await expect
      .poll(async () => {
        await page.keyboard.press('PageDown');
        return page.locator('.question-bar').count();
      }, POLL)
      .toBe(1);
    await page.waitForURL(/s=gap:/);
  });
});

describe('what is private', () => {
  it('leaves the map while it is on a big screen, and comes back with the desk', async () => {
    const { write } = screens;
    const id = await circles(1);
    const hidden = await write.post(`/api/territories/${id}/actors`, {
      ...{ name: 'Nom à taire', family: 'business', private: true },
    });
    const hiddenId = String((hidden as unknown as { id: string }).id);
    const page = await screens.open(`/t/${id}`, { size: { width: 1280, height: 720 } });
    await drawn(page, 10);
    const isDrawn = (): Promise<boolean> =>
      page.evaluate((actorId) => {
        const graph = document.querySelector('maillage-graph') as unknown as {
          core: { getElementById(id: string): { nonempty(): boolean } } | null;
        };
        return graph.core?.getElementById(actorId).nonempty() ?? false;
      }, hiddenId);
    expect(await isDrawn()).toBe(true);
    await page.locator('.graph-canvas').focus();
    await page.keyboard.press('b');
    await expect.poll(() => page.locator('.shore-line').textContent(), POLL).toMatch(/à ce jour\s: 2\s/);
    // The drawing follows the counts a frame later.
    await expect.poll(isDrawn, POLL).toBe(false);
    await page.getByRole('button', { name: 'Quitter le grand écran' }).click();
    await drawn(page, 10);
    expect(await isDrawn()).toBe(true);
  });
});

describe('a phone', () => {
  it('shows lands folded with their counts on most of its height, and opens one by a tap', async () => {
    const { lands = [] } = await screens.write.map(territoryId);
    const page = await screens.open(`/t/${territoryId}`, { size: { width: 390, height: 844 }, touch: true });
    const cards = page.locator('.land-card');
    await expect.poll(() => cards.count(), POLL).toBe(lands.length);
    expect(
      (await cards.locator('.land-counts').allTextContents()).every((text) =>
        /^7 acteurs · \d+ liens$/.test(text),
      ),
    ).toBe(true);
    expect((await measured(page)).tall).toBeGreaterThanOrEqual(0.6);
    expect(await page.locator('.land-key p').count()).toBe(0);
    const placed = async () => Promise.all((await cards.all()).map((card) => card.boundingBox()));
    // A card that still moves would not be under the finger.
    let boxes = await placed();
    await expect
      .poll(async () => {
        const before = boxes;
        boxes = await placed();
        return isDeepStrictEqual(boxes, before);
      }, POLL)
      .toBe(true);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        if (a !== null && b !== null)
          expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
          ).toBe(true);
    const input = page.locator('maillage-entry input');
    const [shown, room] = await input.evaluate((one: HTMLInputElement) => {
      const context = document.createElement('canvas').getContext('2d');
      const { font, paddingLeft, paddingRight } = getComputedStyle(one);
      if (context !== null) context.font = font;
      const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
      return [context?.measureText(one.placeholder).width ?? 0, one.clientWidth - padding];
    });
    expect(shown).toBeLessThanOrEqual(room);
    const first = boxes[0];
    await page.touchscreen.tap(
      (first?.x ?? 0) + (first?.width ?? 0) / 2,
      (first?.y ?? 0) + (first?.height ?? 0) / 2,
    );
    await expect.poll(() => cards.count(), POLL).toBe(lands.length - 1);
  });

  it('keeps the way to answer, the name of the map and the line of its shore visible', async () => {
    const id = await circles(1);
    const page = await screens.open(`/t/${id}`, { size: { width: 390, height: 844 }, touch: true });
    await page.locator('.question-card').waitFor();
    await page.locator('.shore[data-placed]').waitFor();
    await drawn(page, 9);
    const boxOf = async (what: string) => {
      const box = await page.locator(what).boundingBox();
      if (box === null) throw new Error(`${what} is not on the screen`);
      return { ...box, bottom: box.y + box.height };
    };
    await expect
      .poll(async () => (await boxOf('.shore')).bottom <= (await boxOf('.stage')).bottom, POLL)
      .toBe(true);
    await page.locator('maillage-entry input').fill('Venue');
    await page.keyboard.press('Enter');
    await page.locator('.toast').waitFor();
    await expect
      .poll(async () => (await boxOf('.toast')).bottom <= (await boxOf('.question-card-acts')).y, POLL)
      .toBe(true);
    expect((await page.locator('.when > summary').textContent())?.trim()).toMatch(/^\d+ \S+ \d\d$/);
  });

  it('composes and folds a map that it opens before any other screen', async () => {
    const id = await circles(4);
    const page = await screens.open(`/t/${id}`, { size: { width: 390, height: 844 }, touch: true });
    await expect.poll(() => page.locator('.land-card').count(), POLL).toBe(4);
  });

  it('places symbols inside their coasts on a small map that it opens before any other screen', async () => {
    const id = await circles(2);
    const page = await screens.open(`/t/${id}`, { size: { width: 390, height: 844 }, touch: true });
    await expect.poll(() => page.locator('.land-coast').count(), POLL).toBe(2);
    await drawn(page, 16);
    await expect.poll(() => symbolsOutsideCoasts(page), POLL).toEqual([]);
  });
});

/** Returns the ids of linked actors whose symbol lies outside the box of every coast. */
const symbolsOutsideCoasts = (page: Page) =>
  page.evaluate(() => {
    const graph = document.querySelector('maillage-graph') as unknown as HTMLElement & {
      core: {
        nodes(): {
          map<T>(read: (node: { id(): string; degree(): number; renderedPosition(): DOMPoint }) => T): T[];
        };
      };
    };
    const { left, top } = graph.getBoundingClientRect();
    const coasts = [...document.querySelectorAll('.land-coast')].map((one) => one.getBoundingClientRect());
    return graph.core
      .nodes()
      .map((node) => {
        const { x, y } = node.renderedPosition();
        const isInside = coasts.some(
          (box) => x + left > box.left && x + left < box.right && y + top > box.top && y + top < box.bottom,
        );
        return isInside || node.degree() === 0 ? null : node.id();
      })
      .filter((id) => id !== null);
  });
