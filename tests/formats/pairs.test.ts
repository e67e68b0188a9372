import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { walkDepthFirst } from '../../model/readings/graph/walk-depth-first.ts';
import { measureNetwork } from '../../model/readings/measures/measure-network.ts';
import { AS_ON_MAP, subNetwork } from '../../model/readings/measures/sub-network.ts';
import { exportedOf } from '../../server/exchange/exported.ts';
import { graphOf } from '../../server/exchange/graphs/graph-of.ts';
import { graphml } from '../../server/exchange/graphs/graphml.ts';
import { pajek } from '../../server/exchange/graphs/pajek.ts';
import { provenanceOf } from '../../server/exchange/provenance.ts';
import { readPlainGraph } from '../../server/exchange/read/read-plain-graph.ts';
import { csv } from '../../server/exchange/tables/csv.ts';
import { matrices } from '../../server/exchange/tables/matrices.ts';
import { statnet } from '../../server/exchange/tables/statnet.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { hostileFacts } from '../support/hostile-facts.ts';
import { largeFacts } from '../support/large-facts.ts';
import { makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';
import { GRAPH_LIBRARIES, runPython } from '../support/python/run-python.ts';
import { runR } from '../support/r/run-r.ts';

const reference = loadReference([]);
const SYSTEMS = {
  hostile: makeSystem(hostileFacts()),
  large: makeSystem(largeFacts('g', { actors: 60, cooperations: 120 })),
  namesakes: makeSystem({
    actors: [
      makeActor('a', { name: 'AMAP "du" Val' }),
      makeActor('b', { name: 'AMAP "du" Val' }),
      makeActor('c', { name: "L’école\\ d'à côté" }),
    ],
    cooperations: [makeCooperation('c1', ['a', 'b']), makeCooperation('c2', ['b', 'c'], { intensity: 4 })],
  }),
} as const;
type Name = keyof typeof SYSTEMS;
const NAMES = Object.keys(SYSTEMS) as Name[];

const exportedFor = (name: Name) => exportedOf(SYSTEMS[name]);
const pairsOf = (name: Name) =>
  exportedFor(name).links.map(({ actorIds: [a, b], intensity }) => [...[a, b].sort(), intensity]);
const insideOf = (name: Name) => exportedFor(name).map.actors.filter(({ outside }) => outside !== true);

const Net = z.object({
  ids: z.array(z.string()),
  names: z.array(z.string()),
  betweenness: z.array(z.number().nullable()),
  pairs: z.array(z.array(z.string())),
  intensity: z.array(z.number()),
});

const Files = z.record(z.string(), z.object({ rows: z.array(z.array(z.string())) }));
async function tables(zip: Buffer): Promise<Record<string, Record<string, string>[]>> {
  const files = Files.parse(await runPython('read-csv-zip.py', zip));
  return Object.fromEntries(
    Object.entries(files)
      .filter(([file]) => file.endsWith('.csv'))
      .map(
        ([
          name,
          {
            rows: [headings = [], ...rows],
          },
        ]) => [
          name.replace('.csv', ''),
          rows.map((row) => Object.fromEntries(row.map((cell, i) => [headings[i] ?? '', cell]))),
        ],
      ),
  );
}

describe.each(NAMES)('Pajek, of %s', (name) => {
  const text = pajek.write(exportedFor(name), provenanceOf(exportedFor(name), reference, 'fr'));
  const expected = () => {
    const labels = text.split('\n').flatMap((line) => /^\d+ "(.*)"$/.exec(line)?.[1] ?? []);
    const label = new Map(insideOf(name).map(({ id }, i) => [id, labels[i] ?? '']));
    return {
      labels,
      pairs: exportedFor(name)
        .links.map(({ actorIds, intensity }) => [
          ...actorIds.map((id) => label.get(id) ?? '').sort(),
          intensity,
        ])
        .sort(),
    };
  };

  it('is read by networkx and by igraph, with a label that tells each actor from all others', async () => {
    const { labels, pairs } = expected();
    expect(new Set(labels).size).toBe(insideOf(name).length);
    const read = z
      .object({ nodes: z.array(z.string()), edges: z.array(z.tuple([z.string(), z.string(), z.number()])) })
      .parse(await runPython('read-pajek.py', text));
    expect(read.nodes).toEqual(labels);
    expect(read.edges.map(([a, b, weight]) => [...[a, b].sort(), weight]).sort()).toEqual(pairs);
    const other = (await runPython('read-igraph.py', text, GRAPH_LIBRARIES)) as {
      nodes: unknown[];
      edges: { weight: number }[];
    };
    expect(other.nodes).toHaveLength(labels.length);
    expect(other.edges.map(({ weight }) => weight).sort()).toEqual(
      pairs.map(([, , weight]) => weight).sort(),
    );
  });

  it('comes back as Maillage reads it', () => {
    const { labels, pairs } = expected();
    const [nodes, edges] = readPlainGraph(Buffer.from(text), 'carte.net')?.tables ?? [];
    const column = (table: typeof nodes, heading: string) => table?.headings.indexOf(heading) ?? -1;
    const cells = (table: typeof nodes, heading: string) =>
      table?.rows.map((row) => row.cells[column(table, heading)] ?? '') ?? [];
    expect(cells(nodes, 'label')).toEqual(labels);
    const number = (id: string) => labels[Number(id) - 1] ?? '';
    const [sources, targets, weights] = ['source', 'target', 'weight'].map((one) => cells(edges, one));
    expect(
      (sources ?? [])
        .map((source, i) => [...[number(source), number(targets?.[i] ?? '')].sort(), Number(weights?.[i])])
        .sort(),
    ).toEqual(pairs);
  });
});

describe.each(NAMES)('tables of pairs, of %s', (name) => {
  it('as matrices: symmetric, with the intensities of the map, and the parties of each cooperation', async () => {
    const files = await tables(matrices.write(exportedFor(name), { reference, language: 'en' }));
    const ids = insideOf(name).map(({ id }) => id);
    const square = files['one-mode-matrix'] ?? [];
    expect(square.map(({ id }) => id)).toEqual(ids);
    const found = square.flatMap((row) =>
      ids.flatMap((id) => {
        expect(row[id]).toBe(square.find((other) => other.id === id)?.[row.id ?? '']);
        return (row.id ?? '') < id && row[id] !== '0' ? [[row.id, id, Number(row[id])]] : [];
      }),
    );
    expect(found.sort()).toEqual(pairsOf(name).sort());
    const active = exportedFor(name).map.cooperations.filter(({ state }) => state === 'active');
    for (const { id, parties } of active)
      expect((files['two-mode-matrix'] ?? []).filter((row) => row[id] === '1').map((row) => row.id)).toEqual(
        ids.filter((one) => parties.some(({ actorId }) => actorId === one)),
      );
    for (const [table, rows] of Object.entries(files).filter(([id]) => id.endsWith('matrix')))
      expect(Object.keys(rows[0] ?? {})[0], table).toBe('id');
  });

  it('for statnet: its script makes the network in R, with every column and measure', async () => {
    const files = unzipSync(statnet.write(exportedFor(name), { reference, language: 'fr' }));
    const asked = [
      'source("load-statnet.R")',
      'library(jsonlite)',
      'pairs <- as.edgelist(net, attrname = "intensity")',
      'told <- list(',
      '  ids = I(network.vertex.names(net)), names = I(net %v% "name"), betweenness = I(net %v% "betweenness"),',
      '  pairs = matrix(network.vertex.names(net)[pairs[, 1:2]], ncol = 2), intensity = I(pairs[, 3]))',
      'cat(toJSON(told, auto_unbox = TRUE, digits = NA))',
    ];
    const told = Net.parse(await runR(asked.join('\n'), {}, files));
    expect(told.ids).toEqual(insideOf(name).map(({ id }) => id));
    // R reads every end of a line as one sign.
    expect(told.names).toEqual(insideOf(name).map((actor) => actor.name.replace(/\r\n?/g, '\n')));
    const pairs = told.pairs.map((ends, i) => [...[...ends].sort(), told.intensity[i]]);
    expect(pairs.sort()).toEqual(pairsOf(name).sort());
    const network = subNetwork(SYSTEMS[name], AS_ON_MAP);
    const { actors } = measureNetwork(SYSTEMS[name], network, walkDepthFirst(network.graph));
    const betweenness = new Map(actors.map((actor) => [actor.actorId, actor.betweenness]));
    // It writes fifteen digits.
    const near = (value: number | null | undefined) => (value == null ? null : expect.closeTo(value, 12));
    expect(told.betweenness).toEqual(told.ids.map((id) => near(betweenness.get(id))));
  });

  it('for statnet: its MRQAP and ERGM take the same covariates, in the order of the actors', async () => {
    const exported = exportedFor(name);
    const files = unzipSync(statnet.write(exported, { reference, language: 'en' }));
    const asked = [
      'source("covariates.R")',
      'invisible(parse("ergm.R"))',
      'library(jsonlite)',
      'told <- list(ids = I(ids), links = sum(links) / 2, terms = I(names(covariates)),',
      '  family = if (is.null(covariates$family)) 0 else sum(covariates$family) / 2,',
      '  commitments = if (is.null(covariates$commitments)) 0 else sum(covariates$commitments) / 2)',
      'cat(toJSON(told, auto_unbox = TRUE))',
    ];
    const told = z
      .object({
        ...{ ids: z.array(z.string()), terms: z.array(z.string()) },
        ...{ links: z.number(), family: z.number(), commitments: z.number() },
      })
      .parse(await runR(asked.join('\n'), {}, files));
    const inside = insideOf(name);
    expect([told.ids, told.links]).toEqual([inside.map(({ id }) => id), exported.links.length]);
    const alike = inside.flatMap((a, i) =>
      inside.slice(i + 1).filter((b) => a.family === b.family && a.family !== 'unspecified'),
    );
    if (told.terms.includes('family')) expect(told.family).toBe(alike.length);
    expect(told.terms).not.toContain('distance');
  });

  it('has measures next to names as the API does, with every column in the codebook', async () => {
    const system = SYSTEMS[name];
    const files = await tables(csv.write(exportedFor(name), { reference, language: 'en', raw: true }));
    const network = subNetwork(system, AS_ON_MAP);
    const { actors } = measureNetwork(system, network, walkDepthFirst(network.graph));
    expect(
      files.measures?.map(({ actorId, actor, degree, betweenness, cooperations, inCore }) => [
        ...[actorId, actor, degree, betweenness, cooperations, inCore],
      ]),
    ).toEqual(
      actors.map((one) =>
        [one.actorId, one.name, one.degree, one.betweenness, one.cooperations, one.inCore].map((cell) =>
          String(cell ?? ''),
        ),
      ),
    );
    for (const zip of [
      csv.write(exportedFor(name), { reference, language: 'en', raw: true }),
      statnet.write(exportedFor(name), { reference, language: 'en' }),
      matrices.write(exportedFor(name), { reference, language: 'en' }),
    ]) {
      const { codebook = [], readme: _, ...held } = await tables(zip);
      for (const [table, rows] of Object.entries(held)) {
        const told = codebook.filter((row) => row.Table === table).map((row) => row.Column);
        if (told.includes('*')) continue;
        for (const column of Object.keys(rows[0] ?? {})) expect(told, table).toContain(column);
      }
      for (const row of codebook) expect(row.Holds, JSON.stringify(row)).toMatch(/\S/);
    }
  });

  it('as GraphML, read by igraph with names, families and the lines that count as links', async () => {
    const text = graphml.write(
      graphOf(exportedFor(name), 'one'),
      provenanceOf(exportedFor(name), reference, 'fr'),
    );
    const { nodes, edges } = (await runPython('read-igraph.py', text, GRAPH_LIBRARIES)) as {
      nodes: { id: string; label: string; family: string }[];
      edges: { ends: [number, number]; linked: boolean }[];
    };
    const { actors } = exportedFor(name).map;
    expect(nodes.map(({ id, family }) => [id, family])).toEqual(actors.map(({ id, family }) => [id, family]));
    const linked = edges
      .filter((edge) => edge.linked)
      .map(({ ends }) =>
        ends
          .map((end) => nodes[end]?.id)
          .sort()
          .join(' '),
      );
    expect([...new Set(linked)].sort()).toEqual(
      pairsOf(name)
        .map(([a, b]) => `${a} ${b}`)
        .sort(),
    );
  });
});

it('the MRQAP of statnet’s file finds families that keep to themselves, and a distance that is given', async () => {
  const ids = Array.from({ length: 24 }, (_, i) => `a${i}`);
  const family = (i: number): 'citizens' | 'business' => (i < 12 ? 'citizens' : 'business');
  const pairs = ids.flatMap((a, i) =>
    // Each with the next three of its own family.
    [1, 2, 3].flatMap((step) =>
      family(i) === family(i + step) && i + step < 24 ? [[a, `a${i + step}`]] : [],
    ),
  );
  // Some are between the families: a perfect separation has no estimate.
  for (const i of [0, 3, 6, 9, 10]) pairs.push([`a${i}`, `a${i + 12}`]);
  const system = makeSystem({
    actors: ids.map((id, i) => makeActor(id, { family: family(i) })),
    cooperations: pairs.map((ends, i) => makeCooperation(`c${i}`, ends)),
  });
  const files = unzipSync(statnet.write(exportedOf(system), { reference, language: 'en' }));
  const distance = [
    ['', ...ids].join(),
    ...ids.map((id, i) => [id, ...ids.map((_, j) => Math.abs(i - j))].join()),
  ].join('\n');
  const asked = [
    'source("mrqap.R")',
    'cat("\\n")',
    'cat(jsonlite::toJSON(setNames(as.list(mrqap$p), mrqap$term), auto_unbox = TRUE), "\\n")',
  ];
  const run = async (more: Record<string, Uint8Array>) =>
    z.record(z.string(), z.number()).parse(await runR(asked.join('\n'), {}, { ...files, ...more }));
  expect((await run({})).family).toBeLessThan(0.01);
  const told = await run({ 'distance.csv': new TextEncoder().encode(distance) });
  expect(Object.keys(told)).toEqual(['intercept', 'family', 'distance']);
  expect(told.distance).toBeLessThan(0.01);
});
