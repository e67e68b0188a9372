import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { ReportDocument, ReportKind } from '../../model/contract/report.ts';
import { overlaps } from '../../model/drawing/geometry.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { lookOf } from '../../model/drawing/picture-look.ts';
import { layOut } from '../../server/exchange/map-svg/lay-out.ts';
import { overview } from '../../server/exchange/report/overview.ts';
import { drawFigures } from '../../server/exchange/report/printed-report.ts';
import { sheetOfFigure } from '../../server/exchange/report/sheet-of-figure.ts';
import { plantedMap } from '../support/planted-map.ts';
import { demonstrationFacts, reference, reportOn } from '../support/report-scene.ts';

const plant = (nodes: number, groups: number) =>
  plantedMap({
    ...{ nodes, groups, seed: 4 },
    nameOf: (i) => `Association de a${i}`,
    landNameOf: (i) => `Terre ${i}`,
  }).map;
const { facts } = demonstrationFacts();

/** Makes a report with only the map of all. */
function ofAll(map: TerritoryMap, kind: ReportKind): string {
  const report = reportOn(facts, { kind });
  const [figure] = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'figure' && block.landId === undefined ? [block] : []));
  if (figure === undefined) throw new Error('The report has no map of all.');
  const document: ReportDocument = {
    ...report,
    sections: report.sections.slice(0, 1).map((section) => ({ ...section, blocks: [figure] })),
  };
  return drawFigures(document, map, reference).get(figure.id)?.svg ?? '';
}

const part = (svg: string, id: string): string =>
  new RegExp(`<g id="${id}".*?</g>`, 's').exec(svg)?.[0] ?? '';

describe.each(['report', 'note'] as const)('the map of all in a %s', (kind) => {
  it('of 120 actors names each land once with how many stand there, and no actor', () => {
    const map = plant(120, 8);
    const svg = ofAll(map, kind);
    const names = part(svg, 'names-of-lands').replace(/<[^>]+>/g, '');
    for (const { name, actorIds } of map.lands)
      expect(names.replace(/\s+/g, '')).toContain(`${name}(${actorIds.length}acteurs)`.replace(/\s+/g, ''));
    // An empty element, closed at once.
    expect(svg).toMatch(/<g id="names"[^>]*\/>/);
    expect(svg).not.toContain('id="numbers-of-lands"');
  });

  it('of 120 actors has no name of a land over another, or out of the map', () => {
    const map = plant(120, 8);
    const sheet = { ...sheetOfFigure(kind), isByLands: true as const };
    const shown = overview(map, sheet, 'fr');
    const drawn = mapElements({ map: shown, selection: null, ...lookOf({}), measures: null });
    const rooms = layOut(drawn, shown, sheet, true).lands?.rooms ?? [];
    expect(rooms).toHaveLength(map.lands.length);
    for (const [i, room] of rooms.entries()) {
      expect(rooms.slice(i + 1).filter((other) => overlaps(room, other))).toEqual([]);
      expect(room.x - room.halfWidth).toBeGreaterThanOrEqual(sheet.map.x - 1);
      expect(room.x + room.halfWidth).toBeLessThanOrEqual(sheet.map.x + sheet.map.width + 1);
    }
  });

  it('of 40 actors names actors', () => {
    expect(part(ofAll(plant(40, 3), kind), 'names')).toContain('<text');
  });
});
