import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ApiError } from '../../client/api/api-error.ts';
import { ANSWERED_MS, call, callForFile, callForWrite } from '../../client/api/call.ts';
import { addActor, listTerritories, readPatternCsv } from '../../model/contract/endpoints/index.ts';

/** Its answers break off in the middle, or are not of the API. */
let server: Server;
let answer: 'cut' | 'page' = 'cut';

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    if (answer === 'cut') response.write('{"items": [', () => response.destroy());
    else response.end('<p>Wi-Fi of the hotel</p>'.padEnd(1000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => ask(`http://127.0.0.1:${port}${path}`, init));
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

const codeOf = async (asked: Promise<unknown>): Promise<unknown> => {
  const thrown = await asked.catch((error: unknown) => error);
  return thrown instanceof ApiError ? thrown.problem.code : thrown;
};
const newActor = { params: { territoryId: 't' }, body: { name: 'Amap', family: 'citizens' } } as const;

it('takes an answer that breaks off for a server that is away, whatever was asked', async () => {
  answer = 'cut';
  expect(await codeOf(call(listTerritories, {}))).toBe('UNREACHABLE');
  expect(await codeOf(callForWrite(addActor, newActor))).toBe('UNREACHABLE');
  expect(await codeOf(callForFile(readPatternCsv, { params: { patternId: 'p' } }))).toBe('UNREACHABLE');
});

it('takes the page of a network one has to sign in to for the same: what was made is kept, and sent later', async () => {
  answer = 'page';
  expect(await codeOf(call(listTerritories, {}))).toBe('UNREACHABLE');
  expect(await codeOf(callForWrite(addActor, newActor))).toBe('UNREACHABLE');
});

it('says an abort as it is: who gave up knows', async () => {
  const asking = new AbortController();
  const asked = codeOf(call(listTerritories, { signal: asking.signal }));
  asking.abort();
  expect(await asked).toMatchObject({ name: 'AbortError' });
});

it('cancels a request without any data, and waits for a download without limit', async () => {
  const asked = globalThis.fetch;
  const silent = (_: string, { signal }: RequestInit) =>
    new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  vi.stubGlobal('fetch', silent);
  vi.useFakeTimers();
  try {
    const reading = codeOf(call(listTerritories, {}));
    const file = vi.fn();
    void callForFile(readPatternCsv, { params: { patternId: 'p' } }).then(file, file);
    const turning = new AbortController();
    const elsewhere = call(listTerritories, { signal: turning.signal }).catch((error: unknown) => error);
    turning.abort();
    expect(await elsewhere).toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(ANSWERED_MS);
    expect(await reading).toBe('UNREACHABLE');
    await vi.advanceTimersByTimeAsync(ANSWERED_MS);
    expect(file).not.toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
    vi.stubGlobal('fetch', asked);
  }
});
