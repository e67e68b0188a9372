import type { Sheet } from '../map-svg/page.ts';
import { rasterise } from './rasterise.ts';

const MILLIMETRES_PER_INCH = 25.4;

/** The drawing of a map in dots, as many as its paper takes at a resolution. */
export const mapPng = {
  id: 'png',
  mediaType: 'image/png',
  async write(
    svg: string,
    { width }: NonNullable<Sheet['millimetres']>,
    dotsPerInch: number,
  ): Promise<Buffer> {
    const { png } = await rasterise(svg, Math.round((width / MILLIMETRES_PER_INCH) * dotsPerInch));
    return png;
  },
} as const;
