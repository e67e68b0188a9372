import { describe, expect, it } from 'vitest';
import type { Confirmation, MultiParty } from '../../../../model/contract/measures.ts';
import type { CooperationFact } from '../../../../model/elements/facts.ts';
import type { Reading, System } from '../../../../model/elements/system.ts';
import { walkDepthFirst } from '../../../../model/readings/graph/walk-depth-first.ts';
import { chosenLinks } from '../../../../model/readings/measures/chosen-links.ts';
import { measureNetwork } from '../../../../model/readings/measures/measure-network.ts';
import { subNetwork } from '../../../../model/readings/measures/sub-network.ts';
import { makeActor, makeCooperation, makeOutsider, makeSystem } from '../../../support/make-facts.ts';

const declare = (actorId: string, intensity: number): CooperationFact['declarations'][number] => ({
  actorId,
  intensity,
  on: '2026-02-01',
  channel: 'workshop',
});

const actors = ['a', 'b', 'c', 'd'].map((id) => makeActor(id));

const networkOf = (
  cooperations: readonly CooperationFact[],
  {
    multiParty = 'projection',
    confirmation = 'lowest',
  }: { multiParty?: MultiParty; confirmation?: Confirmation } = {},
  reading: Partial<Reading> = {},
) => subNetwork(makeSystem({ actors, cooperations }, reading), { multiParty, confirmation });

const pairs = ({ actorIds, links }: ReturnType<typeof subNetwork>) =>
  links.map(({ ends: [a, b] }) => `${actorIds[a]}${actorIds[b]}`);

const measured = (system: System, multiParty: MultiParty = 'projection') => {
  const network = subNetwork(system, { multiParty, confirmation: 'lowest' });
  return measureNetwork(system, network, walkDepthFirst(network.graph));
};

describe('whose word makes a link', () => {
  const cooperations = [
    makeCooperation('agreed', ['a', 'b'], { declarations: [declare('a', 3), declare('b', 2)] }),
    makeCooperation('differing', ['a', 'c'], { declarations: [declare('a', 3), declare('c', 1)] }),
    makeCooperation('one-word', ['b', 'c'], { declarations: [declare('b', 2)] }),
    makeCooperation('recorded', ['c', 'd']),
  ];

  it.each<[Confirmation, string[]]>([
    ['lowest', ['ab', 'bc', 'cd']],
    ['either', ['ab', 'ac', 'bc']],
    ['both', ['ab']],
  ])('%s', (confirmation, expected) => {
    expect(pairs(networkOf(cooperations, { confirmation }))).toEqual(expected);
  });

  it('lowest is what the map links', () => {
    const system = makeSystem({ actors, cooperations });
    const network = subNetwork(system, { multiParty: 'projection', confirmation: 'lowest' });
    expect(pairs(network)).toEqual(
      [...system.links().values()].map(({ actorIds }) => actorIds.join('')).sort(),
    );
  });

  it('gives each link of a chosen network its intensity and its cooperations', () => {
    const system = makeSystem({ actors, cooperations });
    const of = (confirmation: Confirmation, tau?: number) =>
      chosenLinks(system, { multiParty: 'projection', confirmation }, tau).map(
        ({ actorIds, intensity, cooperationIds }) => [actorIds.join(''), intensity, ...cooperationIds],
      );
    expect(of('either')).toEqual([
      ['ab', 3, 'agreed'],
      ['ac', 3, 'differing'],
      ['bc', 2, 'one-word'],
    ]);
    expect(of('both', 1)).toEqual([
      ['ab', 2, 'agreed'],
      ['ac', 1, 'differing'],
    ]);
    const sorted = (links: ReturnType<typeof of>) => links.map((one) => one.join()).sort();
    expect(sorted(of('lowest', 1))).toEqual(
      sorted(
        subNetwork(system, { multiParty: 'projection', confirmation: 'lowest' }).pairs.map(
          ({ ends, intensity, cooperationIds }) => [
            ends.map((v) => 'abcd'[v]).join(''),
            intensity,
            ...cooperationIds,
          ],
        ),
      ),
    );
  });

  it('says how many of the two confirm each link', () => {
    const confirmedBy = (confirmation: Confirmation) =>
      networkOf(cooperations, { confirmation }).links.map((link) => link.confirmedBy);
    expect(confirmedBy('lowest')).toEqual([2, 1, 0]);
    expect(confirmedBy('either')).toEqual([2, 1, 1]);
  });

  it('counts the links at 1, 2, 3 and 4 whatever τ is', () => {
    const { linksAt } = networkOf(cooperations, {}, { minIntensity: 4 });
    expect(linksAt).toEqual([
      [2, 1, 0, 0],
      [2, 2, 0, 0],
      [3, 2, 0, 0],
      [1, 1, 0, 0],
    ]);
  });
});

