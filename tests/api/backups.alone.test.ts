import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccessLink, Me } from '../../model/contract/access.ts';
import type { Backup, BackupList, RestoredBackup } from '../../model/contract/backup.ts';
import type { Transaction } from '../../server/store/execute.ts';
import { ServerKey } from '../../server/use-cases/access/server-key.ts';
import { hashToken, plainCode } from '../../server/use-cases/access/tokens.ts';
import { BackupFolder } from '../../server/use-cases/backups/backup-folder.ts';
import { keepGraph } from '../../server/use-cases/backups/keep-graph.ts';
import { backUpIfDue } from '../../server/use-cases/backups/schedule-backups.ts';
import { marksSince } from '../../server/use-cases/console/copy-into.ts';
import {
  becomeAdministrator,
  comeIn,
  GUARDED,
  makeLink,
  openGuardedApp,
  PASSWORD,
  TestBrowser,
} from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { castVote, expectVoteKept } from '../support/kept-vote.ts';
import { runCypher } from '../support/run-cypher.ts';
import { openProvider, signInBy } from '../support/stand-in-provider.ts';
import { openTestApp, randomId, TEST_BACKUPS, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';
import { WriteApi } from '../support/write-api.ts';

const { folder } = TEST_BACKUPS;
const POLL = { timeout: 120_000, interval: 20 };

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  write = new WriteApi(api);
});
beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => api.close());

