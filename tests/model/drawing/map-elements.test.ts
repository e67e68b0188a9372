import { describe, expect, it } from 'vitest';
import { noFilters, plainLook } from '../../../model/contract/map-look.ts';
import { PALETTE } from '../../../model/drawing/appearance.ts';
import { mixed, NATURE_COLOURS } from '../../../model/drawing/colours.ts';
import { crossingLines } from '../../../model/drawing/crossing-lines.ts';
import { drawnFilters, filterMap } from '../../../model/drawing/filter-map.ts';
import { drawLines } from '../../../model/drawing/lines.ts';
import { type MapElements, mapElements } from '../../../model/drawing/map-elements.ts';
import { colourOfMark, markOfLine } from '../../../model/drawing/marks.ts';
import type { RenderInput } from '../../../model/drawing/render-input.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeOutsider,
  makeSystem,
} from '../../support/make-facts.ts';

const system = () =>
  makeSystem({
    actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id)),
    outside: [makeOutsider('far')],
    cooperations: [
      makeCooperation('ab', ['a', 'b'], { intensity: 4, themes: ['water'] }),
      makeCooperation('abc', ['a', 'b', 'c'], { nature: 'shares_means' }),
      makeCooperation('cd', ['c', 'd'], { status: 'wished' }),
      makeCooperation('d-far', ['d', 'far'], { status: 'dormant' }),
      makeCooperation('bd', ['b', 'd'], { status: 'broken' }),
    ],
    memberships: [
      { fromId: 'a', toId: 'b' },
      { fromId: 'a', toId: 'gone' },
    ],
    commitments: [makeCommitment('k', ['d'], { themes: ['water'] })],
  });
const model = (more: Partial<RenderInput> = {}): RenderInput => ({
  map: mapReading(system()),
  selection: null,
  lit: null,
  filters: noFilters,
  appearance: plainLook,
  ...more,
});
const evidence = { actorIds: [], cooperationIds: [], missingPairs: [] };
const node = ({ nodes }: MapElements, id: string) => nodes.find((one) => one.id === id);
const edge = ({ edges }: MapElements, id: string) => edges.find((one) => one.id === id);
const having = (elements: readonly { readonly id: string; readonly classes: string }[], name: string) =>
  elements.filter(({ classes }) => classes.split(' ').includes(name)).map(({ id }) => id);

