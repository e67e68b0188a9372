import { describe, expect, it } from 'vitest';
import { noFilters } from '../../../client/state/appearance.ts';
import { plainLook } from '../../../model/contract/map-look.ts';
import { COAST_LINE, LAND_TINTS } from '../../../model/drawing/appearance.ts';
import { mixed } from '../../../model/drawing/colours.ts';
import { type Fold, foldElements, placesOfFolds } from '../../../model/drawing/lands/fold-lands.ts';
import type { Hub } from '../../../model/drawing/lines.ts';
import {
  type EdgeElement,
  type MapElements,
  mapElements,
  type NodeElement,
} from '../../../model/drawing/map-elements.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

const map = mapReading(
  makeSystem({
    actors: ['a1', 'a2', 'a3', 'b1', 'b2', 'out'].map((id) => makeActor(id)),
    cooperations: [
      makeCooperation('in-a', ['a1', 'a2']),
      makeCooperation('circle-a', ['a1', 'a2', 'a3']),
      makeCooperation('in-b', ['b1', 'b2']),
      makeCooperation('cross-1', ['a1', 'b1']),
      makeCooperation('cross-2', ['a2', 'b1']),
      makeCooperation('cross-3', ['a2', 'b2']),
      makeCooperation('wish', ['a3', 'out'], { status: 'wished' }),
      makeCooperation('round', ['a1', 'b1', 'out']),
    ],
  }),
);
const drawn = (missingPairs: [string, string][] = []) =>
  mapElements({
    map,
    selection: null,
    lit: missingPairs.length === 0 ? null : { actorIds: [], cooperationIds: [], missingPairs },
    filters: noFilters,
    appearance: plainLook,
  });
const fold = (landId: string, actorIds: string[]): Fold => ({
  ...{
    landId,
    name: `Terre ${landId}`,
    counts: `${actorIds.length} acteurs`,
    actorIds,
    tint: 0,
    chosen: false,
  },
});
const A = fold('A', ['a1', 'a2', 'a3']);
const B = fold('B', ['b1', 'b2']);
const joins = (elements: ReturnType<typeof drawn>, a: string, b: string) =>
  elements.edges.filter(({ source, target }) => [source, target].sort().join() === [a, b].sort().join());

describe('folded lands', () => {
  it('become one symbol with counts, in place of their actors and inner links', () => {
    const { nodes, edges } = foldElements(drawn(), [A], 'light');
    expect(nodes.map(({ id }) => id).sort()).toEqual(['b1', 'b2', 'hub:round', 'land:A', 'out']);
    expect(nodes.find(({ id }) => id === 'land:A')).toMatchObject({
      ...{ kind: 'land', name: 'Terre A', detail: '3 acteurs' },
    });
    for (const { source, target } of edges) {
      expect(nodes.some(({ id }) => id === source) && nodes.some(({ id }) => id === target)).toBe(true);
      expect(source).not.toBe(target);
    }
  });

  it('have one line to each of the others, with how many it stands for; dashed where all are wished', () => {
    const folded = foldElements(drawn(), [A], 'light');
    expect(joins(folded, 'land:A', 'b1')).toMatchObject([
      { sign: '2', cooperationIds: ['cross-1', 'cross-2'] },
    ]);
    expect(joins(folded, 'land:A', 'b2')).toMatchObject([{ sign: '1' }]);
    const [wish] = joins(folded, 'land:A', 'out');
    expect(wish?.classes.split(' ')).toContain('tone-wished');
    const both = foldElements(drawn(), [A, B], 'light');
    const [water, ...more] = joins(both, 'land:A', 'land:B');
    expect(more).toEqual([]);
    expect(water?.sign).toBe('3');
    expect(water?.classes.split(' ')).not.toContain('tone-wished');
  });

  it('keep what is missing between two of them without a link, and lose it within one', () => {
    const lines = foldElements(
      drawn([
        ['a3', 'b2'],
        ['a1', 'a2'],
        ['b2', 'out'],
      ]),
      [A, B],
      'light',
    ).edges;
    const between = (one: string, other: string) =>
      lines.filter(({ source, target }) => [source, target].sort().join() === [one, other].sort().join());
    expect(between('land:A', 'land:B').map(({ classes }) => classes.includes('ghost'))).toEqual([false]);
    const alone = foldElements(
      {
        ...drawn([['b2', 'out']]),
        edges: drawn([['b2', 'out']]).edges.filter(({ classes }) => classes === 'ghost'),
      },
      [A, B],
      'light',
    );
    expect(alone.edges.map(({ source, target }) => [source, target])).toEqual([['land:B', 'out']]);
  });

  it('moves nobody: the symbol is at the centre of its actors', () => {
    const at = new Map(['a1', 'a2', 'a3', 'b1'].map((id, i) => [id, { x: 30 * i, y: 10 }]));
    const places = placesOfFolds([A], at);
    expect(places.get('land:A')).toEqual({ x: 30, y: 10 });
    expect(places.get('b1')).toBe(at.get('b1'));
    expect(placesOfFolds([], at)).toBe(at);
  });

  it('change nothing where none is folded', () => {
    const elements = drawn();
    expect(foldElements(elements, [], 'light')).toBe(elements);
  });
});