const take = async () => (await write.post('/api/backups')) as unknown as Backup;
const listed = async () => (await write.get('/api/backups')) as unknown as BackupList;
const restore = async (name: string) => {
  const reply = await api.send('POST', `/api/backups/${name}/restore`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<RestoredBackup>();
};
const linesOf = (name: string) =>
  gunzipSync(readFileSync(path.join(folder, name)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
const footerOf = (name: string): { content: string; hash: string } => JSON.parse(linesOf(name).at(-1) ?? '');
/** Creates a file in the folder as a manual edit of another one. */
function forge(from: string, change: (lines: string[]) => string[]): string {
  const name = `${randomId('forged')}.jsonl.gz`;
  writeFileSync(path.join(folder, name), gzipSync(`${change(linesOf(from)).join('\n')}\n`));
  return name;
}

describe('a backup', () => {
  it('is one file that its owner reads, with everything in it but who is signed in', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2, { private: true });
    await write.cooperation(t, [a, b]);
    await write.post(`/api/territories/${t}/snapshots`, { title: 'Cliché gardé' });
    const backup = await take();
    expect(backup).toMatchObject({ reason: 'asked', readable: true, size: expect.any(Number) });
    const file = path.join(folder, backup.name);
    expect([statSync(file).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(await listed()).toMatchObject({ items: [backup], folder, schedule: { everyHours: 0, kept: 2 } });
    const kinds = new Set(linesOf(backup.name).map((line) => JSON.parse(line).kind));
    for (const kind of [
      'Territory',
      'Actor',
      'Cooperation',
      'Change',
      'Snapshot',
      'SnapshotContent',
      'Theme',
    ])
      expect(kinds).toContain(kind);
    expect(kinds).not.toContain('Session');
    const sent = await api.send('GET', `/api/backups/${backup.name}/file`);
    expect(sent.headers['content-disposition']).toBe(`attachment; filename="${backup.name}"`);
    expect(sent.rawPayload).toEqual(readFileSync(file));
    await write.remove(`/api/backups/${backup.name}`, undefined);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of one state is always the same, and of one moment while others write', async () => {
    const t = await write.territory();
    await write.actors(t, 5);
    const [one, two] = [await take(), await take()];
    expect(footerOf(one.name).content).toBe(footerOf(two.name).content);
    // Each of these is whole in it, or not there at all.
    const writing = Array.from({ length: 12 }, async () => {
      const [a = '', b = ''] = await write.actors(t, 2);
      await write.cooperation(t, [a, b]);
    });
    const [during] = await Promise.all([take(), ...writing]);
    const beforehand = new Date();
    const marks = await marksSince(api.executor, beforehand);
    expect(await restore(during.name)).toMatchObject({ name: during.name, safetyCopy: expect.any(String) });
    // Ends the validity of a copy for the console.
    expect(await marksSince(api.executor, beforehand)).not.toBe(marks);
    const revision = await write.revision(t);
    expect(await write.changes(t)).toHaveLength(revision);
  });

  it('is cancelled with a message while another one is being created or deleted', async () => {
    const { executor } = api;
    mkdirSync(folder);
    let asked = 0;
    const neverStill = (tx: Transaction): Transaction => ({
      ...tx,
      run: async (query, params) => {
        const rows = await tx.run(query, params);
        return query.file === 'backups/list-nodes.cypher' ? rows.slice(asked++ % 2) : rows;
      },
    });
    const keep = executor.holdWrites((held) =>
      held((tx) => keepGraph(neverStill(tx), path.join(folder, 'moving'))),
    );
    await expect(keep).rejects.toMatchObject({
      code: 'GRAPH_MOVED',
      message: expect.stringMatching(/\w+ \w+/),
    });
  });

  it('is created automatically when the last is old enough, and the oldest of these are deleted', async () => {
    const kept = new BackupFolder(folder);
    const due = (hour: number, everyHours = 24) =>
      backUpIfDue(api.executor, kept, { everyHours, kept: 2 }, new Date(Date.UTC(2026, 2, 1, hour)));
    const asked = await take();
    expect([await due(0, 0), await due(0)]).toEqual([false, true]);
    // Its age is computed from its own date: created now.
    const now = Date.now() / 3_600_000;
    const later = (hours: number) =>
      backUpIfDue(api.executor, kept, { everyHours: 24, kept: 2 }, new Date((now + hours) * 3_600_000));
    expect([await later(23), await later(25)]).toEqual([false, true]);
    expect(await later(50)).toBe(true);
    const reasons = (await kept.list()).map(({ reason }) => reason).sort();
    expect(reasons).toEqual(['asked', 'scheduled', 'scheduled']);
    expect((await listed()).items.map(({ name }) => name)).toContain(asked.name);
  });

  it('is refused where the disk has no room for one, with the folder and how much is missing', async () => {
    const large = path.join(folder, 'grande.jsonl.gz');
    await take();
    writeFileSync(large, '');
    truncateSync(large, 8e12);
    const reply = await api.send('POST', '/api/backups');
    expect(reply.statusCode).toBe(507);
    expect(reply.json()).toMatchObject({ code: 'BACKUP_NO_SPACE' });
    expect(reply.json<{ detail: string }>().detail).toMatch(new RegExp(`${folder}.* 12000004`));
    rmSync(large);
    // The rest of a killed backup is deleted with the next one.
    const draft = path.join(folder, '.maillage-2026-01-01-asked.jsonl.gz.123');
    writeFileSync(draft, 'la moitié');
    utimesSync(draft, new Date(0), new Date(0));
    await take();
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves out the nodes of another program and warns of them; restoring it deletes none of them', async () => {
    const t = await write.territory();
    await runCypher(
      "CREATE (:Person {name: 'Sans identifiant'}), (:Person {id: 'leur-1', name: 'Ana'})-[:KNOWS]->(:Theme)",
    );
    try {
      const backup = await take();
      expect(linesOf(backup.name).join('\n')).not.toMatch(/Sans identifiant|leur-1/);
      expect(api.logged()).toMatch(/nodes of another program are left out/);
      await restore(backup.name);
      expect(await write.revision(t)).toBeGreaterThan(0);
      const left = await runCypher(
        'MATCH (p:Person) WHERE p.nameKey IS NULL RETURN p.name AS name, COUNT { (p)-[:KNOWS]->() } AS knows ORDER BY name',
      );
      expect(left.map(({ name, knows }) => [name, Number(knows)])).toEqual([
        ['Ana', 1],
        ['Sans identifiant', 0],
      ]);
    } finally {
      await runCypher(
        'MATCH (n:Person|Theme) WHERE n.id IS NULL OR n:Person AND n.nameKey IS NULL DETACH DELETE n',
      );
    }
  });

  it('is made on schedule although one is dated in the future, which stays and is never the last', async () => {
    const kept = new BackupFolder(folder);
    const lines = gunzipSync(readFileSync(path.join(folder, (await take()).name))).toString();
    const future = 'maillage-2099-01-01T00-00-00-000Z-scheduled.jsonl.gz';
    const dated = lines.replace(/"takenAt":"[^"]*"/, '"takenAt":"2099-01-01T00:00:00.000Z"');
    writeFileSync(path.join(folder, future), gzipSync(dated));
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    expect(await backUpIfDue(api.executor, kept, { everyHours: 24, kept: 1 }, inDays(4))).toBe(true);
    expect(await backUpIfDue(api.executor, kept, { everyHours: 24, kept: 1 })).toBe(false);
    expect((await kept.last())?.takenAt.slice(0, 4)).not.toBe('2099');
    const scheduled = (await kept.list()).filter(({ reason }) => reason === 'scheduled');
    expect(scheduled.map(({ name }) => name)).toEqual([future, expect.any(String)]);
    await kept.remove(future);
  });
});

describe('a restoration', () => {
  it('makes everything what it was, keeps what was there, and tells who follows', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    await write.cooperation(t, [a, b]);
    await write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: a, x: 100, y: 0.5 }] });
    const before = await write.get(`/api/territories/${t}/map`);
    const facilitator = new TestBrowser(api);
    const vote = await castVote(facilitator);
    const backup = await take();
    await facilitator.ask('DELETE', vote.address);
    await write.patch(`/api/actors/${a}`, { name: 'Un nom d’après' });
    const late = await write.territory();
    const [reader, gone] = [await LiveReader.open(api.app, t), await LiveReader.open(api.app, late)];
    await expect.poll(() => reader.of('presence').length, POLL).toBeGreaterThan(0);
    const { safetyCopy = '' } = await restore(backup.name);
    expect(await write.get(`/api/territories/${t}/map`)).toEqual(before);
    await expectVoteKept(facilitator, vote);
    expect((await api.send('GET', `/api/territories/${late}`)).statusCode).toBe(404);
    await expect.poll(() => reader.of('reset').length, POLL).toBe(1);
    await expect.poll(() => gone.of('reset').length, POLL).toBe(1);
    // Later changes arrive as before.
    await write.actors(t, 1);
    await expect.poll(() => reader.of('change').length, POLL).toBe(1);
    for (const one of [reader, gone]) one.close();

    expect((await listed()).items).toContainEqual(
      expect.objectContaining({ name: safetyCopy, reason: 'before_restore', readable: true }),
    );
    await restore(safetyCopy);
    expect((await write.get(`/api/actors/${a}`)).name).toBe('Un nom d’après');
    expect((await api.send('GET', `/api/territories/${late}`)).statusCode).toBe(200);
  });

  it('of the current data changes nothing, to the byte', async () => {
    const backup = await take();
    const { safetyCopy = '' } = await restore(backup.name);
    expect(footerOf(safetyCopy).content).toBe(footerOf(backup.name).content);
    const again = await take();
    expect(linesOf(again.name).slice(1, -1)).toEqual(linesOf(backup.name).slice(1, -1));
  });

  it.each<[string, (lines: string[]) => string[], string]>([
    ['altered', (lines) => lines.map((line) => line.replace('Essai', 'Autre')), 'BACKUP_ALTERED'],
    ['without its end', (lines) => lines.slice(0, -1), 'BACKUP_BROKEN'],
    ['with a line too many', (lines) => [...lines, lines[1] ?? ''], 'BACKUP_BROKEN'],
    ['that is something else', () => ['{"type":"FeatureCollection"}'], 'BACKUP_BROKEN'],
    ['with a line that is no node', (lines) => lines.with(1, '{"id":"x"}'), 'BACKUP_BROKEN'],
    [
      'with a kind that Maillage has not',
      (lines) => lines.with(1, (lines[1] ?? '').replace('"kind":"Territory"', '"kind":"Session"')),
      'BACKUP_BROKEN',
    ],
    [
      'of a newer form',
      (lines) => lines.with(0, (lines[0] ?? '').replace('"version":1', '"version":2')),
      'BACKUP_NEWER',
    ],
  ])('of a file is refused: %s', async (_what, change, code) => {
    await write.territory();
    const { name, content } = await takeWithContent();
    const forged = forge(name, change);
    expect(await write.refusal('POST', `/api/backups/${forged}/restore`, undefined)).toMatchObject({
      status: 422,
      code,
    });
    expect((await takeWithContent()).content).toBe(content);
  });

  it('of a newer schema, or of a file cut in the middle, is refused', async () => {
    const { name, content } = await takeWithContent();
    const lines = linesOf(name);
    const newer = (lines[0] ?? '').replace('"schema":[', '"schema":["999-what-comes",');
    // Its hashes are right: only its schema is not known.
    const body = [newer, ...lines.slice(1, -1)].map((line) => `${line}\n`).join('');
    const hash = createHash('sha256').update(body).digest('hex');
    const footer = (lines.at(-1) ?? '').replace(/"hash":"\w+"/, `"hash":"${hash}"`);
    const forged = forge(name, () => [newer, ...lines.slice(1, -1), footer]);
    expect(await write.refusal('POST', `/api/backups/${forged}/restore`, undefined)).toMatchObject({
      status: 422,
      code: 'BACKUP_NEWER',
    });
    const whole = readFileSync(path.join(folder, name));
    writeFileSync(path.join(folder, 'coupee.jsonl.gz'), whole.subarray(0, whole.length - 200));
    writeFileSync(path.join(folder, 'autre.jsonl.gz'), 'bonjour');
    for (const broken of ['coupee', 'autre'])
      expect(await write.refusal('POST', `/api/backups/${broken}.jsonl.gz/restore`, undefined)).toMatchObject(
        {
          status: 422,
          code: 'BACKUP_BROKEN',
        },
      );
    expect((await listed()).items).toContainEqual(
      expect.objectContaining({ name: 'autre.jsonl.gz', reason: 'brought', readable: false }),
    );
    expect((await takeWithContent()).content).toBe(content);
  });

  it('of what is not in the folder is refused, whatever its name', async () => {
    mkdirSync(folder, { recursive: true });
    for (const name of ['nulle-part.jsonl.gz', '..%2F..%2Fetc%2Fpasswd', '.cache.jsonl.gz', 'a%00.jsonl.gz'])
      expect((await api.send('POST', `/api/backups/${name}/restore`)).statusCode).toBeGreaterThanOrEqual(400);
    expect(await write.refusal('POST', '/api/backups/nulle-part.jsonl.gz/restore', undefined)).toMatchObject({
      status: 404,
      code: 'BACKUP_NOT_FOUND',
    });
  });
});

