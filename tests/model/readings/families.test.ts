import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { familyMatrix } from '../../../model/readings/families.ts';
import { compareFamilies, familyReading, sideOf } from '../../../model/readings/family-comparison.ts';
import { countLinks } from '../../../model/readings/statistics/permute-groups.ts';
import { holm, hypergeometricP } from '../../../model/readings/statistics/significance.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeSystem,
} from '../../support/make-facts.ts';
import { publishedGraphs } from '../../support/published-graphs.ts';

const FAMILIES: readonly Family[] = ['local_authority', 'social_economy', 'business', 'citizens'];

function randomSystem(seed: number, links: number, allowed: (a: number, b: number) => boolean = () => true) {
  const random = xoroshiro128plus(seed);
  const draw = (below: number) => (random.next() >>> 0) % below;
  const size = 32;
  const actors = Array.from({ length: size }, (_, i) =>
    makeActor(`a${i}`, { family: FAMILIES[i % FAMILIES.length] ?? 'citizens' }),
  );
  const pairs = new Set<string>();
  while (pairs.size < links) {
    const [a, b] = [draw(size), draw(size)];
    if (a < b && allowed(a % FAMILIES.length, b % FAMILIES.length)) pairs.add(`a${a} a${b}`);
  }
  const cooperations = [...pairs].map((pair, i) => makeCooperation(`c${i}`, pair.split(' ')));
  const { territory } = makeFacts();
  return makeSystem({ territory: { ...territory, id: `t${seed}` }, actors, cooperations });
}

const alerts = (matrix: ReturnType<typeof familyMatrix>) =>
  matrix.cells.filter(({ pAdjusted }) => pAdjusted !== null && pAdjusted <= 0.05);

describe('families × families', () => {
  it('raises no alarm on maps without structure: 5 of 100 draws at most', () => {
    const seeds = Array.from({ length: 100 }, (_, i) => i + 1);
    const alarms = seeds.filter((seed) => alerts(familyMatrix(randomSystem(seed, 60))).length > 0);
    expect(alarms.length).toBeLessThanOrEqual(5);
  });

  it('finds a planted silo, and it alone', () => {
    const system = randomSystem(7, 90, (a, b) => !(a + b === 1 && a !== b));
    expect(alerts(familyMatrix(system)).map(({ a, b, observed }) => [a, b, observed])).toEqual([
      ['local_authority', 'social_economy', 0],
    ]);
  });

  it('gives the same figures for the same map, in whatever order it was read', () => {
    const { facts } = randomSystem(3, 60);
    const turned = {
      ...facts,
      actors: [...facts.actors].reverse(),
      cooperations: [...facts.cooperations].reverse(),
    };
    expect(familyMatrix(makeSystem(turned))).toEqual(familyMatrix(makeSystem(facts)));
  });

  it('tests only where the map is large enough: three actors each and three links expected', () => {
    const cells = familyMatrix(randomSystem(5, 12)).cells;
    expect(cells.filter(({ p }) => p !== null)).toEqual([]);
    expect(cells.every(({ expected }) => (expected ?? 0) < 3)).toBe(true);
  });

  it('expects the observed share of the pairs between the two, a total that adds up', () => {
    const matrix = familyMatrix(randomSystem(11, 60));
    expect(matrix.share).toBeCloseTo(60 / 496, 12);
    const sum = (part: 'pairs' | 'observed' | 'expected') =>
      matrix.cells.reduce((total, cell) => total + (cell[part] ?? 0), 0);
    expect([sum('pairs'), sum('observed')]).toEqual([496, 60]);
    expect(sum('expected')).toBeCloseTo(60, 9);
  });

  it('leaves out whom nobody said a family of', () => {
    const among = [makeActor('mairie', { family: 'local_authority' }), makeActor('amap'), makeActor('scic')];
    const unsaid = makeActor('ruche', { family: 'unspecified' });
    const said = [makeCooperation('c1', ['mairie', 'amap'])];
    const unsaidOnes = [makeCooperation('c2', ['mairie', 'ruche']), makeCooperation('c3', ['amap', 'ruche'])];
    const { families, observed, pairs } = familyMatrix(
      makeSystem({ actors: [...among, unsaid], cooperations: [...said, ...unsaidOnes] }),
    );
    expect({ families, observed, pairs }).toEqual({
      families: [
        { family: 'local_authority', actors: 1 },
        { family: 'social_economy', actors: 2 },
      ],
      observed: 1,
      pairs: 3,
    });
  });

  it('says null, not zero, where there is nothing to divide', () => {
    const matrix = familyMatrix(makeSystem({ actors: [makeActor('a')] }));
    expect(matrix.share).toBeNull();
    expect(matrix.cells).toMatchObject([
      { pairs: 0, expected: null, share: null, p: null, hypergeometricP: null },
    ]);
  });

  it('counts the karate club by faction as published: 11 links between, 67 inside', () => {
    const karate = publishedGraphs.find(([name]) => name === 'karate-club')?.[1];
    const hi = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]);
    const counts = countLinks({
      groups: (karate?.nodes ?? []).map((id) => (hi.has(Number(id)) ? 0 : 1)),
      groupCount: 2,
      edges: (karate?.edges ?? []).map(([a, b]) => [Number(a), Number(b)]),
    });
    expect([(counts[0] ?? 0) + (counts[3] ?? 0), counts[1]]).toEqual([67, 11]);
    // Expected as the matrix does it: share × pairs between.
    expect((78 / 561) * 17 * 17).toBeCloseTo(40.18, 2);
  });
});