describe('who is drawn', () => {
  it('has full emphasis without a question: nothing is highlighted or faded', () => {
    const { nodes, edges } = mapElements(model());
    expect(having([...nodes, ...edges], 'lit')).toEqual([]);
    expect(having([...nodes, ...edges], 'faded')).toEqual([]);
    expect(nodes.map(({ id, kind, outside }) => [id, kind, outside])).toEqual([
      ['a', 'actor', false],
      ['b', 'actor', false],
      ['c', 'actor', false],
      ['d', 'actor', false],
      ['far', 'actor', true],
      ['hub:abc', 'hub', false],
    ]);
  });

  it('is highlighted if it is evidence of the question, and the others fade', () => {
    const { nodes } = mapElements(model({ lit: { ...evidence, actorIds: ['a'], cooperationIds: ['abc'] } }));
    expect(having(nodes, 'lit')).toEqual(['a']);
    expect(having(nodes, 'faded')).toEqual(['b', 'c', 'd', 'far']);
  });

  it('stays as it is, lit or not, where everyone is to stay', () => {
    const { nodes } = mapElements(
      model({ lit: { ...evidence, actorIds: ['a'], everyoneStays: true, ringIds: ['b'] } }),
    );
    expect([having(nodes, 'lit'), having(nodes, 'faded').filter((id) => !id.startsWith('hub'))]).toEqual([
      [],
      [],
    ]);
    expect(having(nodes, 'asked')).toEqual(['b']);
  });

  it('is not lit where the filters leave it without part', () => {
    const filters = { ...noFilters, natures: ['shares_means' as const] };
    const { nodes } = mapElements(model({ filters, lit: { ...evidence, actorIds: ['a', 'd'] } }));
    expect(having(nodes, 'lit')).toEqual(['a']);
  });

  it('is named before others where it is chosen, then where it is lit, then by its links; later from outside or faded', () => {
    const importance = (more: Partial<RenderInput>, id: string) =>
      node(mapElements(model(more)), id)?.importance;
    expect(importance({}, 'a')).toBe(2);
    expect(importance({}, 'far')).toBe(-100);
    expect(importance({ selection: { kind: 'actor', id: 'a' } }, 'a')).toBe(1e6 + 2);
    const lit = { ...evidence, actorIds: ['a'] };
    expect([importance({ lit }, 'a'), importance({ lit }, 'b')]).toEqual([6e5 + 2, 2 - 1e4]);
    const marks = { actors: new Map([['b', 'come' as const]]), cooperations: new Map() };
    expect(importance({ marks }, 'b')).toBe(1e5 + 2);
  });

  it('is smaller from outside, and tells how near the actor chosen is', () => {
    const elements = mapElements(model({ selection: { kind: 'actor', id: 'c' } }));
    expect([node(elements, 'a')?.weight, node(elements, 'far')?.weight]).toEqual([1, 0.72]);
    expect(having(elements.nodes, 'chosen')).toEqual(['c']);
    expect(having(elements.nodes, 'one-step')).toEqual(['a', 'b']);
    expect(having(elements.nodes, 'outside')).toEqual(['far']);
  });

  it('is grey where it is gone, and marked where it came', () => {
    const marks = { actors: new Map([['a', 'gone' as const]]), cooperations: new Map() };
    const elements = mapElements(model({ marks }));
    expect(node(elements, 'a')?.colour).toBe(PALETTE.light.soft);
    expect(having(elements.nodes, 'mark-gone')).toEqual(['a']);
  });
});

describe('what joins them', () => {
  it('fades unless something highlighted is on it; former links are not drawn', () => {
    const { nodes, edges } = mapElements(model({ lit: { ...evidence, cooperationIds: ['ab'] } }));
    expect(having(edges, 'faded')).toEqual([
      'link:c:d:wished',
      'link:d:far:dormant',
      'spoke:abc:a',
      'spoke:abc:b',
      'spoke:abc:c',
    ]);
    expect(having(nodes, 'faded')).toContain('hub:abc');
  });

  it('is of the chosen where an end is, chosen itself where its cooperation is', () => {
    const ofActor = mapElements(model({ selection: { kind: 'actor', id: 'd' } }));
    expect(having(ofActor.edges, 'of-chosen')).toEqual(['link:c:d:wished', 'link:d:far:dormant']);
    const ofOne = mapElements(model({ selection: { kind: 'cooperation', id: 'abc' } }));
    expect(having(ofOne.edges, 'chosen')).toEqual(['spoke:abc:a', 'spoke:abc:b', 'spoke:abc:c']);
    expect(having(ofOne.nodes, 'chosen')).toEqual(['hub:abc']);
  });

  it('is strong from more than three on, pale towards the paper where it sleeps or is unknown', () => {
    const elements = mapElements(model());
    expect(having(elements.edges, 'strong')).toEqual(['link:a:b:active']);
    const { link, unknown } = PALETTE.light;
    expect(edge(elements, 'link:a:b:active')?.colour).toBe(link);
    expect(edge(elements, 'link:c:d:wished')?.colour).toBe(link);
    expect(edge(elements, 'link:d:far:dormant')?.colour).not.toBe(link);
    expect(having(elements.edges, 'membership')).toEqual([]);
    const shown = mapElements(model({ appearance: { ...plainLook, showMemberships: true } }));
    expect(edge(shown, 'member:a:b')).toMatchObject({ colour: unknown, source: 'a', target: 'b', width: 1 });
    expect(having(shown.edges, 'membership')).toEqual(['member:a:b']);
    // Between two who are drawn alone.
    const map = model().map;
    const actors = map.actors.map((one) => (one.id === 'b' ? { ...one, family: 'state' as const } : one));
    const hidden = mapElements(
      model({
        ...{ map: { ...map, actors }, filters: { ...noFilters, hiddenFamilies: ['state'] } },
        appearance: { ...plainLook, showMemberships: true },
      }),
    );
    expect(having(hidden.edges, 'membership')).toEqual([]);
  });

  it('is marked on a map of two moments, and stands still where it did not change', () => {
    const marks = { actors: new Map(), cooperations: new Map([['ab', 'stronger' as const]]) };
    const elements = mapElements(model({ marks }));
    expect(edge(elements, 'link:a:b:active')).toMatchObject({ sign: '▲', colour: PALETTE.light.action });
    expect(having(elements.edges, 'mark-stronger')).toEqual(['link:a:b:active']);
    expect(edge(elements, 'link:c:d:wished')).not.toHaveProperty('sign');
    expect(edge(elements, 'link:c:d:wished')?.colour).not.toBe(PALETTE.light.link);
  });

  it('is missing between two who are drawn, and not between one and itself', () => {
    const missingPairs: [string, string][] = [
      ['a', 'd'],
      ['a', 'nobody'],
      ['nobody', 'a'],
      ['b', 'b'],
    ];
    const { edges } = mapElements(model({ lit: { ...evidence, missingPairs } }));
    expect(having(edges, 'ghost')).toEqual(['ghost:a:d']);
  });
});