describe('cooperations of three parties or more', () => {
  const cooperations = [makeCooperation('all', ['a', 'b', 'c']), makeCooperation('two', ['a', 'b'])];

  it('projection links each two of them, once', () => {
    const network = networkOf(cooperations);
    expect(pairs(network)).toEqual(['ab', 'ac', 'bc']);
    expect(network.links.map(({ weight }) => weight)).toEqual([1, 1, 1]);
    expect(network.counted).toEqual({ cooperations: 2, multiParty: 1 });
    expect(network.cooperations).toEqual([2, 2, 1, 0]);
  });

  it('newman weighs each pair 1/(k − 1), so that each cooperation adds 1 to a party', () => {
    const network = networkOf(cooperations, { multiParty: 'newman' });
    expect(network.links.map(({ weight }) => weight)).toEqual([1.5, 0.5, 0.5]);
    const system = makeSystem({ actors, cooperations });
    expect(measured(system, 'newman').actors.map(({ strength }) => strength)).toEqual([2, 2, 1, 0]);
  });

  it('exclude leaves them out', () => {
    const network = networkOf(cooperations, { multiParty: 'exclude' });
    expect(pairs(network)).toEqual(['ab']);
    expect(network.cooperations).toEqual([1, 1, 0, 0]);
    expect(network.counted).toEqual({ cooperations: 1, multiParty: 0 });
  });

  it('a party from elsewhere makes no vertex, no pair and no third', () => {
    const system = makeSystem({
      actors,
      outside: [makeOutsider('z')],
      cooperations: [makeCooperation('k', ['a', 'b', 'z'])],
    });
    const network = subNetwork(system, { multiParty: 'exclude', confirmation: 'lowest' });
    expect(network.actorIds).toEqual(['a', 'b', 'c', 'd']);
    expect(pairs(network)).toEqual(['ab']);
  });
});

describe('direction', () => {
  const from = (id: string) => ({ actorId: id, role: 'from' as const });
  const to = (id: string) => ({ actorId: id, role: 'to' as const });

  it('comes from directed natures alone, each pair once', () => {
    const parties = [from('a'), to('b')];
    const network = networkOf([
      makeCooperation('grant', [], { nature: 'funds', parties }),
      makeCooperation('again', [], { nature: 'funds', parties }),
      makeCooperation('talk', [], { nature: 'shares_knowledge', parties: [from('c'), to('d')] }),
    ]);
    expect(network.arcs).toEqual([[0, 1]]);
  });

  it('starts at the giver and ends at the recipient, in any order; of several givers to each recipient, with none between the others', () => {
    const network = networkOf([
      makeCooperation('late', [], { nature: 'funds', parties: [to('a'), from('d')] }),
      makeCooperation('three', [], {
        nature: 'funds',
        parties: [from('c'), to('a'), to('b'), { actorId: 'd', role: 'member' }],
      }),
    ]);
    expect(network.arcs).toEqual([
      [2, 0],
      [2, 1],
      [3, 0],
    ]);
  });

  it('is nobody’s where the link is weaker than asked', () => {
    const grant = makeCooperation('grant', [], {
      ...{ nature: 'funds', parties: [from('a'), to('b')], intensity: 1 },
    });
    expect(networkOf([grant]).arcs).toEqual([]);
    expect(networkOf([grant], {}, { minIntensity: 1 }).arcs).toEqual([[0, 1]]);
  });

  it('goes with the transactions that are left out', () => {
    const grant = makeCooperation('grant', [], { nature: 'funds', parties: [from('a'), to('b')] });
    expect(networkOf([grant], {}, { withoutTransactions: true }).links).toEqual([]);
  });
});

