import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { becomeAdministrator, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import type { TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop } from '../support/workshop.ts';
import { makePlace } from '../support/workshop-place.ts';

let api: TestApp;
let amina: TestBrowser;
let at: Awaited<ReturnType<typeof makePlace>>;
let meeting: Meeting;
let port: number;
const sockets: Socket[] = [];
beforeAll(async () => {
  api = await openGuardedApp();
  port = Number(new URL(await api.app.listen({ host: '127.0.0.1', port: 0 })).port);
  amina = await becomeAdministrator(api);
  at = await makePlace(amina);
  meeting = await openWorkshop(amina, at.id);
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await api.close();
});

/** Sends the beginning of a request, and leaves it there. */
async function begin(text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}
const head = (method: string, path: string, cookie = '') =>
  `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${cookie && `Cookie: ${cookie}\r\n`}`;
const cookiesOf = ({ cookie, device }: TestBrowser) => [cookie, device].filter(Boolean).join('; ');

/** Returns statuses of what a phone, a facilitator and nobody are answered. */
async function answered(): Promise<number[]> {
  const phone = await meeting.join();
  const replies = await Promise.all([
    phone.send('GET', `${at.below}/map`),
    amina.send('GET', `${at.below}/map`),
    api.send('GET', '/api/me'),
  ]);
  return replies.map(({ statusCode }) => statusCode);
}

it('bodies that arrive slowly keep no place from anybody', async () => {
  for (let i = 0; i < 10; i += 1) {
    const phone = await meeting.join();
    const start = head('PUT', `${meeting.address}/contributions/slow-${i}`, cookiesOf(phone));
    for (let k = 0; k < 3; k += 1)
      await begin(`${start}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"name": `);
  }
  expect(await answered()).toEqual([200, 200, 200]);
});

it('answers that nobody reads keep no place either', async () => {
  for (let i = 0; i < 12; i += 1) (await begin(`${head('GET', '/api/openapi.json')}\r\n`)).pause();
  expect(await answered()).toEqual([200, 200, 200]);
});

it('headers that do not end keep nobody waiting, and are ended by the server', async () => {
  for (let i = 0; i < 200; i += 1) await begin(`${head('GET', '/api/me')}X-Slow: `);
  expect(await answered()).toEqual([200, 200, 200]);
  const { requestTimeout, headersTimeout } = api.app.server;
  expect([requestTimeout, headersTimeout <= 60_000]).toEqual([30_000, true]);
});
