import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '../../../../model/contract/import.ts';
import { readPlainGraph } from '../../../../server/exchange/read/read-plain-graph.ts';
import { tryImport } from '../../../support/import-file.ts';

const settings: ImportSettings = { defaultFamily: 'citizens' };

/** Three bodies and two links, the second with a level and a direction, as each format says it. */
const GML = `# by hand
graph [
  directed 0
  node [ id 1 label "Caf&#233; &quot;Un&quot;" graphics [ x 10 y 20 ] ]
  node [ id 2 label "Deux" ]
  node [ id 3 label "Trois" ]
  edge [ source 1 target 2 weight 1 ]
  edge [ source 2 target 3 weight 3 ]
]
`;
const PAJEK = `*Vertices 3
1 "Café Un" 0.1 0.2
2 "Deux"
3 Trois
*Edges
1 2 1
2 3 3
`;
const DOT = `/* by
hand */
strict graph "réseau" {
  rankdir=LR; node [shape=box];
  1 [label="Café Un", color=red]; 2 [label="Deux"]
  subgraph cluster_a { 3 [label="Trois"] }
  1 -- 2 [weight=1]; // first
  2 -- 3 [weight=3, color="blue"]
}
`;
const JSON_NODES = [
  { id: 1, label: 'Café Un' },
  { id: 2, label: 'Deux' },
  { id: 3, label: 'Trois', tags: ['x'] },
];
const JSON_LINKS = [
  { source: 1, target: 2, weight: 1 },
  { source: 2, target: 3, weight: 3 },
];

describe('a graph that is no markup', () => {
  it.each([
    ['gml', 'a.gml', GML],
    ['pajek', 'a.net', PAJEK],
    ['dot', 'a.dot', DOT],
    ['json', 'a.json', JSON.stringify({ directed: false, nodes: JSON_NODES, links: JSON_LINKS })],
    ['json', 'a.json', JSON.stringify({ nodes: JSON_NODES, edges: JSON_LINKS })],
  ])('is actors and links: %s', async (format, name, content) => {
    const { said, plan } = await tryImport(content, { name, settings });
    expect(said.format).toBe(format);
    expect(said.faults).toEqual([]);
    expect(said.counts.actors.added).toBe(3);
    expect(said.counts.cooperations.added).toBe(2);
    const names = [...plan.edits].flatMap(([key, value]) => (key.startsWith('Actor:') ? [value?.name] : []));
    expect(names.sort()).toEqual([expect.stringMatching(/^Café/), 'Deux', 'Trois']);
    const levels = [...plan.edits].flatMap(([key, value]) =>
      key.startsWith('Cooperation:') ? [value?.intensity] : [],
    );
    expect(levels.sort()).toEqual([1, 3]);
  });

  it('may have directions, and ties in a row', async () => {
    const { said, plan } = await tryImport('digraph { a -> b -> c }', { name: 'a.dot', settings });
    expect(said.counts.cooperations.added).toBe(2);
    const roles = [...plan.edits].flatMap(([key, value]) =>
      key.startsWith('PARTY_TO:') ? [value?.role] : [],
    );
    expect(roles.sort()).toEqual(['from', 'from', 'to', 'to']);
  });

  it.each([
    ['JSON that is none', 'a.json', '{"a": 1}', 'IMPORT_FORMAT_UNKNOWN'],
    ['JSON that is cut', 'a.json', '{"nodes": [', 'IMPORT_FORMAT_UNKNOWN'],
    ['a GML that is cut', 'a.gml', 'graph [ node [ id 1', 'IMPORT_BROKEN_FILE'],
    ['a DOT that is cut', 'a.dot', 'graph { a [label="x"', 'IMPORT_BROKEN_FILE'],
    ['a GML without end of depth', 'a.gml', `graph [ ${'a [ '.repeat(100)}`, 'IMPORT_TOO_DEEP'],
  ])('is refused where it is broken: %s', async (_, name, content, code) => {
    await expect(tryImport(content, { name })).rejects.toMatchObject({ code });
  });

  it('is no table whose first heading is like it', async () => {
    const { said } = await tryImport('graph;famille\nUn;ESS\n', { name: 'a.csv' });
    expect(said.format).toBe('csv');
  });
});

describe('nodes of a graph', () => {
  const markup = (inside: string): string =>
    `<graphml><key id="l" for="node" attr.name="label" attr.type="string"/><graph>${inside}</graph></graphml>`;
  const namesIn = async (text: string): Promise<unknown[]> => {
    const { plan } = await tryImport(text, { name: 'reseau.graphml' });
    expect(plan.faults).toEqual([]);
    expect([...plan.edits.keys()].filter((key) => key.startsWith('Cooperation:'))).toHaveLength(1);
    return [...plan.edits].flatMap(([key, actor]) => (key.startsWith('Actor:') ? [actor?.name] : []));
  };

  it('without a label are named by their identifier, also those without a link', async () => {
    const nodes = '<node id="a"/><node id="b"/><node id="c"><data key="l">Mairie</data></node>';
    expect(await namesIn(markup(`${nodes}<edge source="a" target="c"/>`))).toEqual(['a', 'b', 'Mairie']);
    expect(await namesIn(markup('<node id="a"/><node id="b"/><edge source="a" target="b"/>'))).toEqual([
      'a',
      'b',
    ]);
  });

  it('whose identifiers differ in case alone are two', async () => {
    expect(await namesIn(markup('<node id="a"/><node id="A"/><edge source="a" target="A"/>'))).toEqual([
      'a',
      'A',
    ]);
  });
});

describe('a file that begins with remarks without end', () => {
  const csv = 'Organisation,Famille\nMairie,collectivité\n';

  it.each([
    ['ruled by number signs', `${'# '.repeat(40)}x\n${csv}`],
    ['ruled by number signs, a line each', `${'#\n'.repeat(900)}x\n${csv}`],
    ['with the words of who made it', `${'creator version comment '.repeat(60)}\n${csv}`],
    ['ruled by per cent signs', `${'%\n'.repeat(900)}${csv}`],
    ['with remarks that are closed and opened', `${'/**/ '.repeat(300)}${csv}`],
    ['with slashes', `${'// '.repeat(500)}\n${csv}`],
  ])('is read at once, %s', async (_, text) => {
    await expect(
      tryImport(text, { name: 'comments.csv', settings }).catch((error: unknown) => error),
    ).resolves.toBeDefined();
  });

  it.each([
    [
      'GML after who made it, on one line',
      'Creator "me" graph [ node [ id 1 label "Un" ] node [ id 2 label "Deux" ] ]',
      'gml',
    ],
    [
      'GML whose bracket is on the next line',
      'Creator me\nVersion 1\ngraph\n[ node [ id 1 label "Un" ] ]',
      'gml',
    ],
    ['Pajek after remarks', '% ruled\n%%%%\n*Network a b\n\n*Vertices 1\n1 "Un"\n', 'pajek'],
    ['DOT after remarks', '// a\n# b\n/* c\n d */ strict digraph G { a -> b }', 'dot'],
  ])('is recognised: %s', (_, text, format) => {
    expect(readPlainGraph(Buffer.from(text), 'a.txt')?.format).toBe(format);
  });
});