it('links stand in the order of their ends, however they were noted', () => {
  const noted = ['dc', 'db', 'ca', 'da', 'ba'].map((pair) => makeCooperation(pair, [...pair]));
  expect(pairs(networkOf(noted))).toEqual(['ab', 'ac', 'ad', 'bd', 'cd']);
});

describe('each actor of a small network', () => {
  /** Builds a triangle of a, b and c, with d linked to c; a and b share a family. */
  const paw = () =>
    measured(
      makeSystem({
        actors: [
          ...['a', 'b'].map((id) => makeActor(id)),
          makeActor('c', { family: 'state' }),
          makeActor('d', { family: 'business' }),
        ],
        cooperations: ['ab', 'ac', 'bc', 'cd'].map((pair) => makeCooperation(pair, [...pair])),
      }),
    );
  type Figure = (actor: ReturnType<typeof paw>['actors'][number]) => unknown;

  it.each<[string, Figure, readonly unknown[]]>([
    ['name', ({ name }) => name, ['a', 'b', 'c', 'd']],
    ['degree', ({ degree }) => degree, [2, 2, 3, 1]],
    ['strength', ({ strength }) => strength, [2, 2, 3, 1]],
    ['links by level', ({ linksAt }) => linksAt.join(), ['2,2,0,0', '2,2,0,0', '3,3,0,0', '1,1,0,0']],
    ['cooperations', ({ cooperations }) => cooperations, [2, 2, 3, 1]],
    // Between a and d, and b and d: two of the three pairs of others.
    ['betweenness', ({ betweenness }) => betweenness, [0, 0, 2 / 3, 0]],
    ['closeness', ({ closeness }) => closeness, [3 / 4, 3 / 4, 1, 3 / 5]],
    ['core', ({ core }) => core, [2, 2, 2, 1]],
    // Partners less twice the links among them by partner.
    ['effective size', ({ effectiveSize }) => effectiveSize, [1, 1, 3 - 2 / 3, 1]],
    ['E-I index', ({ eiIndex }) => eiIndex, [0, 0, 1, 1]],
    ['clustering', ({ clustering }) => clustering, [1, 1, 1 / 3, null]],
    ['cutting', ({ isArticulation }) => isArticulation, [false, false, true, false]],
    ['liaison', ({ brokerage }) => brokerage.undirected?.liaison, [0, 0, 2, 0]],
  ])('has its %s', (_, figure, expected) => {
    const found = paw().actors.map(figure);
    for (const [i, value] of expected.entries())
      if (typeof value === 'number') expect(found[i]).toBeCloseTo(value, 9);
      else expect(found[i]).toBe(value);
  });

  it('has a community, a class of each figure that it has, and a part in core or periphery', () => {
    const { actors: found, network } = paw();
    expect(network.communities.count).not.toBeNull();
    for (const actor of found) {
      expect(actor.community).toBeGreaterThan(0);
      for (const [name, is] of Object.entries(actor.classes))
        expect([name, is === null]).toEqual([name, actor[name as 'degree'] === null]);
    }
    expect(found.map(({ classes }) => classes.degree)).toEqual([2, 2, 3, 1]);
    expect(found.map(({ inCore }) => inCore)).toEqual(
      found.map(({ actorId }) => network.corePeriphery.core.some((one) => one.actorId === actorId)),
    );
    expect(network.corePeriphery.core.map(({ name }) => name)).toContain('c');
  });

  it('makes the whole what it is', () => {
    const { network } = paw();
    expect(network).toMatchObject({
      ...{ density: 4 / 6, components: { count: 1, sizes: [4] }, articulationIds: ['c'] },
      ...{ bridges: [['c', 'd']], distances: { mean: 8 / 6, diameter: 2, joinedPairs: 6, pairs: 6 } },
    });
    expect(network.clustering.transitivity).toBeCloseTo(3 / 5, 9);
    expect(network.clustering.average).toBeCloseTo(7 / 12, 9);
    expect(network.clustering.averageOfDefined).toBeCloseTo(7 / 9, 9);
    expect(network.eiIndex).toMatchObject({ external: 3, internal: 1, value: 0.5 });
  });

  it('is in no measure about families where its own is not said', () => {
    const { network, actors: found } = measured(
      makeSystem({
        actors: [
          makeActor('a'),
          makeActor('b', { family: 'state' }),
          makeActor('c', { family: 'unspecified' }),
        ],
        cooperations: ['ab', 'bc', 'ac'].map((pair) => makeCooperation(pair, [...pair])),
      }),
    );
    expect(network.eiIndex).toMatchObject({ external: 1, internal: 0 });
    expect(found[2]).toMatchObject({ brokerage: { directed: null, undirected: null } });
    expect(found[0]?.brokerage.undirected).not.toBeNull();
  });
});

