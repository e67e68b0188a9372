import { describe, expect, it } from 'vitest';
import { makeMap } from '../../bench/drawing/make-map.ts';
import { scaleOfModel } from '../../client/graph/scale-of-model.ts';
import { pivotsOfModel, type ScreenRenderInput } from '../../client/graph/screen-render-input.ts';
import { defaultAppearance, noFilters } from '../../client/state/appearance.ts';
import { highlightedEvidence } from '../../client/state/highlighted-evidence.ts';
import { parseSelection } from '../../client/state/selection.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { landLetters, writeLandName } from '../../model/drawing/lands/land-names.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';

const bare = makeMap({ actors: 24, cooperations: 50 });
const half = (from: number, to: number): string[] => bare.actors.slice(from, to).map(({ id }) => id);
const lands = [
  { id: 'north', name: 'Le nord', named: true, actorIds: half(0, 12) },
  { id: 'south', name: 'Autour du sud', named: false, actorIds: half(12, 24) },
];
const map: TerritoryMap = { ...bare, lands };
const modelOf = (change: Partial<ScreenRenderInput> = {}): ScreenRenderInput => ({
  ...{ map, selection: null, lit: null, filters: noFilters, appearance: defaultAppearance },
  ...change,
});
const landOf = (id: string): string => (half(0, 12).includes(id) ? 'north' : 'south');
const isAcross = ({ classes }: { readonly classes: string }): boolean =>
  classes.split(' ').includes('across');

describe('links from land to land', () => {
  const { edges } = mapElements(modelOf());
  const plain = new Map(mapElements(modelOf({ map: bare })).edges.map((edge) => [edge.id, edge]));
  const links = edges.filter(({ classes }) => classes.startsWith('link'));

  it('are thinner and paler than those inside, which are as they were', () => {
    expect(links.filter(isAcross).length).toBeGreaterThan(0);
    for (const edge of links) {
      const before = plain.get(edge.id);
      expect(isAcross(edge)).toBe(landOf(edge.source) !== landOf(edge.target));
      if (!isAcross(edge)) expect(edge).toEqual(before);
      else {
        expect(edge.width).toBeLessThan(before?.width ?? 0);
        expect(edge.colour).not.toBe(before?.colour);
      }
    }
  });

  it('come to the front with the actor that is chosen', () => {
    const edge = links.find(isAcross);
    if (edge === undefined) throw new Error('No link crosses');
    const chosen = mapElements(modelOf({ selection: { kind: 'actor', id: edge.source } }));
    const same = chosen.edges.find(({ id }) => id === edge.id);
    expect(same && isAcross(same)).toBe(false);
    expect(same?.width).toBe(plain.get(edge.id)?.width);
  });

  it('are like any other where lands are left out', () => {
    const without = mapElements(modelOf({ appearance: { ...defaultAppearance, showLands: false } }));
    expect(without.edges).toEqual([...plain.values()]);
  });
});

describe('a land that is chosen', () => {
  it('lights its actors and what they do together', () => {
    const state = { selection: parseSelection('land:north'), map: { status: 'ready', value: map } };
    const evidence = highlightedEvidence({
      ...state,
      gaps: {},
      suggestions: {},
      rests: null,
    } as unknown as Parameters<typeof highlightedEvidence>[0]);
    expect(evidence?.actorIds).toEqual(half(0, 12));
    const inside = map.links.filter(({ actorIds }) => actorIds.every((id) => landOf(id) === 'north'));
    expect(evidence?.cooperationIds).toEqual(inside.flatMap(({ cooperationIds }) => cooperationIds));
  });
});

describe('the pivots of a land', () => {
  it('are its two best-linked actors, three of a large one, none where lands are left out', () => {
    const degree = (id: string): number => map.links.filter(({ actorIds }) => actorIds.includes(id)).length;
    const pivots = pivotsOfModel(modelOf());
    for (const { actorIds } of lands) {
      const named = actorIds.filter((id) => pivots?.has(id));
      expect(named).toHaveLength(2);
      const least = Math.min(...named.map(degree));
      expect(actorIds.filter((id) => !named.includes(id) && degree(id) > least)).toEqual([]);
    }
    expect(pivotsOfModel(modelOf({ map: bare }))).toBeNull();
    expect(pivotsOfModel(modelOf({ appearance: { ...defaultAppearance, showLands: false } }))).toBeNull();
  });
});

describe('the name of a land', () => {
  const measure = (text: string): number => text.length * 0.5;

  it('stands on two lines where it is long, in the room it is given', () => {
    const short = writeLandName('Autour du lait', 20, measure);
    const long = writeLandName('Autour de la communauté de communes', 20, measure);
    expect(short.lines).toHaveLength(1);
    expect(long.lines).toHaveLength(2);
    expect(long.height).toBeGreaterThan(short.height);
    for (const { lines, width } of [short, long])
      expect(Math.max(...lines.map(measure)) * 20).toBeLessThan(width);
  });

  it('has larger letters where more actors make the whole view smaller', () => {
    const boxes = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `a${i}`, width: 120, height: 58 }));
    expect(landLetters(boxes(150))).toBeGreaterThan(landLetters(boxes(20)));
  });
});

describe('bodies of a crowd', () => {
  it('are smaller on lands, so that lands stay legible', () => {
    const many = { ...makeMap({ actors: 200, cooperations: 220 }), lands };
    const { lands: _, ...without } = many;
    expect(scaleOfModel(modelOf({ map: many }), 0.5).node).toBeLessThan(
      scaleOfModel(modelOf({ map: without }), 0.5).node,
    );
    expect(scaleOfModel(modelOf(), 0.5).node).toBe(scaleOfModel(modelOf({ map: bare }), 0.5).node);
  });
});
