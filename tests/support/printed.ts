import type { Page } from 'playwright-core';

/** Returns the printed sheets of a page: width and height of each, in millimetres. */
export async function sheetsOf(page: Page): Promise<readonly (readonly [number, number])[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return boxes.map(([, width, height]) => [millimetres(width), millimetres(height)] as const);
}

const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4);
