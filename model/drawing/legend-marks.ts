import { Family } from '../contract/vocabulary.ts';
import type { MapElements } from './map-elements.ts';

/** Legend entries next to families and widths, in order. */
export const LEGEND_MARKS = [
  'wished',
  'building',
  'dormant',
  'unknown',
  'over',
  'directed',
  'hub',
  'membership',
  'outside',
  'coast',
  'across',
  'strait',
  'folded',
  'merged',
  'faded',
  'missing',
  'asked',
  'come',
  'gone',
  'stronger',
  'weaker',
] as const;
export type LegendMark = (typeof LEGEND_MARKS)[number];

/**
 * Legend entry of each drawn class: a mark, or the parts for families and widths. Null for classes without a
 * territorial meaning: line routes, the hand's target, name positions. A class missing here fails a test:
 * everything drawn must be in the legend.
 */
export const MARK_OF_CLASS: Readonly<Record<string, LegendMark | 'family' | 'intensity' | null>> = {
  ...Object.fromEntries(Family.options.map((family) => [`family-${family}`, 'family'])),
  actor: 'family',
  outside: 'outside',
  link: 'intensity',
  strong: 'intensity',
  'tone-active': 'intensity',
  'tone-building': 'building',
  'tone-wished': 'wished',
  'tone-dormant': 'dormant',
  'tone-unknown': 'unknown',
  'tone-over': 'over',
  directed: 'directed',
  'to-source': 'directed',
  'to-target': 'directed',
  hub: 'hub',
  spoke: 'hub',
  membership: 'membership',
  across: 'across',
  ghost: 'missing',
  asked: 'asked',
  faded: 'faded',
  'mark-come': 'come',
  'mark-gone': 'gone',
  'mark-stronger': 'stronger',
  'mark-weaker': 'weaker',
  'land-coast': 'coast',
  'land-name': 'coast',
  'land-number': 'coast',
  strait: 'strait',
  'strait-line': 'strait',
  'strait-band': 'strait',
  land: 'folded',
  card: 'folded',
  'land-card': 'folded',
  'land-counts': 'folded',
  merged: 'merged',
  lit: null,
  'one-step': null,
  'two-steps': null,
  chosen: null,
  'of-chosen': null,
  hovered: null,
  'link-from': null,
  'link-to': null,
  labelled: null,
  over: null,
  'justify-left': null,
  'justify-right': null,
  parallel: null,
  bent: null,
  moving: null,
};

/** Lists the legend entries of a drawing in order, including those for shown and folded lands. */
export function legendMarks(
  { nodes, edges }: Pick<MapElements, 'nodes' | 'edges'>,
  lands: number,
  folded = 0,
): readonly LegendMark[] {
  const classes = new Set([...nodes, ...edges].flatMap((one) => one.classes.split(' ')));
  if (lands > 0) classes.add('land-coast');
  if (lands > 1) classes.add('strait');
  if (folded > 0) for (const name of ['land', 'merged']) classes.add(name);
  const marks = new Set([...classes].map((name) => MARK_OF_CLASS[name]));
  return LEGEND_MARKS.filter((mark) => marks.has(mark));
}
