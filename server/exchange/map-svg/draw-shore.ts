import { PALETTE } from '../../../model/drawing/appearance.ts';
import type { Shore } from '../../../model/readings/shore-reading.ts';
import type { LaidOut } from './lay-out.ts';
import type { Area } from './page.ts';
import { type Placed, sideOf } from './place-actors.ts';
import { element, escapeXml } from './xml.ts';

const { soft, paper } = PALETTE.light;
/** Margin around the actors of the shore, in their sides; size of its name relative to actors' names. */
const AIR = 0.35;
const LETTERS = 1.05;
/** Between a coast and the line of the shore, in units of the page. */
const OFF_COAST = 4;

/**
 * Draws a line around actors without a link, with their number; at the foot of the map if they do not stand below all
 * others.
 */
export function drawShore({ actors }: Shore, laidOut: LaidOut, area: Area, words: string): string {
  const { placing, lands, font } = laidOut;
  const size = LETTERS * font;
  const rows = rowsBelow(new Set(actors.map(({ id }) => id)), laidOut);
  const foot = area.y + area.height - (lands?.key.height ?? 0);
  if (rows.length === 0) return element('g', { id: 'shore' }, nameAt(area.x, foot, size, words));
  const air = AIR * placing.size;
  const reach = (one: Placed): number => sideOf(placing, one) / 2;
  const left = Math.min(...rows.map((one) => one.x - reach(one))) - air;
  const right = Math.max(...rows.map((one) => one.x + reach(one))) + air;
  const low = Math.max(...rows.map((one) => one.y + reach(one))) + air;
  const bodies = Math.min(...rows.map((one) => one.y - reach(one)));
  const coast = lowestCoast(laidOut, left, right) + OFF_COAST;
  const top = Math.min(bodies - OFF_COAST, Math.max(coast, bodies - air - size / 2));
  // Its name stands on the upper line, or under the lower one where a land comes near.
  const y = top - size < coast ? low + 1.2 * size : top + 0.35 * size;
  return element(
    'g',
    { id: 'shore' },
    element('rect', {
      ...{ x: left, y: top, width: right - left, height: low - top, rx: air, fill: 'none', stroke: soft },
      ...{ 'stroke-width': 1.4, 'stroke-dasharray': '0.1 6', 'stroke-linecap': 'round' },
    }),
    nameAt(left + air, y, size, words),
  );
}

/** Returns the actors of the shore that stand below all others. */
function rowsBelow(ashore: ReadonlySet<string>, { placing }: LaidOut): Placed[] {
  const all = [...placing.actors.values()];
  const lowest = all
    .filter(({ actor }) => !ashore.has(actor.id))
    .reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  return all.filter(({ actor, y }) => ashore.has(actor.id) && y > lowest);
}

const lowestCoast = ({ lands }: LaidOut, left: number, right: number): number =>
  (lands?.lands ?? [])
    .flatMap(({ rings }) => rings.flat())
    .reduce((most, { x, y }) => (x > left && x < right ? Math.max(most, y) : most), Number.NEGATIVE_INFINITY);

const nameAt = (x: number, y: number, size: number, words: string): string =>
  element(
    'text',
    {
      ...{ x, y, fill: soft, 'font-size': size, 'font-weight': 600 },
      ...{ stroke: paper, 'stroke-width': size / 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
    },
    escapeXml(words),
  );
