import { describe, expect, it } from 'vitest';
import { exportedOf } from '../../server/exchange/exported.ts';
import { gexf } from '../../server/exchange/graphs/gexf.ts';
import { graphOf, type Mode } from '../../server/exchange/graphs/graph-of.ts';
import { graphml } from '../../server/exchange/graphs/graphml.ts';
import { provenanceOf } from '../../server/exchange/provenance.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { HOSTILE, hostileFacts } from '../support/hostile-facts.ts';
import { largeFacts } from '../support/large-facts.ts';
import { makeSystem } from '../support/make-facts.ts';
import { runPython } from '../support/python/run-python.ts';

interface Read {
  about: Record<string, unknown>;
  nodes: Record<string, Record<string, unknown>>;
  edges: Array<Record<string, unknown> & { ends: [string, string] }>;
  components: number[];
}

const hostile = exportedOf(makeSystem(hostileFacts()));
const large = exportedOf(makeSystem(largeFacts('g', { actors: 120, cooperations: 200 })));
const said = provenanceOf(hostile, loadReference([]), 'fr');

const FORMATS = {
  graphml: (exported: typeof hostile, mode: Mode) => graphml.write(graphOf(exported, mode), said),
  gexf: (exported: typeof hostile, mode: Mode) => gexf.write(graphOf(exported, mode), said, exported.map.day),
};

describe.each(['graphml', 'gexf'] as const)('%s, read by networkx', (format) => {
  const read = async (exported: typeof hostile, mode: Mode) => {
    const graph = (await runPython('read-graph.py', FORMATS[format](exported, mode))) as Read;
    const of = ({ cooperation }: Read['edges'][number]) => String(cooperation);
    return { ...graph, edges: graph.edges.sort((a, b) => of(a).localeCompare(of(b))) };
  };

  it('has the actors of the map, with every attribute and their place', async () => {
    const { nodes } = await read(hostile, 'one');
    expect(Object.keys(nodes)).toEqual(hostile.map.actors.map(({ id }) => id));
    expect(nodes.mairie).toMatchObject({
      label: 'Mairie',
      mode: 'actor',
      family: 'local_authority',
      siren: '021302184',
      signedOn: '2025-02-28',
      tableRoles: 'elected | officer',
      outside: false,
      x: 12.5,
      y: -7,
    });
    expect(nodes.amap).toMatchObject({ fictional: true });
    expect(nodes.loin).toMatchObject({ outside: true });
    expect(nodes.loin).not.toHaveProperty('x');
    if (format === 'gexf') expect(nodes.mairie).toMatchObject({ viz: { position: { x: 12.5, y: 7 } } });
  });

  it('writes as many edges as a large territory has', () => {
    const common = { values: { cooperation: 'c' }, spell: {} };
    const nodes = ['a', 'b'].map((id) => ({ ...common, id, label: id }));
    const edge = { ...common, from: 'a', to: 'b', directed: false, weight: 1 };
    const graph = { nodes, edges: Array.from({ length: 200_000 }, (_, i) => ({ ...edge, id: `e${i}` })) };
    const text = format === 'graphml' ? graphml.write(graph, said) : gexf.write(graph, said, '2026-03-12');
    expect(text.match(/<edge /g)).toHaveLength(200_000);
  });

  it('gives every text back, whatever it looks like', async () => {
    const { nodes } = await read(hostile, 'one');
    for (const [i, text] of HOSTILE.entries()) expect(nodes[`h${i}`]?.description).toBe(text);
  });

  it('has an edge for each pair of a cooperation, with the id of the cooperation', async () => {
    const { edges } = await read(hostile, 'one');
    expect(edges.map(({ cooperation }) => cooperation)).toEqual(['deux', 'finie', 'trois', 'trois', 'trois']);
    expect(edges[0]).toMatchObject({
      from: 'mairie',
      directed: true,
      nature: 'funds',
      state: 'active',
      intensity: 1,
      recordedIntensity: 3,
      linked: false,
      parties: 2,
      themes: 'food',
    });
    expect(edges.filter(({ linked }) => linked === true).map(({ ends }) => ends)).toEqual([['amap', 'h0']]);
    if (format === 'gexf') expect(edges[1]).toMatchObject({ start: '2019-01-01', end: '2020-01-01' });
  });

  it('of two modes: joins each cooperation to its parties, and to nobody else', async () => {
    const { nodes, edges } = await read(hostile, 'two');
    expect(nodes['cooperation:trois']).toMatchObject({ mode: 'cooperation', nature: 'co_produces' });
    expect(Object.values(nodes).filter(({ mode }) => mode === 'actor')).toHaveLength(
      hostile.map.actors.length,
    );
    expect(edges.filter(({ cooperation }) => cooperation === 'trois')).toHaveLength(3);
    expect(
      edges.filter(({ cooperation }) => cooperation === 'deux').map(({ role, from }) => [role, from]),
    ).toEqual(
      expect.arrayContaining([
        ['to', 'cooperation:deux'],
        ['from', 'mairie'],
      ]),
    );
  });

  it('of a larger map: the linked pairs are those of the map, no more and no less', async () => {
    const { nodes, edges } = await read(large, 'one');
    expect(Object.keys(nodes)).toHaveLength(large.map.actors.length);
    const pairs = new Set(edges.filter(({ linked }) => linked === true).map(({ ends }) => ends.join(' ')));
    expect([...pairs].sort()).toEqual(large.links.map(({ actorIds }) => actorIds.join(' ')).sort());
  });

  it('states its source and its limits', () => {
    const text = FORMATS[format](hostile, 'one');
    expect(text).toContain('ne prouve pas l’absence de coopération');
    expect(text).toContain('Licence Ouverte');
    expect(text).toContain('2026-03-12');
    expect(text).not.toMatch(/<!DOCTYPE|<script/);
  });
});