const actor = (id: string, more: Partial<NodeElement> = {}): NodeElement => ({
  ...{ id, kind: 'actor', name: id, classes: 'actor', colour: '#000000', weight: 1, importance: 0 },
  ...{ body: { width: 1, height: 1 }, degree: 0, cooperationId: null, outside: false, faded: false },
  ...more,
});
const line = (id: string, source: string, target: string, more: Partial<EdgeElement> = {}): EdgeElement => ({
  ...{ id, source, target, classes: 'link tone-active', colour: '#000000', width: 2 },
  ...{ cooperationIds: [id], faded: false },
  ...more,
});
const hub = (id: string, partyIds: readonly string[]): Hub => ({
  ...{ id, cooperationId: id, partyIds, tone: 'active' as const },
});
const given = (
  nodes: readonly NodeElement[],
  edges: readonly EdgeElement[] = [],
  hubs: readonly Hub[] = [],
): MapElements => ({ nodes, edges, hubs, actors: [], lines: [], colourLegend: [] });

describe('the line to a folded land', () => {
  const nodes = ['a1', 'a2', 'a3', 'b1', 'out'].map((id) => actor(id));
  const merged = (...edges: readonly EdgeElement[]) => {
    const [found, ...more] = foldElements(given(nodes, edges), [A], 'light').edges;
    expect(more).toEqual([]);
    return found;
  };

  it('is as wide and as dark as the widest that is seen, the first of equal ones', () => {
    const wide = { width: 5, colour: '#222222' };
    expect(
      merged(
        line('x', 'a1', 'b1'),
        line('y', 'b1', 'a2', { ...wide, cooperationIds: ['x', 'y'] }),
        line('z', 'a3', 'b1', { width: 5, colour: '#333333' }),
        line('faded', 'a1', 'b1', { width: 9, faded: true }),
      ),
    ).toMatchObject({
      ...wide,
      ...{ source: 'b1', target: 'land:A', classes: 'tone-active link merged', faded: false, sign: '4' },
      cooperationIds: ['x', 'y', 'z', 'faded'],
    });
  });

  it('fades where all of them do', () => {
    const back = (width: number) => line('x', 'a1', 'b1', { width, faded: true });
    expect(merged(back(2), back(6))).toMatchObject({ faded: true, width: 6 });
  });

  it('has the look of one link: no arrow, no bend, no spoke', () => {
    const classes = 'spoke tone-building parallel strong bent directed to-source to-target of-chosen';
    expect(merged(line('x', 'a1', 'b1', { classes }))?.classes).toBe(
      'tone-building strong of-chosen link merged',
    );
  });

  it('is pale, or dashed, only where all of them are', () => {
    const of = (...classes: readonly string[]) =>
      merged(...classes.map((more, i) => line(`${i}`, `a${i + 1}`, 'b1', { classes: `link ${more}` })))
        ?.classes;
    expect(of('tone-active across', 'tone-active across')).toBe('tone-active link merged across');
    expect(of('tone-active across', 'tone-active')).toBe('tone-active link merged');
    expect(of('tone-wished', 'tone-wished')).toBe('link merged tone-wished');
    expect(of('tone-wished', 'tone-active')).toBe('link merged');
  });

  it('is apart from memberships, which bear no number, and takes the place of what is missing', () => {
    const edges = [
      line('own', 'a1', 'a2', { classes: 'membership' }),
      line('m1', 'a1', 'out', { classes: 'membership', width: 1 }),
      line('m2', 'out', 'a2', { classes: 'membership', width: 1 }),
      line('x', 'a1', 'out'),
      line('g1', 'a3', 'out', { classes: 'ghost', width: 3 }),
      line('g2', 'a1', 'out', { classes: 'ghost', width: 3 }),
      line('there', 'b1', 'out'),
    ];
    const found = foldElements(given(nodes, edges), [A], 'light').edges;
    expect(found.map(({ classes, sign }) => [classes, sign])).toEqual([
      ['link tone-active', undefined],
      ['membership', undefined],
      ['tone-active link merged', '1'],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
    expect(found.slice(1).map(({ source, target }) => [source, target])).toEqual([
      ...[
        ['land:A', 'out'],
        ['land:A', 'out'],
      ],
    ]);
    expect(found[0]).toBe(edges.at(-1));
  });
});

describe('the symbol of a folded land', () => {
  const symbol = (own: readonly NodeElement[], more: Partial<Fold> = {}) =>
    foldElements(
      given(own),
      [
        {
          ...fold(
            'A',
            own.map(({ id }) => id),
          ),
          ...more,
        },
      ],
      'light',
    ).nodes[0];
  const classesOf = (...own: readonly Partial<NodeElement>[]) =>
    symbol(own.map((more, i) => actor(`a${i}`, more)))?.classes;

  it('is the larger the more stand there, up to four times an actor; their links are its own', () => {
    const many = (count: number) =>
      symbol(Array.from({ length: count }, (_, i) => actor(`a${i}`, { degree: 2 })));
    expect(many(4)).toMatchObject({ degree: 8, importance: 1e5, outside: false, cooperationId: null });
    expect(many(4)?.weight).toBeCloseTo(1.7, 9);
    expect(many(4)?.body.width).toBeCloseTo(1.7, 9);
    expect(many(4)?.body.height).toBeCloseTo(1.7, 9);
    expect(many(400)?.weight).toBe(4);
  });

  it('fades where all of its actors do, and is highlighted where one is', () => {
    const back = { classes: 'actor faded', faded: true };
    const lit = { classes: 'actor lit' };
    expect(classesOf(back, back)).toBe('land faded');
    expect(classesOf(back, {})).toBe('land');
    expect(classesOf(back, lit)).toBe('land lit');
    expect(classesOf({ classes: 'actor unlit' })).toBe('land');
  });

  it('is chosen with one of them, else as near as the nearest is', () => {
    const [one, two] = [{ classes: 'actor one-step' }, { classes: 'actor two-steps' }];
    expect(classesOf(two, one)).toBe('land one-step');
    expect(classesOf(two, {})).toBe('land two-steps');
    expect(classesOf(one, { classes: 'actor chosen' })).toBe('land chosen');
    expect(symbol([actor('a', one)], { chosen: true })?.classes).toBe('land chosen');
  });

  it('has the tint of its land, deeper unless it fades', () => {
    const [, tint = ''] = LAND_TINTS.light;
    expect(symbol([actor('a')], { tint: 1 })?.colour).toBe(mixed(tint, COAST_LINE.light, 0.35));
    expect(symbol([actor('a', { faded: true })], { tint: 1 })?.colour).toBe(tint);
    expect(symbol([actor('a', { faded: true })])?.faded).toBe(true);
  });

  it('is there only where one of them is drawn, and where one of them stands', () => {
    expect(foldElements(given([actor('out')]), [A], 'light').nodes.map(({ id }) => id)).toEqual(['out']);
    expect(placesOfFolds([A, B], new Map([['b2', { x: 7, y: 9 }]]))).toEqual(
      new Map([
        ['b2', { x: 7, y: 9 }],
        ['land:B', { x: 7, y: 9 }],
      ]),
    );
  });

  it('holds the junctions whose parties all stand there, and no other', () => {
    const hubs = [
      hub('within', ['a1', 'a2']),
      hub('two-lands', ['a1', 'b1']),
      hub('half', ['a1', 'out']),
      hub('outside', ['out']),
      hub('of-nobody', []),
    ];
    const all = [...['a1', 'a2', 'b1', 'out'], ...hubs.map(({ id }) => id)].map((id) => actor(id));
    expect(foldElements(given(all, [], hubs), [A, B], 'light').nodes.map(({ id }) => id)).toEqual([
      ...['out', 'two-lands', 'half', 'outside', 'of-nobody', 'land:A', 'land:B'],
    ]);
  });
});
