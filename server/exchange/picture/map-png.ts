import { crc32 } from 'node:zlib';
import type { PrintPaper } from '../../../model/contract/vocabulary.ts';
import type { Sheet } from '../map-svg/page.ts';
import { rasterise } from './rasterise.ts';

const MILLIMETRES_PER_INCH = 25.4;
const METRES_PER_INCH = 0.0254;

/** Resolution by viewing distance: at 300 dots an A0 would have 140 million, which few programs open. */
export const DOTS_PER_INCH: Readonly<Record<PrintPaper, number>> = {
  A4: 300,
  A3: 300,
  A2: 200,
  A1: 150,
  A0: 150,
};

/**
 * Makes a bitmap from the drawing of a map, with as many dots as its paper takes at a resolution, which the
 * file states for printers.
 */
export const mapPng = {
  id: 'png',
  mediaType: 'image/png',
  write(svg: string, { width }: NonNullable<Sheet['millimetres']>, dotsPerInch: number): Buffer {
    const { png } = rasterise(svg, Math.round((width / MILLIMETRES_PER_INCH) * dotsPerInch));
    return withResolution(png, dotsPerInch);
  },
} as const;

/** Signature, then the header, the one chunk of a known length that stands first. */
const AFTER_HEADER = 8 + 25;

/**
 * Adds the resolution: without this chunk programs assume 72 or 96 dots an inch, and print the picture three
 * or four times too large.
 */
function withResolution(png: Buffer, dotsPerInch: number): Buffer {
  const perMetre = Math.round(dotsPerInch / METRES_PER_INCH);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}
