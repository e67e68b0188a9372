import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameMaker } from '../../bench/growth/made-names.ts';
import { costOf } from '../../model/contract/cost-of.ts';
import * as contract from '../../model/contract/endpoints/index.ts';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { renewDerivedNames } from '../../server/store/derived-names.ts';
import { mergeVocabulary } from '../../server/store/reference.ts';
import { applySchema } from '../../server/store/schema.ts';
import { largeFacts } from '../support/large-facts.ts';
import { LONG } from '../support/longer.ts';
import { type OwnEngine, startOwnEngine } from '../support/own-engine.ts';
import { openProfiledExecutor, type ProfiledExecutor } from '../support/profiled-executor.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const OTHERS = 12;
let engine: OwnEngine;
let profiled: ProfiledExecutor;
let api: TestApp;

async function addTerritory(id: string, seed: number): Promise<void> {
  const names = nameMaker(seed);
  const places = Array.from({ length: 10 }, () => names.place());
  const facts = largeFacts(id, { actors: 60, cooperations: 120, seed });
  const actors = facts.actors.map((actor) => ({ ...actor, name: names.actor(places) }));
  const territory = { ...facts.territory, name: `Pays de ${names.place()}` };
  await storeFacts(engine.settings, { ...facts, territory, actors });
}

beforeAll(async () => {
  engine = await startOwnEngine();
  profiled = openProfiledExecutor(engine.settings);
  await applySchema(profiled.executor);
  await renewDerivedNames(profiled.executor);
  const { themes, resources } = loadReference(gapCatalogueReference());
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  await mergeVocabulary(profiled.executor, { themeIds: idsOf(themes), resourceIds: idsOf(resources) });
  api = await openTestApp({ executor: profiled.executor });
  await addTerritory('here', 1);
  for (let i = 0; i < OTHERS; i += 1) await addTerritory(`other-${i}`, 100 + i);
}, 300_000);
afterAll(async () => {
  await api.close();
  await engine.stop();
});

const HERE = '/api/territories/here';
type Act = readonly [
  name: keyof typeof contract,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  body?: unknown,
];

/** Lists the acts of one territory; `turn` makes what they write different. */
const actsOf = (turn: number): readonly Act[] => [
  ['updateActor', 'PATCH', '/api/actors/here-a9', { description: `Passage ${turn}` }],
  ['listSimilarActors', 'GET', `${HERE}/actors/similar?name=${encodeURIComponent('Ferme du Moulin')}`],
  ['previewImport', 'POST', `${HERE}/imports/preview`, { name: 'liste.csv', content: FILE, settings: {} }],
  ['listTerritories', 'GET', '/api/territories?limit=5'],
  ['searchActors', 'GET', '/api/actors?q=zwrqx'],
  ['readTerritory', 'GET', HERE],
  ['readMap', 'GET', `${HERE}/map`],
  ['listGaps', 'GET', `${HERE}/gaps`],
  ['listDuplicates', 'GET', `${HERE}/duplicates`],
  ['listSuggestions', 'GET', `${HERE}/suggestions`],
  ['listChanges', 'GET', `${HERE}/changes?order=newest&limit=2`],
  ['listWorkshops', 'GET', `${HERE}/workshops`],
  ['addActor', 'POST', `${HERE}/actors`, { name: `Nouvelle ${turn}`, family: 'citizens' }],
  ['addCooperation', 'POST', `${HERE}/cooperations`, linkOf(turn)],
  ['readActor', 'GET', '/api/actors/here-a9'],
  ['readMe', 'GET', '/api/me'],
];

const FILE = Buffer.from('Nom;Famille\nFerme du Moulin;Entreprise\nCercle neuf;Association\n').toString(
  'base64',
);
const linkOf = (turn: number) => ({
  ...{ nature: 'shares_means', status: 'active', intensity: 2 },
  parties: [turn, turn + 20].map((i) => ({ actorId: `here-a${i}`, role: 'member' })),
});

async function hitsOfActs(turn: number): Promise<Map<string, ReadonlyMap<string, number>>> {
  const found = new Map<string, ReadonlyMap<string, number>>();
  for (const [name, method, url, body] of actsOf(turn)) {
    profiled.takeHits();
    const answer = await api.send(method, url, body, { 'if-match': '*' });
    expect(answer.statusCode, `${name}: ${answer.body.slice(0, 300)}`).toBeLessThan(300);
    found.set(name, profiled.takeHits());
  }
  return found;
}

const sumOf = (hits: ReadonlyMap<string, number>): number => [...hits.values()].reduce((a, b) => a + b, 0);

describe('the cost of an act of one territory', () => {
  it('is the same in the database with twice the other territories', {
    ...LONG,
    timeout: 300_000,
  }, async () => {
    await hitsOfActs(1);
    const before = await hitsOfActs(2);
    for (let i = 0; i < OTHERS; i += 1) await addTerritory(`more-${i}`, 200 + i);
    await hitsOfActs(3);
    const after = await hitsOfActs(4);
    const grown = [...before].flatMap(([name, hits]) => {
      const later = after.get(name) ?? new Map<string, number>();
      const allowed = 1.2 * sumOf(hits) + 20;
      return sumOf(later) <= allowed ? [] : [{ name, before: [...hits], after: [...later] }];
    });
    expect(grown).toEqual([]);
    const dependent = [...before.keys()].filter((name) => {
      const endpoint = Object.values(contract).find((one) => one.name === name);
      return endpoint === undefined || costOf(endpoint) === 'installation';
    });
    expect(dependent).toEqual([]);
  });
});
