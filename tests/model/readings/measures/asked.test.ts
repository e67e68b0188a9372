import { describe, expect, it } from 'vitest';
import { landsOfSystem } from '../../../../model/drawing/lands/lands-of-system.ts';
import type { System } from '../../../../model/elements/system.ts';
import type {
  MeasureAnswers,
  MeasureQuestion,
} from '../../../../model/readings/measures/asked/read-asked.ts';
import { readAsked } from '../../../../model/readings/measures/asked/read-asked.ts';
import { readCommunities } from '../../../../model/readings/measures/communities.ts';
import { firstFive, stay } from '../../../../model/readings/measures/confidence.ts';
import { subNetwork } from '../../../../model/readings/measures/sub-network.ts';
import { loadReference } from '../../../../server/reference/load-reference.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';
import { measuredGraph, systemOfGraph } from '../../../support/measured-graphs.ts';
import { plantGraph } from '../../../support/planted-graph.ts';

const reference = loadReference([]);

const ask = <M extends MeasureQuestion['measure']>(
  system: System,
  question: Extract<MeasureQuestion, { readonly measure: M }>,
  language: 'fr' | 'en' = 'fr',
) => readAsked(question, system, reference, language) as MeasureAnswers[M];

const QUESTIONS: readonly MeasureQuestion[] = [
  { measure: 'blockmodel' },
  { measure: 'homophily', by: 'family' },
  { measure: 'homophily', by: 'scale' },
  { measure: 'homophily', by: 'charter' },
  { measure: 'homophily', by: 'tag', tag: 'bio' },
  { measure: 'homophily', by: 'land' },
  { measure: 'turnover', from: '2025-03-12' },
  { measure: 'link-kinds', a: 'funds', b: 'co_produces' },
  { measure: 'confidence' },
  { measure: 'two-mode' },
  { measure: 'two-mode', of: 'commitments' },
];

const alone = (n: number) => makeSystem({ actors: Array.from({ length: n }, (_, i) => makeActor(`a${i}`)) });
const SMALL: ReadonlyArray<readonly [string, System]> = [
  ['nobody', makeSystem({})],
  ['one actor', alone(1)],
  ['two actors without a link', alone(2)],
  [
    'two actors with one',
    makeSystem({
      actors: [makeActor('a'), makeActor('b')],
      cooperations: [makeCooperation('k', ['a', 'b'])],
    }),
  ],
  [
    'two pieces',
    makeSystem({
      actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id)),
      cooperations: [makeCooperation('k', ['a', 'b']), makeCooperation('l', ['c', 'd'])],
    }),
  ],
];

