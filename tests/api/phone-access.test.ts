import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { PhoneAccess as State } from '../../model/contract/phone-access.ts';
import { PhoneAccess } from '../../server/phone-access.ts';
import { TestBrowser } from '../support/access-api.ts';
import { POLL } from '../support/on-the-map.ts';
import { MACHINE, openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop } from '../support/workshop.ts';

const apps: TestApp[] = [];
afterEach(async () => {
  for (const api of apps.splice(0)) await api.close();
});

/** A network of this machine alone: Linux has all of 127.0.0.0/8 for itself. */
const NETWORK = '127.0.0.5';

/** Starts a Maillage that listens on its own machine, with a workshop in it. */
async function start(overrides: Parameters<typeof openTestApp>[0] = {}) {
  const api = await openTestApp({ phones: new PhoneAccess(() => [NETWORK], 0), ...overrides });
  apps.push(api);
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = api.app.server.address() as AddressInfo;
  const id = randomId('t');
  const machine = new TestBrowser(api);
  await machine.ask('POST', '/api/territories', { id, name: id, level: 'epci' });
  const meeting = await openWorkshop(machine, id);
  return {
    api,
    machine,
    meeting,
    id,
    address: `${meeting.address}/phone-access`,
    network: `http://${NETWORK}:${port}`,
    port,
  };
}

const reaches = (url: string) =>
  fetch(`${url}/api/health?probe=live`).then(
    ({ ok }) => ok,
    () => false,
  );

