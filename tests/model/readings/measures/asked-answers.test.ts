import { describe, expect, it } from 'vitest';
import type { SecondMode } from '../../../../model/contract/on-demand-measures.ts';
import type { System } from '../../../../model/elements/system.ts';
import { walkDepthFirst } from '../../../../model/readings/graph/walk-depth-first.ts';
import {
  type MeasureAnswers,
  type MeasureQuestion,
  readAsked,
} from '../../../../model/readings/measures/asked/read-asked.ts';
import { describeNetwork } from '../../../../model/readings/measures/describe-network.ts';
import { measureNetwork } from '../../../../model/readings/measures/measure-network.ts';
import { AS_ON_MAP, subNetwork } from '../../../../model/readings/measures/sub-network.ts';
import { loadReference } from '../../../../server/reference/load-reference.ts';
import { makeActor, makeCommitment, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

const reference = loadReference([]);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const ask = <M extends MeasureQuestion['measure']>(
  system: System,
  question: Extract<MeasureQuestion, { readonly measure: M }>,
  language: 'fr' | 'en' = 'fr',
) => readAsked(question, system, reference, language) as MeasureAnswers[M];

type Kinds = Parameters<typeof makeCooperation>[2];
const linked = (pairs: readonly string[], kind: Kinds, name: string) =>
  pairs.map((pair) => makeCooperation(`${name}-${pair}`, [...pair], kind));
const actorsOf = (ids: string) => [...ids].map((id) => makeActor(id, { name: id.toUpperCase() }));
const pairsWithin = (ids: string) => [...ids].flatMap((a, i) => [...ids].slice(i + 1).map((b) => `${a}${b}`));

describe('two kinds of links compared', () => {
  const few = () =>
    makeSystem({
      actors: actorsOf('abcde'),
      cooperations: [
        ...linked(['ab', 'bc', 'cd'], { nature: 'funds', formality: 'convention' }, 'money'),
        ...linked(['ab', 'bc', 'de'], { nature: 'co_produces', themes: ['food'] }, 'work'),
      ],
    });

  it('are counted, named and correlated over all pairs', () => {
    const found = ask<'link-kinds'>(few(), { measure: 'link-kinds', a: 'funds', b: 'co_produces' });
    expect(found.a).toEqual({ kind: 'funds', label: 'Finance', links: 3 });
    expect(found.b).toEqual({ kind: 'co_produces', label: 'Fait ensemble', links: 3 });
    expect([found.pairs, found.both, found.jaccard]).toEqual([10, 2, 2 / 4]);
    expect(found.correlation).toBeCloseTo((2 * 10 - 3 * 3) / Math.sqrt(3 * 7 * 3 * 7), 12);
    expect(found.bothLinks.map(({ actors }) => actors.map(({ name }) => name).join('-'))).toEqual([
      ...['A-B', 'B-C'],
    ]);
    expect(plain(found.sentence)).toBe(
      '2 paires ont les deux liens (3 et 3) : le hasard seul en donnerait autant.',
    );
  });

  it('are of a nature, of how firmly it is agreed, or of a theme', () => {
    const links = (a: string, b: string) => {
      const found = ask<'link-kinds'>(few(), { measure: 'link-kinds', a, b });
      return [found.a.links, found.b.links, found.both];
    };
    expect(links('funds', 'convention')).toEqual([3, 3, 3]);
    expect(links('convention', 'informal')).toEqual([3, 3, 2]);
    expect(links('theme:food', 'funds')).toEqual([3, 3, 2]);
    expect(links('theme:water', 'funds')).toEqual([0, 3, 0]);
    const { a, b } = ask<'link-kinds'>(
      few(),
      { measure: 'link-kinds', a: 'theme:food', b: 'convention' },
      'en',
    );
    expect([a.label, b.label]).toEqual(['Food and farming', 'Signed convention']);
  });

  it('go together where one is where the other is', () => {
    const ring = ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'ah'];
    const system = makeSystem({
      actors: actorsOf('abcdefgh'),
      cooperations: [
        ...linked(ring, { nature: 'funds' }, 'money'),
        ...linked(ring, { nature: 'co_produces' }, 'work'),
      ],
    });
    const found = ask<'link-kinds'>(system, { measure: 'link-kinds', a: 'funds', b: 'co_produces' });
    expect(found).toMatchObject({ correlation: 1, jaccard: 1, both: 8 });
    expect(plain(found.sentence)).toBe(
      '8 paires ont les deux liens (8 et 8) : plus que le hasard n’en donnerait. Ces liens vont ensemble.',
    );
  });

  it('avoid each other where one is inside two groups, the other between them', () => {
    const [one, other] = ['abcde', 'fghij'];
    const across = [...one].flatMap((a) => [...other].map((b) => `${a}${b}`));
    const system = makeSystem({
      actors: actorsOf(one + other),
      cooperations: [
        ...linked([...pairsWithin(one), ...pairsWithin(other)], { nature: 'funds' }, 'money'),
        ...linked(across, { nature: 'co_produces' }, 'work'),
      ],
    });
    const found = ask<'link-kinds'>(system, { measure: 'link-kinds', a: 'funds', b: 'co_produces' }, 'en');
    expect(found).toMatchObject({ correlation: -1, jaccard: 0, both: 0 });
    expect(plain(found.sentence)).toBe(
      '0 pairs have both links (20 and 25): fewer than chance would give. These links avoid each other.',
    );
  });

  it('are not compared where one links nobody', () => {
    const found = ask<'link-kinds'>(few(), { measure: 'link-kinds', a: 'funds', b: 'governs' });
    expect(found).toMatchObject({ correlation: null, test: null, both: 0, b: { links: 0 } });
    expect(plain(found.sentence)).toMatch(/^L’une de ces deux sortes ne lie personne ici/);
  });
});

