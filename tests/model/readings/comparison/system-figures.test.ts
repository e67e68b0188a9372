import { describe, expect, it } from 'vitest';
import { DRAWN_AT_MOST } from '../../../../model/contract/map-part.ts';
import { publicFacts } from '../../../../model/elements/visibility/visible-facts.ts';
import { mapPicture } from '../../../../model/readings/comparison/map-picture.ts';
import {
  gapCounts,
  systemFigures,
  themePairs,
} from '../../../../model/readings/comparison/system-figures.ts';
import {
  DAY,
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeSystem,
} from '../../../support/make-facts.ts';
import { measuredGraph, measuredGraphs, systemOfGraph } from '../../../support/measured-graphs.ts';

describe('a system in a few figures', () => {
  it.each([...measuredGraphs])('has of %s what networkx and igraph have', (_, graph) => {
    const figures = systemFigures(systemOfGraph(graph));
    expect(figures).toMatchObject({ actors: graph.nodes.length, links: graph.edges.length });
    expect(figures.density).toBeCloseTo(graph.density ?? Number.NaN, 9);
    expect(figures.components).toBe(graph.components.length);
  });

  it('has the E-I index of the karate club by faction', () => {
    expect(systemFigures(systemOfGraph(measuredGraph('karate-club'))).eiIndex).toBeCloseTo(-0.7179, 4);
  });

  it('of nobody and of one are undefined, not zero', () => {
    expect(systemFigures(makeSystem({}))).toMatchObject({
      actors: 0,
      links: 0,
      density: null,
      eiIndex: null,
    });
    expect(systemFigures(makeSystem({ actors: [makeActor('a')] }))).toMatchObject({
      density: null,
      degreeCentralisation: null,
      alone: 1,
      components: 1,
    });
  });

  it('counts what was carried and active at its day', () => {
    const facts = {
      actors: [makeActor('a'), makeActor('b', { membership: { onMap: true, since: '2025-06-01' } })],
      cooperations: [makeCooperation('c', ['a', 'b'], { startedOn: '2025-09-01' })],
      commitments: [
        makeCommitment('x', [], { carriers: [{ actorId: 'b', role: 'lead', since: '2025-06-01' }] }),
        makeCommitment('y'),
      ],
    };
    const at = (day: string) => systemFigures(makeSystem(facts, { day }));
    expect(at('2025-01-01')).toMatchObject({
      actors: 1,
      links: 0,
      cooperations: 0,
      commitments: 2,
      carried: 0,
    });
    expect(at('2025-07-01')).toMatchObject({ actors: 2, links: 0, carried: 1, alone: 2 });
    expect(at(DAY)).toMatchObject({ day: DAY, actors: 2, links: 1, density: 1, cooperations: 1, alone: 0 });
  });
});

describe('themes × themes', () => {
  it('counts active cooperations about both, and about each', () => {
    const system = makeSystem({
      actors: [makeActor('a'), makeActor('b')],
      cooperations: [
        makeCooperation('1', ['a', 'b'], { themes: ['food', 'energy'] }),
        makeCooperation('2', ['a', 'b'], { themes: ['food'] }),
        makeCooperation('3', ['a', 'b'], { themes: ['food', 'water'], status: 'wished' }),
      ],
    });
    expect(themePairs(system)).toEqual([
      { a: 'energy', b: 'energy', cooperations: 1 },
      { a: 'energy', b: 'food', cooperations: 1 },
      { a: 'food', b: 'food', cooperations: 2 },
    ]);
  });
});

it('themes × themes are in the order of both, however they were noted, each cooperation once', () => {
  const system = makeSystem({
    actors: [makeActor('a'), makeActor('b')],
    cooperations: [
      makeCooperation('1', ['a', 'b'], { themes: ['c', 'b'] }),
      makeCooperation('2', ['a', 'b'], { themes: ['b', 'a', 'b'] }),
      makeCooperation('3', ['a', 'b'], { themes: ['a', 'c'] }),
    ],
  });
  expect(themePairs(system).map(({ a, b, cooperations }) => `${a}${b}${cooperations}`)).toEqual([
    ...['aa2', 'ab1', 'ac1', 'bb2', 'bc1', 'cc2'],
  ]);
});

describe('a map drawn small', () => {
  const facts = makeFacts({
    actors: [
      makeActor('a', { x: 1, y: 2 }),
      makeActor('b', { x: 3, y: 4, private: true }),
      makeActor('c', { x: 5, y: 6, family: 'state' }),
      makeActor('d'),
      makeActor('e', { x: 7 }),
      makeActor('f', { y: 8 }),
    ],
    cooperations: [makeCooperation('ab', ['a', 'b']), makeCooperation('acd', ['a', 'c', 'd'])],
  });

  it('has who has a place, and the links between them', () => {
    expect(mapPicture(makeSystem(facts))).toEqual({
      actors: [
        { x: 1, y: 2, family: 'social_economy' },
        { x: 3, y: 4, family: 'social_economy' },
        { x: 5, y: 6, family: 'state' },
      ],
      links: [
        { ends: [0, 1], intensity: 2 },
        { ends: [0, 2], intensity: 2 },
      ],
      unplaced: 3,
    });
  });

  it('is not drawn of more than are drawn large', () => {
    const crowd = (size: number) =>
      mapPicture(
        makeSystem({ actors: Array.from({ length: size }, (_, i) => makeActor(`n${i}`, { x: i, y: 0 })) }),
      );
    expect(crowd(DRAWN_AT_MOST + 1)).toEqual({ actors: [], links: [], unplaced: DRAWN_AT_MOST + 1 });
    expect(crowd(DRAWN_AT_MOST).unplaced).toBe(0);
  });

  it('has no private actors for a person who may not see them', () => {
    const picture = mapPicture(makeSystem(publicFacts(facts)));
    expect(picture.actors).toHaveLength(2);
    expect(picture.links).toEqual([{ ends: [0, 1], intensity: 2 }]);
  });
});

describe('gaps by rule', () => {
  const drafts = [
    { rule: 'pivot-actor', delicate: true },
    { rule: 'unmet-need', delicate: false },
    { rule: 'unmet-need', delicate: false },
  ] as const;

  it('are counted in the order of the catalogue, sensitive ones only for people who see all', () => {
    expect(gapCounts(drafts, makeSystem({}))).toHaveLength(2);
    expect(gapCounts(drafts, makeSystem(publicFacts(makeFacts())))).toEqual([
      { rule: 'unmet-need', count: 2 },
    ]);
  });
});
