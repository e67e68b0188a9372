import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { Family } from '../../model/contract/vocabulary.ts';
import { LINK_WIDTHS } from '../../model/drawing/appearance.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { lookOf } from '../../model/drawing/picture-look.ts';
import { labelForms } from '../../model/drawing/wrap-label.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { layOut } from '../../server/exchange/map-svg/lay-out.ts';
import { mapLines } from '../../server/exchange/map-svg/map-lines.ts';
import { mapSvg } from '../../server/exchange/map-svg/map-svg.ts';
import { sheetOf } from '../../server/exchange/map-svg/page.ts';
import { placeActors, sideOf } from '../../server/exchange/map-svg/place-actors.ts';
import { placeNames } from '../../server/exchange/map-svg/place-labels.ts';
import { halfOf, reach } from '../../server/exchange/map-svg/shapes.ts';
import { measure } from '../../server/exchange/map-svg/text-metrics.ts';
import { escapeXml } from '../../server/exchange/map-svg/xml.ts';
import { largeFacts } from '../support/large-facts.ts';
import { makeActor, makeCooperation, makeOutsider, makeSystem } from '../support/make-facts.ts';

const REFERENCE = { families: [], intensities: [] };
const mapOf = (facts: Partial<Facts>) => mapReading(makeSystem(facts));
const draw = (facts: Partial<Facts>, language: 'fr' | 'en' = 'fr') =>
  mapSvg.write(mapOf(facts), { reference: REFERENCE, language });
const elementsOf = (map: TerritoryMap) => mapElements({ map, selection: null, ...lookOf({}) });
const placed = (id: string, x: number, y: number) => makeActor(id, { x, y });
const linesOf = (facts: Partial<Facts>) => {
  const map = mapOf(facts);
  return mapLines(elementsOf(map), placeActors(map.actors, map.cooperations));
};

describe('places', () => {
  it('keeps stored positions, up to scale, and loses nobody', () => {
    const map = mapOf({
      actors: [placed('a', 0, 0), placed('b', 400, 0), placed('c', 0, 200), makeActor('nowhere')],
      outside: [makeOutsider('far')],
      cooperations: [makeCooperation('k', ['a', 'far'])],
    });
    const { actors } = placeActors(map.actors, map.cooperations);
    expect([...actors.keys()].sort()).toEqual(['a', 'b', 'c', 'far', 'nowhere']);
    const at = (id: string) => actors.get(id) ?? { x: Number.NaN, y: Number.NaN };
    expect((at('b').x - at('a').x) / (at('c').y - at('a').y)).toBeCloseTo(2, 6);
    expect(at('b').y).toBeCloseTo(at('a').y, 6);
  });

  it('draws the same map the same way', async () => {
    const facts = largeFacts('same', { actors: 30, cooperations: 40 });
    expect(await draw(facts)).toBe(await draw(facts));
  });

  it('draws one actor, and none', async () => {
    for (const actors of [[], [makeActor('one')]]) expect(await draw({ actors })).not.toMatch(/NaN|Infinity/);
  });
});

describe('lines', () => {
  const actors = [placed('a', 0, 0), placed('b', 300, 0), placed('c', 150, 200)];

  it('are as wide as the agreed intensity says, in proportion to the bodies', () => {
    const widths = [0, 1, 2, 3, 4].map(
      (intensity) =>
        linesOf({ actors, cooperations: [makeCooperation('k', ['a', 'b'], { intensity })] }).lines[0]?.width,
    );
    const unit = (widths[0] ?? 0) / LINK_WIDTHS[0];
    widths.forEach((width, level) => {
      expect(width).toBeCloseTo((LINK_WIDTHS[level] ?? 0) * unit, 9);
    });
  });

  it.each([
    ['wished', 'dashed'],
    ['proposed', 'dashed'],
    ['intention', 'dashed'],
    ['in_progress', 'building'],
    ['active', 'solid'],
    ['dormant', 'faded'],
    ['ended', undefined],
    ['broken', undefined],
  ] as const)('%s is drawn %s', (status, style) => {
    expect(
      linesOf({ actors, cooperations: [makeCooperation('k', ['a', 'b'], { status })] }).lines[0]?.style,
    ).toBe(style);
  });

  it('point from giver to receiver, and meet in a hub from three on', () => {
    const parties = (...ids: string[]) =>
      ids.map((actorId, i) => ({ actorId, role: i === 0 ? ('from' as const) : ('to' as const) }));
    const one = linesOf({
      actors,
      cooperations: [makeCooperation('k', [], { nature: 'funds', parties: parties('b', 'a') })],
    });
    expect(one.lines).toMatchObject([{ arrowAtFrom: true, arrowAtTo: false }]);
    const three = linesOf({
      actors,
      cooperations: [makeCooperation('k', [], { parties: parties('a', 'b', 'c') })],
    });
    expect(three.hubs).toHaveLength(1);
    expect(three.lines.map(({ arrowAtFrom }) => arrowAtFrom)).toEqual([false, true, true]);
  });
});

