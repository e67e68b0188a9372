import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Comparison, Timeline } from '../../model/contract/comparison.ts';
import type { MeasureReading } from '../../model/contract/measures.ts';
import type { PatternAnswer } from '../../model/contract/patterns.ts';
import type { Problem } from '../../model/contract/problem.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Snapshot, SnapshotCitation } from '../../model/contract/snapshot.ts';
import { becomeAdministrator, makeLink, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { runProgram } from '../support/python/run-python.ts';
import { runR } from '../support/r/run-r.ts';
import type { TestApp } from '../support/test-app.ts';

/** The page in both languages: the output of its programs, and its names for the compared values. */
const PAGES = [
  {
    file: 'carnet-python-r.md',
    variables: { token: 'MAILLAGE_JETON', territory: 'MAILLAGE_TERRITOIRE' },
    language: 'fr',
    read: 'lire',
    python: {
      names: 'noms',
      day: 'carte["day"]',
      nodes: 'sorted(graphe)',
      edges: 'graphe.number_of_edges()',
      density: 'densite',
      byRule: 'par_regle',
      toCheck: 'a_verifier',
      heard: 'entendus',
      furthest: 'ecart',
      brokers: 'relais',
      rows: 'lignes',
      densities: 'densites',
      heardElsewhere: 'entendus_ailleurs',
      curve: 'courbe',
      undated: 'sans_date',
      linksThen: 'liens_autrefois',
      citations: 'citations',
      actorsInCsv: 'len(acteurs_csv)',
      pairsInCsv: '[[paire["aId"], paire["bId"], paire["intensity"]] for paire in paires_csv]',
      pairsInGraphml: 'sorted(sorted(paire) for paire in paires_graphml)',
      role: 'role',
      seesPrivate: 'puis_je_voir_le_prive',
    },
    r: {
      names: 'setNames(as.list(territoires$name), territoires$id)',
      day: 'carte$day',
      nodes: 'sort(V(graphe)$name, method = "radix")',
      edges: 'ecount(graphe)',
      density: 'densite',
      byRule: 'as.list(par_regle)',
      toCheck: 'a_verifier',
      heard: 'entendus',
      furthest: 'ecart',
      brokers: 'relais',
      rows: 'lignes',
      densities: 'as.list(densites)',
      heardElsewhere:
        'do.call(c, lapply(compares, function(of) setNames(Map(c, of$coverage$heard, of$coverage$of), of$territoryId)))',
      curve: 'Map(list, as.character(courbe$jour), courbe$liens, USE.NAMES = FALSE)',
      undated: 'sans_date',
      linksThen: 'liens_autrefois',
      citations: 'I(citations)',
      actorsInCsv: 'nrow(acteurs_csv)',
      pairsInCsv: 'unname(as.matrix(paires_csv[c("aId", "bId", "intensity")]))',
      pairsInGraphml: 'unname(paires_graphml)',
      role: 'role',
      seesPrivate: 'puis_je_voir_le_prive',
    },
  },
  {
    file: 'notebook-python-r.md',
    variables: { token: 'MAILLAGE_TOKEN', territory: 'MAILLAGE_TERRITORY' },
    language: 'en',
    read: 'read',
    python: {
      names: 'names',
      day: 'the_map["day"]',
      nodes: 'sorted(graph)',
      edges: 'graph.number_of_edges()',
      density: 'density',
      byRule: 'by_rule',
      toCheck: 'to_check',
      heard: 'heard',
      furthest: 'furthest',
      brokers: 'brokers',
      rows: 'rows',
      densities: 'densities',
      heardElsewhere: 'heard_elsewhere',
      curve: 'curve',
      undated: 'undated',
      linksThen: 'links_then',
      citations: 'citations',
      actorsInCsv: 'len(actors_csv)',
      pairsInCsv: '[[pair["aId"], pair["bId"], pair["intensity"]] for pair in pairs_csv]',
      pairsInGraphml: 'sorted(sorted(pair) for pair in pairs_graphml)',
      role: 'role',
      seesPrivate: 'may_i_see_the_private',
    },
    r: {
      names: 'setNames(as.list(territories$name), territories$id)',
      day: 'the_map$day',
      nodes: 'sort(V(graph)$name, method = "radix")',
      edges: 'ecount(graph)',
      density: 'density',
      byRule: 'as.list(by_rule)',
      toCheck: 'to_check',
      heard: 'heard',
      furthest: 'furthest',
      brokers: 'brokers',
      rows: 'rows',
      densities: 'as.list(densities)',
      heardElsewhere:
        'do.call(c, lapply(compared, function(of) setNames(Map(c, of$coverage$heard, of$coverage$of), of$territoryId)))',
      curve: 'Map(list, as.character(curve$day), curve$links, USE.NAMES = FALSE)',
      undated: 'undated',
      linksThen: 'links_then',
      citations: 'I(citations)',
      actorsInCsv: 'nrow(actors_csv)',
      pairsInCsv: 'unname(as.matrix(pairs_csv[c("aId", "bId", "intensity")]))',
      pairsInGraphml: 'unname(pairs_graphml)',
      role: 'role',
      seesPrivate: 'may_i_see_the_private',
    },
  },
] as const;
type Page = (typeof PAGES)[number];

const blocks = ({ file }: Page, language: string): string[] => {
  const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, text = '']) => text,
  );
};