describe('how sure the first five are', () => {
  /** A chain of two hubs: a has b c d e as partners, f has g h i, and a knows f. */
  const hubs = (heard: string) =>
    makeSystem({
      actors: actorsOf('abcdefghi').map((actor) => ({
        ...actor,
        membership: {
          ...actor.membership,
          ...(heard.includes(actor.id) && { heardLinksOn: '2026-02-01' }),
        },
      })),
      cooperations: linked(['ab', 'ac', 'ad', 'ae', 'af', 'fg', 'fh', 'fi', 'bc', 'gh', 'cd'], {}, 'k'),
    });
  const confidence = (heard: string, language: 'fr' | 'en' = 'fr') =>
    ask<'confidence'>(hubs(heard), { measure: 'confidence' }, language);

  it('has no missing actors where all have statements', () => {
    const found = confidence('abcdefghi');
    expect(found).toMatchObject({ unheard: 0, worlds: 200 });
    expect(plain(found.sentence)).toBe(
      'Tous ont répondu : les premiers rangs ne dépendent plus de personne.',
    );
    for (const { first } of found.measures) for (const { stays } of first) expect(stays).toBe(1);
  });

  it('gives each figure as the measures do: betweenness of the pairs of others', () => {
    const row = makeSystem({
      actors: actorsOf('abcdefghi'),
      cooperations: linked(['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'], {}, 'k'),
    });
    const { measures } = ask<'confidence'>(row, { measure: 'confidence' });
    const betweenness = measures.find(({ measure }) => measure === 'betweenness')?.first ?? [];
    // The middle of a row has four on each side, the next one three and five, then two and six.
    const [middle, beside, next] = [16 / 28, 15 / 28, 12 / 28];
    const expected = { C: next, D: beside, E: middle, F: beside, G: next };
    expect(betweenness.map(({ name }) => name).sort()).toEqual(Object.keys(expected));
    for (const { name, value } of betweenness)
      expect(value).toBeCloseTo(expected[name as keyof typeof expected], 12);
  });

  it('gives each actor the interval of each centrality over the worlds', () => {
    for (const { actors } of confidence('abcdefghi').measures)
      for (const { value, low, high } of actors) {
        expect(low).toBeCloseTo(value ?? 0, 9);
        expect(high).toBeCloseTo(value ?? 0, 9);
      }
    const [degree] = confidence('').measures;
    expect(degree?.actors.map(({ name }) => name).join('')).toBe('ABCDEFGHI');
    for (const { value, low, high } of degree?.actors ?? []) {
      // Worlds only add links, some more than others.
      expect(low).toBeGreaterThanOrEqual(value ?? 0);
      expect(high).toBeGreaterThan(low ?? 0);
    }
    const alone = ask<'confidence'>(makeSystem({ actors: [makeActor('a')] }), { measure: 'confidence' });
    const closeness = alone.measures.find(({ measure }) => measure === 'closeness');
    expect(closeness?.actors).toEqual([expect.objectContaining({ value: null, low: null, high: null })]);
  });

  it('is rounded to a tenth, and is shown as less than one in ten where it is zero', () => {
    for (const heard of ['', 'abcd', 'abcdefgh']) {
      const { measures, sentence, unheard } = confidence(heard, 'fr');
      const english = plain(confidence(heard, 'en').sentence);
      expect(unheard).toBe(9 - heard.length);
      for (const { stay } of measures.filter((one) => one.stay !== null)) {
        const times = Math.round((stay ?? 0) * 10);
        expect(plain(sentence)).toContain(times === 0 ? 'moins d’une fois sur 10' : `${times} fois sur 10`);
        const counted = times === 1 ? '1 time in 10' : `${times} times in 10`;
        expect(english).toContain(times === 0 ? 'less than once in 10' : counted);
      }
      const told = measures.filter(({ stay }) => stay !== null).length;
      expect(plain(sentence).match(/fois sur 10/g)).toHaveLength(told);
    }
  });

  it('is of nobody where nobody stands out, nor where there are too many to draw worlds of', () => {
    const none = makeSystem({ actors: actorsOf('abcdef') });
    const found = ask<'confidence'>(none, { measure: 'confidence' });
    expect(plain(found.sentence)).toBe('Personne ne se détache ici.');
    for (const one of found.measures) expect(one).toMatchObject({ stay: null, first: [] });
    const crowd = makeSystem({ actors: Array.from({ length: 1001 }, (_, i) => makeActor(`a${i}`)) });
    const large = ask<'confidence'>(crowd, { measure: 'confidence' });
    expect(large.measures).toEqual([]);
    expect(plain(large.sentence)).toMatch(/^Non calculé : ce réseau est trop grand/);
  });
});