describe('a mark of a line', () => {
  const cooperations = new Map([
    ['come', 'come'],
    ['gone', 'gone'],
    ['stronger', 'stronger'],
    ['weaker', 'weaker'],
  ] as const);
  const of = (...cooperationIds: readonly string[]) =>
    markOfLine({ cooperationIds }, { actors: new Map(), cooperations });

  it('is that of all that it is made of, else whether something came or grew', () => {
    expect([of('come'), of('gone', 'gone'), of('same'), of()]).toEqual(['come', 'gone', null, null]);
    expect([of('come', 'same'), of('gone', 'stronger')]).toEqual(['stronger', 'stronger']);
    expect([of('gone', 'same'), of('weaker', 'gone')]).toEqual(['weaker', 'weaker']);
  });

  it('is of the colour of acts where something came, quiet where it left', () => {
    const { action, soft, unknown } = PALETTE.dark;
    expect(
      (['come', 'stronger', 'weaker', 'gone'] as const).map((mark) => colourOfMark(mark, 'dark')),
    ).toEqual([action, action, soft, unknown]);
  });
});

describe('what is drawn', () => {
  const drawn = (filters: Partial<typeof noFilters>, more: Partial<RenderInput> = {}) => {
    const found = filterMap(model({ filters: { ...noFilters, ...filters }, ...more }));
    return {
      cooperations: found.cooperations.map(({ id }) => id),
      faint: [...found.faintIds].sort(),
      actors: found.actors.map(({ id }) => id),
    };
  };

  it('contains what passes each filter; actors without a remaining link fade, but carriers of the requested theme do not', () => {
    expect(drawn({}).cooperations).toEqual(['ab', 'abc', 'cd', 'd-far']);
    expect(drawn({ states: ['broken'] }).cooperations).toEqual(['bd']);
    expect(drawn({ natures: ['shares_means'] })).toEqual({
      ...{ cooperations: ['abc'], faint: ['d'], actors: ['a', 'b', 'c', 'd'] },
    });
    expect(drawn({ fromIntensity: 4 })).toMatchObject({ cooperations: ['ab'], faint: ['c', 'd'] });
    expect(drawn({ themes: ['water'] })).toMatchObject({ cooperations: ['ab'], faint: ['c'] });
    expect(drawn({ hiddenFamilies: ['social_economy'] })).toEqual({
      cooperations: [],
      faint: [],
      actors: [],
    });
  });

  it('contains former links on request', () => {
    expect(drawn({}, { appearance: { ...plainLook, showEnded: true } }).cooperations).toContain('bd');
  });

  it('is never what has not begun, however it is asked', () => {
    const map = model().map;
    const absent = map.cooperations.map((one) =>
      one.id === 'bd' ? { ...one, state: 'absent' as const } : one,
    );
    for (const filters of [{}, { states: ['absent' as const] }])
      expect(
        drawn(filters, {
          ...{ map: { ...map, cooperations: absent }, appearance: { ...plainLook, showEnded: true } },
        }).cooperations,
      ).not.toContain('bd');
  });

  it('fades beyond a number of steps from the focus, or outside the perimeter', () => {
    const focus = (steps: 1 | 2, actorId = 'b') =>
      drawn({}, { appearance: { ...plainLook, focus: { actorId, steps } } }).faint;
    expect([focus(1), focus(2)]).toEqual([['d', 'far'], ['far']]);
    expect(focus(1, 'nobody')).toEqual([]);
    expect(drawn({}, { within: new Set(['a', 'b']) }).faint).toEqual(['c', 'd', 'far']);
  });

  it('is no transaction where these are not read', () => {
    expect(drawnFilters(noFilters, false)).toBe(noFilters);
    const { natures } = drawnFilters(noFilters, true);
    expect(natures).toContain('co_produces');
    expect(natures).not.toContain('funds');
    expect(drawnFilters({ ...noFilters, natures: ['funds', 'governs'] }, true).natures).toEqual(['governs']);
  });
});