describe('names', () => {
  it('cover neither each other nor a body', () => {
    const map = mapOf(largeFacts('names', { actors: 60, cooperations: 80, seed: 9 }));
    const placing = placeActors(map.actors, map.cooperations);
    const { nodes } = elementsOf(map);
    const labels = placeNames(placing, mapLines(elementsOf(map), placing), 10, nodes);
    expect(labels.length).toBeGreaterThan(50);
    const apart = (a: { x: number; y: number; width: number; height: number }, b: typeof a) =>
      Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
    const body = (id: string) => {
      const { x, y } = placing.actors.get(id) ?? { x: 0, y: 0 };
      return { x, y, width: placing.size, height: placing.size };
    };
    for (const [i, label] of labels.entries()) {
      expect(labels.slice(i + 1).every((other) => apart(label, other))).toBe(true);
      const others = [...placing.actors.keys()].filter((id) => id !== label.actorId);
      expect(others.every((id) => apart(label, body(id)))).toBe(true);
    }
  });

  it('are next to a body, not on the corner of a diamond or of a triangle', () => {
    const map = mapOf(largeFacts('corners', { actors: 60, cooperations: 80, seed: 9 }));
    const placing = placeActors(map.actors, map.cooperations);
    const labels = placeNames(placing, mapLines(elementsOf(map), placing), 6);
    const beside = labels.flatMap(({ actorId, x, y, width }) => {
      const at = placing.actors.get(actorId);
      if (at === undefined || Math.abs(at.y - y) > 1) return [];
      return [Math.abs(at.x - x) - width / 2 - halfOf(at.actor.family).width * sideOf(placing, at)];
    });
    expect(beside.length).toBeGreaterThan(10);
    expect(Math.min(...beside)).toBeGreaterThan(0);
  });

  it('part between words, keep small words with the next, and are cut when nothing else is left', () => {
    expect(labelForms('CA de Lens - Liévin', measure).flatMap(({ text }) => text.split('\n'))).not.toContain(
      '- Liévin',
    );
    expect(labelForms('Centre social Les Tilleuls', measure)[0]?.text.replaceAll('\n', ' ')).toBe(
      'Centre social Les Tilleuls',
    );
    const [endless] = labelForms('Anticonstitutionnellement'.repeat(8), measure);
    expect(endless?.text).toBe('AnticonstitutionnellementAnt…');
  });
});