describe('a network of two modes', () => {
  const system = makeSystem({
    actors: actorsOf('abcd'),
    cooperations: [makeCooperation('abc', ['a', 'b', 'c']), makeCooperation('ab', ['a', 'b'])],
    commitments: [makeCommitment('canteen', ['a', 'd'], { text: 'Une cantine' })],
  });
  const of = (second?: SecondMode, choices: object = {}) =>
    ask<'two-mode'>(system, { measure: 'two-mode', of: second, choices });

  it('joins actors and the cooperations that the chosen network counts', () => {
    const { actors, events, pairs, ties, sentence } = of();
    expect(ties).toBe(5);
    expect(actors.map(({ degree, redundancy }) => [degree, redundancy])).toEqual([
      [2, 1],
      [2, 1],
      [1, null],
      [0, null],
    ]);
    expect(events.map(({ id, name, degree }) => [id, name, degree])).toEqual([
      ['abc', 'A, B et C', 3],
      ['ab', 'A et B', 2],
    ]);
    expect(pairs?.[0]).toMatchObject({ shared: 2, weight: 1.5, jaccard: 1, linked: true });
    expect(plain(sentence)).toBe('3 paires ont une coopération en commun, ou plusieurs.');
    expect(of('cooperations', { multiParty: 'exclude' }).events.map(({ id }) => id)).toEqual(['ab']);
  });

  it('joins actors and the commitments that they carry, and tells partners without a link', () => {
    const { events, pairs, sentence } = of('commitments');
    expect(events.map(({ name, ...event }) => ({ name: plain(name), ...event }))).toEqual([
      { id: 'canteen', name: '« Une cantine »', degree: 2, redundancy: 0 },
    ]);
    expect(pairs).toEqual([
      {
        actors: [expect.objectContaining({ name: 'A' }), expect.objectContaining({ name: 'D' })],
        ...{ shared: 1, weight: 1, jaccard: 1, linked: false },
      },
    ]);
    expect(plain(sentence)).toBe('1 paire porte un engagement en commun, ou plusieurs : 1 sans lien.');
  });

  it('says where there is nothing to join', () => {
    const none = makeSystem({ actors: actorsOf('ab') });
    const said = (second: SecondMode) => ask<'two-mode'>(none, { measure: 'two-mode', of: second }).sentence;
    expect(plain(said('cooperations'))).toMatch(/^Aucune coopération/);
    expect(plain(said('commitments'))).toMatch(/^Aucun acteur/);
  });
});