/** Runs the Python of a page and returns its results under our names. */
const inPython = (page: Page): string => {
  const told = Object.entries(page.python).map(([name, expression]) => `"${name}": ${expression}`);
  return `${blocks(page, 'python').join('\n')}\nprint(json.dumps({${told.join(', ')}}))\n`;
};

/** Runs the R of a page and returns its results. */
const inR = (page: Page): string => {
  const told = Object.entries(page.r).map(([name, expression]) => `${name} = ${expression}`);
  return `${blocks(page, 'r').join('\n')}\ncat(toJSON(list(${told.join(', ')}), auto_unbox = TRUE, digits = NA))\n`;
};

type Told = {
  readonly density: number;
  readonly furthest: number;
  readonly brokers: string[];
  readonly pairsInGraphml: string[][];
} & {
  readonly [name in keyof Page['r']]: unknown;
};

const PROGRAMS = PAGES.flatMap((page) => [
  { ...page, by: 'Python', run: () => runProgram(inPython(page), environmentOf(page)) },
  { ...page, by: 'R', run: () => runR(inR(page), environmentOf(page)) },
]);

let api: TestApp;
let amina: TestBrowser;
let one: Copy;
let two: Copy;
let snapshot: Snapshot;
let address: string;
let token: string;

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  one = await copySample(api.executor, 'val-d-exemple');
  two = await copySample(api.executor, 'val-d-exemple');
  // Two more than those the token may read: none of them may turn up.
  await copySample(api.executor, 'val-d-exemple');
  snapshot = await amina.ask('POST', `/api/territories/${one.territoryId}/snapshots`, {
    title: 'Fin de l’atelier, « relue »',
    author: 'Amina',
    authors: ['Durand, « Camille »', 'Le \\ "Collectif" [du Val]'],
  });
  ({ token } = await makeLink(amina, {
    kind: 'token',
    role: 'researcher',
    territoryIds: [one.territoryId, two.territoryId],
  }));
  address = (await api.app.listen({ host: '127.0.0.1', port: 0 })).replace(/\/$/, '');
});
afterAll(() => api.close());

const read = <T>(path: string): Promise<T> => amina.ask('GET', `/api/territories/${one.territoryId}/${path}`);

const environmentOf = ({ variables }: Page): Record<string, string> => ({
  MAILLAGE: address,
  [variables.token]: token,
  [variables.territory]: one.territoryId,
});

describe.each(PAGES)('docs/$file', (page) => {
  it('asks each question in Python and in R', () => {
    expect(blocks(page, 'python')).toHaveLength(12);
    expect(blocks(page, 'r')).toHaveLength(12);
  });

  it('asks again when the server is busy', async () => {
    const [[inPython = ''], [inR = '']] = [blocks(page, 'python'), blocks(page, 'r')];
    const requests = { count: 0 };
    const busy = createServer((_, reply) => {
      requests.count += 1;
      const isBusy = requests.count % 2 === 1;
      reply.writeHead(isBusy ? 503 : 200, { 'content-type': 'application/json', 'retry-after': '1' });
      reply.end(isBusy ? '{}' : '{"items":["ready"]}');
    }).listen(0, '127.0.0.1');
    try {
      await once(busy, 'listening');
      const { port } = z.object({ port: z.int() }).parse(busy.address());
      const environment = { ...environmentOf(page), MAILLAGE: `http://127.0.0.1:${port}` };
      const said = `print(json.dumps(${page.read}("territories")))\n`;
      expect(await runProgram(`${inPython}\n${said}`, environment)).toEqual({ items: ['ready'] });
      const saidInR = `cat(toJSON(${page.read}("territories")), "\\n")\n`;
      expect(await runR(`${inR}\n${saidInR}`, environment)).toEqual({ items: ['ready'] });
      expect(requests.count).toBe(4);
    } finally {
      busy.close();
    }
  });

  it('says the sentence of the Problem where a request is refused', async () => {
    const [first = ''] = blocks(page, 'python');
    const asked = [
      'try:',
      `    ${page.read}("territories/nulle-part/map")`,
      'except RuntimeError as refused:',
      '    print(json.dumps(str(refused)))',
    ];
    const said = await runProgram(`${first}\n${asked.join('\n')}\n`, environmentOf(page));
    const problem = (
      await api.send('GET', '/api/territories/nulle-part/map', undefined, {
        'accept-language': page.language,
        authorization: `Bearer ${token}`,
      })
    ).json<Problem>();
    expect(problem.status).toBe(403);
    const sentence = `${problem.title} ${problem.detail} (${problem.code})`;
    expect(said).toBe(sentence);
    const [inR = ''] = blocks(page, 'r');
    const refused = `tryCatch(${page.read}("territories/nulle-part/map"), error = conditionMessage)`;
    const saidInR = await runR(
      `${inR}\ncat(toJSON(${refused}, auto_unbox = TRUE), "\\n")\n`,
      environmentOf(page),
    );
    expect(saidInR).toContain(sentence);
  });
});