it('a line crosses where its ends stand on two lands; a junction stands where most of its parties do', () => {
  const lands = [
    { id: 'l', actorIds: ['a', 'b'] },
    { id: 'm', actorIds: ['c'] },
  ];
  const map = {
    ...model().map,
    lands: lands.map((land) => ({ ...land, name: land.id })),
  } as RenderInput['map'];
  const { lines } = drawLines(map.cooperations, new Set(['a', 'b', 'c', 'd']));
  const crossing = (showLands: boolean, of = map) => {
    const crosses = crossingLines(model({ map: of, appearance: { ...plainLook, showLands } }));
    return lines.filter(crosses).map(({ id }) => id);
  };
  expect(crossing(true)).toEqual(['spoke:abc:c']);
  expect(crossing(false)).toEqual([]);
  expect(crossing(true, model().map)).toEqual([]);
});

describe('a line from land to land', () => {
  const lands = [
    { id: 'l', name: 'L', actorIds: ['a', 'b'] },
    { id: 'm', name: 'M', actorIds: ['c', 'd'] },
  ];
  const wide = () => {
    const map = mapReading(
      makeSystem({
        actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id)),
        cooperations: [
          makeCooperation('within', ['a', 'b'], { intensity: 4 }),
          makeCooperation('across', ['b', 'c'], { intensity: 4 }),
          makeCooperation('thin', ['a', 'd'], { intensity: 1 }),
          makeCooperation('three', ['a', 'b', 'c']),
          makeCooperation('even', ['b', 'c', 'd', 'a']),
          makeCooperation('most', ['c', 'a', 'b']),
        ],
      }),
    );
    return { ...map, lands } as RenderInput['map'];
  };
  const drawn = (more: Partial<RenderInput> = {}) => mapElements(model({ map: wide(), ...more }));

  it('is pale, and thinner than it is on land: three quarters of its width, two at most', () => {
    const elements = drawn();
    expect(having(elements.edges, 'across')).toEqual([
      ...['link:b:c:active', 'link:a:d:active', 'spoke:three:c'],
      // With equal numbers of parties on several lands, a junction is on that of the first.
      ...['spoke:even:c', 'spoke:even:d'],
      // Otherwise it is where most are, in any order of the parties.
      'spoke:most:c',
    ]);
    expect([edge(elements, 'link:a:b:active')?.width, edge(elements, 'link:b:c:active')?.width]).toEqual([
      6.5, 2,
    ]);
    expect(edge(elements, 'link:a:d:active')?.width).toBeCloseTo(1.2 * 0.75, 12);
    expect(edge(elements, 'link:a:b:active')?.colour).toBe(PALETTE.light.link);
    expect(edge(elements, 'link:b:c:active')?.colour).toBe(
      mixed(PALETTE.light.link, PALETTE.light.paper, 0.25),
    );
  });

  it('is paler still on a map of a crowd', () => {
    const map = wide();
    const [one] = map.actors;
    const actors = Array.from({ length: 497 }, (_, i) => ({
      ...(one as (typeof map.actors)[0]),
      id: `x${i}`,
    }));
    const ofCrowd = (count: number) =>
      edge(drawn({ map: { ...map, actors: [...map.actors, ...actors.slice(0, count)] } }), 'link:b:c:active');
    expect(ofCrowd(496)?.width).toBe(2);
    expect(ofCrowd(497)).toMatchObject({
      ...{ width: 1.4, colour: mixed(PALETTE.light.link, PALETTE.light.paper, 0.55) },
    });
  });

  it.each<[string, Partial<RenderInput>]>([
    ['it is chosen', { selection: { kind: 'cooperation', id: 'across' } }],
    ['an end of it is chosen', { selection: { kind: 'actor', id: 'c' } }],
    ['something is lit', { lit: { ...evidence, cooperationIds: ['across'] } }],
    ['the map is of two moments', { marks: { actors: new Map(), cooperations: new Map() } }],
    ['lands are not shown', { appearance: { ...plainLook, showLands: false } }],
  ])('is as others where %s', (_, more) => {
    const found = edge(drawn(more), 'link:b:c:active');
    expect(found?.width).toBe(6.5);
    expect(found?.classes).not.toContain('across');
  });
});

