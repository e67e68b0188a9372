import { describe, expect, it } from 'vitest';
import { overlaps } from '../../model/drawing/geometry.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { lookOf } from '../../model/drawing/picture-look.ts';
import { shoreOf } from '../../model/readings/shore-reading.ts';
import { drawShore } from '../../server/exchange/map-svg/draw-shore.ts';
import { layOut } from '../../server/exchange/map-svg/lay-out.ts';
import { type Sheet, sheetOf } from '../../server/exchange/map-svg/page.ts';
import { measure } from '../../server/exchange/map-svg/text-metrics.ts';
import { plantedMap } from '../support/planted-map.ts';

const WORDS = 'Pas de lien noté à ce jour : 19';

/** Lays out a map of planted groups on a sheet, with its shore as it is drawn. */
function drawnOn(sheet: Sheet, nodes: number, groups: number) {
  const { map } = plantedMap({
    ...{ nodes, groups, seed: 500 },
    nameOf: (i) => `Association des parents ${i}`,
    landNameOf: (i) => `Autour de la mairie ${i}`,
  });
  const shore = shoreOf(map);
  const laidOut = layOut(mapElements({ map, selection: null, ...lookOf({}) }), map, sheet, true);
  const svg = drawShore(shore, laidOut, sheet.map, WORDS);
  const numberOf = (tag: string, name: string): number =>
    Number(new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(svg)?.[1]);
  const size = numberOf('text', 'font-size');
  const halfWidth = (measure(WORDS) * size) / 2;
  return {
    ...{ laidOut, ids: new Set(shore.actors.map(({ id }) => id)) },
    bottom: numberOf('rect', 'y') + numberOf('rect', 'height'),
    title: {
      x: numberOf('text', 'x') + halfWidth,
      y: numberOf('text', 'y') - 0.35 * size,
      ...{ halfWidth, halfHeight: 0.35 * size },
    },
  };
}

describe.each([
  ['A4', 60, 4],
  ['A4', 120, 8],
  ['A3', 120, 8],
] as const)('the shore on %s with %d actors', (paper, nodes, groups) => {
  const { laidOut, ids, bottom, title } = drawnOn(sheetOf(paper, 'landscape'), nodes, groups);
  const { placing, names } = laidOut;

  it('has everybody without a link below all others', () => {
    const heights = (isAshore: boolean): number[] =>
      [...placing.actors.values()].filter(({ actor }) => ids.has(actor.id) === isAshore).map(({ y }) => y);
    expect(Math.min(...heights(true))).toBeGreaterThan(Math.max(...heights(false)));
  });

  it('has a title over no name, and its line below their names', () => {
    const covered = names.filter(({ x, y, width, height }) =>
      overlaps(title, { x, y, halfWidth: width / 2, halfHeight: height / 2 }),
    );
    expect(covered.map(({ lines }) => lines.join(' '))).toEqual([]);
    for (const { actorId, y, height } of names)
      if (ids.has(actorId)) expect(y + height / 2).toBeLessThan(bottom);
  });
});