describe('positions', () => {
  it('are not asked of a crowd', () => {
    const crowd = makeSystem({ actors: Array.from({ length: 2001 }, (_, i) => makeActor(`a${i}`)) });
    const found = ask<'blockmodel'>(crowd, { measure: 'blockmodel' });
    expect(found).toMatchObject({ positions: null, blocks: [], fit: null });
    expect(plain(found.sentence)).toMatch(/^Non calculé/);
  });

  it('are four by default, with the largest listed', () => {
    const system = makeSystem({
      actors: actorsOf('abcdefg'),
      cooperations: linked(['ab', 'ac', 'ad', 'ae', 'fg', 'ef'], {}, 'k'),
    });
    const found = ask<'blockmodel'>(system, { measure: 'blockmodel' });
    expect(found.positions).toHaveLength(4);
    const largest = Math.max(...(found.positions ?? []).map(({ actors }) => actors.length));
    expect(plain(found.sentence)).toContain(`4 positions ; la plus nombreuse réunit ${largest} acteurs`);
    const apart = ask<'blockmodel'>(makeSystem({ actors: actorsOf('abcde') }), { measure: 'blockmodel' });
    expect(plain(apart.sentence)).toBe('Sans lien, tous sont dans la même situation.');
  });
});

describe('links between groups', () => {
  it('are called connected where there are more than by chance', () => {
    const [one, other] = ['abcde', 'fghij'];
    const system = makeSystem({
      actors: actorsOf(one + other).map((actor) => ({
        ...actor,
        family: one.includes(actor.id) ? ('state' as const) : ('business' as const),
      })),
      cooperations: linked(
        [...one].flatMap((a) => [...other].map((b) => `${a}${b}`)),
        {},
        'k',
      ),
    });
    const found = ask<'homophily'>(system, { measure: 'homophily', by: 'family' });
    expect(plain(found.sentence)).toBe(
      '0 lien à l’intérieur des groupes, 25 d’un groupe à l’autre : plus d’un groupe à l’autre que le hasard n’en donnerait.',
    );
    expect(found.groups.map(({ inside, outside, eiIndex }) => [inside, outside, eiIndex])).toEqual([
      ...[
        [0, 25, 1],
        [0, 25, 1],
      ],
    ]);
    expect(found).not.toHaveProperty('tag');
  });

  it('are not told of one group, nor without a link', () => {
    const said = (actors: string, pairs: readonly string[], families: readonly ('state' | 'business')[]) =>
      plain(
        ask<'homophily'>(
          makeSystem({
            actors: actorsOf(actors).map((actor, i) => ({ ...actor, family: families[i] ?? 'state' })),
            cooperations: linked(pairs, {}, 'k'),
          }),
          { measure: 'homophily', by: 'family' },
        ).sentence,
      );
    expect(said('ab', ['ab'], [])).toMatch(/^Il faut au moins deux groupes/);
    expect(said('ab', [], ['state', 'business'])).toBe('Aucun lien entre ces acteurs.');
    expect(said('abc', ['ab'], ['state', 'business'])).toMatch(/à peu près ce que donnerait le hasard\.$/);
  });
});

describe('what cuts a network', () => {
  /** Creates the network of a path e–a–d–b–c, and a separate pair x–y. */
  const row = () =>
    makeSystem({
      actors: actorsOf('xyabcde'),
      cooperations: linked(['xy', 'ea', 'ad', 'db', 'bc'], {}, 'k'),
    });
  const network = () => subNetwork(row(), AS_ON_MAP);

  it('has the order of the actors, with the largest components first', () => {
    const { network: whole } = measureNetwork(row(), network(), walkDepthFirst(network().graph));
    expect(whole.components).toEqual({ count: 2, sizes: [5, 2] });
    const place = new Map(network().actorIds.map((id, v) => [id, v]));
    const inOrder = (ids: readonly string[]) =>
      ids.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    expect(whole.articulationIds).toEqual(inOrder(['a', 'b', 'd']));
    expect(whole.articulations.map(({ name }) => name)).toEqual(
      inOrder(['a', 'b', 'd']).map((id) => id.toUpperCase()),
    );
    expect(whole.bridges.map((ends) => ends.join(''))).toEqual(['ad', 'ae', 'bc', 'bd', 'xy']);
    expect(whole.namedBridges[0]?.map(({ name }) => name)).toEqual(['A', 'D']);
  });

  it('names its revision, and known statements only where a limit applies', () => {
    const told = describeNetwork(row(), network());
    expect(told).toMatchObject({ revision: 1, nodes: 7, links: 5, cooperations: 5 });
    expect(told).not.toHaveProperty('known');
  });
});
