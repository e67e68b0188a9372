import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backup, BackupList } from '../../model/contract/backup.ts';
import { canonicalJson, type Json } from '../../model/elements/documents/canonical-json.ts';
import { openTestApp, randomId, TEST_BACKUPS, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

const { folder } = TEST_BACKUPS;

let api: TestApp;
let write: WriteApi;
let honest: string[];
let t: string;
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  api = await openTestApp();
  write = new WriteApi(api);
  t = await write.territory();
  const [a = '', b = ''] = await write.actors(t, 2);
  const cooperationId = await write.cooperation(t, [a, b]);
  await write.commitment(t);
  await write.post(`/api/territories/${t}/fiches`, { cooperationId, title: 'Le jardin' });
  await write.post(`/api/territories/${t}/snapshots`, { title: 'Avant' });
  await write.post(`/api/territories/${t}/workshops`, { title: 'Atelier', on: '2026-03-12' });
  const { name } = (await write.post('/api/backups')) as unknown as Backup;
  honest = gunzipSync(readFileSync(path.join(folder, name)))
    .toString()
    .trimEnd()
    .split('\n');
});
afterAll(() => api.close());

interface Node {
  kind: string;
  id: string;
  properties: Record<string, unknown>;
  floats?: string[];
  links: { type: string; kind: string; id: string }[];
}
type Craft = (node: Node, all: Node[]) => void;

/** Builds lines whose counts and hashes are right, after a change of one node and of the first line. */
function sealed(kind: string, craft: Craft, head: object = {}): string[] {
  const nodes = honest.slice(1, -1).map((line) => JSON.parse(line) as Node);
  const found = nodes.find((node) => node.kind === kind);
  if (found === undefined) throw new Error(`The backup has no ${kind}.`);
  craft(found, nodes);
  const header = JSON.stringify({ ...JSON.parse(honest[0] ?? ''), ...head });
  return withFooter(
    header,
    nodes.map((node) => canonicalJson(node as unknown as Json)),
  );
}

function withFooter(header: string, lines: string[]): string[] {
  const sha256 = (some: string[]) =>
    createHash('sha256')
      .update(some.map((line) => `${line}\n`).join(''))
      .digest('hex');
  const links = lines.reduce((sum, line) => sum + (JSON.parse(line) as Node).links.length, 0);
  const hashes = { content: sha256(lines), hash: sha256([header, ...lines]) };
  return [header, ...lines, JSON.stringify({ ...hashes, end: true, links, nodes: lines.length })];
}

function put(content: string | Buffer): string {
  const name = `${randomId('crafted')}.jsonl.gz`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), gzipSync(content));
  return name;
}

const own: Craft = () => undefined;
const change =
  (properties: Record<string, unknown>): Craft =>
  (node) =>
    Object.assign(node.properties, properties);
const asJson = (lines: string[], from: string, to: string): string[] =>
  withFooter(
    lines[0] ?? '',
    lines.slice(1, -1).map((line) => line.replace(from, to)),
  );
const twin =
  (id: string): Craft =>
  (node, all) => {
    all.push({ ...node, id });
  };

