import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Finds the drawing, whose name gives its numbers. */
export const drawing = (page: Page): Locator => page.locator('maillage-graph [role="application"]');

/** Waits until the map has settled with this number of actors. */
export async function drawn(page: Page, actors: number): Promise<void> {
  await expect.poll(() => drawing(page).getAttribute('aria-label'), POLL).toContain(`: ${actors} acteur`);
  await page.waitForFunction(async () => {
    const graph = document.querySelector('maillage-graph') as unknown as { settled(): Promise<void> };
    await graph.settled();
    return true;
  });
}

/** Returns the position of an actor on the page, in pixels. */
export async function pointOf(page: Page, actorId: string): Promise<{ x: number; y: number }> {
  const at = await page.evaluate((id) => {
    const graph = document.querySelector('maillage-graph') as unknown as {
      screenPositionOf(id: string): { x: number; y: number } | null;
    };
    return graph.screenPositionOf(id);
  }, actorId);
  const box = await drawing(page).boundingBox();
  if (at === null || box === null) throw new Error(`${actorId} is not on the map`);
  return { x: box.x + at.x, y: box.y + at.y };
}

/** Presses, moves as a hand does, lets go. */
export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** How long a page may take to show what it was asked, on a busy machine. */
export const POLL = { timeout: 120_000, interval: 50 };