async function takeWithContent() {
  const { name } = await take();
  return { name, content: footerOf(name).content };
}

it('after a restoration people sign in again, and what was withdrawn stays withdrawn', async () => {
  const provider = await openProvider({ id: 'town', label: 'La Ville' });
  const providers = [provider.settings({ domains: ['ville.example'] })];
  const guarded = await openGuardedApp({ config: { ...GUARDED.config, providers } });
  provider.serve('http://localhost');
  const arrive = async (account: string) => {
    provider.accounts.set(account, { email: `${account}@ville.example`, email_verified: true });
    const browser = new TestBrowser(guarded);
    const at = await signInBy(provider, browser, account);
    return { at, id: (await browser.ask<Me>('GET', '/api/me')).person?.id };
  };
  try {
    const [early, stays] = [await arrive('early'), await arrive('stays')];
    const administrator = await becomeAdministrator(guarded);
    const reader = await comeIn(administrator, 'reader', 'all');
    const link = { kind: 'link', role: 'reader', territoryIds: 'all' } as const;
    const { id, token } = await makeLink(administrator, link);
    const { name } = await administrator.ask<Backup>('POST', '/api/backups');
    expect(await reader.outcome('GET', '/api/backups')).toBe('403 FORBIDDEN');
    await administrator.ask('DELETE', `/api/access-links/${id}`);
    const late = await arrive('late');
    for (const one of [early, late]) await administrator.ask('DELETE', `/api/people/${one.id}`);
    await administrator.ask('POST', `/api/backups/${name}/restore`);
    expect(await administrator.outcome('GET', '/api/territories')).toBe('401 UNAUTHENTICATED');
    expect(await new TestBrowser(guarded).outcome('POST', '/api/sessions/by-link', { token })).toMatch(
      /^401/,
    );
    const again = new TestBrowser(guarded);
    const signedIn = await again.send('POST', '/api/sessions', {
      name: administrator.name,
      password: PASSWORD,
    });
    expect(signedIn.statusCode, signedIn.body).toBeLessThan(300);
    expect(await again.outcome('GET', '/api/backups')).toBe('200');
    expect(await arrive('stays')).toEqual(stays);
    // People who came through the account of an organisation, before the backup or after it.
    for (const account of ['early', 'late'])
      expect((await arrive(account)).at).toBe('/#refused=SIGN_IN_NOT_INVITED');
  } finally {
    await Promise.all([guarded.close(), provider.close()]);
  }
});

