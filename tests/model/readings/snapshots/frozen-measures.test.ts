import { expect, it } from 'vitest';
import { makeDocument } from '../../../../model/elements/documents/make-document.ts';
import { frozenMeasures, systemsOf } from '../../../../model/readings/snapshots/frozen-measures.ts';
import { elementsOfFacts } from '../../../support/elements-of-facts.ts';
import { DAY, makeActor, makeCooperation, makeFacts } from '../../../support/make-facts.ts';

/** A row of three, the last of another family. */
const facts = makeFacts({
  actors: [makeActor('a'), makeActor('b'), makeActor('c', { family: 'state' })],
  cooperations: [makeCooperation('ab', ['a', 'b']), makeCooperation('bc', ['b', 'c'], { intensity: 3 })],
});

const systems = (minIntensity = 2) =>
  systemsOf({
    document: makeDocument(['t'], elementsOfFacts(facts)),
    parameters: {
      days: [
        { territoryId: 't', day: DAY },
        { territoryId: 'gone', day: DAY },
        { territoryId: 't', day: '2020-01-01' },
      ],
      ...{ minIntensity, withoutTransactions: false },
    },
  });

it('each territory that is there is read at its day, from its intensity on', () => {
  expect(systems().map(({ reading }) => reading)).toEqual([
    { day: DAY, minIntensity: 2, withoutTransactions: false },
    { day: '2020-01-01', minIntensity: 2, withoutTransactions: false },
  ]);
  expect(systems(3).map((system) => system.links().size)).toEqual([1, 1]);
});

it('is frozen to six decimals, without names, classes or what follows from the document', () => {
  const [system] = systems();
  const roles = { coordinator: 0, consultant: 0, boundary: 0, liaison: 0 };
  const end = {
    ...{ degree: 1, strength: 1, cooperations: 1, betweenness: 0, closeness: 0.666667, eigenvector: 0.5 },
    ...{ core: 1, community: 1, constraint: 1, effectiveSize: 1, clustering: null, inCore: false },
    ...{ brokerage: { directed: null, undirected: roles }, isArticulation: false },
  };
  const SQRT_HALF = Number(Math.SQRT1_2.toFixed(6));
  const middle = {
    ...{ degree: 2, strength: 2, cooperations: 2, betweenness: 1, closeness: 1, eigenvector: SQRT_HALF },
    ...{ core: 1, community: 1, constraint: 0.5, effectiveSize: 2, clustering: 0, inCore: true },
    ...{ brokerage: { directed: null, undirected: { ...roles, boundary: 1 } }, isArticulation: true },
  };
  expect(frozenMeasures(system ?? expect.fail())).toEqual({
    ...{ territoryId: 't', day: DAY, minIntensity: 2, withoutTransactions: false },
    ...{ multiParty: 'projection', confirmation: 'lowest', missing: [] },
    ...{ nodes: 3, links: 2, directedLinks: 0, cooperations: 2, multiPartyCooperations: 0 },
    coverage: { heard: 0, of: 3, confirmed: { byTwo: 0, byOne: 0, byNone: 2 } },
    network: {
      ...{ density: 0.666667, degreeCentralisation: 1, betweennessCentralisation: 1 },
      components: { count: 1, sizes: [3] },
      communities: { count: 1, sizes: [3], modularity: 0 },
      eiIndex: { external: 1, internal: 1, value: 0, expectedExternal: 1.333333, expected: 0.333333 },
      blocks: [
        { a: 'state', b: 'state', pairs: 0, links: 0, density: null },
        { a: 'state', b: 'social_economy', pairs: 2, links: 1, density: 0.5 },
        { a: 'social_economy', b: 'social_economy', pairs: 1, links: 1, density: 1 },
      ],
      assortativity: -0.333333,
      reciprocity: { pairs: 0, mutual: 0, value: null },
      arcReciprocity: { arcs: 0, mutual: 0, value: null },
      distances: { mean: 1.333333, diameter: 2, joinedPairs: 3, pairs: 3 },
      clustering: { transitivity: 0, average: 0, averageOfDefined: 0 },
      corePeriphery: { correlation: 1 },
      articulationIds: ['b'],
      bridges: [
        ['a', 'b'],
        ['b', 'c'],
      ],
    },
    actors: [
      { ...end, actorId: 'a', linksAt: [1, 1, 0, 0], eiIndex: -1 },
      { ...middle, actorId: 'b', linksAt: [2, 2, 1, 0], eiIndex: 0 },
      { ...end, actorId: 'c', linksAt: [1, 1, 1, 0], eiIndex: 1 },
    ],
  });
});
