import { describe, expect, it } from 'vitest';
import { arrangeMap } from '../../../model/drawing/arrange.ts';
import { enclosing } from '../../../model/drawing/geometry.ts';
import { graphOfSystem } from '../../../model/drawing/graph-of-system.ts';
import { boxAround } from '../../../model/drawing/lands/boxes.ts';
import { landsOfSystem } from '../../../model/drawing/lands/lands-of-system.ts';
import { frameOfKind } from '../../../model/drawing/layout/frames.ts';
import { toArrange } from '../../../model/drawing/to-arrange.ts';
import { makeActor, makeCooperation, makeFacts, makeSystem } from '../../support/make-facts.ts';
import { plantGraph } from '../../support/planted-graph.ts';

const measure = (text: string): number => text.length * 0.5;

/** Builds a map with the links of a planted graph, all at one intensity. */
const mapOf = (seed: number, intensity: 1 | 2 = 2, count = 60) => {
  const { nodes, edges } = plantGraph({ nodes: count, groups: 4, seed });
  return {
    actors: nodes.map(({ id }) => makeActor(id)),
    cooperations: edges.map(({ source, target }, i) =>
      makeCooperation(`c${i}`, [source, target], { intensity }),
    ),
  };
};
const landsIn = (facts: Parameters<typeof makeSystem>[0]) => {
  const system = makeSystem(facts);
  return landsOfSystem(system, graphOfSystem(system, measure)).map(({ nodeIds }) => [...nodeIds].sort());
};

describe('the boxes of a map', () => {
  it('are the actors of the map with their names, and a line for each pair whatever joins it', () => {
    const facts = {
      actors: [
        makeActor('a', { name: 'A' }),
        makeActor('b', { name: 'Communauté de communes de la Vallée' }),
        makeActor('c'),
        makeActor('reserve', { membership: { onMap: false } }),
      ],
      outside: [makeActor('far')],
      cooperations: [
        makeCooperation('one', ['b', 'a']),
        makeCooperation('two', ['a', 'b'], { status: 'dormant' }),
        makeCooperation('wish', ['a', 'c', 'far'], { status: 'wished' }),
        makeCooperation('over', ['b', 'c'], { status: 'ended' }),
      ],
    };
    const { nodes, edges } = graphOfSystem(makeSystem(makeFacts(facts)), measure);
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(edges).toEqual([
      { source: 'a', target: 'b' },
      { source: 'a', target: 'c' },
    ]);
    const [short, long] = nodes;
    expect(long?.width).toBeGreaterThan(short?.width ?? 0);
    expect(long?.height).toBeGreaterThan(short?.height ?? 0);
  });
});

describe('lands of a system', () => {
  it('are the connected groups, and an actor with weaker links only joins one', () => {
    const strong = mapOf(3);
    const found = landsIn(strong);
    expect(found.length).toBeGreaterThan(2);
    const [first = []] = found;
    const joining = {
      actors: [...strong.actors, makeActor('weak'), makeActor('weaker')],
      cooperations: [
        ...strong.cooperations,
        makeCooperation('w1', ['weak', first[0] ?? ''], { intensity: 1 }),
        makeCooperation('w2', ['weaker', 'weak'], { intensity: 1 }),
      ],
    };
    const joined = landsIn(joining);
    expect(joined).toContainEqual([...first, 'weak', 'weaker'].sort());
    expect(joined.slice(1)).toEqual(found.slice(1));
  });

  it('leave out two who work with each other alone, and weakly', () => {
    const strong = mapOf(3);
    const apart = {
      actors: [...strong.actors, makeActor('x'), makeActor('y')],
      cooperations: [...strong.cooperations, makeCooperation('xy', ['x', 'y'], { intensity: 1 })],
    };
    expect(landsIn(apart)).toEqual(landsIn(strong));
  });

  it('are those of all links where few adjust to one another', () => {
    expect(landsIn(mapOf(3, 1))).toEqual(landsIn(mapOf(3)));
  });
});

describe('a map that is arranged', () => {
  it('places everyone, the same each time, and keeps room for the name of each land', () => {
    const facts = mapOf(4, 2, 36);
    const arranged = arrangeMap(makeSystem(facts), measure);
    expect(arranged.positions.map(({ actorId }) => actorId)).toEqual(facts.actors.map(({ id }) => id).sort());
    expect(arranged.lands.every(({ x, y }) => x !== undefined && y !== undefined)).toBe(true);
    expect(arrangeMap(makeSystem({ ...facts, actors: facts.actors.toReversed() }), measure)).toEqual(
      arranged,
    );
  });

  it.each([12, 20, 27])('of %i actors fills seven tenths of the emptier side of the stage', (count) => {
    const facts = mapOf(2, 2, count);
    const places = new Map(
      arrangeMap(makeSystem(facts), measure).positions.map(({ actorId, x, y }) => [actorId, { x, y }]),
    );
    const { nodes } = toArrange(makeSystem(facts), measure).graph;
    const all = enclosing(nodes.map((node) => boxAround(node, places.get(node.id) ?? { x: 0, y: 0 })));
    const stage = frameOfKind('stage');
    const [wide, high] = [(all?.halfWidth ?? 0) / stage.width, (all?.halfHeight ?? 0) / stage.height];
    expect(Math.min(wide, high) / Math.max(wide, high)).toBeGreaterThanOrEqual(0.7);
  });

  it('has no lands where all work with all, and nothing where nobody is', () => {
    const ids = Array.from({ length: 9 }, (_, i) => `a${i}`);
    const all = makeSystem({
      actors: ids.map((id) => makeActor(id)),
      cooperations: [makeCooperation('c', ids)],
    });
    const arranged = arrangeMap(all, measure);
    expect(arranged.positions).toHaveLength(9);
    expect(arranged.lands).toEqual([]);
    expect(arrangeMap(makeSystem({}), measure)).toEqual({ positions: [], lands: [] });
  });
});
