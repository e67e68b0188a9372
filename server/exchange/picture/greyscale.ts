import { Family } from '../../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE } from '../../../model/drawing/appearance.ts';
import { CATEGORY_COLOURS } from '../../../model/drawing/colours.ts';

// From dark to less dark, in the order of the legend; the white icon stays legible on each.
const LADDER = [
  '#1c1c1c',
  '#5f5f5f',
  '#333333',
  '#757575',
  '#474747',
  '#6a6a6a',
  '#262626',
  '#545454',
  '#7d7d7d',
];

/** Greys for marks without a distinct shape: neighbours in the legend differ as much as possible. */
const FAR_APART = ['#161616', '#8a8a8a', '#3d3d3d', '#a6a6a6', '#2a2a2a', '#747474', '#525252'];

const GREYS: ReadonlyMap<string, string> = new Map(
  [
    ...CATEGORY_COLOURS.map(({ light }, i) => [light, FAR_APART[i]] as const),
    ...Family.options.map((family, i) => [FAMILY_APPEARANCE[family].light, LADDER[i]] as const),
  ].map(([colour, grey]) => [colour.toLowerCase(), grey ?? '#333333']),
);

/**
 * Makes a drawing grey, for photocopies: families keep shape and icon and get greys of their own; other
 * colours become their lightness. Attributes of typed text are not affected.
 */
export const greyscale = (svg: string): string =>
  svg.replace(/\b(fill|stroke)="(#[0-9a-f]{6})"/gi, (_, attribute: string, colour: string) => {
    const grey = GREYS.get(colour.toLowerCase()) ?? lightness(colour);
    return `${attribute}="${grey}"`;
  });

// Weights of red, green and blue as an eye sees them (Rec. 709).
function lightness(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const grey = Math.round(0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0));
  return `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
}
