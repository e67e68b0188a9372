import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { wideAdvance } from '../picture/writable.ts';

const { resolve } = createRequire(import.meta.url);
const fontFile = (name: string, script: 'latin' | 'latin-ext' = 'latin'): string =>
  resolve(`@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`);

/** The map's face for names, and the one for titles. */
export const FACES = {
  text: {
    family: 'Atkinson Hyperlegible Next',
    file: fontFile('atkinson-hyperlegible-next'),
    more: fontFile('atkinson-hyperlegible-next', 'latin-ext'),
  },
  display: {
    family: 'Bricolage Grotesque',
    file: fontFile('bricolage-grotesque'),
    more: fontFile('bricolage-grotesque', 'latin-ext'),
  },
} as const;

/** Letters of weight 600 are wider than the regular ones that the file's metrics give. */
const SEMIBOLD = 1.035;

let font: fontkit.Font | undefined;
const advances = new Map<number, number>();

/**
 * Measures the width of a text in ems of the map's semibold face, from the font's own metrics without
 * kerning.
 */
export function measure(text: string): number {
  let width = 0;
  for (const character of text) width += advance(character.codePointAt(0) ?? 0);
  return width * SEMIBOLD;
}

function advance(codePoint: number): number {
  const known = advances.get(codePoint);
  if (known !== undefined) return known;
  font ??= openFont();
  const width = font.hasGlyphForCodePoint(codePoint)
    ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
    : wideAdvance(codePoint); // Another face will draw it.
  advances.set(codePoint, width);
  return width;
}

function openFont(): fontkit.Font {
  const opened = fontkit.create(readFileSync(FACES.text.file));
  if (!('unitsPerEm' in opened)) throw new Error('The map’s face is a collection.');
  return opened;
}
