import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { PALETTE } from '../../../model/drawing/appearance.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import { lookOf } from '../../../model/drawing/picture-look.ts';
import { drawGround } from '../map-svg/draw-ground.ts';
import { drawingTexts } from '../map-svg/drawing-texts.ts';
import { layOut } from '../map-svg/lay-out.ts';
import type { Sheet } from '../map-svg/page.ts';
import { element, escapeXml } from '../map-svg/xml.ts';

/** Half the width of the sheet, in units; a name is some fourteen high. */
const AREA = { x: 0, y: 0, width: 560, height: 360 };
const SHEET: Sheet = { ...AREA, map: AREA, legend: AREA, foot: AREA.height, legendLies: false };

/**
 * Draws the part of the map around one actor, in the style of the map: actors without a link to it are
 * dimmed.
 */
export function drawPlace(map: TerritoryMap, actorId: string, language: Language, title: string): string {
  const look = lookOf({ focus: actorId });
  const elements = mapElements({ map, selection: { kind: 'actor', id: actorId }, ...look });
  const laidOut = layOut(elements, map, SHEET, true);
  const { strait } = drawingTexts(map, { families: [], intensities: [] }, language);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${AREA.width} ${AREA.height}`,
      role: 'img',
      'aria-labelledby': 'place',
      'font-weight': 500,
    },
    element('title', { id: 'place' }, escapeXml(title)),
    element('rect', { width: AREA.width, height: AREA.height, fill: PALETTE.light.paper }),
    ...drawGround(elements, laidOut, strait),
  );
}
