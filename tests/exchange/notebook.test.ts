import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, Timeline } from '../../server/contract/comparison.ts';
import type { MeasureReading } from '../../server/contract/measures.ts';
import type { PatternAnswer } from '../../server/contract/patterns.ts';
import type { TerritoryMap } from '../../server/contract/reading.ts';
import type { Snapshot } from '../../server/contract/snapshot.ts';
import { becomeAdministrator, makeLink, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { runProgram } from '../support/python/run-python.ts';
import type { TestApp } from '../support/test-app.ts';

const page = readFileSync(new URL('../../docs/carnet-python-r.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);

/** What the page computed, by the names it gives. */
const TOLD = `
print(json.dumps({
    "noms": noms, "jour": carte["day"], "sommets": sorted(graphe), "arêtes": graphe.number_of_edges(),
    "densité": densite, "par règle": par_regle, "à vérifier": a_verifier, "entendus": entendus, "écart": ecart,
    "relais": relais, "lignes": lignes, "densités": densites, "ailleurs": entendus_ailleurs, "courbe": courbe,
    "sans date": sans_date, "autrefois": liens_autrefois, "citations": citations,
    "csv": [len(acteurs_csv), [[paire["aId"], paire["bId"], paire["intensity"]] for paire in paires_csv]],
    "graphml": sorted(sorted(paire) for paire in paires_graphml), "rôle": role, "privé": puis_je_voir_le_prive,
}))
`;

interface Told {
  readonly [name: string]: unknown;
  readonly densité: number;
  readonly écart: number;
  readonly relais: string[];
}

let api: TestApp;
let amina: TestBrowser;
let one: Copy;
let two: Copy;
let snapshot: Snapshot;
let address: string;
let told: Told;

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
  });
  const { token } = await makeLink(amina, {
    kind: 'token',
    role: 'researcher',
    territoryIds: [one.territoryId, two.territoryId],
  });
  address = (await api.app.listen({ host: '127.0.0.1', port: 0 })).replace(/\/$/, '');
  told = (await runProgram(blocks('python').join('\n') + TOLD, {
    MAILLAGE: address,
    MAILLAGE_JETON: token,
    MAILLAGE_TERRITOIRE: one.territoryId,
  })) as Told;
});
afterAll(() => api.close());

const read = <T>(path: string): Promise<T> => amina.ask('GET', `/api/territories/${one.territoryId}/${path}`);

describe('the notebook of the documentation, run by Python', () => {
  it('asks each question in both languages', () => {
    expect(blocks('python')).toHaveLength(11);
    expect(blocks('r')).toHaveLength(11);
  });

  it('reads, with its token, the territories of the token and nothing else', () => {
    expect(Object.keys(told.noms as object).sort()).toEqual([one.territoryId, two.territoryId].sort());
    expect([told.rôle, told.privé]).toEqual(['researcher', true]);
  });

  it('has the map as a graph, and its measures again', async () => {
    const { actors, links, day } = await read<TerritoryMap>('map');
    const linked = links.filter(({ intensity }) => intensity >= 2);
    expect(told.jour).toBe(day);
    expect(told.sommets).toEqual(
      actors
        .filter(({ outside }) => outside !== true)
        .map(({ id }) => id)
        .sort(),
    );
    expect(told.arêtes).toBe(linked.length);
    const measures = await read<MeasureReading>('measures');
    expect(told.densité).toBeCloseTo(measures.network.density ?? 0, 12);
    expect(told.écart).toBeLessThan(1e-9);
    expect(told.entendus).toEqual([measures.coverage.heard, measures.coverage.of]);
    const highest = measures.actors.toSorted((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0));
    expect(told.relais).toEqual(highest.slice(0, 3).map(({ actorId }) => actorId));
  });

  it('counts the questions, and has a pattern as a table', async () => {
    const { items } = await read<{ items: { rule: string; key: string; confidence: string }[] }>('gaps');
    const counts = told['par règle'] as Record<string, number>;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
    for (const [rule, count] of Object.entries(counts))
      expect(items.filter((gap) => gap.rule === rule)).toHaveLength(count);
    expect(told['à vérifier']).toEqual(
      items.filter(({ confidence }) => confidence === 'to_check').map(({ key }) => key),
    );
    const { rows }: PatternAnswer = await amina.ask(
      'GET',
      `/api/patterns/old-without-frame?territories=${one.territoryId}`,
    );
    expect((told.lignes as object[]).map((line) => Object.values(line).slice(1))).toEqual(
      rows.map(({ startedOn, years }) => [startedOn, years]),
    );
    expect(rows).toHaveLength(5);
  });

  it('compares a cohort, reads over time and at another day', async () => {
    const ids = `${one.territoryId},${two.territoryId}`;
    const { territories }: Comparison = await amina.ask('GET', `/api/comparison?ids=${ids}`);
    expect(told.densités).toEqual(
      Object.fromEntries(territories.map(({ territoryId, now }) => [territoryId, now.density])),
    );
    expect(told.ailleurs).toEqual(
      Object.fromEntries(
        territories.map(({ territoryId, coverage }) => [territoryId, [coverage.heard, coverage.of]]),
      ),
    );
    const { points, undated } = await read<Timeline>('timeline?from=2020-01-01&to=2026-01-01');
    expect(told.courbe).toEqual(points.map(({ day, links }) => [day, links]));
    expect(told['sans date']).toEqual(undated);
    expect(told.autrefois).toBe(points[0]?.links);
  });

  it('cites a snapshot by the hash it checked, and opens what is exported', async () => {
    expect(told.citations).toEqual([
      `« ${snapshot.title} », ${address}/cliche/${snapshot.id}, sha256:${snapshot.hash}`,
    ]);
    const { actors, reserve, links } = await read<TerritoryMap>('map');
    const linked = links.filter(({ intensity }) => intensity >= 2);
    expect(told.csv).toEqual([
      actors.length + reserve.length,
      linked.map(({ actorIds, intensity }) => [...actorIds, String(intensity)]),
    ]);
    expect(told.graphml).toEqual(linked.map(({ actorIds }) => [...actorIds].sort()).sort());
  });
});
