import { describe, expect, it } from 'vitest';
import type { Land } from '../../../model/drawing/drawn-graph.ts';
import { type Box, overlaps } from '../../../model/drawing/geometry.ts';
import { boxAround } from '../../../model/drawing/lands/boxes.ts';
import { type DrawnLands, drawLands, type Landscape } from '../../../model/drawing/lands/draw-lands.ts';
import { findLands } from '../../../model/drawing/lands/find-lands.ts';
import { figureRoom, STRAIT_LETTERS } from '../../../model/drawing/lands/land-names.ts';
import { isInside, narrowest } from '../../../model/drawing/lands/straits.ts';
import { TINTS, tintsFor } from '../../../model/drawing/lands/tints.ts';
import { layOut } from '../../../model/drawing/layout/lay-out.ts';
import { once } from '../../../model/once.ts';
import { plantGraph } from '../../support/planted-graph.ts';

const LABEL = { width: 180, height: 46 };

function landscape(nodes: number, groups: number): Landscape & { readonly groups: readonly Land[] } {
  const graph = plantGraph({ nodes, groups, seed: 5 });
  const lands = findLands(graph, 1).lands.map((land) => ({ ...land, label: LABEL }));
  const { positions, labels } = layOut(graph, { seed: 1, lands, effort: 0.2 });
  const links = graph.edges.map(({ source, target }) => [source, target] as const);
  return { graph, lands, placed: positions, kept: labels, links, groups: lands };
}

const boxesOf = ({ graph, placed }: Landscape): Box[] =>
  graph.nodes.flatMap((node) => {
    const at = placed[node.id];
    return at === undefined ? [] : [boxAround(node, at)];
  });

const nameBoxes = ({ lands }: DrawnLands): Box[] =>
  lands.flatMap(({ name }) =>
    name === undefined ? [] : [{ ...name, halfWidth: LABEL.width / 2, halfHeight: LABEL.height / 2 }],
  );

describe('lands as they are drawn', () => {
  const scene = landscape(60, 4);
  const drawn = once(() => drawLands(scene));

  it('have each a coast and a name on it, over no actor and no other name', () => {
    expect(drawn().lands.length).toBeGreaterThan(2);
    const boxes = boxesOf(scene);
    const names = nameBoxes(drawn());
    expect(names).toHaveLength(drawn().lands.length);
    for (const name of names) expect(boxes.filter((box) => overlaps(box, name))).toEqual([]);
    names.forEach((name, i) => {
      expect(names.slice(i + 1).filter((other) => overlaps(name, other))).toEqual([]);
    });
    for (const { name, rings } of drawn().lands)
      expect(name !== undefined && rings.some((ring) => isInside(name, ring))).toBe(true);
  });

  it('have their names near everybody of them when the room that was kept is not known', () => {
    const { kept: _, ...unknown } = scene;
    const found = drawLands(unknown);
    const boxes = boxesOf(scene);
    for (const name of nameBoxes(found)) expect(boxes.filter((box) => overlaps(box, name))).toEqual([]);
    for (const { name, rings } of found.lands)
      expect(name !== undefined && rings.some((ring) => isInside(name, ring))).toBe(true);
  });

  it('do not have a name on an island of its own, wherever the layout kept room for it', () => {
    const [land] = scene.lands;
    if (land === undefined) throw new Error('No land');
    const far = { x: 1e4, y: 1e4 };
    const found = drawLands({ ...scene, kept: { ...scene.kept, [land.id]: far } });
    const name = found.lands.find(({ landId }) => landId === land.id)?.name;
    expect(name).toBeDefined();
    expect(name).not.toEqual(far);
  });

  it('give a name another place once somebody stands where it was', () => {
    const [land] = scene.lands;
    const [actor] = land?.nodeIds ?? [];
    const at = land && scene.kept?.[land.id];
    if (land === undefined || actor === undefined || at === undefined) throw new Error('No land');
    const moved = { ...scene, placed: { ...scene.placed, [actor]: at } };
    const name = drawLands(moved).lands.find(({ landId }) => landId === land.id)?.name;
    expect(name).not.toEqual(at);
    for (const box of nameBoxes(drawLands(moved)))
      expect(boxesOf(moved).filter((other) => overlaps(other, box))).toEqual([]);
  });

  it('have another tint than those they touch', () => {
    for (const [i, one] of drawn().lands.entries())
      for (const other of drawn().lands.slice(i + 1))
        if (narrowest(one, other).width < 20) expect(one.tint).not.toBe(other.tint);
  });

  it('are none where there are none, and leave out who has no link', () => {
    const bare = drawLands({ ...scene, lands: [] });
    expect(bare).toMatchObject({ lands: [], straits: [] });
    // Lines run round strangers all the same.
    expect(bare.routes).toHaveLength(scene.graph.edges.length);
    const [alone] = scene.graph.nodes.filter(({ id }) => scene.links.every((link) => !link.includes(id)));
    if (alone === undefined) throw new Error('Everyone is linked');
    const [first, ...rest] = scene.lands;
    if (first === undefined) throw new Error('No land');
    const joined = { ...scene, lands: [{ ...first, nodeIds: [...first.nodeIds, alone.id] }, ...rest] };
    expect(drawLands(joined).lands.map(({ rings }) => rings)).toEqual(
      drawn().lands.map(({ rings }) => rings),
    );
  });
});

