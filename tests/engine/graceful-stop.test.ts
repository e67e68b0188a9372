import { connect } from 'node:net';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type SpawnedMaillage, spawnMaillage, until } from '../support/spawn-maillage.ts';
import { randomId } from '../support/test-app.ts';

let running: SpawnedMaillage;
let address: string;

beforeAll(async () => {
  const { uri, user, password, database } = inject('neo4j');
  running = spawnMaillage({
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    MAILLAGE_LOG: 'info',
    MAILLAGE_METRICS: '0',
    MAILLAGE_BACKUP_HOURS: '0',
  });
  address = await running.address();
});
afterAll(() => {
  running.child.kill('SIGKILL');
});

/** Opens a request whose body is not complete yet. */
function halfSent(path: string, body: string) {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const closed = new Promise<string>((resolve) => {
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
  const half = Math.floor(body.length / 2);
  // The server sends this once it has started to read the request.
  const begun = until(() => (text.includes('100 Continue') ? true : undefined), 20_000);
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\nexpect: 100-continue\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, half)}`,
  );
  return {
    begun,
    isAnswered: () => / [45]\d\d /.test(text),
    finish: () => socket.write(body.slice(half)),
    closed,
  };
}

/** Opens a request that the process takes: one that is late, as on a busy machine, refuses it before its body. */
async function halfTaken(path: string, body: string, metrics: string) {
  for (;;) {
    const half = halfSent(path, body);
    await half.begun;
    await until(
      async () => ((await (await fetch(metrics)).text()).includes('maillage_following 1') ? true : undefined),
      20_000,
    );
    if (!half.isAnswered()) return half;
    half.finish();
  }
}

it('answers what it was asked, tells streams to come back, refuses what is new, and ends', async () => {
  const metrics = /Metrics: (http\S+)/.exec(running.output())?.[1] ?? '';
  expect(new URL(metrics).hostname).toBe('127.0.0.1');
  expect(await (await fetch(metrics)).text()).toContain('maillage_http_request_seconds');
  expect((await fetch(new URL('/', metrics))).status).toBe(404);

  const [territory] = (await (await fetch(new URL('/api/territories', address))).json()).items;
  const stream = await fetch(new URL(`/api/territories/${territory.id}/live`, address));
  const heard = stream.text();
  const made = { id: randomId('t'), name: 'Begun before the stop', level: 'other' };
  const slow = await halfTaken('/api/territories', JSON.stringify(made), metrics);

  running.child.kill('SIGTERM');
  // The stream ended: the stop has begun.
  expect(await heard).toMatch(/retry: [1-4]\d{3}\n\n$/);
  const late = await fetch(new URL('/api/reference', address)).then(
    async (reply) => ({
      status: reply.status,
      code: (await reply.json()).code,
      after: reply.headers.get('retry-after'),
    }),
    () => 'nobody listens',
  );
  if (late !== 'nobody listens') expect(late).toEqual({ status: 503, code: 'STOPPING', after: '2' });
  slow.finish();
  const answer = await slow.closed;
  expect(answer).toMatch(/\r\nHTTP\/1\.1 201 /);
  expect(answer).toContain(made.id);
  expect(await running.ended).toBe(0);

  const lines = running
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(expect.objectContaining({ route: '/api/territories', status: 201 }));
});
