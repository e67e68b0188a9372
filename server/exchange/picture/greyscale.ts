import { FAMILY_APPEARANCE } from '../../contract/appearance.ts';
import { Family } from '../../contract/vocabulary.ts';

// From dark to less dark, in the order of the legend; the white icon stays legible on each.
const LADDER = ['#1c1c1c', '#5f5f5f', '#333333', '#757575', '#474747', '#6a6a6a', '#262626', '#545454'];

const GREYS: ReadonlyMap<string, string> = new Map(
  Family.options.map((family, i) => [FAMILY_APPEARANCE[family].light.toLowerCase(), LADDER[i] ?? '#333333']),
);

/**
 * A drawing without colour, for photocopies: families are told apart by shape and icon, as they always are, and by
 * greys; everything else by its own lightness. What people typed is in no such attribute.
 */
export const greyscale = (svg: string): string =>
  svg.replace(/\b(fill|stroke)="(#[0-9a-f]{6})"/gi, (_, attribute: string, colour: string) => {
    const grey = GREYS.get(colour.toLowerCase()) ?? lightness(colour);
    return `${attribute}="${grey}"`;
  });

// As an eye weighs red, green and blue (Rec. 709).
function lightness(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const grey = Math.round(0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0));
  return `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
}
