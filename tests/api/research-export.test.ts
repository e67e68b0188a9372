import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResearchPreview } from '../../model/contract/research.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { runPython } from '../support/python/run-python.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { unzipped } from '../support/unzipped.ts';
import { type Meeting, openWorkshop } from '../support/workshop.ts';

let api: TestApp;
let amina: TestBrowser;
let meeting: Meeting;
const t = randomId('lieu');
const ids = { yes: randomId('oui'), also: randomId('aussi'), no: randomId('non'), silent: randomId('muet') };
const NAMES = { yes: 'Fournil du Pont', also: 'Jardins du Canal', no: 'Scierie Basse', silent: 'Lycée Haut' };
const at = (path: string) => `/api/territories/${t}${path}`;

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: 'Pays de Nulle-Part', level: 'epci' });
  for (const [key, name] of Object.entries(NAMES)) {
    await amina.ask('POST', at('/actors'), {
      id: ids[key as keyof typeof ids],
      name,
      family: 'social_economy',
      siren: '123456789',
      url: 'https://exemple.fr/fournil',
      mission: 'Du pain pour le pont',
    });
  }
  const join = (id: string, actorIds: string[], more = {}) =>
    amina.ask('POST', at('/cooperations'), {
      id,
      nature: 'shares_means',
      status: 'active',
      intensity: 3,
      startedOn: '2021-05-17',
      note: 'Un four commun',
      parties: actorIds.map((actorId) => ({ actorId, role: 'member' })),
      ...more,
    });
  await join(randomId('c'), [ids.yes, ids.also, ids.no]);
  await join(randomId('c'), [ids.yes, ids.silent]);
  await join(randomId('c'), [ids.yes, ids.also], { private: true });
  meeting = await openWorkshop(amina, t);
  for (const [actorId, research] of [
    [ids.yes, true],
    [ids.also, true],
    [ids.no, false],
  ] as const) {
    const phone = await meeting.join('Camille');
    await phone.ask('PUT', `${meeting.address}/participants/${randomId('p')}`, {
      firstName: 'Camille',
      actorId,
      as: 'other',
      research,
    });
  }
});
afterAll(() => api.close());

describe('the export for research', () => {
  it('has the consenting organisations, under numbers valid in all its tables, and the number of missing ones', async () => {
    const reply = await amina.send('GET', at('/export.research'));
    expect(reply.headers).toMatchObject({
      'content-disposition': 'attachment; filename="research.zip"',
      'cache-control': 'no-store',
    });
    const files = (await runPython('read-csv-zip.py', reply.rawPayload)) as Record<
      string,
      { rows: string[][] }
    >;
    const rows = (name: string) => files[`${name}.csv`]?.rows.slice(1) ?? [];
    expect(rows('actors').map(([code, family]) => [code, family])).toEqual([
      ['A01', 'social_economy'],
      ['A02', 'social_economy'],
    ]);
    expect(rows('links').map(([a, b, intensity]) => [a, b, intensity])).toEqual([['A01', 'A02', '3']]);
    expect(rows('one-mode-matrix')).toEqual([
      ['A01', '0', '3'],
      ['A02', '3', '0'],
    ]);
    expect(rows('cooperations')).toEqual([
      ['C01', 'shares_means', 'informal', 'active', '3', '2', '2021', '', ''],
    ]);
    expect(
      rows('two-mode-edges')
        .map((row) => row.join(' '))
        .sort(),
    ).toEqual(['C01 A01 member', 'C01 A02 member']);
    expect(rows('two-mode-matrix')).toEqual([
      ['A01', '1'],
      ['A02', '1'],
    ]);
    expect(files['readme.csv']?.rows).toContainEqual(['acteurs', '2 sur 4 ; il en manque 2']);
    expect(files['readme.csv']?.rows).toContainEqual(['coopérations', '1 sur 2 ; il en manque 1']);
    expect(rows('codebook').length).toBeGreaterThan(25);
    for (const [table, column, holds] of rows('codebook'))
      expect(holds, `${table}, ${column}`).toMatch(/^\S+ \S/);
  });

  it('has no name, place, identifier, text or day in it', async () => {
    const text = unzipped(await amina.send('GET', at('/export.research')));
    for (const trace of [t, 'Nulle-Part', 'Camille', '123456789', 'exemple.fr', 'four', 'pain', '05-17'])
      expect(text).not.toContain(trace);
    for (const trace of [...Object.values(ids), ...Object.values(NAMES)]) expect(text).not.toContain(trace);
  });

  it('announces before the download which organisations are recognisable, and as counts discloses none', async () => {
    const path = (query: string) => at(`/export.research/preview${query}`);
    const preview = await amina.ask<ResearchPreview>('GET', path('?k=2'));
    // Two who are alike in all: by the private cooperation and by the others they would not be.
    expect(preview).toMatchObject({ organisations: 2, unique: 0, underK: 0, choices: { k: 2 } });
    expect(await amina.ask<ResearchPreview>('GET', path(''))).toMatchObject({ underK: 2, choices: { k: 5 } });
    const counts = await amina.send('GET', at('/export.research?setting=counts&families=coarse'));
    const files = (await runPython('read-csv-zip.py', counts.rawPayload)) as Record<
      string,
      { rows: string[][] }
    >;
    expect(Object.keys(files).sort()).toEqual(
      ['codebook', 'links-between-families', 'organisations', 'readme'].map((name) => `${name}.csv`),
    );
    for (const name of ['organisations.csv', 'links-between-families.csv'])
      for (const row of files[name]?.rows.slice(1) ?? []) expect(row.at(-1)).toBe('');
    const readme = JSON.stringify(files['readme.csv']?.rows);
    expect(readme).not.toMatch(/ sur 4| sur 2/);
    expect(await amina.outcome('GET', path('?k=1'))).toMatch(/^400/);
  });

  it('is for facilitators and researchers', async () => {
    const reader = await comeIn(amina, 'reader', [t]);
    expect(await reader.outcome('GET', at('/export.research'))).toMatch(/^403/);
    expect(await reader.outcome('GET', at('/export.research/preview'))).toMatch(/^403/);
  });
});
