import { describe, expect, it } from 'vitest';
import { boxAt } from '../../../model/drawing/geometry.ts';
import { boxAround } from '../../../model/drawing/lands/boxes.ts';
import { coastsOf } from '../../../model/drawing/lands/coasts.ts';
import { drawLands, type Landscape, namesOnLands } from '../../../model/drawing/lands/draw-lands.ts';
import { placeNames } from '../../../model/drawing/lands/place-names.ts';
import { routeLinks } from '../../../model/drawing/lands/route-links.ts';
import { narrowest, straitsOf } from '../../../model/drawing/lands/straits.ts';
import { TINTS } from '../../../model/drawing/lands/tints.ts';

const SIZE = { width: 60, height: 40, symbolRadius: 9, symbolY: 12 };
/** The square root of 60 × 40. */
const UNIT = Math.sqrt(2400);
const LABEL = { width: 90, height: 28.4 };
/** Characters of that label, which is on one line. */
const LETTERS = 20;

type Spot = readonly [x: number, y: number];
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
/** Builds actors by name at their positions, and a land for each first letter, in this order. */
function sceneOf(spots: Readonly<Record<string, Spot>>, letters: string, pairs: readonly string[]) {
  const nodes = Object.keys(spots).map((id) => ({ id, ...SIZE }));
  const links = pairs.map((pair): [string, string] => [pair.slice(0, 2), pair.slice(2)]);
  return {
    graph: { nodes, edges: links.map(([source, target]) => ({ source, target })) },
    lands: [...letters].map((id) => ({
      ...{ id, label: LABEL },
      nodeIds: nodes.flatMap((node) => (node.id.startsWith(id) ? [node.id] : [])),
    })),
    placed: Object.fromEntries(Object.entries(spots).map(([id, [x, y]]) => [id, { x, y }])),
    links,
  } satisfies Landscape;
}

/**
 * Builds two neighbouring lands, a third one apart and an empty one; one actor outside all, and one without
 * links.
 */
const scene = (more: Readonly<Record<string, Spot>> = {}) =>
  sceneOf(
    {
      ...({ w0: [0, 0], w1: [-90, 70], w2: [0, 140], w3: [-150, 10], wx: [-60, 900] } as const),
      ...({ e0: [200, 10], e1: [290, 80], e2: [200, 150] } as const),
      ...({ s0: [60, 800], s1: [170, 800], ...more } as const),
    },
    'xwes',
    ['w0w1', 'w1w2', 'w2w3', 'w3w0', 'w0w2', 'e0e1', 'e1e2', 'e2e0', 's0s1', 'w0e0'],
  );
const onLands = (id: string) => 'wes'.includes(id.charAt(0)) && id !== 'wx';