describe('what is undefined is null', () => {
  it('of actors without link', () => {
    const { actors: found, network } = measured(makeSystem({ actors }));
    for (const actor of found) {
      expect(actor).toMatchObject({ degree: 0, betweenness: 0, core: 0, isArticulation: false });
      for (const value of [
        actor.closeness,
        actor.eigenvector,
        actor.community,
        actor.constraint,
        actor.effectiveSize,
        actor.eiIndex,
      ])
        expect(value).toBeNull();
      expect(actor.brokerage).toEqual({ directed: null, undirected: null });
      expect(actor.classes.closeness).toBeNull();
    }
    expect(network).toMatchObject({
      density: 0,
      assortativity: null,
      communities: { count: null, sizes: [], modularity: null },
      eiIndex: { value: null, expected: null },
      reciprocity: { pairs: 0, value: null },
      components: { count: 4, sizes: [1, 1, 1, 1] },
    });
  });

  it.each([0, 1, 2])('of a map of %i actors', (size) => {
    const { actors: found, network } = measured(makeSystem({ actors: actors.slice(0, size) }));
    expect(network.density).toBe(size < 2 ? null : 0);
    expect([network.degreeCentralisation, network.betweennessCentralisation]).toEqual([null, null]);
    expect(found.map(({ betweenness }) => betweenness)).toEqual(Array.from({ length: size }, () => null));
  });

  it('of assortativity where all links are inside one family', () => {
    const system = makeSystem({ actors, cooperations: [makeCooperation('k', ['a', 'b'])] });
    expect(measured(system).network.assortativity).toBeNull();
    expect(measured(system).network.eiIndex).toMatchObject({ value: -1, expected: -1 });
  });

  it('of density inside a family of one', () => {
    const one = makeSystem({ actors: [makeActor('a', { family: 'state' }), makeActor('b'), makeActor('c')] });
    expect(measured(one).network.blocks).toEqual([
      { a: 'state', b: 'state', pairs: 0, links: 0, density: null },
      { a: 'state', b: 'social_economy', pairs: 2, links: 0, density: 0 },
      { a: 'social_economy', b: 'social_economy', pairs: 1, links: 0, density: 0 },
    ]);
  });
});