describe.each(PROGRAMS)('docs/$file, run by $by', ({ language, run }) => {
  let told: Told;
  beforeAll(async () => {
    told = (await run()) as Told;
  });

  it('reads, with its token, the territories of the token and nothing else', () => {
    expect(Object.keys(told.names as object).sort()).toEqual([one.territoryId, two.territoryId].sort());
    expect([told.role, told.seesPrivate]).toEqual(['researcher', true]);
  });

  it('has the map as a graph, and its measures again', async () => {
    const { actors, links, day } = await read<TerritoryMap>('map');
    const linked = links.filter(({ intensity }) => intensity >= 2);
    expect(told.day).toBe(day);
    expect(told.nodes).toEqual(
      actors
        .filter(({ outside }) => outside !== true)
        .map(({ id }) => id)
        .sort(),
    );
    expect(told.edges).toBe(linked.length);
    const measures = await read<MeasureReading>('measures');
    expect(told.density).toBeCloseTo(measures.network.density ?? 0, 12);
    expect(told.furthest).toBeLessThan(1e-9);
    expect(told.heard).toEqual([measures.coverage.heard, measures.coverage.of]);
    const highest = measures.actors.toSorted((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0));
    expect(told.brokers).toEqual(highest.slice(0, 3).map(({ actorId }) => actorId));
  });

  it('counts the questions, and has a pattern as a table', async () => {
    const { items } = await read<{ items: { rule: string; key: string; confidence: string }[] }>('gaps');
    const counts = told.byRule as Record<string, number>;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
    for (const [rule, count] of Object.entries(counts))
      expect(items.filter((gap) => gap.rule === rule)).toHaveLength(count);
    expect(told.toCheck).toEqual(
      items.filter(({ confidence }) => confidence === 'to_check').map(({ key }) => key),
    );
    const { rows }: PatternAnswer = await amina.ask(
      'GET',
      `/api/patterns/old-without-frame?territories=${one.territoryId}`,
    );
    expect((told.rows as object[]).map((line) => Object.values(line).slice(1))).toEqual(
      rows.map(({ startedOn, years }) => [startedOn, years]),
    );
    expect(rows).toHaveLength(5);
  });

  it('compares a cohort, reads over time and at another day', async () => {
    const ids = `${one.territoryId},${two.territoryId}`;
    const { territories }: Comparison = await amina.ask('GET', `/api/comparison?ids=${ids}`);
    expect(told.densities).toEqual(
      Object.fromEntries(
        territories.map(({ territoryId, now }) => [territoryId, expect.closeTo(now.density ?? 0, 12)]),
      ),
    );
    expect(told.heardElsewhere).toEqual(
      Object.fromEntries(
        territories.map(({ territoryId, coverage }) => [territoryId, [coverage.heard, coverage.of]]),
      ),
    );
    const { points, undated } = await read<Timeline>('timeline?from=2020-01-01&to=2026-01-01');
    expect(told.curve).toEqual(points.map(({ day, links }) => [day, links]));
    expect(told.undated).toEqual(undated);
    expect(told.linksThen).toBe(points[0]?.links);
  });

  it('cites a snapshot by the hash it checked, and opens what is exported', async () => {
    const reply = await amina.send('GET', `/api/snapshots/${snapshot.id}/citation`, undefined, {
      'accept-language': language,
    });
    const { text } = reply.json<SnapshotCitation>();
    expect(told.citations).toEqual([text]);
    for (const said of [snapshot.title, snapshot.hash, 'Durand, « Camille »']) expect(text).toContain(said);
    const { actors, reserve, links } = await read<TerritoryMap>('map');
    const linked = links.filter(({ intensity }) => intensity >= 2);
    expect(told.actorsInCsv).toBe(actors.length + reserve.length);
    expect(told.pairsInCsv).toEqual(
      linked.map(({ actorIds, intensity }) => [...actorIds, String(intensity)]),
    );
    expect([...told.pairsInGraphml].sort()).toEqual(
      linked.map(({ actorIds }) => [...actorIds].sort()).sort(),
    );
  });
});