describe.each(SMALL)('of %s', (_, system) => {
  it.each(QUESTIONS)('$measure $by has a sane answer in both languages', (question) => {
    for (const language of ['fr', 'en'] as const) {
      const { measure: _, ...answer } = readAsked(question, system, reference, language);
      expect(answer.sentence).toMatch(/\.$/);
      expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('homophily', () => {
  const actors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) =>
    makeActor(id, {
      ...(i < 5 && { scale: i < 3 ? ('local' as const) : ('regional' as const) }),
      tags: i < 2 ? ['Bio'] : [],
      charter: i === 0 ? 'signatory' : 'none',
    }),
  );
  const pairs = ['ab', 'bc', 'ac', 'de', 'cd', 'ef'];
  const system = makeSystem({
    actors,
    cooperations: pairs.map((pair) => makeCooperation(pair, [...pair])),
    lands: [
      { id: 'land:c', name: 'Le lait', actorIds: ['a', 'b', 'c'] },
      { id: 'land:d', actorIds: ['d', 'e', 'f'] },
    ],
  });

  it('by scale leaves out who has none, by name, and tells each group', () => {
    const found = ask<'homophily'>(system, { measure: 'homophily', by: 'scale' });
    expect(found.leftOut).toEqual([{ actorId: 'f', name: 'f' }]);
    expect(found.eiIndex).toMatchObject({ external: 1, internal: 4, value: -0.6 });
    expect(found.groups).toEqual([
      { value: 'local', label: 'Locale', actors: 3, inside: 3, outside: 1, eiIndex: -0.5 },
      { value: 'regional', label: 'Régionale', actors: 2, inside: 1, outside: 1, eiIndex: 0 },
    ]);
  });

  it('by tag compares actors with the tag, in any spelling, with the others', () => {
    const { groups } = ask<'homophily'>(system, { measure: 'homophily', by: 'tag', tag: 'bio' });
    expect(groups.map(({ value, actors: n }) => [value, n])).toEqual([
      ['with', 2],
      ['without', 4],
    ]);
    expect(() => ask<'homophily'>(system, { measure: 'homophily', by: 'tag' })).toThrow();
  });

  it('by Charter and by land calls groups by their names', () => {
    const charter = ask<'homophily'>(system, { measure: 'homophily', by: 'charter' }, 'en');
    expect(charter.groups.map(({ label }) => label)).toEqual([
      'Signed the Charter',
      'No relation to the Charter noted',
    ]);
    const tagged = ask<'homophily'>(system, { measure: 'homophily', by: 'tag', tag: 'bio' }, 'en');
    expect(tagged.groups.map(({ label }) => label)).toEqual(['with “bio”', 'without “bio”']);
    const families = ask<'homophily'>(system, { measure: 'homophily', by: 'family' }, 'en').groups;
    expect(families.map(({ value, label }) => [value, label])).toEqual([
      ['social_economy', reference.families.find(({ id }) => id === 'social_economy')?.label.en],
    ]);
    const land = ask<'homophily'>(system, { measure: 'homophily', by: 'land' });
    expect(land.groups.map(({ label }) => label)[0]).toBe('Le lait');
    expect(land.eiIndex).toMatchObject({ external: 1, internal: 5 });
  });
});

describe('positions', () => {
  it('are numbered from one, each with its members, and with the blocks between them', () => {
    const system = makeSystem({
      actors: ['hub', 'a', 'b', 'c'].map((id) => makeActor(id)),
      cooperations: ['a', 'b', 'c'].map((id) => makeCooperation(`k${id}`, ['hub', id])),
    });
    const found = ask<'blockmodel'>(system, { measure: 'blockmodel', count: 2 });
    const byNumber = new Map(
      found.positions?.map(({ number, actors }) => [number, actors.map(({ actorId }) => actorId)]),
    );
    expect([...byNumber.keys()]).toEqual([1, 2]);
    expect([...byNumber.values()].map((ids) => ids.toSorted()).sort()).toEqual([['a', 'b', 'c'], ['hub']]);
    const across = found.blocks.find(({ a, b }) => a === 1 && b === 2);
    expect(across).toMatchObject({ pairs: 3, links: 3, density: 1 });
    expect(found.blocks.map(({ a, b }) => [a, b])).toEqual([
      [1, 1],
      [1, 2],
      [2, 2],
    ]);
  });
});

describe('turnover', () => {
  const on = (startedOn: string, endedOn?: string) => ({ startedOn, ...(endedOn && { endedOn }) });
  const system = makeSystem({
    actors: [
      makeActor('a'),
      makeActor('b'),
      makeActor('c'),
      makeActor('new', { membership: { onMap: true, since: '2025-09-01' } }),
    ],
    cooperations: [
      makeCooperation('kept', ['a', 'b'], on('2020-01-01')),
      makeCooperation('lost', ['b', 'c'], { ...on('2020-01-01', '2025-06-01') }),
      makeCooperation('fresh', ['a', 'c'], on('2025-07-01')),
      makeCooperation('newcomer', ['a', 'new'], on('2025-09-02')),
    ],
  });

  it('tells links kept, new and lost, with names, and the Jaccard index', () => {
    const found = ask<'turnover'>(system, { measure: 'turnover', from: '2025-03-12' });
    const ends = (links: typeof found.links.newLinks) =>
      links.map(({ actors }) => actors.map(({ name }) => name).join('-'));
    expect(ends(found.links.keptLinks)).toEqual(['a-b']);
    expect(ends(found.links.newLinks)).toEqual(['a-c', 'a-new']);
    expect(ends(found.links.lostLinks)).toEqual(['b-c']);
    expect(found.links.jaccard).toBe(1 / 4);
    expect(found.amongStaying).toEqual({ kept: 1, new: 1, lost: 1, jaccard: 1 / 3 });
    expect(found.actors.came).toEqual([{ actorId: 'new', name: 'new' }]);
    expect([found.from, found.to]).toEqual(['2025-03-12', '2026-03-12']);
    expect(found.sentence).toMatch(
      /^1 lien gardé, 2 nouveaux, 1 perdu entre le 12 mars 2025 et le 12 mars 2026\.$/,
    );
    expect(found.actors).toMatchObject({ kept: 3, new: 1, lost: 0, jaccard: 3 / 4, left: [] });
  });

  it('tells links in the order of their ends, however they were noted', () => {
    const noted = ['cd', 'ab', 'bd', 'ac'];
    const at = (startedOn: string, endedOn?: string) =>
      ask<'turnover'>(
        makeSystem({
          actors: ['d', 'c', 'b', 'a'].map((id) => makeActor(id)),
          cooperations: noted.map((pair) => makeCooperation(pair, [...pair], on(startedOn, endedOn))),
        }),
        { measure: 'turnover', from: '2025-03-12' },
      ).links;
    const ends = (links: ReturnType<typeof at>['newLinks']) =>
      links.map(({ actors }) => actors.map(({ name }) => name).join(''));
    expect(ends(at('2025-07-01').newLinks)).toEqual(['ab', 'ac', 'bd', 'cd']);
    expect(ends(at('2020-01-01').keptLinks)).toEqual(['ab', 'ac', 'bd', 'cd']);
    expect(ends(at('2020-01-01', '2025-07-01').lostLinks)).toEqual(['ab', 'ac', 'bd', 'cd']);
    expect(at('2030-01-01')).toMatchObject({ kept: 0, new: 0, lost: 0, jaccard: null });
  });

  it('has the earlier day first, whichever is asked', () => {
    const found = ask<'turnover'>(system, { measure: 'turnover', from: '2030-01-01' });
    expect([found.from, found.to]).toEqual(['2026-03-12', '2030-01-01']);
    expect(found.links).toMatchObject({ kept: 3, new: 0, lost: 0, jaccard: 1 });
  });
});

describe('who is first', () => {
  it('are those above whom fewer than five stand, equals together', () => {
    expect([...firstFive([9, 8, 7, 6, 5, 4])]).toEqual([0, 1, 2, 3, 4]);
    expect([...firstFive([9, 8, 7, 6, 5, 5, 1])].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is nobody where nobody stands out', () => {
    for (const values of [[], [1], [3, 3, 3, 3, 3, 3], [1, 2, 3, 4], [null, null, 0, 0, 0, 0, 0]])
      expect(firstFive(values).size).toBe(0);
  });

  it('stays as long as nobody overtakes', () => {
    const of = (...vertices: number[]) => new Set(vertices);
    expect(stay(of(0, 1, 2, 3, 4), of(4, 3, 2, 1, 0))).toBe(true);
    expect(stay(of(0, 1, 2, 3, 4), of(0, 1, 2, 3, 4, 5))).toBe(true);
    expect(stay(of(0, 1, 2, 3, 4), of(0, 1, 2, 3, 5))).toBe(false);
    expect(stay(of(0, 1), of())).toBe(false);
  });
});

describe('confidence', () => {
  const karate = measuredGraph('karate-club');
  const heardOf = (share: number) => {
    const { facts, reading } = systemOfGraph(karate);
    const actors = facts.actors.map((actor, i) =>
      i < share * facts.actors.length
        ? { ...actor, membership: { ...actor.membership, heardLinksOn: '2026-02-01' } }
        : actor,
    );
    return makeSystem({ ...facts, actors }, reading);
  };
  const stays = (system: System) =>
    ask<'confidence'>(system, { measure: 'confidence' }).measures.map(({ stay: share }) => share ?? 0);

  it('is whole where everyone was heard', () => {
    expect(stays(heardOf(1))).toEqual([1, 1, 1, 1]);
  });

  it('is the less the fewer were heard, the same each time, and tells names and shares', () => {
    const [few, many] = [stays(heardOf(0.3)), stays(heardOf(0.9))];
    const mean = (shares: readonly number[]) => shares.reduce((sum, each) => sum + each, 0) / shares.length;
    expect(mean(few)).toBeLessThan(mean(many));
    expect(mean(many)).toBeLessThan(1);
    expect(stays(heardOf(0.3))).toEqual(few);
    const { measures, unheard } = ask<'confidence'>(heardOf(0.3), { measure: 'confidence' });
    expect(unheard).toBe(23);
    expect(measures[0]?.first).toHaveLength(5);
    expect(measures[0]?.first[0]).toMatchObject({ name: 'n0033', value: 17 });
  });
});

it('communities are the lands of the map, given the same links', () => {
  for (const seed of [3, 4]) {
    const planted = plantGraph({ nodes: 90, groups: 5, seed });
    const system = makeSystem({
      actors: planted.nodes.toReversed().map(({ id }) => makeActor(id)),
      cooperations: planted.edges.map(({ source, target }, i) => makeCooperation(`k${i}`, [source, target])),
    });
    const lands = landsOfSystem(system, { nodes: planted.nodes, edges: [] });
    const network = subNetwork(system, { multiParty: 'projection', confirmation: 'lowest' });
    const { communityOf: of } = readCommunities(network);
    const communities = new Map<number, string[]>();
    for (const [v, community] of of.entries())
      if (community !== null)
        communities.set(community, [...(communities.get(community) ?? []), network.actorIds[v] ?? '']);
    const sets = (groups: Iterable<readonly string[]>) =>
      [...groups].map((ids) => [...ids].sort().join()).sort();
    expect(lands.length).toBeGreaterThan(1);
    expect(sets(communities.values())).toEqual(sets(lands.map(({ nodeIds }) => nodeIds)));
  }
});

it.each([
  [
    'fr',
    '67 liens à l’intérieur des groupes, 11 d’un groupe à l’autre\u202f: plus à l’intérieur que le hasard n’en donnerait.',
  ],
  ['en', '67 links inside groups, 11 from group to group: more inside than chance would give.'],
] as const)('places the karate club by faction, in %s, on a side of chance', (language, sentence) => {
  const karate = systemOfGraph(measuredGraph('karate-club'));
  expect(ask<'homophily'>(karate, { measure: 'homophily', by: 'family' }, language).sentence).toBe(sentence);
});