describe('straits', () => {
  const scene = landscape(120, 6);
  const drawn = once(() => drawLands(scene));
  const landOf = new Map(scene.groups.flatMap(({ id, nodeIds }) => nodeIds.map((node) => [node, id])));

  it('are three at most, where few links cross, and say how many', () => {
    expect(drawn().straits.length).toBeGreaterThan(0);
    expect(drawn().straits.length).toBeLessThanOrEqual(3);
    for (const { landIds, links } of drawn().straits) {
      const crossing = scene.links.filter((ends) => {
        const lands = ends.map((id) => landOf.get(id));
        return landIds.every((id) => lands.includes(id));
      });
      expect(links).toBe(crossing.length);
      expect(links).toBeLessThan(10);
    }
  });

  it('have their figures in water, over no actor, with a shore on either side', () => {
    const boxes = [...boxesOf(scene), ...nameBoxes(drawn())];
    for (const { at, shores, landIds } of drawn().straits) {
      const figure = { ...at, halfWidth: 10, halfHeight: 6 };
      expect(boxes.filter((box) => overlaps(box, figure))).toEqual([]);
      expect(drawn().lands.filter(({ rings }) => rings.some((ring) => isInside(at, ring)))).toEqual([]);
      const [one, other] = landIds.map((id) => drawn().lands.find(({ landId }) => landId === id));
      expect(one?.rings.flat()).toContainEqual(shores[0]);
      expect(other?.rings.flat()).toContainEqual(shores[1]);
    }
  });

  it('have room for figures as large as names are', () => {
    const lands = scene.groups.map((land) => ({ ...land, label: { width: 240, height: 142 } }));
    const { straits } = drawLands({ ...scene, lands });
    for (const { at, links } of straits) {
      const figure = { ...at, ...figureRoom(links, 100 * STRAIT_LETTERS) };
      expect(boxesOf(scene).filter((box) => overlaps(box, figure))).toEqual([]);
    }
  });
});

describe('tints', () => {
  it('differ where lands touch, and are all used before one comes too often', () => {
    const ring = tintsFor(9, (a, b) => Math.abs(a - b) === 1 || Math.abs(a - b) === 8);
    ring.forEach((tint, land) => {
      expect(tint).not.toBe(ring[(land + 1) % 9]);
    });
    expect(new Set(tintsFor(TINTS, () => false)).size).toBe(TINTS);
    // More neighbours than tints: one comes twice, and that is all.
    expect(tintsFor(TINTS + 1, () => true).every((tint) => tint < TINTS)).toBe(true);
  });
});

describe('lands of a crowd, which is seen from afar', () => {
  it('reach as far around each as the eye tells from it, and each has somebody in its midst', () => {
    // Two packed lands, so far apart that a screen shows their actors as dots.
    const side = 12;
    const nodes = Array.from({ length: 2 * side * side }, (_, i) => ({ id: `a${i}`, width: 46, height: 40 }));
    const edges = nodes.slice(1).map(({ id }, i) => ({ source: `a${i}`, target: id }));
    const lands = [0, 1].map((land) => ({
      id: `l${land}`,
      nodeIds: nodes.slice(land * side * side, (land + 1) * side * side).map(({ id }) => id),
    }));
    const place = (i: number) => ({
      x: (i % side) * 46 + (i < side * side ? 0 : 9_000),
      y: (Math.floor(i / side) % side) * 40,
    });
    const placed = Object.fromEntries(nodes.map(({ id }, i) => [id, place(i)]));
    const [west] = drawLands({ graph: { nodes, edges }, lands, placed, links: [] }).lands;
    const xs = (west?.rings ?? []).flat().map(({ x }) => x);
    // 1,220 pixels show 9,000 units: three pixels outside the outermost box are 22 units.
    expect(Math.min(...xs)).toBeLessThan(-23 - 22);
    expect(Object.values(placed)).toContainEqual(west?.middle);
    expect(west?.middle.x).toBeGreaterThan(150);
    expect(west?.middle.x).toBeLessThan(350);
  });
});
