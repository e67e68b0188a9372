import { describe, expect, it } from 'vitest';
import { Language } from '../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { FONT } from '../../model/drawing/boxes-of-actors.ts';
import { isWithin, overlaps, type Point } from '../../model/drawing/geometry.ts';
import { boxesOnLands, gapBetween, leastUnitOf, unitOf } from '../../model/drawing/lands/boxes.ts';
import { figureRoom } from '../../model/drawing/lands/land-names.ts';
import { NAMED_AT_MOST } from '../../model/drawing/layout/many-nodes.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { lookOf } from '../../model/drawing/picture-look.ts';
import { memoizeByObject, once } from '../../model/once.ts';
import { mapOfLand } from '../../model/readings/map-of-land.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { layOut as layOutOnPage } from '../../server/exchange/map-svg/lay-out.ts';
import { mapSvg } from '../../server/exchange/map-svg/map-svg.ts';
import { LANDSCAPE, type Sheet, sheetOf } from '../../server/exchange/map-svg/page.ts';
import { measure } from '../../server/exchange/map-svg/text-metrics.ts';
import { sheetOfFigure } from '../../server/exchange/report/sheet-of-figure.ts';
import { textsIn } from '../../server/texts/texts.ts';
import { LONG } from '../support/longer.ts';
import { makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';
import { plantedMap } from '../support/planted-map.ts';

/** Sixty actors of four circles, laid out with their lands. */
const { map } = plantedMap({
  ...{ nodes: 60, groups: 4, seed: 4 },
  nameOf: (i) => `Association a${i}`,
  landNameOf: (i) => `Terre <${i}>`,
});
const draw = (query: Parameters<typeof lookOf>[0] = {}) =>
  mapSvg.write(map, {
    ...{ reference: { families: [], intensities: [] }, language: 'fr' },
    shown: { look: lookOf(query), measures: null },
  });
const laid = layOutOnPage(mapElements({ map, selection: null, ...lookOf({}) }), map, LANDSCAPE, true);

describe('lands on a page', () => {
  it('are drawn with their names and told in the legend', () => {
    const svg = draw();
    expect(map.lands.length).toBeGreaterThan(2);
    expect(
      svg.match(/<path d="M[^"]*Z" fill="#\w+" stroke="#\w+" stroke-width="1.1" data-land="l\d"/g),
    ).toHaveLength(map.lands.length);
    for (const { name } of map.lands) expect(svg).toContain(name.replace('<', '&lt;').replace('>', '&gt;'));
    expect(svg).toMatch(/Terre\s: ils font plus ensemble/);
  });

  it('leave the drawing as it was where they are switched off, or where there are none', () => {
    const { lands: _, ...bare } = map;
    const writing = { reference: { families: [], intensities: [] }, language: 'fr' as const };
    for (const svg of [draw({ lands: false }), mapSvg.write(bare, writing)]) {
      expect(svg).not.toContain('data-land');
      expect(svg).not.toContain('Terre :');
    }
  });

  it('have their names where no name of an actor and no actor is', () => {
    const { lands, names, placing } = laid;
    expect(lands?.rooms.length).toBeGreaterThanOrEqual(map.lands.length);
    for (const room of lands?.rooms ?? []) {
      for (const { x, y, width, height } of names)
        expect(overlaps(room, { x, y, halfWidth: width / 2 - 1, halfHeight: height / 2 - 1 })).toBe(false);
      for (const { x, y } of placing.actors.values())
        expect(overlaps(room, { x, y, halfWidth: placing.size * 0.3, halfHeight: placing.size * 0.3 })).toBe(
          false,
        );
    }
  });

  it.each(Language.options)(
    'have figures of straits that lie within the room kept for them, in %s',
    (language) => {
      const { strait } = textsIn(language).drawing('', 2, 2);
      for (const links of [0, 1, 9]) {
        const { halfWidth, halfHeight } = figureRoom(links, 10);
        expect(measure(strait(links)) * 10).toBeLessThan(2 * halfWidth);
        expect(halfHeight).toBeGreaterThan(5);
      }
    },
  );

  it('have lines that run round strangers, each from border to border', () => {
    const bent = laid.lines.filter(({ via }) => via.length > 0);
    expect(bent.length).toBeGreaterThan(0);
    for (const { from, to, between } of laid.lines)
      for (const end of [from, to])
        expect(
          between.some((id) => {
            const actor = laid.placing.actors.get(id);
            return actor !== undefined && Math.hypot(actor.x - end.x, actor.y - end.y) < laid.placing.size;
          }),
        ).toBe(true);
  });
});

describe.each([
  { nodes: 60, groups: 5, seed: 1 },
  { nodes: 120, groups: 7, seed: 2 },
  { nodes: 120, groups: 7, seed: 3 },
  { nodes: 400, groups: 12, seed: 1 },
])('names of the lands of $nodes actors, seed $seed', (planting) => {
  const names = ['Atelier', 'Communauté de communes', 'Syndicat des eaux'];
  const scene = once(() =>
    plantedMap({
      ...planting,
      nameOf: (i) => `${names[i % 3]} Roncevert ${i}`,
      landNameOf: (i) => `Autour de la ${names[i % 3]} Roncevert`,
    }),
  );
  const pageOn = memoizeByObject((sheet: Sheet) => {
    const { map } = scene();
    return layOutOnPage(mapElements({ map, selection: null, ...lookOf({}) }), map, sheet, true);
  });
  // One of two of the same size is enough, two sheets are, and a crowd takes seconds a sheet: another is below.
  const tags = planting.seed > 2 || planting.nodes > NAMED_AT_MOST ? LONG : {};

  describe.each([
    ['A4 landscape', LANDSCAPE, tags],
    ['A4 portrait', sheetOf('A4', 'portrait'), LONG],
    ['A0 landscape', sheetOf('A0', 'landscape'), tags],
  ] as const)('on %s', (_, sheet, options) => {
    it('are on lands or next to them, and never extend a coast', options, () => {
      const [page, { drawing }] = [pageOn(sheet), scene()];
      if (page.lands === null) throw new Error('No lands');
      const unit =
        sheet.millimetres === undefined && planting.nodes > NAMED_AT_MOST
          ? page.placing.scale
          : page.font / FONT;
      const at = Object.fromEntries(
        [...page.placing.actors].map(([id, { x, y }]) => [id, { x: x / unit, y: y / unit }]),
      );
      const { map: area } = sheet;
      const far = (value: number, from: number, length: number): number =>
        Math.abs(value - from - length / 2) - length / 2;
      const drawn = [
        ...page.lands.lands.flatMap(({ rings }) => rings.flat()),
        ...page.lines.flatMap(({ via }) => via),
      ];
      // The labels around the map are further out.
      for (const { x, y } of drawn)
        expect(Math.max(far(x, area.x, area.width), far(y, area.y, area.height))).toBeLessThan(6.1);
      const boxes = boxesOnLands(drawing.graph, drawing.lands, at);
      const mean = Math.max(unitOf(boxes), leastUnitOf(boxes));
      for (const { landId, name, rings } of page.lands.lands) {
        const own = boxes.filter(({ land }) => drawing.lands[land]?.id === landId);
        const gapTo = ({ x, y }: Point, { width = 0, height = 0 } = {}): number => {
          const box = {
            x: x / unit,
            y: y / unit,
            halfWidth: width / 2 / unit,
            halfHeight: height / 2 / unit,
          };
          return own.reduce((least, other) => Math.min(least, gapBetween(box, other)), Infinity) / mean;
        };
        const written = name === undefined ? undefined : page.lands.names.get(landId);
        if (name !== undefined) expect(gapTo(name, written)).toBeLessThan(0.4);
        // A strip between two of them, or the name and a shore.
        const furthest = Math.max(2, (written?.width ?? 0) / unit / mean + 0.7);
        for (const point of rings.flat()) expect(gapTo(point)).toBeLessThan(furthest);
      }
    });

    it('leave next to them the lines that cross the water, over no actor and no name', options, () => {
      const { placing, names: written, lands } = pageOn(sheet);
      const rooms = lands?.rooms ?? [];
      const straits = rooms.slice(lands?.lands.length);
      const { x, y, width, height } = sheet.map;
      const page = { x: x + width / 2, y: y + height / 2, halfWidth: width / 2, halfHeight: height / 2 };
      const half = placing.size * 0.4;
      const others = [
        ...rooms.slice(0, lands?.lands.length),
        ...written.map((name) => ({ ...name, halfWidth: name.width / 2, halfHeight: name.height / 2 })),
        ...[...placing.actors.values()].map((at) => ({ ...at, halfWidth: half, halfHeight: half })),
      ];
      for (const strait of straits) {
        expect(others.filter((other) => overlaps(strait, other, -1))).toEqual([]);
        expect(isWithin(strait, page)).toBe(true);
      }
    });
  });
});

describe('a crowd on a page', () => {
  /** Builds lands of thirty, packed, each around three actors with more links than the others. */
  function crowdOf(lands: number): TerritoryMap {
    const idOf = (land: number, i: number): string => `a${land}-${i}`;
    const thirty = Array.from({ length: 30 }, (_, i) => i);
    const all = Array.from({ length: lands }, (_, land) => land);
    const actors = all.flatMap((land) =>
      thirty.map((i) =>
        makeActor(idOf(land, i), {
          name: `Association des voisins ${land}-${i}`,
          x: ((i % 10) + (land % 4) * 11) * 46,
          y: (Math.floor(i / 10) + Math.floor(land / 4) * 4) * 40,
        }),
      ),
    );
    const cooperations = all.flatMap((land) =>
      [29, 15, 8].flatMap((reach, rank) =>
        Array.from({ length: reach }, (_, i) => {
          const from = 2 + 11 * rank;
          return makeCooperation(`c${land}-${rank}-${i}`, [
            idOf(land, from),
            idOf(land, (from + 1 + i) % 30),
          ]);
        }),
      ),
    );
    const name = (land: number): string => `Autour des voisins de ${land}`;
    return {
      ...mapReading(makeSystem({ actors, cooperations })),
      lands: all.map((land) => ({
        ...{ id: `l${land}`, name: name(land), named: true },
        actorIds: thirty.map((i) => idOf(land, i)),
      })),
    };
  }
  const crowd = crowdOf(16);
  const elements = mapElements({ map: crowd, selection: null, ...lookOf({}) });

  it('shows lands, and two or three of each in letters that are read', () => {
    const { names, font, placing } = layOutOnPage(elements, crowd, LANDSCAPE, true);
    // Five points on A4, which is 1,600 units wide.
    expect(font * ((297 / 1600) * (72 / 25.4))).toBeGreaterThan(5);
    for (const { actorIds } of crowd.lands ?? []) {
      const own = names.filter(({ actorId }) => actorIds.includes(actorId));
      expect([2, 3]).toContain(own.length);
    }
    const pivots = new Set(names.map(({ actorId }) => actorId));
    const half = ({ width, height, ...at }: (typeof names)[number]) => ({
      ...{ ...at, halfWidth: width / 2 - 1, halfHeight: height / 2 - 1 },
    });
    for (const [i, name] of names.entries()) {
      expect(names.slice(i + 1).filter((other) => overlaps(half(name), half(other)))).toEqual([]);
      for (const [id, { x, y }] of placing.actors)
        if (pivots.has(id) && id !== name.actorId)
          expect(overlaps(half(name), { x, y, halfWidth: 2, halfHeight: 2 })).toBe(false);
    }
  });

  it('says at its foot what numbers stand for where names of lands have no room', () => {
    const svg = mapSvg.write(crowd, { reference: { families: [], intensities: [] }, language: 'fr' });
    for (const [i, { id, name }] of (crowd.lands ?? []).entries()) {
      const number = new RegExp(`data-land="${id}">${i + 1}</text><text [^>]*>${i + 1}\u2002${name}<`);
      const written = new RegExp(`<text data-land="${id}" [^>]*font-size`);
      expect(number.test(svg)).not.toBe(written.test(svg));
    }
    expect(svg).toContain('numbers-of-lands');
  });

  it('is more than the key of its numbers on a small page too: the largest lands are numbered', () => {
    const sheet = sheetOfFigure('note');
    const long = (crowd.lands ?? []).map((land, i) => ({
      ...land,
      name: `Autour de la Maison familiale rurale de la haute vallée ${i}`,
      actorIds: land.actorIds.slice(i),
    }));
    const { placing, lands } = layOutOnPage(elements, { ...crowd, lands: long }, sheet, true);
    const { numbered, height } = lands?.key ?? { numbered: [], height: 0 };
    expect(height).toBeLessThanOrEqual(sheet.height / 4);
    const ys = [...placing.actors.values()].map(({ y }) => y);
    expect(Math.max(...ys)).toBeLessThan((lands?.foot.y ?? 0) - height);
    const written = lands?.lands.filter(({ name }) => name !== undefined).map(({ landId }) => landId) ?? [];
    const without = long.filter(({ id }) => !written.includes(id)).map(({ id }) => id);
    expect(without.length).toBeGreaterThan(numbered.length);
    expect(numbered.map(({ landId }) => landId)).toEqual(without.slice(0, numbered.length));
  });

  it('has the names of all on the page of one land', () => {
    const one = mapOfLand(crowd, 'l0');
    if (one === undefined) throw new Error('The land is gone');
    const alone = layOutOnPage(
      mapElements({ map: one, selection: null, ...lookOf({}) }),
      one,
      LANDSCAPE,
      true,
    );
    expect(alone.names.length).toBeGreaterThan(20);
  });
});
