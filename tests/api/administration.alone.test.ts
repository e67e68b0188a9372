import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Administration } from '../../model/contract/administration.ts';
import type { Backup } from '../../model/contract/backup.ts';
import { schemaFiles } from '../../server/store/schema-files.ts';
import { ProofFile } from '../../server/use-cases/backups/proof-file.ts';
import {
  comeIn,
  forgetPeople,
  GUARDED,
  makeLink,
  setUpAdministrator,
  type TestBrowser,
} from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { openTestApp, TEST_BACKUPS, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

const POLL = { timeout: 120_000, interval: 20 };

let api: TestApp;
let administrator: TestBrowser;
let dataDir: string;
beforeEach(async () => {
  rmSync(TEST_BACKUPS.folder, { recursive: true, force: true });
  await forgetPeople();
  dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-'));
  const config = { ...GUARDED.config, dataDir, backups: { ...TEST_BACKUPS, everyHours: 24 } };
  api = await openTestApp({ ...GUARDED, config });
  administrator = await setUpAdministrator(api);
});
afterEach(async () => {
  await api.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const look = (by = administrator) => by.ask<Administration>('GET', '/api/administration');

it('says the versions, how much there is, and how the process is', async () => {
  const folder = path.join(dataDir, 'neo4j', 'data', 'databases');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'store'), Buffer.alloc(1000));
  const before = await look();
  const open = await openTestApp();
  const write = new WriteApi(open);
  const t = await write.territory();
  const [a = '', b = ''] = await write.actors(t, 2);
  await write.cooperation(t, [a, b]);
  await open.close();
  const after = await look();
  const more = (key: keyof Administration['counts']) => after.counts[key] - before.counts[key];
  expect([more('territories'), more('actors'), more('cooperations'), more('snapshots')]).toEqual([
    1, 2, 1, 0,
  ]);
  expect(more('changes')).toBeGreaterThanOrEqual(3);
  const { maillage, neo4j, gds } = (await administrator.ask<{ versions: object }>('GET', '/api/health'))
    .versions as Administration['versions'];
  expect(after.versions).toEqual({
    maillage,
    neo4j,
    gds,
    node: process.versions.node,
    schema: schemaFiles().at(-1)?.name,
  });
  expect(after.disk).toMatchObject({ database: 1000, backups: 0, free: expect.any(Number) });
  const [self] = after.processes;
  expect(self).toMatchObject({ pid: process.pid, maillage, node: process.versions.node, following: 0 });
  expect(self?.memory.resident).toBeGreaterThan(self?.memory.heapUsed ?? 0);
  expect(Date.parse(self?.startedAt ?? '')).toBeLessThan(Date.parse(after.at));
});

it('says who follows which territory, by name where one was given', async () => {
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  const { id } = await administrator.ask<{ id: string }>('POST', '/api/territories', {
    name: 'Pays des Essais',
    level: 'epci',
  });
  const reader = await comeIn(administrator, 'reader', 'all');
  const screens = [];
  for (const { cookie = '' } of [administrator, administrator, reader])
    screens.push(await LiveReader.open(api.app, id, '', { cookie }));
  const [first] = (await look()).following;
  expect(first).toMatchObject({ territoryId: id, name: 'Pays des Essais', people: 3 });
  expect(first?.names.filter((name) => name === 'Amina Diallo')).toHaveLength(2);
  for (const screen of screens) screen.close();
  await expect.poll(async () => (await look()).following, POLL).toEqual([]);
});

it('gives the age of the last backup, or its absence, and its last proof', async () => {
  const proof = { hour: null, isLate: false };
  expect((await look()).backups).toEqual({
    ...{ kept: 0, everyHours: 24, isLate: false, proof, copies: [] },
  });
  const { takenAt, size } = await administrator.ask<Backup>('POST', '/api/backups');
  writeFileSync(path.join(TEST_BACKUPS.folder, 'illisible.jsonl.gz'), 'bonjour');
  const { backups, disk } = await look();
  // An unreadable file does not count as a backup.
  expect(backups).toEqual({
    kept: 1,
    last: { reason: 'asked', takenAt, size },
    everyHours: 24,
    isLate: false,
    proof,
    copies: [],
  });
  expect(disk.backups).toBe(size + 'bonjour'.length);
  const last = { name: 'x.jsonl.gz', at: takenAt, seconds: 3, outcome: 'same', nodes: 4 } as const;
  await new ProofFile(TEST_BACKUPS.folder).note(last);
  expect((await look()).backups.proof).toEqual({ ...proof, provenAt: takenAt, last });
});

it('shows every check of the doctor in the language of the request', async () => {
  const { diagnosis } = await look();
  expect(diagnosis.findings.map(({ part }) => part)).toEqual(
    expect.arrayContaining(['database', 'round_trip', 'disk', 'backup', 'proof', 'copies', 'settings']),
  );
  const copies = diagnosis.findings.find(({ part }) => part === 'copies');
  expect(copies).toMatchObject({
    verdict: 'well',
    sentence: expect.stringContaining('MAILLAGE_COPY_FOLDER'),
  });
});

it('lists sessions and open links, with their last day', async () => {
  const link = await makeLink(administrator, {
    kind: 'link',
    role: 'reader',
    territoryIds: 'all',
    label: 'Conseil municipal',
    expiresOn: inDays(3),
  });
  const gone = await makeLink(administrator, { kind: 'link', role: 'reader', territoryIds: 'all' });
  await makeLink(administrator, { kind: 'token', role: 'researcher', territoryIds: 'all', label: 'Thèse' });
  await administrator.ask('DELETE', `/api/access-links/${gone.id}`);
  for (let i = 0; i < 2; i++) await api.send('POST', '/api/sessions/by-link', { token: link.token });
  const { access } = await look();
  expect(access.people).toBe(1);
  expect(access.sessions).toMatchObject([
    { name: 'Amina Diallo', by: 'password', role: 'administrator', sessions: 1, until: inDays(30) },
    // Not thirty days: a session ends with its link.
    { id: link.id, name: 'Conseil municipal', by: 'link', role: 'reader', sessions: 2, until: inDays(3) },
  ]);
  expect(access.ways).toEqual([
    { id: link.id, kind: 'link', role: 'reader', label: 'Conseil municipal', expiresOn: inDays(3) },
    { id: expect.any(String), kind: 'token', role: 'researcher', label: 'Thèse' },
  ]);
});

it('is for administrators of everything', async () => {
  const facilitator = await comeIn(administrator, 'facilitator', 'all');
  expect(await facilitator.outcome('GET', '/api/administration')).toBe('403 FORBIDDEN');
});

/** The day it will be in Paris, as one reads it there. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Europe/Paris' });
