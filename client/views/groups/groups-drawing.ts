import { svg, type TemplateResult } from 'lit';
import type { MapGroups } from '../../../model/contract/map-part.ts';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { groupName } from './group-words.ts';

const WIDTH = 900;
const HEIGHT = 600;
const RING = { x: 320, y: 190 };
const LARGEST = 54;
const SMALLEST = 9;
const THICKEST = 14;

/** Draws groups on a ring, sized by their actors, and links between them by width. */
export function groupsDrawing(
  { by, groups, ties }: MapGroups,
  addressOf: (key: string) => string,
): TemplateResult {
  const most = Math.max(...groups.map(({ actors }) => actors), 1);
  const thickest = Math.max(...ties.map(({ cooperations }) => cooperations), 1);
  const places = new Map(groups.map(({ key }, rank) => [key, onRing(rank, groups.length)]));
  return svg`<svg class="groups-drawing" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label=${t('groups.drawing', groups.length, ties.length)}>
    ${[...ties].reverse().map(({ keys: [a, b], cooperations }) => {
      const [from, to] = [places.get(a), places.get(b)];
      return from === undefined || to === undefined
        ? null
        : svg`<line x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} stroke-width=${1 + (THICKEST * cooperations) / thickest}>
          <title>${t('groups.tie', groupName(by, a), groupName(by, b), formatNumber(cooperations))}</title></line>`;
    })}
    ${groups.map(({ key, actors }) => {
      const { x, y } = places.get(key) ?? { x: 0, y: 0 };
      const radius = Math.max(SMALLEST, LARGEST * Math.sqrt(actors / most));
      const name = groupName(by, key);
      const below = y + 1 >= HEIGHT / 2;
      return svg`<a href=${addressOf(key)} aria-label=${t('groups.open', name, formatNumber(actors))}>
        <circle class=${by === 'family' ? `family-${key}` : ''} cx=${x} cy=${y} r=${radius}></circle>
        <text x=${x} y=${below ? y + radius + 22 : y - radius - 26} text-anchor="middle">${name}</text>
        <text class="many" x=${x} y=${below ? y + radius + 40 : y - radius - 8} text-anchor="middle">${formatNumber(actors)}</text></a>`;
    })}</svg>` as TemplateResult;
}

/** Returns a position on the ring: the first at the top, then clockwise. */
function onRing(rank: number, count: number): { x: number; y: number } {
  if (count === 1) return { x: WIDTH / 2, y: HEIGHT / 2 };
  const angle = (rank / count) * 2 * Math.PI;
  return {
    x: Math.round(WIDTH / 2 + RING.x * Math.sin(angle)),
    y: Math.round(HEIGHT / 2 - RING.y * Math.cos(angle)),
  };
}
