import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bridge, bridges, cutPoints } from '../../../model/readings/graph/cut-points.ts';
import { buildGraph } from '../../../model/readings/graph/graph.ts';
import type { Part } from '../../../model/readings/graph/part.ts';
import { bridgeEdges, components, cutVertices } from '../../../model/readings/graph/separate.ts';
import { walkDepthFirst } from '../../../model/readings/graph/walk-depth-first.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';
import { publishedGraphs } from '../../support/published-graphs.ts';

/** Returns bridges with the actors of their parts. */
const told = (found: readonly Bridge[]) =>
  found.map((bridge) => ({ ...bridge, parts: bridge.parts.map(({ ids }) => ids) }));

const systemOf = (actorIds: readonly string[], cooperations: readonly (readonly string[])[]) =>
  makeSystem({
    actors: actorIds.map((id) => makeActor(id)),
    cooperations: cooperations.map((ids, i) => makeCooperation(`c${i}`, ids)),
  });

describe('published networks', () => {
  it.each(publishedGraphs)('%s: articulation points, bridges, components', (_, published) => {
    const { nodes, edges } = published;
    const index = (id: string) => nodes.indexOf(id);
    const walk = walkDepthFirst(
      buildGraph(
        nodes.length,
        edges.map(([a, b]) => [index(a), index(b)]),
      ),
    );
    expect([...cutVertices(walk).keys()].map((v) => nodes[v]).sort()).toEqual(published.articulationPoints);
    expect(bridgeEdges(walk).map(({ edge }) => [...(edges[edge] ?? [])].sort())).toHaveLength(
      published.bridges.length,
    );
    expect(new Set(bridgeEdges(walk).map(({ edge }) => [...(edges[edge] ?? [])].sort().join(':')))).toEqual(
      new Set(published.bridges.map((ends) => ends.join(':'))),
    );
    expect(components(walk)).toHaveLength(published.components);
  });

  it('reads the Florentine families as a territory: the Medici hold three apart, one bridge joins two', () => {
    const found = publishedGraphs.find(([name]) => name === 'florentine-families');
    const published = found?.[1];
    const system = systemOf(published?.nodes ?? [], published?.edges ?? []);
    expect(cutPoints(system).map(({ actorId }) => actorId)).toEqual(published?.articulationPoints);
    expect(cutPoints(system).find(({ actorId }) => actorId === 'Medici')?.cutOffIds).toEqual([
      'Acciaiuoli',
      'Pazzi',
      'Salviati',
    ]);
    // Four of the five bridges lead to a single family, which is no passage between two parts.
    expect(bridges(system).map(({ key, parts }) => [key, parts[1]?.ids])).toEqual([
      ['Medici:Salviati', ['Pazzi', 'Salviati']],
    ]);
  });
});

describe('actors and cooperations', () => {
  it('sees a consortium as one body: nobody in it holds the others', () => {
    const system = systemOf(['a', 'b', 'c', 'd'], [['a', 'b', 'c', 'd']]);
    expect(cutPoints(system)).toEqual([]);
    expect(bridges(system)).toEqual([]);
  });

  it('finds the consortium that alone joins two pairs, and the member that holds another', () => {
    const system = systemOf(
      ['a', 'b', 'c', 'd', 'e'],
      [
        ['a', 'b'],
        ['c', 'd'],
        ['a', 'c', 'e'],
      ],
    );
    expect(told(bridges(system))).toEqual([
      {
        kind: 'cooperation',
        key: 'c2',
        actorIds: ['a', 'c', 'e'],
        cooperationIds: ['c2'],
        parts: [['a', 'b'], ['c', 'd'], ['e']],
      },
    ]);
    expect(cutPoints(system).map(({ actorId, cutOffIds }) => [actorId, cutOffIds])).toEqual([
      ['a', ['b']],
      ['c', ['d']],
    ]);
  });

  it('counts several cooperations of one pair as one passage', () => {
    const system = systemOf(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
        ['c', 'd'],
      ],
    );
    expect(told(bridges(system))).toEqual([
      {
        kind: 'pair',
        key: 'b:c',
        actorIds: ['b', 'c'],
        cooperationIds: ['c1', 'c2'],
        parts: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    ]);
  });

  it('attaches an actor where one of its pairs reaches τ, and leaves out whom declarations put below', () => {
    const consortium = makeCooperation('k', ['a', 'b', 'c'], {
      intensity: 3,
      declarations: [{ actorId: 'c', intensity: 1, on: '2026-01-01' }],
    });
    const actors = ['a', 'b', 'c', 'd'].map((id) => makeActor(id));
    const system = makeSystem({ actors, cooperations: [consortium, makeCooperation('l', ['c', 'd'])] });
    // At τ = 2, c is not attached: k is a plain pair and two components remain.
    expect(cutPoints(system, 2)).toEqual([]);
    expect(cutPoints(system, 1).map(({ actorId, cutOffIds }) => [actorId, cutOffIds])).toEqual([
      ['c', ['d']],
    ]);
  });
});

