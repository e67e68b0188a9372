import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview, ImportSettings } from '../../model/contract/import.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { copySample } from '../support/copy-sample.ts';
import { LONG } from '../support/longer.ts';
import { restoreVocabulary } from '../support/restore-vocabulary.ts';
import { openTestApp, randomWord, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
  await restoreVocabulary(api.executor);
});
afterAll(() => api.close());

const send = (t: string, end: string, name: string, content: Buffer, settings: ImportSettings) =>
  api.send('POST', `/api/territories/${t}/imports${end}`, {
    name,
    content: content.toString('base64'),
    settings,
  });

async function preview(t: string, name: string, content: Buffer, settings: ImportSettings = {}) {
  const reply = await send(t, '/preview', name, content, settings);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<ImportPreview>();
}

/** Leaves out the columns that no import reads, as a person would in a file from Maillage. */
async function settingsFor(t: string, name: string, content: Buffer): Promise<ImportSettings> {
  const first = await preview(t, name, content);
  const tables = first.tables.map(({ table, columns }) => ({
    table,
    columns: columns.filter(({ use }) => use === null).map(({ column }) => ({ column, use: 'omit' })),
  }));
  return { tables, unchosen: 'new' };
}

/** Returns the content of a map without ids; `level` selects the noted or the agreed intensity. */
function told({ actors, cooperations }: TerritoryMap, level: 'intensity' | 'agreedIntensity' = 'intensity') {
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  return {
    actors: actors.map(({ name, family }) => `${name} (${family})`).sort(),
    cooperations: cooperations
      .map(
        ({ nature, status, startedOn, endedOn, parties, [level]: intensity }) =>
          `${nature} ${status} ${intensity} ${startedOn} ${endedOn} ${parties
            .map(({ actorId, role }) => `${role} ${nameOf.get(actorId)}`)
            .sort()
            .join(', ')}`,
      )
      .sort(),
  };
}

describe('a file of one territory, brought into another', () => {
  it.each(['csv', 'xlsx', 'graphml', 'gexf'])(
    'makes the same there, and nothing on the map that it comes from: %s',
    LONG,
    async (format) => {
      const { territoryId: from } = await copySample(api.executor, 'val-d-exemple');
      const into = await write.territory({ asOf: '2026-03-12' });
      const before = await write.map(from);
      const { rawPayload } = await api.send('GET', `/api/territories/${from}/export.${format}`);
      const name = `f.${format}`;
      const settings = await settingsFor(into, name, rawPayload);
      const asked = await preview(into, name, rawPayload, { tables: settings.tables });
      expect(asked.ready).toBe(true);
      expect(asked.duplicates.every(({ choice }) => choice === null)).toBe(true);
      const brought = await send(into, '', name, rawPayload, { ...settings, leaveOutErrors: true });
      expect(brought.statusCode, brought.body).toBe(201);
      const after = await write.map(from);
      expect(after.territory.revision).toBe(before.territory.revision);
      expect(told(after)).toEqual(told(before));
      const there = told(await write.map(into));
      expect(there.actors).toEqual(told(before).actors);
      // A graph has no declarations: its links keep the level that the parties agree on.
      const level = format === 'graphml' || format === 'gexf' ? 'agreedIntensity' : 'intensity';
      expect(there.cooperations).toEqual(told(before, level).cooperations);
    },
  );
});

describe('a list of links in one territory that names an actor of another', () => {
  it('proposes that one, and takes it only where that was chosen', async () => {
    const [a, b] = [await write.territory(), await write.territory()];
    const word = `Zw${randomWord()}q`;
    const [there = ''] = await write.actors(a, 1, { name: `Moulin de ${word}`, siren: '732829320' });
    const [here = ''] = await write.actors(b, 1, { name: `Cercle de ${word}` });
    const content = Buffer.from(`De;Vers\nCercle de ${word};Moulin de ${word}\n`);
    const said = await preview(b, 'liens.csv', content);
    expect(said.names).toMatchObject([
      {
        name: `Moulin de ${word}`,
        choice: null,
        candidates: [{ actorId: there, here: false, territoryIds: [a], siren: '732829320' }],
      },
    ]);
    const name = `Moulin de ${word}`;
    const other = await send(b, '', 'liens.csv', content, {
      names: [{ name, choice: 'new' }],
      defaultFamily: 'business',
    });
    expect(other.statusCode, other.body).toBe(201);
    expect((await write.map(a)).cooperations).toEqual([]);
    expect((await write.map(b)).links).toMatchObject([{ intensity: 2 }]);
    await write.undoLast(b);
    const same = { names: [{ name, choice: 'skip' as const, actorId: there }] };
    expect((await send(b, '', 'liens.csv', content, same)).statusCode).toBe(201);
    expect((await write.map(a)).cooperations[0]?.parties.map(({ actorId }) => actorId).sort()).toEqual(
      [here, there].sort(),
    );
  });
});

describe('a file of one’s own with partners from outside', () => {
  it.each(['csv', 'xlsx', 'graphml'])('leaves them where they are: %s', async (format) => {
    const [a, b] = [await write.territory(), await write.territory()];
    const [here = ''] = await write.actors(a, 1);
    const [there = ''] = await write.actors(b, 1);
    await write.cooperation(a, [here, there]);
    const before = told(await write.map(a));
    expect(before.actors).toHaveLength(2);
    const { rawPayload } = await api.send('GET', `/api/territories/${a}/export.${format}`);
    const name = `f.${format}`;
    const { tables } = await settingsFor(a, name, rawPayload);
    for (const settings of [{ tables }, { tables, leaveOutErrors: true }]) {
      const said = await preview(a, name, rawPayload, settings);
      expect([said.ready, said.faults]).toEqual([true, []]);
      expect(Object.values(said.counts).map(({ added, updated }) => added + updated)).not.toContain(1);
      const brought = await send(a, '', name, rawPayload, settings);
      expect(brought.statusCode, brought.body).toBe(201);
      expect(told(await write.map(a))).toEqual(before);
      expect((await write.map(a)).territory.counts).toMatchObject({ actors: 1 });
    }
  });

  it('has one come here where its line says that it is on the map', async () => {
    const [a, b] = [await write.territory(), await write.territory()];
    const [here = ''] = await write.actors(a, 1);
    const [there = ''] = await write.actors(b, 1, { name: 'Le partenaire' });
    await write.cooperation(a, [here, there]);
    const content = Buffer.from(`Identifiant;Nom;Sur la carte\n${there};Le partenaire;oui\n`);
    expect((await send(a, '', 'f.csv', content, {})).statusCode).toBe(201);
    expect((await write.map(a)).territory.counts).toMatchObject({ actors: 2 });
  });
});
