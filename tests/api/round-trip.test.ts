import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview, ImportSettings } from '../../model/contract/import.ts';
import { copySample } from '../support/copy-sample.ts';
import { restoreVocabulary } from '../support/restore-vocabulary.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let t: TestApp;
let sample: string;
const at = (territoryId: string, path: string) => `/api/territories/${territoryId}${path}`;

beforeAll(async () => {
  t = await openTestApp();
  await restoreVocabulary(t.executor);
  sample = (await copySample(t.executor, 'val-d-exemple')).territoryId;
});
afterAll(() => t.close());

/** Repeats a request that a busy machine refused: this test does not measure speed. */
async function patiently<T extends { statusCode: number }>(ask: () => Promise<T>): Promise<T> {
  let reply = await ask();
  await expect
    .poll(
      async () => {
        if (reply.statusCode === 503) reply = await ask();
        return reply.statusCode;
      },
      { timeout: 120_000, interval: 500 },
    )
    .not.toBe(503);
  return reply;
}

describe('what is taken away and brought back', () => {
  /** The files that an import knows, and those of them that it reads; the others are left out by choice, as is a column. */
  const KNOWN = ['acteurs', 'cooperations', 'engagements', 'besoins', 'offres'];
  const NOT_READ = [
    'Où',
    'État ce jour-là',
    'Intensité retenue',
    'Origine',
    'Version de la Charte',
    'Identifiant de l’acteur',
  ];

  it.each(['csv', 'xlsx'])('changes nothing: %s is read as it was written', async (format) => {
    const { rawPayload } = await patiently(() => t.send('GET', at(sample, `/export.${format}`)));
    const content = rawPayload.toString('base64');
    const preview = async (settings: ImportSettings) => {
      const reply = await patiently(() =>
        t.send('POST', at(sample, '/imports/preview'), { name: `f.${format}`, content, settings }),
      );
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json<ImportPreview>();
    };
    const first = await preview({});
    const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const tables = first.tables.map(({ table, name, columns }) =>
      KNOWN.includes(plain(name).replace(/\.csv$/, ''))
        ? {
            table,
            columns: columns
              .filter(({ heading }) => NOT_READ.includes(heading))
              .map(({ column }) => ({ column, use: 'omit' })),
          }
        : { table, kind: 'omit' as const },
    );
    const said = await preview({ tables });
    expect(said.faults).toEqual([]);
    expect(said.counts.actors).toMatchObject({ added: 0, updated: 0 });
    expect(said.counts.cooperations).toMatchObject({ added: 0, updated: 0 });
    expect(said.counts.commitments).toMatchObject({ added: 0, updated: 0 });
    expect(said.counts.actors.unchanged).toBeGreaterThan(20);
    expect(said.counts.cooperations.unchanged).toBeGreaterThan(30);
  });

  it.each(['graphml', 'gexf'])('nor does %s, with one edge a pair', async (format) => {
    const { rawPayload } = await patiently(() => t.send('GET', at(sample, `/export.${format}`)));
    const body = { name: `f.${format}`, content: rawPayload.toString('base64') };
    const ask = (settings: ImportSettings) =>
      patiently(() => t.send('POST', at(sample, '/imports/preview'), { ...body, settings }));
    const first = (await ask({})).json<ImportPreview>();
    const tables = first.tables.map(({ table, columns }) => ({
      table,
      columns: columns.filter(({ use }) => use === null).map(({ column }) => ({ column, use: 'omit' })),
    }));
    const { counts, faults } = (await ask({ tables })).json<ImportPreview>();
    expect(faults).toEqual([]);
    expect(counts.actors).toEqual({ added: 0, updated: 0, unchanged: 27 });
    expect(counts.cooperations).toEqual({ added: 0, updated: 0, unchanged: 42 });
  });
});