it('without a library, what rests on paths is there too', () => {
  const cooperations = [makeCooperation('k', ['a', 'b']), makeCooperation('l', ['b', 'c'])];
  const { actors: found, network: whole } = measured(makeSystem({ actors, cooperations }));
  expect(found[1]).toMatchObject({ name: 'b', degree: 2, core: 1, isArticulation: true, effectiveSize: 2 });
  expect(found[1]?.betweenness).toBeCloseTo(1 / 3, 9);
  expect(found[1]?.closeness).toBeCloseTo(2 / 3, 9);
  expect(found[3]).toMatchObject({ betweenness: 0, closeness: null, community: null, clustering: null });
  expect(found[1]?.eigenvector).toBeCloseTo(Math.SQRT1_2, 9);
  expect(whole.distances).toEqual({ mean: 4 / 3, diameter: 2, joinedPairs: 3, pairs: 6 });
  expect(whole.communities.count).toBe(1);
  expect(whole.density).toBeCloseTo(1 / 3, 9);
});

describe('reciprocity', () => {
  const heard = (id: string) => makeActor(id, { membership: { onMap: true, heardLinksOn: '2026-02-01' } });
  const cooperations = [
    makeCooperation('both', ['a', 'b'], { declarations: [declare('a', 2), declare('b', 3)] }),
    makeCooperation('one', ['a', 'c'], { declarations: [declare('a', 2)] }),
    makeCooperation('none', ['b', 'c']),
    makeCooperation('unheard', ['a', 'd'], { declarations: [declare('a', 2), declare('d', 2)] }),
  ];

  it('is of pairs both of whose actors were heard, one of them at least declaring the link', () => {
    const system = makeSystem({ actors: [heard('a'), heard('b'), heard('c'), makeActor('d')], cooperations });
    expect(measured(system).network.reciprocity).toEqual({ pairs: 2, mutual: 1, value: 0.5 });
  });

  it('joins the statements of two actors about each other in different cooperations', () => {
    const system = makeSystem({
      actors: [heard('a'), heard('b')],
      cooperations: [
        makeCooperation('x', ['a', 'b'], { declarations: [declare('a', 2)] }),
        makeCooperation('y', ['a', 'b'], { declarations: [declare('b', 2)] }),
      ],
    });
    expect(measured(system).network.reciprocity).toEqual({ pairs: 1, mutual: 1, value: 1 });
  });

  it('is of cooperations of three as well, where these are counted', () => {
    const three = makeSystem({
      actors: ['a', 'b', 'c'].map(heard),
      cooperations: [
        makeCooperation('all', ['a', 'b', 'c'], { declarations: [declare('a', 2), declare('b', 2)] }),
        makeCooperation('two', ['a', 'b'], { declarations: [declare('a', 2)] }),
      ],
    });
    expect(measured(three).network.reciprocity).toEqual({ pairs: 3, mutual: 1, value: 1 / 3 });
    expect(measured(three, 'newman').network.reciprocity).toEqual({ pairs: 3, mutual: 1, value: 1 / 3 });
    expect(measured(three, 'exclude').network.reciprocity).toEqual({ pairs: 1, mutual: 0, value: 0 });
  });

  it('of directed links is the share of reciprocated ones', () => {
    const given = (from: string, to: string) =>
      makeCooperation(`${from}${to}`, [], {
        nature: 'funds',
        parties: [
          { actorId: from, role: 'from' },
          { actorId: to, role: 'to' },
        ],
      });
    const arcs = (...ways: readonly string[]) =>
      measured(makeSystem({ actors, cooperations: ways.map(([from = '', to = '']) => given(from, to)) }))
        .network.arcReciprocity;
    expect(arcs()).toEqual({ arcs: 0, mutual: 0, value: null });
    expect(arcs('ab', 'bc')).toEqual({ arcs: 2, mutual: 0, value: 0 });
    expect(arcs('ab', 'ba', 'ac')).toEqual({ arcs: 3, mutual: 2, value: 2 / 3 });
  });
});
