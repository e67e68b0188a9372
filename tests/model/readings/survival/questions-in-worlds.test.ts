import { describe, expect, it } from 'vitest';
import type { Figures, Severity } from '../../../../model/contract/gap.ts';
import type { Family, GapRule } from '../../../../model/contract/vocabulary.ts';
import type { Facts } from '../../../../model/elements/facts.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { passagesInWorld } from '../../../../model/readings/survival/cut-points-in-world.ts';
import { DeclaredMap } from '../../../../model/readings/survival/declared-map.ts';
import type { HeardKind } from '../../../../model/readings/survival/heard-kinds.ts';
import { askingOf } from '../../../../model/readings/survival/survival.ts';
import { World } from '../../../../model/readings/survival/world.ts';
import { makeActor, makeCommitment, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

const linked = (...pairs: readonly string[]) => pairs.map((pair) => makeCooperation(pair, [...pair]));
const actors = (ids: string, families: Readonly<Record<string, Family>> = {}) =>
  [...ids].map((id) => makeActor(id, { family: families[id] ?? 'citizens' }));

/** Evaluates a question in worlds: each world by the links drawn there, and the actors of each side. */
function asking(
  facts: Partial<Facts>,
  key: string,
  { figures = {}, severity = 1 }: { figures?: Figures; severity?: Severity } = {},
) {
  const declared = new DeclaredMap(new GapContext(makeSystem(facts)));
  const [rule = ''] = key.split(':');
  const evidence = { actorIds: [], cooperationIds: [], commitmentIds: [], themeIds: [], missingPairs: [] };
  const ask = askingOf(rule as GapRule);
  if (typeof ask !== 'function') throw new Error(`${rule} is asked of no world.`);
  const { inWorld, sides } = ask(
    {
      ...{ rule: rule as GapRule, key, severityIfSure: severity, confidence: 'sure', figures, evidence },
    },
    declared,
  );
  return {
    /** With these links drawn, by the names of their ends. */
    drawing: (pairs: readonly string[], kind: Partial<HeardKind> = {}) =>
      inWorld(
        new World(
          declared,
          pairs.map((pair) => ({
            ...{ a: declared.placeOf(pair[0] ?? ''), b: declared.placeOf(pair[1] ?? '') },
            kind: { intensity: 2, nature: 'co_produces', themes: [], ...kind },
          })),
        ),
      ),
    sides: Object.fromEntries(declared.hearing.actorIds.map((id, place) => [id, sides[place]])),
  };
}

describe('in a world', () => {
  it('an actor without links keeps its question until one of its links is drawn, even a weak one', () => {
    const { drawing, sides } = asking(
      { actors: actors('abx'), cooperations: linked('ab') },
      'unlinked-actor:x',
    );
    expect([drawing([]), drawing(['ab']), drawing(['ax'], { intensity: 1 })]).toEqual([1, 1, 0]);
    expect(sides).toEqual({ a: 1, b: 1, x: 0 });
  });

  it('a passage stands as strongly as its smaller part is large, until its parts are joined at τ', () => {
    const row = { actors: actors('abcdefgh'), cooperations: linked('ab', 'bc', 'cd') };
    const { drawing, sides } = asking(row, 'single-bridge:b:c');
    expect([drawing([]), drawing(['ad']), drawing(['ad'], { intensity: 1 })]).toEqual([2, 0, 2]);
    expect([drawing(['ae', 'df']), drawing(['ae', 'df', 'bg', 'ch'])]).toEqual([2, 3]);
    expect(sides).toEqual({ a: 0, b: 0, c: 1, d: 1, e: -1, f: -1, g: -1, h: -1 });
    expect(asking(row, 'single-bridge:a:b').drawing([])).toBe(0);
    expect(asking(row, 'single-bridge:a:b').drawing(['ae'])).toBe(2);
    expect(asking(row, 'single-bridge:nobody').drawing([])).toBe(0);
  });

  it('a consortium is a passage as a link is', () => {
    const facts = {
      actors: actors('abcde'),
      cooperations: [makeCooperation('k', ['a', 'b', 'c']), ...linked('ad', 'be')],
    };
    const { drawing, sides } = asking(facts, 'single-bridge:k');
    expect([drawing([]), drawing(['ab']), drawing(['cd'])]).toEqual([2, 0, 2]);
    expect(sides).toEqual({ a: 0, d: 0, b: 1, e: 1, c: 2 });
  });

  it('somebody on whom much rests does so for those cut off, unless a passage says as much', () => {
    const star = { actors: actors('abcdp'), cooperations: linked('pa', 'pb', 'pc') };
    const { drawing, sides } = asking(star, 'pivot-actor:p');
    expect(['', 'ab', 'ab bc', 'pd'].map((pairs) => drawing(pairs.split(' ').filter(Boolean)))).toEqual([
      2, 1, 0, 3,
    ]);
    expect(sides).toEqual({ a: 0, b: 1, c: 2, d: -1, p: -1 });
    const row = { actors: actors('abcdef'), cooperations: linked('ab', 'bc', 'cd') };
    const onB = asking(row, 'pivot-actor:b').drawing;
    // With e, two are cut off without b: no more than the passage from b to c says; with f, more.
    expect([onB([]), onB(['ae']), onB(['be']), onB(['be', 'bf'])]).toEqual([0, 0, 0, 3]);
    expect(Object.values(asking(row, 'pivot-actor:nobody').sides)).toEqual([-1, -1, -1, -1, -1, -1]);
  });

  it('a link asleep matters as long as somebody has no other, or all goes through it', () => {
    const asleep = (pairs: readonly string[], more = {}) => ({
      actors: actors('abcd'),
      cooperations: [...linked(...pairs), makeCooperation('k', ['b', 'c'], more)],
    });
    const state = (said: string) => ({ figures: { state: said } });
    const alone = asking(asleep(['ab']), 'sleeping-link:k', state('active'));
    // c has no other link; with a, the passage is gone as well.
    expect([alone.drawing([]), alone.drawing(['cd']), alone.drawing(['ac'])]).toEqual([3, 3, 1]);
    expect(alone.sides).toEqual({ a: 1, b: 1, c: 0, d: 1 });
    const across = asking(asleep(['ab', 'cd']), 'sleeping-link:k', state('active'));
    expect([across.drawing([]), across.drawing(['ad'])]).toEqual([3, 1]);
    expect(across.sides).toEqual({ a: 0, b: 0, c: 1, d: 1 });
    const ended = asking(asleep(['ab'], { status: 'ended' }), 'sleeping-link:k', state('ended'));
    expect([ended.drawing([]), ended.drawing(['cd'])]).toEqual([1, 0]);
    const broken = asking(asleep(['ab'], { status: 'broken' }), 'sleeping-link:k', state('broken'));
    expect([broken.drawing([]), broken.drawing(['cd'])]).toEqual([2, 2]);
    expect(asking(asleep([]), 'sleeping-link:nobody', state('ended')).drawing([])).toBe(0);
  });

  it('two parallel links are no passage of one', () => {
    const twice = [...linked('ab', 'bc', 'cd'), makeCooperation('k', ['b', 'c'])];
    const { drawing } = asking({ actors: actors('abcd'), cooperations: twice }, 'sleeping-link:k', {
      figures: { state: 'active' },
    });
    expect(drawing([])).toBe(1);
  });

  it('money counts among what joins authorities and the social economy', () => {
    const families = {
      l: 'local_authority',
      m: 'local_authority',
      s: 'social_economy',
      t: 'social_economy',
    } as const;
    const grants = ['ls', 'lt', 'ms'].map((pair) => makeCooperation(pair, [...pair], { nature: 'funds' }));
    const facts = { actors: actors('lmstx', families), cooperations: [...grants, ...linked('xs', 'lm')] };
    const { drawing, sides } = asking(facts, 'mostly-funding');
    expect([drawing([]), drawing(['mt']), drawing(['mt'], { nature: 'commissions' })]).toEqual([2, 1, 2]);
    // Others, and links within a family, are no matter of it; three of five are less than two thirds.
    expect(drawing(['lx', 'st', 'lm', 'tx'])).toBe(2);
    expect([drawing(['mt', 'tm']), drawing(['tm'], { intensity: 1 })]).toEqual([0, 1]);
    expect(sides).toEqual({ l: 0, m: 0, s: 1, t: 1, x: -1 });
  });

  it('two families are apart while chance alone would seldom give so few links between them', () => {
    const trio = (one: string) => [`${one}1`, `${one}2`, `${one}3`];
    const family = { b: 'business', l: 'local_authority', s: 'social_economy', c: 'citizens' } as const;
    const ids = ['b', 'l', 's'].flatMap(trio);
    const within = ['b', 'l', 's'].flatMap((one) =>
      [
        ['1', '2'],
        ['1', '3'],
        ['2', '3'],
      ].map((two) => two.map((i) => one + i)),
    );
    const across = (one: string, other: string) => trio(one).flatMap((a) => trio(other).map((b) => [a, b]));
    const declared = new DeclaredMap(
      new GapContext(
        makeSystem({
          actors: [...ids, 'c1', 'c2'].map((id) => makeActor(id, { family: family[id[0] as 'b'] })),
          cooperations: [...within, ...across('b', 'l'), ...across('l', 's')].map((pair) =>
            makeCooperation(pair.join('-'), pair),
          ),
        }),
      ),
    );
    const ask = askingOf('families-apart');
    if (typeof ask !== 'function') throw new Error('Families are asked of worlds.');
    const evidence = { actorIds: [], cooperationIds: [], commitmentIds: [], themeIds: [], missingPairs: [] };
    const severity = (key: string, pairs: readonly string[][], intensity = 2) =>
      ask(
        {
          rule: 'families-apart',
          key: `families-apart:${key}`,
          severityIfSure: 3,
          confidence: 'sure',
          figures: {},
          evidence,
        },
        declared,
      ).inWorld(
        new World(
          declared,
          pairs.map(([a = '', b = '']) => ({
            ...{ a: declared.placeOf(a), b: declared.placeOf(b) },
            kind: { intensity, nature: 'co_produces', themes: [] },
          })),
        ),
      );
    const between = across('b', 's');
    const of = (n: number) => severity('business:social_economy', between.slice(0, n));
    // 15 ends of links each, and 24 of the authorities: 4.7 links are expected by degree, 5.5 with two between them.
    expect([of(0), of(1), of(2), of(3), of(9)]).toEqual([3, 2, 2, 0, 0]);
    expect(severity('business:social_economy', between, 1)).toBe(3);
    // Two citizens are too few to be tested.
    expect(severity('business:citizens', [])).toBe(0);
  });
});

describe('a theme in a world', () => {
  const families = { l: 'local_authority', s: 'social_economy', t: 'social_economy' } as const;
  const about = (pair: string, ...themes: string[]) => makeCooperation(pair, [...pair], { themes });
  const water = { themes: ['water'] };

  it('lacks a family until one of its links adds one', () => {
    const facts = {
      actors: actors('abclst', families),
      cooperations: [about('ab', 'water'), about('bc', 'water')],
      commitments: [makeCommitment('k', ['c'], water)],
    };
    const { drawing, sides } = asking(facts, 'theme-without-family:water', { figures: { commitments: 2 } });
    expect([drawing([]), drawing(['as'], water), drawing(['as', 'bl'], water)]).toEqual([3, 2, 0]);
    // At most a third of the links may have no theme: beyond that, no conclusion about themes holds.
    expect([drawing(['as']), drawing(['as', 'bl'])]).toEqual([3, 0]);
    expect(sides).toEqual({ a: 1, b: 1, c: 1, l: 0, s: 0, t: 0 });
    const few = asking(facts, 'theme-without-family:water', { figures: { commitments: 1 } });
    expect(few.drawing([])).toBe(2);
    // The carrier of a commitment about it works on it.
    const carried = { ...facts, commitments: [makeCommitment('k', ['s'], water)] };
    const some = asking(carried, 'theme-without-family:water', { figures: { commitments: 2 } });
    expect(some.drawing([])).toBe(2);
    expect(some.sides).toEqual({ a: 1, b: 1, c: 1, l: 0, s: 1, t: 1 });
  });

  it('is apart from another until one link is about both, or about one with somebody of the other', () => {
    const facts = { actors: actors('abcdxy'), cooperations: [about('ab', 'water'), about('cd', 'food')] };
    const { drawing, sides } = asking(facts, 'themes-in-silos:food:water');
    expect([drawing([]), drawing(['ac']), drawing(['xy'], water), drawing(['ax'], water)]).toEqual([
      1, 1, 1, 1,
    ]);
    expect([drawing(['xc'], water), drawing(['xa'], { themes: ['food'] })]).toEqual([0, 0]);
    expect(drawing(['xy'], { themes: ['water', 'food'] })).toBe(0);
    expect(sides).toEqual({ a: 1, b: 1, c: 0, d: 0, x: -1, y: -1 });
  });
});

it('the passages of a world are those of the map with what is drawn: whom each cuts off, what each joins', () => {
  // Two triangles joined by c–d, a consortium k of f, g and h, and i next to g.
  const facts = {
    actors: actors('abcdefghij'),
    cooperations: [
      ...linked('ab', 'ac', 'bc', 'cd', 'de', 'df', 'ef', 'gi'),
      makeCooperation('k', ['f', 'g', 'h']),
    ],
  };
  const { network, edges } = new DeclaredMap(new GapContext(makeSystem(facts)));
  const told = (...drawn: readonly string[]) => {
    const place = (id: string) => network.vertexOf.get(id) ?? -1;
    const found = passagesInWorld(
      network,
      edges,
      drawn.map((pair) => [place(pair[0] ?? ''), place(pair[1] ?? '')] as const),
    );
    const byActor = (values: Int32Array) =>
      [...network.actorIds].flatMap((id, i) => (values[i] ? [`${id}${values[i]}`] : [])).join(' ');
    return {
      loss: byActor(found.loss),
      bridges: byActor(found.toldByBridge),
      pairs: network.pairs.flatMap(({ actorIds }, i) =>
        found.acrossPair[i] ? [`${actorIds.join('')}${found.acrossPair[i]}`] : [],
      ),
      bodies: [...found.acrossBody],
    };
  };
  expect(told()).toEqual({
    loss: 'c2 d3 f3 g1',
    bridges: 'c3 d3 f2 g2 h2',
    pairs: ['cd3'],
    bodies: [2],
  });
  // i and a close a ring around all; j is behind h, a passage of one.
  expect(told('ia', 'hj')).toEqual({ loss: 'h1', bridges: 'f2 g2 h2', pairs: [], bodies: [2] });
});
