import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp({ lateMs: 1_000 });
});
afterAll(() => test.close());

function hold(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end) Math.sqrt(end);
}

const read = () => test.send('GET', '/api/reference');

it('sheds load while every turn is late, says when to come back, and recovers', async () => {
  expect((await read()).statusCode).toBe(200);

  let refused = await read();
  for (let turns = 0; refused.statusCode === 200 && turns < 12; turns++) {
    hold(1_400);
    await nextTurn();
    refused = await read();
  }
  expect(refused.json()).toMatchObject({ status: 503, code: 'OVERLOADED', title: expect.any(String) });
  expect(refused.headers['retry-after']).toMatch(/^\d+$/);
  expect((await test.send('GET', '/api/health?probe=live')).statusCode).toBe(200);

  let answer = refused;
  for (let tries = 0; answer.statusCode === 503 && tries < 20; tries++) {
    await sleep(500);
    answer = await read();
  }
  expect(answer.statusCode).toBe(200);
});
