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
/** Smallest letters of its name, in units of the page. */
const LEAST = 14;
/** Between a coast and the line of the shore, in units of the page. */
const OFF_COAST = 4;

/**
 * Draws a line around actors without a link, with their number; at the foot of the map if they do not stand below all
 * others.
 */
export function drawShore({ actors }: Shore, laidOut: LaidOut, area: Area, words: string): string {
  const { placing, lands, names, font } = laidOut;
  const size = Math.max(LEAST, LETTERS * font);
  const rows = rowsBelow(new Set(actors.map(({ id }) => id)), laidOut);
  const foot = area.y + area.height - (lands?.key.height ?? 0);
  if (rows.length === 0) return element('g', { id: 'shore' }, nameAt(area.x, foot, size, words));
  const air = AIR * placing.size;
  const reach = (one: Placed): number => sideOf(placing, one) / 2;
  const ids = new Set(rows.map(({ actor }) => actor.id));
  const boxes = [
    ...rows.map((one) => ({ ...one, halfWidth: reach(one), halfHeight: reach(one) })),
    ...names
      .filter(({ actorId }) => ids.has(actorId))
      .map((name) => ({ ...name, halfWidth: name.width / 2, halfHeight: name.height / 2 })),
  ];
  const left = Math.min(...boxes.map(({ x, halfWidth }) => x - halfWidth)) - air;
  const right = Math.max(...boxes.map(({ x, halfWidth }) => x + halfWidth)) + air;
  const lowest = Math.max(...boxes.map(({ y, halfHeight }) => y + halfHeight));
  const low = Math.max(lowest + size / 2, Math.min(lowest + air, foot));
  const high = Math.min(...boxes.map(({ y, halfHeight }) => y - halfHeight));
  const bodies = Math.min(...rows.map((one) => one.y - reach(one)));
  // Around the names too, unless a land is in the way.
  const coast = lowestCoast(laidOut, left, right) + OFF_COAST;
  const top = Math.min(bodies - OFF_COAST, Math.max(coast, Math.min(high, bodies) - air - size / 2));
  // Its name stands on the upper line, or on the lower one where a land comes near.
  const y = top - size < coast || top > high ? low + 0.35 * size : top + 0.35 * size;
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
