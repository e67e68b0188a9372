import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { ReportKind } from '../../model/contract/report.ts';
import { overlaps } from '../../model/drawing/geometry.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { lookOf } from '../../model/drawing/picture-look.ts';
import { once } from '../../model/once.ts';
import { layOut } from '../../server/exchange/map-svg/lay-out.ts';
import { mapSvg } from '../../server/exchange/map-svg/map-svg.ts';
import { sheetOf } from '../../server/exchange/map-svg/page.ts';
import { POINTS_UNIT, sheetOfFigure } from '../../server/exchange/report/sheet-of-figure.ts';
import { plantedMap } from '../support/planted-map.ts';
import { reference } from '../support/report-scene.ts';

/** Lays out a territory with this many actors, with its lands. */
const arranged = (nodes: number, groups: number) =>
  plantedMap({
    ...{ nodes, groups, seed: 4 },
    nameOf: (i) => `Association des voisins de a${i}`,
    landNameOf: (i) => `Autour des voisins de a${i}`,
  }).map;

const maps = { 12: arranged(12, 2), 60: arranged(60, 5), 120: arranged(120, 8) } as const;
type Size = keyof typeof maps;

/** Returns the font sizes of a drawing in points. */
function letters(svg: string): number[] {
  const scale = Number(/<g id="legend" transform="[^"]*scale\(([\d.]+)\)/.exec(svg)?.[1] ?? 1);
  const [, legend = ''] = /<g id="legend".*?(<g id="frame".*)?$/s.exec(svg) ?? [];
  const at = svg.indexOf('<g id="legend"');
  const end = legend === '' ? svg.length : svg.indexOf('<g id="frame"');
  return [...svg.matchAll(/font-size="([\d.]+)"/g)].map(({ 1: size, index }) =>
    at >= 0 && index > at && index < end ? Number(size) * scale : Number(size),
  );
}
const namesIn = (svg: string): number => /<g id="names".*?<\/g>/s.exec(svg)?.[0].match(/<text/g)?.length ?? 0;

describe.each(['report', 'note'] as const)('a map in a %s', (kind: ReportKind) => {
  const drawing = (size: Size) =>
    once(() => mapSvg.write(maps[size], { reference, language: 'fr', sheet: sheetOfFigure(kind) }));
  const drawn = { 12: drawing(12), 60: drawing(60), 120: drawing(120) } as const;

  it.each([12, 60, 120] as const)('of %s actors has no letter under seven points', (size) => {
    const points = letters(drawn[size]()).map((units) => units * POINTS_UNIT);
    expect(points.length).toBeGreaterThan(5);
    expect(Math.min(...points)).toBeGreaterThanOrEqual(6.99);
  });

  it('names all where they have room, and pivots of lands where they have none', () => {
    expect(namesIn(drawn[12]())).toBe(12);
    const most = kind === 'report' ? 60 : 20;
    expect(namesIn(drawn[60]())).toBeGreaterThan(most === 60 ? 50 : 4);
    expect(namesIn(drawn[60]())).toBeLessThanOrEqual(most);
    expect(namesIn(drawn[120]())).toBeLessThan(40);
  });
});

it('a separate map on A4 has no letter in its names under seven points either', () => {
  const { points, ...sheet } = sheetOf('A4', 'landscape');
  const svg = mapSvg.write(maps[120], { reference, language: 'fr', sheet: { ...sheet, points } });
  const [size = 0] = /<g id="names"[^>]*font-size="([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  expect(size * points).toBeGreaterThanOrEqual(6.99);
});

describe('a map of 120 in a report', () => {
  const map = maps[120];
  const laid = layOut(
    mapElements({ map, selection: null, ...lookOf({}) }),
    map,
    sheetOfFigure('report'),
    true,
  );

  it('names actors outside every land too, over no other actor', () => {
    const onLand = new Set((map.lands ?? []).flatMap(({ actorIds }) => actorIds));
    const beside = map.actors.map(({ id }) => id).filter((id) => !onLand.has(id));
    const named = laid.names.filter(({ actorId }) => beside.includes(actorId));
    expect(beside.length).toBeGreaterThan(3);
    expect(named.length).toBeGreaterThanOrEqual(beside.length * 0.8);
    for (const name of named)
      for (const [id, { x, y }] of laid.placing.actors) {
        const box = { ...name, halfWidth: name.width / 2, halfHeight: name.height / 2 };
        if (id !== name.actorId) expect(overlaps(box, { x, y, halfWidth: 4, halfHeight: 4 })).toBe(false);
      }
  });
});

const withoutLands = ({ lands: _lands, ...map }: TerritoryMap): TerritoryMap => map;

it.each([
  ['report', maps[120], 'Voisins de la'],
  // More names than a third of a page has room for.
  ['note', withoutLands(maps[60]), 'Association des voisins de la haute vallée'],
] as const)('nobody is pushed over another in a %s so that more names have room', (kind, whole, name) => {
  const map = {
    ...whole,
    actors: whole.actors.map((actor, i) => ({ ...actor, name: `${name} ${i}` })),
  };
  const drawn = mapElements({ map, selection: null, ...lookOf({}) });
  const { placing } = layOut(drawn, map, sheetOfFigure(kind), true);
  const at = [...placing.actors.values()];
  for (const [i, one] of at.entries())
    for (const other of at.slice(i + 1))
      expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThan(
        placing.size * 0.8,
      );
});

it('the key of numbers stands under all who are on the map', () => {
  const svg = mapSvg.write(maps[120], { reference, language: 'fr', sheet: sheetOfFigure('note') });
  const numbers = svg.slice(svg.indexOf('<g id="numbers-of-lands"'));
  const key = [...numbers.matchAll(/<text x="[\d.]+" y="([\d.]+)">/g)].map(([, y]) => Number(y));
  const bodies = [...svg.matchAll(/<g [^>]*transform="translate\([\d.]+[ ,]([\d.]+)\)/g)].map(([, y]) =>
    Number(y),
  );
  expect(key.length).toBeGreaterThan(0);
  expect(bodies.length).toBeGreaterThan(0);
  expect(Math.min(...key)).toBeGreaterThan(Math.max(...bodies));
});