it('listens to the networks of the machine at once, gives their addresses with the code, and stops', async () => {
  const { machine, meeting, address, network } = await start();
  expect(await reaches(network)).toBe(false);
  expect(await machine.ask<State>('GET', address)).toEqual({ offered: true, addresses: [] });
  const opened = await machine.ask<State>('PUT', address);
  expect(opened).toMatchObject({ addresses: [network], workshopId: meeting.workshop.id });
  const hours = (Date.parse(opened.closesAt ?? '') - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(11.9);
  expect(hours).toBeLessThanOrEqual(12);
  expect(await reaches(network)).toBe(true);
  const { addresses } = await machine.ask<{ addresses: string[] }>('POST', `${meeting.address}/code`);
  expect(addresses).toContain(network);
  // Others open the link of an invitation as they open the code, although it is made at a local address.
  const invite = () =>
    machine.ask<{ addresses: string[] }>('POST', '/api/access-links', {
      kind: 'invitation',
      role: 'facilitator',
      territoryIds: 'all',
      label: 'Bruno',
    });
  expect((await invite()).addresses).toEqual([network]);
  expect(await machine.outcome('DELETE', address)).toBe('204');
  expect(await reaches(network)).toBe(false);
  expect((await invite()).addresses).toEqual([]);
});

it('asks everyone on the networks to sign in, whatever name and cookies they come with', async () => {
  const { machine, meeting, id, address, network, port } = await start();
  await machine.ask('PUT', address);
  const cookie = `${MACHINE.cookie.name}=${MACHINE.cookie.value}`;
  const ask = (path: string, init: RequestInit = {}) => fetch(`${network}${path}`, init);
  expect((await ask(`/api/territories/${id}/map`)).status).toBe(401);
  expect((await ask(`/api/territories/${id}/map`, { headers: { cookie } })).status).toBe(401);
  // A name of the machine itself, typed by somebody on the network.
  const answer = await new Promise<string>((resolve, refuse) => {
    const socket = connect(port, NETWORK, () =>
      socket.end(
        `GET /api/territories/${id}/map HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
      ),
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    socket.on('end', () => resolve(text)).on('error', refuse);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  const joined = await ask('/api/sessions/by-code', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: meeting.code }),
  });
  expect(joined.status).toBe(201);
  const session = joined.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  expect((await ask(`/api/territories/${id}/map`, { headers: { cookie: session } })).status).toBe(200);
});

it('asks everyone on the networks also where nobody is asked at the machine', async () => {
  const { machine, id, address, network } = await start({ config: { hostnames: [], access: 'off' } });
  await machine.ask('PUT', address);
  expect((await fetch(`${network}/api/territories/${id}/map`)).status).toBe(401);
});

it('closes with the workshop', async () => {
  const { machine, meeting, address, network } = await start();
  await machine.ask('PUT', address);
  await machine.ask('PATCH', meeting.address, { status: 'closed' }, { 'if-match': '*' });
  await expect.poll(() => reaches(network), POLL).toBe(false);
  expect(await machine.ask<State>('GET', address)).toEqual({ offered: true, addresses: [] });
  expect(await machine.outcome('PUT', address)).toBe('409 WORKSHOP_NOT_OPEN');
});

it('leaves time for phones of a closed workshop to be notified', async () => {
  const { machine, meeting, address, network } = await start({
    phones: new PhoneAccess(() => [NETWORK], 3_600_000),
  });
  await machine.ask('PUT', address);
  await machine.ask('PATCH', meeting.address, { status: 'closed' }, { 'if-match': '*' });
  const { closesAt = '' } = await machine.ask<State>('GET', address);
  expect(Date.parse(closesAt) - Date.now()).toBeLessThanOrEqual(3_600_000);
  expect(await reaches(network)).toBe(true);
});

/** Enters by the code on the network; returns a function that reads the workshop as that phone. */
async function joins(network: string, { code, address }: Meeting): Promise<() => Promise<number>> {
  const joined = await fetch(`${network}/api/sessions/by-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const cookie = joined.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const ask = async () => (await fetch(network + address, { headers: { cookie } })).status;
  expect(await ask()).toBe(200);
  return ask;
}

describe('after the closing', () => {
  it('stays open until each phone that was there came back', async () => {
    const { machine, meeting, address, network } = await start({
      phones: new PhoneAccess(() => [NETWORK], 1_000),
    });
    const { closesAt: last } = await machine.ask<State>('PUT', address);
    const [first, second] = [await joins(network, meeting), await joins(network, meeting)];
    await machine.ask('PATCH', meeting.address, { status: 'closed' }, { 'if-match': '*' });
    await expect.poll(async () => (await machine.ask<State>('GET', address)).awaited, POLL).toBe(2);
    const { closesAt = '' } = await machine.ask<State>('GET', address);
    expect(Math.abs(Date.parse(closesAt) - Date.parse(last ?? ''))).toBeLessThan(1000);
    expect(await first()).toBe(200);
    expect(await machine.ask<State>('GET', address)).toMatchObject({ awaited: 1 });
    expect(await second()).toBe(200);
    await expect.poll(() => reaches(network), POLL).toBe(false);
  });

  it('awaits no phone that was removed', async () => {
    const { machine, meeting, address, network } = await start();
    await machine.ask('PUT', address);
    await joins(network, meeting);
    await machine.ask('PATCH', meeting.address, { status: 'closed' }, { 'if-match': '*' });
    await machine.ask('DELETE', `${meeting.address}/code`);
    await expect.poll(() => reaches(network), POLL).toBe(false);
  });

  it('is open as before once the workshop is opened again', async () => {
    const { machine, meeting, address, network } = await start();
    await machine.ask('PUT', address);
    const phone = await joins(network, meeting);
    const set = (status: string) => machine.ask('PATCH', meeting.address, { status }, { 'if-match': '*' });
    await set('closed');
    await set('open');
    await expect.poll(async () => (await machine.ask<State>('GET', address)).awaited, POLL).toBeUndefined();
    expect(await phone()).toBe(200);
    expect(await reaches(network)).toBe(true);
  });
});

it('is asked for from the machine’s own browser alone, and says where there is no network or no offer', async () => {
  const { api, address } = await start({ phones: new PhoneAccess(() => []) });
  const unsigned = await api.app.inject({ method: 'PUT', url: address });
  expect(unsigned.json()).toMatchObject({ status: 403, code: 'MACHINE_LINK_NEEDED' });
  expect(await new TestBrowser(api).outcome('PUT', address)).toBe('409 NO_NETWORK');
  const other = await start({ phones: undefined });
  expect(await other.machine.ask<State>('GET', other.address)).toEqual({ offered: false, addresses: [] });
  expect(await other.machine.outcome('PUT', other.address)).toBe('409 PHONES_NOT_OFFERED');
});