it.each(['light', 'dark'] as const)(
  'a line has the colour of its nature on request, else that of links: %s',
  (theme) => {
    const map = mapReading(
      makeSystem({
        actors: ['a', 'b', 'c', 'd', 'e'].map((id) => makeActor(id)),
        cooperations: [
          makeCooperation('active', ['a', 'b']),
          makeCooperation('building', ['a', 'c'], { status: 'in_progress' }),
          makeCooperation('dormant', ['a', 'd'], { status: 'dormant' }),
          makeCooperation('broken', ['a', 'e'], { status: 'broken' }),
          makeCooperation('unknown', ['b', 'c'], { recordedOn: '2027-01-01' }),
          makeCooperation('trio', ['c', 'd', 'e']),
        ],
      }),
    );
    const colours = (linkLens: 'none' | 'nature') => {
      const { edges, nodes } = mapElements(
        model({ map, appearance: { ...plainLook, theme, linkLens, showEnded: true } }),
      );
      const hub = nodes.find(({ kind }) => kind === 'hub')?.colour;
      return [
        ...['a:b:active', 'a:c:building', 'a:d:dormant', 'a:e:over', 'b:c:unknown'].map(
          (id) => edges.find((one) => one.id === `link:${id}`)?.colour,
        ),
        hub,
      ];
    };
    const { link, unknown, paper } = PALETTE[theme];
    const of = (colour: string) => [
      ...[
        colour,
        mixed(colour, paper, 0.275),
        mixed(colour, paper, 0.55),
        mixed(colour, paper, 0.55),
        unknown,
      ],
      // A junction is of the colour of its lines.
      colour,
    ];
    expect(colours('none')).toEqual(of(link));
    expect(colours('nature')).toEqual(of(NATURE_COLOURS.co_produces[theme]));
  },
);