it('codes are restored wrapped under the key of the server; under another key they expire, and the workshop reports it', async () => {
  const t = await write.territory();
  const meeting = await openWorkshop(new TestBrowser(api), t);
  const join = (app: TestApp, code: string) =>
    new TestBrowser(app).outcome('POST', '/api/sessions/by-code', { code });
  const { name } = await take();
  expect(linesOf(name).join()).not.toContain(hashToken(plainCode(meeting.code)));
  expect(readdirSync(folder)).toEqual([name]);
  await restore(name);
  expect(await join(api, meeting.code)).toBe('201');

  // In the form of an earlier version, with its backup.
  const plain = hashToken(plainCode(meeting.code));
  const { tokenHash } = linesOf(name).flatMap((line) => {
    const { kind, properties } = JSON.parse(line);
    return kind === 'AccessLink' && properties.workshopId === meeting.workshop.id ? [properties] : [];
  })[0];
  const lines = linesOf(name)
    .slice(0, -1)
    .map((line) => line.replace(tokenHash, plain));
  const footer = JSON.parse(linesOf(name).at(-1) ?? '');
  const sha256 = (some: string[]) =>
    createHash('sha256')
      .update(some.map((line) => `${line}\n`).join(''))
      .digest('hex');
  const old = forge(name, () => [
    ...lines,
    JSON.stringify({ ...footer, content: sha256(lines.slice(1)), hash: sha256(lines) }),
  ]);
  await restore(old);
  expect(await join(api, meeting.code)).toBe('201');
  expect(linesOf((await take()).name).join()).not.toContain(plain);

  const elsewhere = await openTestApp({ key: new ServerKey() });
  const outcome = await elsewhere.send('POST', `/api/backups/${name}/restore`);
  expect(outcome.statusCode, outcome.body).toBe(200);
  expect(await join(elsewhere, meeting.code)).toBe('401 INVALID_CODE');
  expect((await elsewhere.send('GET', meeting.address)).json()).toMatchObject({ codeLost: true });
  const links = (await elsewhere.send('GET', '/api/access-links')).json().items as AccessLink[];
  expect(links.find(({ workshopId }) => workshopId === meeting.workshop.id)?.state).toBe('lost');
  await elsewhere.close();
});
