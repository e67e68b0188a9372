import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { Attendance } from '../../server/live/presence.ts';
import { measuredExecutor } from '../../server/operations/measured-executor.ts';
import { Metrics } from '../../server/operations/metrics.ts';
import { openExecutor } from '../../server/store/execute.ts';
import { openTestApp, TEST_BACKUPS, type TestApp } from '../support/test-app.ts';

const attendance = new Attendance();
const metrics = new Metrics('1.2.3', {
  following: () => attendance.size,
  lastBackup: async () => ({ takenAt: '2026-03-12T03:00:00.000Z', size: 4096 }),
  copies: async () => [],
  proof: async () => undefined,
  isDatabaseUp: async () => false,
  bytesLeft: async () => 5_000_000,
});
let lines: string[] = [];
let test: TestApp;

beforeAll(async () => {
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean)));
  const executor = measuredExecutor(openExecutor(inject('neo4j')), metrics);
  const logger = { level: 'info', stream };
  test = await openTestApp({
    executor,
    metrics,
    attendance,
    logger,
    config: { hostnames: [], backups: TEST_BACKUPS, proxies: ['10.0.0.1'] },
  });
});
afterAll(() => test.close());
beforeEach(() => {
  lines = [];
});

it('gives each answer an id of its own, a refusal too, and the log the same', async () => {
  const sent = { 'x-request-id': 'chosen-elsewhere' };
  const done = await test.send('GET', '/api/reference', undefined, sent);
  const refused = await test.send('GET', '/api/territories/nowhere/map', undefined, sent);
  const malformed = await test.send('GET', '/api/%E0%A4%A');
  const ids = [done, refused, malformed].map(({ headers }) => headers['x-request-id']);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(refused.json()).toMatchObject({ code: 'TERRITORY_NOT_FOUND', requestId: ids[1] });
  expect(malformed.json()).toMatchObject({ status: 400, requestId: ids[2] });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { requestId: ids[0], method: 'GET', route: '/api/reference', status: 200, role: 'administrator' },
    {
      requestId: ids[1],
      route: '/api/territories/:territoryId/map',
      territoryId: 'nowhere',
      status: 404,
      ms: expect.any(Number),
    },
  ]);
});

it('keeps names, tokens, addresses and what is sent out of the log', async () => {
  const secret = 'Gwenola-Kermarrec';
  await test.send('GET', `/api/actors?q=${secret}`, undefined, {
    authorization: `Bearer ${secret}`,
    cookie: `maillage_session=${secret}`,
    'user-agent': secret,
    referer: `http://localhost/${secret}`,
  });
  await test.send('POST', '/api/sessions', { name: secret, password: secret });
  await test.send('GET', `/api/actors/${secret}`);
  await test.send('GET', `/${secret}`);
  expect(lines).toHaveLength(3);
  expect(lines.join('\n')).not.toMatch(/Gwenola|127\.0\.0\.1/);
});

it('counts for Prometheus by patterns, never by names', async () => {
  const leave = attendance.join('val-d-exemple', 'Gwenola', () => undefined);
  await test.send('GET', '/api/territories/val-d-exemple/map');
  await test.send('GET', '/api/territories/gwenola/map');
  const text = await metrics.registry.metrics();
  const route = 'route="/api/territories/:territoryId/map"';
  for (const line of [
    `maillage_http_request_seconds_count{method="GET",${route},status="200"} 1`,
    'maillage_database_seconds_bucket{le="0.005",access="read",outcome="done"}',
    'maillage_info{version="1.2.3"} 1',
    'maillage_following 1',
    'maillage_last_backup_timestamp_seconds 1773284400',
    'maillage_last_backup_bytes 4096',
    'maillage_database_up 0',
    'maillage_backups_free_bytes 5000000',
    'nodejs_eventloop_lag_seconds ',
  ])
    expect(text).toContain(line);
  expect(text).not.toMatch(/gwenola|val-d-exemple/i);
  // The screens' own server does not tell them.
  expect((await test.send('GET', '/api/metrics')).statusCode).toBe(404);
  expect((await test.send('GET', '/metrics')).body).not.toContain('maillage_http');
  leave();
  expect(await metrics.registry.metrics()).toContain('maillage_following 0');
});

it('believes only a proxy that is named when it says for whom it calls', async () => {
  const tries = (remoteAddress: string, from: string) =>
    test.app.inject({
      method: 'POST',
      url: '/api/sessions',
      remoteAddress,
      headers: { 'x-forwarded-for': from },
      payload: { name: 'Nobody of that name', password: 'wrong' },
    });
  const outcomes = async (remoteAddress: string) => {
    const all = [];
    for (let n = 0; n < 11; n += 1) all.push((await tries(remoteAddress, `192.0.2.${n}`)).statusCode);
    return new Set(all);
  };
  // From one address, whatever it says: the eleventh try of a name waits.
  expect(await outcomes('198.51.100.9')).toEqual(new Set([401, 429]));
  expect(await outcomes('10.0.0.1')).toEqual(new Set([401]));
});