describe('lands drawn from where everyone stands', () => {
  const page = { x: 50, y: 100, halfWidth: 400, halfHeight: 300 };
  const all = scene({ 'z-': [100, 75] });
  const boxes = () =>
    all.graph.nodes
      .filter(({ id }) => onLands(id))
      .map((node) => ({ ...boxAround(node, all.placed[node.id] ?? { x: 0, y: 0 }), id: node.id }));
  const named = (asked: { page?: typeof page } = {}) => {
    const placed = boxes().map((box) => ({ ...box, land: 'xwes'.indexOf(box.id.charAt(0)) }));
    const beside = ['wx', 'z-'].map((id) => boxAround({ id, ...SIZE }, all.placed[id] ?? { x: 0, y: 0 }));
    const symbols = Object.values(all.placed).map((at) => ({ ...at, halfWidth: 11.25, halfHeight: 11.25 }));
    return placeNames(all.lands, placed, { rooms: [...placed, ...beside], symbols }, UNIT, asked);
  };
  const standing = () => ({
    graph: { ...all.graph, nodes: all.graph.nodes.filter(({ id }) => onLands(id)) },
    lands: all.lands.slice(1),
  });

  it('have their coasts, their names and a middle where somebody stands', () => {
    const { graph, lands } = standing();
    const coasts = coastsOf(graph, lands, { positions: all.placed, labels: named(), aside: [] });
    const drawn = drawLands(all).lands;
    expect(drawn.map(({ landId }) => landId)).toEqual(['w', 'e', 's']);
    expect(drawn.map(({ rings }) => rings)).toEqual(coasts.map(({ rings }) => rings));
    expect(drawn.map(({ name }) => name)).toEqual(['w', 'e', 's'].map((id) => named()[id]));
    // Nearest to the middles of -180 to 30 and of -12 to 168; of 170 to 320 and -2 to 178; the first of two as near.
    expect(drawn.map(({ middle }) => middle)).toEqual([
      { x: -90, y: 78 },
      { x: 290, y: 88 },
      { x: 60, y: 808 },
    ]);
    expect(namesOnLands(all.graph, all.lands, { positions: all.placed, labels: {} })).toEqual(named());
  });

  it('have names on a page, or none', () => {
    const drawn = drawLands({ ...all, page }).lands;
    expect(drawn.map(({ name }) => name)).toEqual(['w', 'e', 's'].map((id) => named({ page })[id]));
    expect(drawn.map((land) => 'name' in land)).toEqual([true, true, false]);
  });

  it('have strait figures as large as their letters allow, next to every actor, name and number', () => {
    for (const asked of [{}, { page }]) {
      const { graph, lands } = standing();
      const names = named(asked);
      const coasts = coastsOf(graph, lands, { positions: all.placed, labels: names, aside: [] });
      const landOf = new Map(lands.flatMap(({ nodeIds }, i) => nodeIds.map((id) => [id, i] as const)));
      const said = ['w', 'e', 's'].map((id, i) => {
        const [at, number] = [names[id], drawLands({ ...all, ...asked }).lands[i]?.middle];
        const half = (0.62 + 0.08) * LETTERS;
        return at ? boxAt(at, LABEL) : { ...{ x: 0, y: 0, ...number }, halfWidth: half, halfHeight: half };
      });
      const taken = [
        ...all.graph.nodes.map((node) => boxAround(node, all.placed[node.id] ?? { x: 0, y: 0 })),
        ...said,
      ];
      const sizeOf = (links: number) => ({
        halfWidth: ((links === 0 ? 8.6 : 5.5) * 0.62 * LETTERS) / 2,
        halfHeight: (1.6 * 0.62 * LETTERS) / 2,
      });
      const where = { taken, page: undefined, ...asked };
      const expected = straitsOf(coasts, landOf, all.links, where, UNIT, sizeOf);
      expect(expected.map(({ landIds, links }) => [...landIds, links])).toEqual([['w', 'e', 1]]);
      expect(drawLands({ ...all, ...asked }).straits).toEqual(expected);
    }
  });

  it('have the routes of all links whose ends have a place, where these are three or more', () => {
    const { w3: _, ...placed } = all.placed;
    const linked = all.graph.nodes.filter(({ id }) => onLands(id) && id !== 'w3');
    const layout = { positions: placed, labels: drawnNames(drawLands({ ...all, placed })), aside: [] };
    expect(drawLands({ ...all, placed }).routes).toEqual(
      routeLinks({ nodes: linked, edges: all.graph.edges }, all.lands.slice(1), layout),
    );
    const two = sceneOf({ a0: [0, 0], a1: [100, 0] }, 'a', ['a0a1']);
    expect(drawLands(two).routes).toEqual([]);
    expect(drawLands(two).lands).toHaveLength(1);
  });
});

const drawnNames = ({ lands }: ReturnType<typeof drawLands>) =>
  Object.fromEntries(lands.flatMap(({ landId, name }) => (name ? [[landId, name]] : [])));

describe('tints of lands', () => {
  it('are shared by lands that do not touch for the eye: those further apart than 1.6 boxes', () => {
    // One land more than there are tints; the last is next to the first.
    const letters = 'abcdefg'.slice(0, TINTS + 1);
    const tintsWith = (gap: number) => {
      const spots = range(TINTS).map((i): Spot => [0, i * 1000]);
      const all = [...spots, [60 + gap, 0] as const].flatMap(([x, y], i) =>
        range(2).map((j) => [`${letters[i]}${j}`, [x, y + 50 * j] as const] as const),
      );
      const tied = [...letters].map((id) => `${id}0${id}1`);
      const bare = sceneOf(Object.fromEntries(all), letters, tied);
      const lands = bare.lands.map(({ id, nodeIds }) => ({ id, nodeIds }));
      const { lands: drawn } = drawLands({ ...bare, lands });
      const [first, last] = [drawn[0], drawn.at(-1)];
      const water = first && last ? narrowest(first, last).width : Number.NaN;
      return { water, tints: drawn.map(({ tint }) => tint) };
    };
    // At the scale of the whole view of that height, the visible strait is larger than a box.
    const unit = (18 * (5 * 1000 + 90)) / 800;
    const [near, far] = [tintsWith(2 * unit), tintsWith(2.1 * unit)];
    expect(near.water).toBeLessThan(1.6 * unit);
    expect(near.water).toBeGreaterThan(1.5 * unit);
    expect(near.tints).toEqual([...range(TINTS), 1]);
    expect(far.water).toBeGreaterThan(1.6 * unit);
    expect(far.water).toBeLessThan(1.7 * unit);
    expect(far.tints).toEqual([...range(TINTS), 0]);
  });
});
