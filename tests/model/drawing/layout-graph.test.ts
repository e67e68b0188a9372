import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { layoutGraphOf } from '../../../model/drawing/layout-graph.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeOutsider, makeSystem } from '../../support/make-facts.ts';

const measure = (text: string): number => text.length * 0.5;
const map: TerritoryMap = mapReading(
  makeSystem({
    actors: ['a', 'b', 'c', 'd', 'e', 'new', 'alone'].map((id) => makeActor(id)),
    outside: [makeOutsider('far')],
    cooperations: [
      makeCooperation('ab', ['a', 'b']),
      makeCooperation('ended', ['a', 'c'], { status: 'ended' }),
      makeCooperation('broken', ['a', 'd'], { status: 'broken' }),
      makeCooperation('wished', ['c', 'd'], { status: 'wished' }),
      makeCooperation('with-far', ['a', 'far']),
      makeCooperation('three', ['a', 'c', 'd']),
      makeCooperation('two-and-far', ['d', 'e', 'far']),
      makeCooperation('new-a', ['new', 'a']),
      makeCooperation('new-c', ['new', 'c']),
      makeCooperation('new-d', ['new', 'd']),
    ],
  }),
);
const land = (id: string, ...actorIds: string[]) => ({ id, name: `Land ${id}`, named: false, actorIds });
const withLands = (...lands: ReturnType<typeof land>[]) =>
  layoutGraphOf({ ...map, lands } as TerritoryMap, map.actors, measure);
const ends = (edges: readonly { readonly source: string; readonly target: string }[]) =>
  edges.map(({ source, target }) => `${source}-${target}`).sort();

describe('how a map is laid out', () => {
  it('is of those inside and of junctions, by what is at present', () => {
    const { graph, lands } = layoutGraphOf(map, map.actors, measure);
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      ...['a', 'b', 'c', 'd', 'e', 'new', 'alone', 'hub:three', 'hub:two-and-far'],
    ]);
    expect(graph.nodes.at(-1)).toMatchObject({ width: 26, height: 26, symbolRadius: 6 });
    expect(ends(graph.edges)).toEqual(
      [
        ...['a-b', 'c-d', 'a-new', 'c-new', 'd-new'],
        ...['a-hub:three', 'c-hub:three', 'd-hub:three', 'd-hub:two-and-far', 'e-hub:two-and-far'],
      ].sort(),
    );
    expect(lands).toEqual([]);
  });

  it('has junctions, and who came since lands were found, where most of their partners are', () => {
    const { lands } = withLands(land('l', 'a', 'b'), land('m', 'c', 'd'));
    expect(lands.map(({ nodeIds }) => nodeIds)).toEqual([
      ['a', 'b'],
      // e has no partner on a land but by its junction.
      ['c', 'd', 'new', 'hub:three', 'hub:two-and-far'],
    ]);
    for (const { label } of lands) expect(label?.width).toBeGreaterThan(0);
  });

  it('of as many partners on each has them on the first land', () => {
    const [first, second] = withLands(land('l', 'a', 'b'), land('m', 'c'), land('o', 'd')).lands;
    expect(first?.nodeIds).toEqual(['a', 'b', 'new', 'hub:three']);
    expect(second?.nodeIds).toEqual(['c']);
  });
});
