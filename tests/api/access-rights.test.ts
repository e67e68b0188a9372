import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../model/contract/access-vocabulary.ts';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as contract from '../../model/contract/endpoints/index.ts';
import { becomeAdministrator, comeIn, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { ROLES, rightOf } from '../support/expected-rights.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

const endpoints: Endpoint[] = Object.values(contract);

let api: TestApp;
/** By role: someone at home in `own` alone. */
const people = new Map<Role, { browser: TestBrowser; headers: Record<string, string> }>();
let own: Place;
let other: Place;

beforeAll(async () => {
  api = await openGuardedApp();
  const administrator = await becomeAdministrator(api);
  own = await makePlace(administrator);
  other = await makePlace(administrator);
  const home = [own.territoryId];
  for (const role of ['reader', 'contributor', 'facilitator'] as const)
    people.set(role, { browser: await comeIn(administrator, role, home), headers: {} });
  people.set('administrator', { browser: administrator, headers: {} });
  const link = { kind: 'token', role: 'researcher', territoryIds: home };
  const { token } = await makeLink(administrator, link);
  people.set('researcher', {
    browser: new TestBrowser(api),
    headers: { authorization: `Bearer ${token}` },
  });
  const meeting = await openWorkshop(administrator, own.territoryId);
  people.set('participant', { browser: await meeting.join(), headers: {} });
  people.set('rereader', { browser: await meeting.reread(own.actorId), headers: {} });
});
afterAll(() => api.close());

/** A territory, and one of each thing in it. */
type Place = Record<
  'territoryId' | 'actorId' | 'partnerId' | 'cooperationId' | 'commitmentId' | 'snapshotId',
  string
>;

async function makePlace(browser: TestBrowser): Promise<Place> {
  const [territoryId, actorId, partnerId] = [randomId('t'), randomId('a'), randomId('a')];
  const [cooperationId, commitmentId, snapshotId] = [randomId('c'), randomId('k'), randomId('s')];
  const below = `/api/territories/${territoryId}`;
  await browser.ask('POST', '/api/territories', { id: territoryId, name: territoryId, level: 'epci' });
  for (const id of [actorId, partnerId])
    await browser.ask('POST', `${below}/actors`, { id, name: id, family: 'citizens' });
  const parties = [actorId, partnerId].map((id) => ({ actorId: id, role: 'member' }));
  await browser.ask('POST', `${below}/cooperations`, {
    id: cooperationId,
    nature: 'co_produces',
    status: 'active',
    intensity: 2,
    parties,
  });
  await browser.ask('POST', `${below}/commitments`, { id: commitmentId, text: commitmentId });
  await browser.ask('POST', `${below}/snapshots`, { id: snapshotId, title: snapshotId });
  return { snapshotId, territoryId, actorId, partnerId, cooperationId, commitmentId };
}

/** The address of an operation in a place. The query is one that no operation takes: who may go on is told 400. */
function addressIn({ territoryId, partnerId, ...place }: Place, { path }: Endpoint): string {
  const names: Readonly<Record<string, string>> = {
    ...place,
    territoryId,
    otherId: path.includes('/territories/') ? territoryId : partnerId,
    resourceId: 'premises',
    revision: '1',
    key: `${place.actorId}:${partnerId}`,
    linkId: 'l-1',
    ficheId: 'f-1',
    personId: 'p-1',
    workshopId: 'w-1',
    participantId: 'participant-1',
    contributionId: 'contribution-1',
    voteId: 'v-1',
  };
  return `${path.replace(/:(\w+)/g, (_, name: string) => names[name] ?? name)}?nonsense=1`;
}

const ALLOWED = '400 INVALID_INPUT';

describe.each(ROLES)('a person of role %s', (role) => {
  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (name, endpoint) => {
    const { browser, headers } = people.get(role) ?? { browser: new TestBrowser(api), headers: {} };
    const outcomeIn = (place: Place) =>
      browser.outcome(endpoint.method, addressIn(place, endpoint), undefined, headers);
    const right = rightOf(name, role);
    // An administrator is one everywhere; the others are at home in one territory.
    const isEverywhere = role === 'administrator' && right !== 'no';
    expect({ own: await outcomeIn(own), other: await outcomeIn(other) }).toEqual({
      own: isEverywhere || right === 'own' || right === 'yes' ? ALLOWED : '403 FORBIDDEN',
      other: isEverywhere || right === 'yes' ? ALLOWED : '403 FORBIDDEN',
    });
  });
});

it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
  'nobody without a credential: %s',
  async (name, endpoint) => {
    const outcome = await new TestBrowser(api).outcome(endpoint.method, addressIn(own, endpoint));
    expect(outcome).toBe(endpoint.action === 'service.use' ? ALLOWED : '401 UNAUTHENTICATED');
    expect(rightOf(name, 'reader') === 'yes' || outcome.startsWith('401')).toBe(true);
  },
);

it('the description of the API says who may do what', async () => {
  const document = (await api.send('GET', '/api/openapi.json')).json();
  expect(document.components.securitySchemes).toMatchObject({
    session: { in: 'cookie', name: 'maillage_session' },
    bearer: { scheme: 'bearer' },
  });
  expect(document.paths['/api/territories/{territoryId}'].delete).toMatchObject({
    'x-action': 'territory.delete',
    'x-roles': ['administrator'],
    security: [{ session: [] }, { bearer: [] }],
  });
  expect(document.paths['/api/health'].get).toMatchObject({ 'x-roles': ['everyone'], security: [] });
});