/** Backups with right hashes that no Maillage has written, and the code of each answer. */
const CRAFTED: readonly (readonly [string, () => string[], string])[] = [
  ['counts nine thousand billion actors', () => sealed('Actor', own, { counts: { Actor: 9e15 } }), 'ALTERED'],
  ['is of version 0', () => sealed('Actor', own, { version: 0 }), 'BROKEN'],
  ['is of version "1"', () => sealed('Actor', own, { version: '1' }), 'BROKEN'],
  ['is of a version in a list', () => sealed('Actor', own, { version: [2] }), 'BROKEN'],
  [
    'is newer, by a program of a million letters',
    () => sealed('Actor', own, { version: 2, program: 'x'.repeat(1e6) }),
    'NEWER',
  ],
  ...['Session', 'Setup', 'Staged', 'Theme`) DETACH DELETE n //', '__proto__'].map(
    (kind) =>
      [
        `has a node labelled ${kind}`,
        () =>
          sealed('Actor', (node) => {
            node.kind = kind;
          }),
        'BROKEN',
      ] as const,
  ),
  [
    'has a relationship whose type is a statement',
    () =>
      sealed('Cooperation', (_, all) => {
        for (const { links } of all) for (const link of links) link.type = 'X]->() DETACH DELETE a //';
      }),
    'BROKEN',
  ],
  [
    'links to a node that it lacks',
    () => sealed('Actor', (node) => node.links.push({ type: 'ACTS_IN', kind: 'Territory', id: 'nowhere' })),
    'ALTERED',
  ],
  ['has a node twice', () => sealed('Actor', (node, all) => all.push(node)), 'BROKEN'],
  ['has an id among properties', () => sealed('Actor', change({ id: 'another' })), 'BROKEN'],
  [
    'has the label of the end among properties',
    () => sealed('Actor', change({ stagedAs: 'Session' })),
    'BROKEN',
  ],
  ['has objects in properties', () => sealed('Actor', change({ name: { a: { b: 1 } } })), 'BROKEN'],
  ['has a list of lists', () => sealed('Actor', change({ tags: [['a']] })), 'BROKEN'],
  ['has __proto__ as a property', () => asJson(honest, '"name":', '"__proto__":"x","name":'), 'BROKEN'],
  [
    'has a number without end',
    () => asJson(sealed('Actor', change({ x: 77 })), '"x":77', '"x":1e400'),
    'BROKEN',
  ],
  ['has a number of three hundred digits', () => sealed('Actor', change({ x: 1e300 })), 'BROKEN'],
  [
    'calls a text a number',
    () =>
      sealed('Actor', (node) => {
        node.floats = ['name'];
      }),
    'BROKEN',
  ],
  [
    'calls a list a number',
    () =>
      sealed('Actor', (node) => {
        node.properties.tags = ['a'];
        node.floats = ['tags'];
      }),
    'BROKEN',
  ],
  ['has nodes in another order', () => sealed('Territory', twin(' ')), 'BROKEN'],
  ['lists in lists', () => [`${'['.repeat(1e6)}${']'.repeat(1e6)}`], 'BROKEN'],
  ['is empty', () => [''], 'BROKEN'],
];

const ofLink =
  (type: string, properties: Record<string, unknown>): Craft =>
  (_, all) => {
    const link = all.flatMap(({ links }) => links).find((one) => one.type === type);
    if (link === undefined) throw new Error(`The backup has no ${type}.`);
    Object.assign(link, { properties: { ...Object(Reflect.get(link, 'properties')), ...properties } });
  };
const without =
  (type: string): Craft =>
  (_, all) => {
    const from = all.find(({ links }) => links.some((one) => one.type === type));
    if (from === undefined) throw new Error(`The backup has no ${type}.`);
    from.links = from.links.filter((one) => one.type !== type);
  };

/** Sealed backups with values that no Maillage writes: the kind, the property, and what its sentence says. */
const IMPOSSIBLE: readonly (readonly [string, string, Craft, RegExp])[] = [
  ['a negative intensity', 'Cooperation', change({ intensity: -3 }), /Cooperation.*intensity.*-3/],
  ['a day of the year 99999', 'Cooperation', change({ startedOn: '99999-01-01' }), /startedOn.*99999-01-01/],
  ['a day in words', 'Workshop', change({ on: 'demain' }), /Workshop.*on.*demain/],
  ['a number for a name', 'Actor', change({ name: 5 }), /Actor.*name.*5/],
  ['a name of a million letters', 'Actor', change({ name: 'x'.repeat(1e6) }), /Actor.*name.*xxx…/],
  ['a family that does not exist', 'Actor', change({ family: 'pirates' }), /Actor.*family.*pirates/],
  ['a nature that does not exist', 'Cooperation', change({ nature: 'steals' }), /nature.*steals/],
  ['a status that does not exist', 'Cooperation', change({ status: 7 }), /status.*7/],
  ['a version of half', 'Actor', change({ version: 0.5 }), /Actor.*version.*0\.5/],
  ['a text for what is private', 'Actor', change({ private: 'no' }), /Actor.*private.*no/],
  ['a place beyond every map', 'Actor', ofLink('ACTS_IN', { x: 9e9, y: 0 }), /ACTS_IN.*x.*9000000000/],
  ['a role that does not exist', 'Actor', ofLink('PARTY_TO', { role: 'thief' }), /PARTY_TO.*role.*thief/],
  ['a cooperation of one', 'Actor', without('PARTY_TO'), /Cooperation.*parties.*1/],
  ['a brief of a status that does not exist', 'Fiche', change({ status: 'leaked' }), /Fiche.*status.*leaked/],
  ['a brief that answers no known question', 'Fiche', change({ rules: ['who'] }), /Fiche.*rules.*who/],
  ['a snapshot with a hash in words', 'Snapshot', change({ hash: 'abc' }), /Snapshot.*hash.*abc/],
  ['a snapshot of nothing', 'Snapshot', change({ territories: '[]' }), /Snapshot.*territories/],
  ['a snapshot whose content is no document', 'SnapshotContent', change({ text: '[1]' }), /text.*\[1\]/],
  ['a change on a day in words', 'Change', change({ at: 'hier' }), /Change.*at.*hier/],
  ['a change whose states are a list', 'Change', change({ after: '[1]' }), /Change.*after.*\[1\]/],
  ['a change of revision 0', 'Change', ofLink('CHANGED', { revision: 0 }), /Change.*revision.*0/],
  ['a commitment of no territory', 'Commitment', without('FOR'), /Commitment.*territoryId/],
];