describe('statistics', () => {
  it('adjusts by Holm as in its textbook example', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it.each([
    [1, 276, 40, 24],
    [0, 276, 40, 24],
    [20, 79_800, 1_200, 2_500],
    [40, 276, 40, 276],
  ])('hypergeometric P(X ≤ %i | %i, %i, %i) equals the exact sum', (observed, pairs, links, draws) => {
    expect(hypergeometricP(observed, pairs, links, draws)).toBeCloseTo(
      exactly(observed, pairs, links, draws),
      10,
    );
  });
});

function exactly(x: number, population: number, successes: number, draws: number): number {
  const choose = (n: number, k: number): bigint => {
    if (k < 0 || k > n) return 0n;
    let result = 1n;
    for (let i = 0n; i < BigInt(k); i += 1n) result = (result * (BigInt(n) - i)) / (i + 1n);
    return result;
  };
  let sum = 0n;
  for (let i = 0; i <= x; i += 1) sum += choose(successes, i) * choose(population - successes, draws - i);
  return Number((sum * 10n ** 15n) / choose(population, draws)) / 1e15;
}

describe('the question about two families', () => {
  const actors = [
    makeActor('mairie', { family: 'local_authority' }),
    makeActor('amap'),
    makeActor('scic'),
    makeActor('usine', { family: 'business' }),
  ];
  const funds = makeCooperation('subvention', [], {
    nature: 'funds',
    formality: 'convention',
    intensity: 1,
    parties: [
      { actorId: 'mairie', role: 'from' },
      { actorId: 'amap', role: 'to' },
    ],
  });
  const cooperations = [funds, makeCooperation('jardin', ['scic', 'mairie'], { intensity: 3 })];
  const commitments = [makeCommitment('cantine', ['mairie', 'amap']), makeCommitment('haies', ['amap'])];

  it('says by what they are linked, which side gives, and what both carry', () => {
    const reading = familyReading(
      makeSystem({ actors, cooperations, commitments }, { minIntensity: 1 }),
      'local_authority',
      'social_economy',
    );
    expect(reading).toMatchObject({
      a: 'local_authority',
      b: 'social_economy',
      pairs: 2,
      observed: 2,
      byNature: [
        { nature: 'funds', pairs: 1, fromA: 1, fromB: 0 },
        { nature: 'co_produces', pairs: 1, fromA: 0, fromB: 0 },
      ],
      byFormality: [
        { formality: 'informal', pairs: 1 },
        { formality: 'convention', pairs: 1 },
      ],
      byIntensity: [
        { intensity: 1, pairs: 1 },
        { intensity: 3, pairs: 1 },
      ],
      commitmentIds: ['cantine'],
    });
    expect(reading.sides.map(({ actorIds }) => actorIds)).toEqual([['mairie'], ['amap', 'scic']]);
  });

  it('turns round with the families, and reads at τ', () => {
    const turned = familyReading(
      makeSystem({ actors, cooperations, commitments }, { minIntensity: 1 }),
      'social_economy',
      'local_authority',
    );
    expect(turned.byNature[0]).toEqual({ nature: 'funds', pairs: 1, fromA: 0, fromB: 1 });
    const strong = familyReading(makeSystem({ actors, cooperations }), 'local_authority', 'social_economy');
    expect(strong.links.map(({ cooperationIds }) => cooperationIds)).toEqual([['jardin']]);
  });

  it('is empty for a family that is not there', () => {
    const reading = familyReading(makeSystem({ actors }), 'citizens', 'social_economy');
    expect(reading).toMatchObject({ pairs: 0, observed: 0, p: null, links: [], commitmentIds: [] });
  });
});

describe('two sides that are actors', () => {
  const actors = [
    makeActor('mairie', { family: 'local_authority' }),
    makeActor('amap', { family: 'social_economy' }),
    makeActor('scic', { family: 'social_economy' }),
    makeActor('state', { family: 'state' }),
  ];
  const cooperations = [
    makeCooperation('jardin', ['mairie', 'scic'], { intensity: 3 }),
    makeCooperation('panier', ['amap', 'scic'], { intensity: 2 }),
  ];
  const commitments = [makeCommitment('cantine', ['mairie', 'scic']), makeCommitment('haies', ['amap'])];
  const system = makeSystem({ actors, cooperations, commitments });
  const between = (a: string, b: string) => compareFamilies(system, sideOf(system, a), sideOf(system, b));

  it('are read as two families are', () => {
    expect(between('mairie', 'amap,scic')).toMatchObject({
      sides: [{ actorIds: ['mairie'] }, { actorIds: ['amap', 'scic'] }],
      pairs: 2,
      observed: 1,
      byIntensity: [{ intensity: 3, pairs: 1 }],
      links: [{ actorIds: ['mairie', 'scic'], cooperationIds: ['jardin'] }],
      commitmentIds: ['cantine'],
    });
    const [one, other] = between('mairie', 'social_economy').sides;
    expect([one, other?.family]).toEqual([{ actorIds: ['mairie'] }, 'social_economy']);
    expect(between('mairie', 'social_economy').links).toEqual(between('mairie', 'amap,scic').links);
  });

  it('count a pair once under each nature and formality that joins it, and tell which side gives', () => {
    const gift = (id: string, from: string, to: string) =>
      makeCooperation(id, [], {
        nature: 'funds',
        formality: 'agreement',
        parties: [
          { actorId: from, role: 'from' },
          { actorId: to, role: 'to' },
        ],
      });
    const more = [...cooperations, gift('don', 'mairie', 'scic'), gift('retour', 'scic', 'mairie')];
    const joined = makeSystem({ actors, cooperations: [...more, gift('encore', 'mairie', 'amap')] });
    const { byNature, byFormality, observed } = compareFamilies(
      joined,
      sideOf(joined, 'mairie'),
      sideOf(joined, 'amap,scic'),
    );
    expect(observed).toBe(2);
    expect(byNature).toEqual([
      { nature: 'funds', pairs: 2, fromA: 2, fromB: 1 },
      { nature: 'co_produces', pairs: 1, fromA: 0, fromB: 0 },
    ]);
    expect(byFormality.map(({ formality, pairs }) => [formality, pairs]).sort()).toEqual([
      ['agreement', 2],
      ['informal', 1],
    ]);
  });

  it('leave out what is weaker than τ between two who are linked all the same', () => {
    const weak = makeCooperation('don', ['mairie', 'scic'], { nature: 'advocates', intensity: 1 });
    const joined = makeSystem({ actors, cooperations: [...cooperations, weak] });
    const { links, byNature } = compareFamilies(joined, sideOf(joined, 'mairie'), sideOf(joined, 'scic'));
    expect(links.map(({ cooperationIds }) => cooperationIds)).toEqual([['jardin']]);
    expect(byNature.map(({ nature }) => nature)).toEqual(['co_produces']);
  });

  it('carry together what somebody of each carries: not what one alone does who is of both', () => {
    expect(between('amap,mairie', 'amap,scic').commitmentIds).toEqual(['cantine']);
    expect(between('amap', 'mairie').commitmentIds).toEqual([]);
  });

  it('leave out who is not on the map, and count nobody with itself', () => {
    expect(between('mairie,elsewhere', 'mairie,scic')).toMatchObject({ pairs: 1, observed: 1 });
    expect(between('scic,amap', 'amap,scic')).toMatchObject({ pairs: 1, observed: 1 });
    expect(between('elsewhere', 'scic')).toMatchObject({ pairs: 0, observed: 0, links: [] });
  });

  it('tell an actor from the family it is called like', () => {
    expect(sideOf(system, 'state')).toEqual({ family: 'state', actorIds: ['state'] });
    expect(sideOf(system, 'state,')).toEqual({ actorIds: ['state'] });
  });
});
