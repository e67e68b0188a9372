import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch, WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
const lines: string[] = [];
beforeAll(async () => {
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(...chunk.toString().split('\n').filter(Boolean));
      done();
    },
  });
  api = await openTestApp({ logger: { level: 'debug', stream } });
  write = new WriteApi(api);
});
afterAll(() => api.close());

/** Names that every object of the language has. */
const INHERITED = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const bare = (): string => JSON.stringify([Object.keys(Object.prototype), ({} as { own?: unknown }).own]);

describe('ids that are names of what every object has', () => {
  it('are ids like others, in every reading and file of their territory', async () => {
    const t = randomId('constructor');
    await write.post('/api/territories', { id: t, name: 'constructor', level: 'epci' });
    const actors = `/api/territories/${t}/actors`;
    for (const id of INHERITED) await write.post(actors, { id, name: id, family: 'citizens', tags: [id] });
    try {
      const body = cooperationBody(INHERITED.slice(0, 3), { id: randomId('c') });
      await write.post(`/api/territories/${t}/cooperations`, body);
      for (const url of [
        ...['map', 'gaps', 'families', 'portrait', 'measures', 'survival', 'report', 'export.json'],
        ...['export.graphml', 'export.csv', 'export.xlsx', 'export.cypher', 'map.svg', 'duplicates'],
        ...['changes', 'suggestions', 'actors/similar?name=constructor', 'lands'],
      ]) {
        const { statusCode, body: text } = await api.send('GET', `/api/territories/${t}/${url}`);
        expect([200, 404].includes(statusCode), `${url}: ${statusCode} ${text.slice(0, 200)}`).toBe(true);
      }
      const { actors: shown } = (await write.get(`/api/territories/${t}/map`)) as {
        actors: { id: string }[];
      };
      expect(shown.map(({ id }) => id).sort()).toEqual([...INHERITED].sort());
      const answer = `/api/territories/${t}/gaps/unlinked-actor:valueOf`;
      expect((await api.send('PUT', answer, { status: 'handled' })).statusCode).toBeLessThan(500);
    } finally {
      for (const id of INHERITED) await api.send('DELETE', `/api/actors/${id}`, undefined, ifMatch('*'));
    }
    expect(bare()).toBe('[[],null]');
  });

  it.each([
    [
      'a query',
      (t: string) => api.send('GET', `/api/territories/${t}/map?__proto__[own]=1&constructor[own]=1`),
    ],
    ['an address', () => api.send('GET', '/api/territories/__proto__/map')],
    ['a field in an address', (t: string) => api.send('GET', `/api/territories/${t}/actors?sort=__proto__`)],
    [
      'a body',
      (t: string) =>
        api.send(
          'POST',
          `/api/territories/${t}/actors`,
          '{"name":"x","constructor":{"prototype":{"own":1}}}',
          {
            'content-type': 'application/json',
          },
        ),
    ],
    [
      'headings and cells of a file',
      (t: string) => {
        const csv = '__proto__;constructor;Nom\n{"own":1};prototype;__proto__\n';
        const content = Buffer.from(csv).toString('base64');
        return api.send('POST', `/api/territories/${t}/imports/preview`, {
          ...{ name: 'essai.csv', content, settings: {} },
        });
      },
    ],
  ])('change no object as %s', async (_, ask) => {
    const { statusCode } = await ask(await write.territory());
    expect(statusCode).toBeLessThan(500);
    expect(bare()).toBe('[[],null]');
  });
});

describe('the log', () => {
  it('repeats no line that addresses, headers or bodies hold', async () => {
    const before = lines.length;
    const forged = '{"level":60,"msg":"forged"}';
    for (const part of [`%0a${encodeURIComponent(forged)}`, `%0d%0a${encodeURIComponent(forged)}`, '%1b[2J'])
      await api.send('GET', `/api/territories/${part}/map?q=${part}`);
    const headers = {
      'x-request-id': forged,
      'user-agent': forged,
      referer: forged,
      'accept-language': forged,
    };
    await api.send('GET', '/api/nothing', undefined, headers);
    await api.send('POST', '/api/territories', `{"name":"\\n${forged.replaceAll('"', '\\"')}"`, {
      'content-type': 'application/json',
      'idempotency-key': forged,
    });
    await api.send('POST', '/api/sessions', { name: `\n${forged}`, password: forged });
    const told = lines.slice(before);
    expect(told.length).toBeGreaterThan(4);
    for (const line of told) {
      const { level } = JSON.parse(line) as { level: number };
      expect(level).toBeLessThan(60);
      expect(line).not.toContain('forged');
      expect(line).not.toContain('\\u001b');
    }
  });
});