describe('what people type', () => {
  it('is text: escaped, without what XML forbids', () => {
    expect(escapeXml(`<a href="x">&'\u0000\u000b\ufffe\ud800`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&amp;&#39;',
    );
    expect(escapeXml('🌱 é\n')).toBe('🌱 é\n');
  });

  it('marks a fictional or sample territory, and real data not at all', async () => {
    const { territory } = makeSystem({}).facts;
    expect(await draw({ territory: { ...territory, fictional: true, source: 'x' } })).toContain(
      'territoire fictif',
    );
    const source = 'Échantillon de démonstration, non exhaustif : pages publiques';
    expect(await draw({ territory: { ...territory, source } })).toContain(
      'échantillon de démonstration, non exhaustif',
    );
    for (const own of [undefined, 'Insee (code officiel géographique)'])
      expect(await draw({ territory: { ...territory, source: own } })).not.toMatch(/fictif|exhaustif/);
  });

  it('counts in the sentence under the map', async () => {
    expect(await draw({ actors: [makeActor('a')] })).toContain('Carte déclarative de 1 acteur');
    expect(await draw({ actors: [makeActor('a'), makeActor('b')] }, 'en')).toContain(
      'Declared map of 2 actors',
    );
  });
});

it.each(Family.options)('the outline of %s has an edge in every direction', (family) => {
  for (let angle = 0; angle < 2 * Math.PI; angle += 0.1) {
    const edge = reach(family, 100, { x: 0, y: 0 }, { x: Math.cos(angle), y: Math.sin(angle) });
    expect(edge).toBeGreaterThan(25);
    expect(edge).toBeLessThan(80);
  }
});

describe('a map for a wall', () => {
  const sixty = () => mapOf(largeFacts('wall', { actors: 60, cooperations: 80, seed: 5 }));
  const PAPERS = [
    ['A0', 'landscape', 1189, 841],
    ['A1', 'portrait', 594, 841],
    ['A3', 'landscape', 420, 297],
  ] as const;

  it.each(PAPERS)('is as large as %s %s', async (paper, orientation, width, height) => {
    const svg = await mapSvg.write(sixty(), {
      reference: REFERENCE,
      language: 'fr',
      sheet: sheetOf(paper, orientation),
    });
    expect(svg).toContain(`width="${width}mm" height="${height}mm"`);
    const [, across = 0, down = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
    expect(across / down).toBeCloseTo(width / height, 2);
    for (const title of ['Familles', 'Intensité des liens', 'Grand territoire', 'état au'])
      expect(svg).toContain(title);
  });

  it.each(['landscape', 'portrait'] as const)(
    'names all sixty at twenty-four points or more on A0 %s, and nothing covers anything',
    async (orientation) => {
      const map = sixty();
      const sheet = sheetOf('A0', orientation);
      const { placing, names, font } = await layOut(elementsOf(map), map, sheet, true);
      const unit = (sheet.millimetres?.width ?? 0) / sheet.width;
      expect((font * unit * 72) / 25.4).toBeGreaterThanOrEqual(24);
      expect(names).toHaveLength(60);
      const bodies = [...placing.actors.values()].map(({ actor, x, y }) => {
        const side = placing.size * 0.95;
        return { of: actor.id, name: false, x, y, width: side, height: side };
      });
      const boxes = [...bodies, ...names.map((label) => ({ of: label.actorId, name: true, ...label }))];
      const { x, y, width, height } = sheet.map;
      for (const [i, a] of boxes.entries()) {
        // The name is within the page, or at most its own width next to the map.
        expect(a.x - a.width / 2).toBeGreaterThan(0);
        expect(a.x + a.width / 2).toBeLessThan(sheet.width);
        expect(a.y).toBeGreaterThan(y);
        expect(a.y).toBeLessThan(y + height);
        expect(a.x).toBeGreaterThan(x);
        expect(a.x).toBeLessThan(x + width);
        for (const b of boxes.slice(i + 1)) {
          // A name tucks in at the corner of its own body.
          if (a.of === b.of) continue;
          const covers =
            Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1 &&
            Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 1;
          expect(covers, `${a.of} ${a.name} ${b.of} ${b.name}`).toBe(false);
        }
      }
    },
  );

  it('moves actors with enough room no further than the page requires', async () => {
    const map = mapOf({
      actors: [placed('a', 0, 0), placed('b', 600, 0), placed('c', 0, 400)],
      cooperations: [makeCooperation('k', ['a', 'b'])],
    });
    const { placing } = await layOut(elementsOf(map), map, sheetOf('A0', 'landscape'), true);
    const at = (id: string) => placing.actors.get(id) ?? { x: Number.NaN, y: Number.NaN };
    expect(at('a').x).toBeCloseTo(at('c').x, 6);
    expect(at('a').y).toBeCloseTo(at('b').y, 6);
    expect(at('b').x).toBeGreaterThan(at('a').x);
    expect(at('c').y).toBeGreaterThan(at('a').y);
  });

  it('is drawn of four hundred too', async () => {
    const map = mapOf(largeFacts('big', { actors: 400, cooperations: 600 }));
    const { placing, names } = await layOut(elementsOf(map), map, sheetOf('A0', 'landscape'), true);
    expect(placing.actors.size).toBe(400);
    expect(names.length).toBeGreaterThan(300);
  });
});