async function content(): Promise<string> {
  const { name } = (await write.post('/api/backups')) as unknown as Backup;
  const lines = gunzipSync(readFileSync(path.join(folder, name)))
    .toString()
    .trimEnd()
    .split('\n');
  rmSync(path.join(folder, name));
  return (JSON.parse(lines.at(-1) ?? '') as { content: string }).content;
}

describe('a crafted backup', () => {
  it.each(CRAFTED)('that %s is refused, and nothing changes', async (_said, craft, code) => {
    const before = await content();
    const name = put(`${craft().join('\n')}\n`);
    const reply = await api.send('POST', `/api/backups/${name}/restore`);
    expect(`${reply.statusCode} ${reply.json<{ code: string }>().code}`).toMatch(
      new RegExp(`^422 BACKUP_${code}$`),
    );
    expect(reply.body.length).toBeLessThan(2_000);
    expect(await content()).toBe(before);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it.each(IMPOSSIBLE)(
    'that is sealed and holds %s is refused with a sentence that tells where, and nothing changes',
    async (_said, kind, craft, sentence) => {
      const before = await content();
      const name = put(`${sealed(kind, craft).join('\n')}\n`);
      for (const [method, end] of [
        ['POST', 'restore'],
        ['GET', `territories/${t}`],
        ['POST', `territories/${t}/restore`],
      ] as const) {
        const reply = await api.send(method, `/api/backups/${name}/${end}`);
        const { code, detail } = reply.json<{ code: string; detail: string }>();
        expect(`${reply.statusCode} ${code}`).toBe('422 BACKUP_IMPOSSIBLE');
        expect(detail).toMatch(sentence);
        expect(detail).toMatch(/^Ligne \d+ /);
        expect(detail.length).toBeLessThan(400);
      }
      expect(await content()).toBe(before);
      expect((await api.send('GET', `/api/territories/${t}/map`)).statusCode).toBe(200);
    },
  );

  it.each([
    ['what Maillage wrote', change({})],
    ['a day of a year that nobody is asked for', change({ startedOn: '0001-01-01' })],
  ] as const)('that holds %s is restored, and its map is read', async (_said, craft) => {
    const name = put(`${sealed('Cooperation', craft).join('\n')}\n`);
    expect((await api.send('POST', `/api/backups/${name}/restore`)).statusCode).toBe(200);
    for (const below of ['map', 'gaps', 'measures', 'suggestions'])
      expect((await api.send('GET', `/api/territories/${t}/${below}`)).statusCode).toBe(200);
  });

  it('that expands to gigabytes is neither listed as readable nor restored', async () => {
    const name = put(Buffer.alloc(300 * 1024 * 1024, 'a'));
    const { items } = (await write.get('/api/backups')) as unknown as BackupList;
    expect(items.find((one) => one.name === name)?.readable).toBe(false);
    const reply = await api.send('POST', `/api/backups/${name}/restore`);
    expect(reply.json()).toMatchObject({ status: 422, code: 'BACKUP_BROKEN' });
    rmSync(path.join(folder, name));
  });

  it.each(['..%2F..%2Fetc%2Fpasswd.jsonl.gz', '%2e%2e%2fa.jsonl.gz', 'a%00.jsonl.gz', '.jsonl.gz'])(
    'named %s is neither read, restored nor deleted',
    async (name) => {
      const before = readdirSync(folder);
      for (const [method, end] of [
        ['GET', '/file'],
        ['POST', '/restore'],
        ['DELETE', ''],
      ] as const)
        expect(((await api.send(method, `/api/backups/${name}${end}`)).statusCode / 100) | 0).toBe(4);
      expect(readdirSync(folder)).toEqual(before);
    },
  );
});
