import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../model/contract/import.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { restoreVocabulary } from '../support/restore-vocabulary.ts';
import { openTestApp, randomWord, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
let from: string;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
  await restoreVocabulary(api.executor);
  from = await write.territory({ asOf: '2026-03-12' });
  await makeGraph(from);
});
afterAll(() => api.close());

const word = `Zw${randomWord()}q`;

/** Creates names and notes that formats may misread, each kind of direction, and days of each precision. */
async function makeGraph(t: string): Promise<void> {
  const actor = async (name: string, more: Record<string, unknown> = {}): Promise<string> => {
    const [id = ''] = await write.actors(t, 1, { name: `${name} ${word}`, ...more });
    return id;
  };
  const a = await actor('Régie « des "Ormes" » & fils <x>', {
    ...{ family: 'local_authority', kind: 'commune', scale: 'intercommunal', signedOn: '2025-02' },
    ...{ charter: 'signatory', tableRoles: ['elected', 'officer'], url: 'https://exemple.fr/?a=1&b=2' },
    ...{
      description: 'Deux\nlignes ; « et » une\ttabulation',
      source: 'Entretien, 2025',
      tags: ['eau', 'l’énergie'],
    },
  });
  const b = await actor('جمعية النور', { family: 'citizens', expertise: 'Accueillir', expects: 'Du temps' });
  const c = await actor('Les 🌱 pousses', { family: 'business', frame: 'Bureau', constraints: 'Un bail' });
  const d = await actor('O’Hara; "x", \\y', { family: 'funder' });
  const hidden = await actor('Maison gardée', { family: 'state', private: true });
  const party = (actorId: string, role = 'member') => ({ actorId, role });
  const cooperation = (parties: object[], more: Record<string, unknown>) =>
    write.cooperation(t, [], { parties, ...more });
  await cooperation([party(a, 'from'), party(b, 'to'), party(c, 'to')], {
    ...{
      nature: 'funds',
      intensity: 3,
      startedOn: '2021-06',
      formality: 'convention',
      themes: ['energy', 'food'],
    },
    note: 'Une convention "à trois" ; <b>\nrevue chaque année',
  });
  await cooperation([party(d, 'to'), party(b, 'from')], {
    nature: 'supports',
    intensity: 1,
    startedOn: '2019',
  });
  await cooperation([party(a), party(b), party(d)], {
    nature: 'shares_knowledge',
    intensity: 0,
    lastSignOn: '2025-12',
  });
  await cooperation([party(b), party(c)], {
    ...{ nature: 'co_produces', status: 'ended', intensity: 4, startedOn: '2019-01-01', endedOn: '2024' },
  });
  await cooperation([party(a), party(c)], {
    nature: 'unspecified',
    status: 'intention',
    intensity: 0,
    promisedFor: '2026-09',
  });
  await cooperation([party(c), party(d)], {
    nature: 'shares_means',
    intensity: 2,
    private: true,
    source: 'Réunion',
  });
  await cooperation([party(hidden), party(a)], { nature: 'advocates', intensity: 2 });
}

/** Lists all fields of organisations and their links on a map, without ids. */
function statementsOf({ actors, cooperations, links }: TerritoryMap) {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const lines = (all: readonly unknown[]): string[] => all.map((one) => JSON.stringify(one)).sort();
  return {
    actors: lines(
      actors.map(({ id: _id, version: _version, x: _x, y: _y, placed: _placed, ...said }) => ordered(said)),
    ),
    cooperations: lines(
      cooperations.map(({ id: _id, version: _version, parties, ...said }) => ({
        ...ordered(said),
        parties: parties.map(({ actorId, role }) => `${role} ${nameOf(actorId)}`).sort(),
      })),
    ),
    links: lines(links.map(({ actorIds, intensity }) => [...actorIds.map(nameOf).sort(), intensity])),
  };
}

const ordered = (said: object): object =>
  Object.fromEntries(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));

describe.each(['graphml', 'gexf'])('our own %s, brought into a new territory', (format) => {
  it.each(['one', 'two'])('brings back the same graph, of %s mode', async (mode) => {
    const before = await write.map(from);
    const { rawPayload } = await api.send('GET', `/api/territories/${from}/export.${format}?mode=${mode}`);
    const file = { name: `f.${format}`, content: rawPayload.toString('base64') };
    const into = await write.territory({ asOf: '2026-03-12' });
    const at = `/api/territories/${into}/imports`;
    const first = (await api.send('POST', `${at}/preview`, { ...file, settings: {} })).json<ImportPreview>();
    const tables = first.tables.map(({ table, columns }) => ({
      table,
      columns: columns.filter(({ use }) => use === null).map(({ column }) => ({ column, use: 'omit' })),
    }));
    const brought = await api.send('POST', at, { ...file, settings: { tables, unchosen: 'new' } });
    expect(brought.statusCode, brought.body).toBe(201);
    expect(statementsOf(await write.map(into))).toEqual(statementsOf(before));
  });
});