/** Returns the components that remain after the removal of one actor or one cooperation. */
function together(actorIds: readonly string[], cooperations: readonly (readonly string[])[]): string[][] {
  const groups = new Map(actorIds.map((id) => [id, new Set([id])]));
  for (const [first = '', ...others] of cooperations) {
    for (const id of others) {
      const joined = new Set([...(groups.get(first) ?? []), ...(groups.get(id) ?? [])]);
      for (const member of joined) groups.set(member, joined);
    }
  }
  return [...new Set(groups.values())]
    .map((group) => [...group].sort())
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

describe('parts', () => {
  const actorIds = [...'abcdefgh'];
  const anyCooperations = fc.array(
    fc.uniqueArray(fc.constantFrom(...actorIds), { minLength: 2, maxLength: 4 }),
    {
      maxLength: 9,
    },
  );

  it('are who stays together when an actor goes', () => {
    fc.assert(
      fc.property(anyCooperations, (cooperations) => {
        const whole = together(actorIds, cooperations);
        const expected = actorIds.flatMap((actorId) => {
          const inside = whole.find((group) => group.includes(actorId))?.filter((id) => id !== actorId) ?? [];
          const left = cooperations.map((ids) => ids.filter((id) => id !== actorId));
          const parts = together(
            inside,
            left.filter((ids) => inside.includes(ids[0] ?? '')),
          );
          return parts.length > 1 ? [{ actorId, parts, cutOffIds: parts.slice(1).flat().sort() }] : [];
        });
        const found = cutPoints(systemOf(actorIds, cooperations));
        expect(found.map((point) => ({ ...point, parts: point.parts.map(({ ids }) => ids) }))).toEqual(
          expected,
        );
        for (const { ids, size, members } of found.flatMap(({ parts }) => parts.map(seen)))
          expect({ size, members }).toEqual({ size: ids.length, members: ids });
      }),
      { numRuns: 500 },
    );
  });

  it('are who stays together when a bridge goes', () => {
    fc.assert(
      fc.property(anyCooperations, (cooperations) => {
        for (const { actorIds: ends, cooperationIds, parts } of bridges(systemOf(actorIds, cooperations))) {
          const left = cooperations.filter((_, i) => !cooperationIds.includes(`c${i}`));
          const groups = together(actorIds, left).filter((group) => group.some((id) => ends.includes(id)));
          expect(parts.map(({ ids }) => ids)).toEqual(groups);
        }
      }),
      { numRuns: 500 },
    );
  });

  const seen = (part: Part) => ({
    ...{ ids: part.ids, size: part.size },
    members: [...actorIds, 'unknown'].filter((id) => part.has(id)),
  });
});

describe('size', () => {
  it('walks a chain of 4,000 actors without overflowing', () => {
    const size = 4000;
    const walk = walkDepthFirst(
      buildGraph(
        size,
        Array.from({ length: size - 1 }, (_, i) => [i, i + 1]),
      ),
    );
    expect(cutVertices(walk).size).toBe(size - 2);
    expect(bridgeEdges(walk)).toHaveLength(size - 1);
  });

  it('agrees with removing each vertex and each edge in turn, on any small graph', () => {
    const edgesOf = fc.uniqueArray(
      fc.tuple(fc.nat(9), fc.nat(9)).filter(([a, b]) => a < b),
      { selector: ([a, b]) => a * 10 + b, maxLength: 20 },
    );
    fc.assert(
      fc.property(edgesOf, (edges) => {
        const count = (kept: readonly [number, number][]) =>
          components(walkDepthFirst(buildGraph(10, kept))).length;
        const walk = walkDepthFirst(buildGraph(10, edges));
        const whole = count(edges);
        const splitting = Array.from({ length: 10 }, (_, v) => v).filter((v) => {
          const alone = edges.some(([a, b]) => a === v || b === v);
          // The removed vertex stays as an isolate in the count.
          return alone && count(edges.filter(([a, b]) => a !== v && b !== v)) > whole + 1;
        });
        expect([...cutVertices(walk).keys()].sort((a, b) => a - b)).toEqual(splitting);
        const needed = edges.flatMap((_, i) => (count(edges.filter((_, j) => j !== i)) > whole ? [i] : []));
        expect(
          bridgeEdges(walk)
            .map(({ edge }) => edge)
            .sort((a, b) => a - b),
        ).toEqual(needed);
      }),
      { numRuns: 300 },
    );
  });
});
