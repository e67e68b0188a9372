import { describe, expect, it } from 'vitest';
import { arrangeMap } from '../../model/drawing/arrange.ts';
import { overlaps } from '../../model/drawing/geometry.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { lookOf } from '../../model/drawing/picture-look.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { layOut } from '../../server/exchange/map-svg/lay-out.ts';
import { mapSvg } from '../../server/exchange/map-svg/map-svg.ts';
import { LANDSCAPE } from '../../server/exchange/map-svg/page.ts';
import { measure } from '../../server/exchange/map-svg/text-metrics.ts';
import { makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';
import { plantGraph } from '../support/planted-graph.ts';

/** Sixty actors of four circles, laid out with their lands. */
function arranged() {
  const { nodes, edges } = plantGraph({ nodes: 60, groups: 4, seed: 4 });
  const cooperations = edges.map(({ source, target }, i) => makeCooperation(`c${i}`, [source, target]));
  const actors = nodes.map(({ id }) => makeActor(id, { name: `Association ${id}` }));
  const { positions, lands } = arrangeMap(makeSystem({ actors, cooperations }), measure);
  const places = new Map(positions.map(({ actorId, x, y }) => [actorId, { x, y }]));
  const map = mapReading(
    makeSystem({ actors: actors.map((actor) => ({ ...actor, ...places.get(actor.id) })), cooperations }),
  );
  return {
    ...map,
    lands: lands.map((land, i) => ({
      id: `l${i}`,
      name: `Terre <${i}>`,
      named: true,
      ...land,
      actorIds: [...land.actorIds],
    })),
  };
}

const map = arranged();
const draw = (query: Parameters<typeof lookOf>[0] = {}) =>
  mapSvg.write(map, {
    ...{ reference: { families: [], intensities: [] }, language: 'fr' },
    shown: { look: lookOf(query), measures: null },
  });
const laid = layOut(mapElements({ map, selection: null, ...lookOf({}) }), map, LANDSCAPE, true);

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
