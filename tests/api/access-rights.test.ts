import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../model/contract/access-vocabulary.ts';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as contract from '../../model/contract/endpoints/index.ts';
import {
  becomeAdministrator,
  comeIn,
  GUARDED,
  makeLink,
  openGuardedApp,
  TestBrowser,
} from '../support/access-api.ts';
import { ROLES, rightOf } from '../support/expected-rights.ts';
import { openProvider, type StandInProvider, signInBy } from '../support/stand-in-provider.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

const endpoints: Endpoint[] = Object.values(contract);

let api: TestApp;
interface Someone {
  readonly browser: TestBrowser;
  readonly headers: Record<string, string>;
}
/** By role: someone at home in `own` alone. */
const people = new Map<Role, Someone>();
/** The same who sign in by the account of their organisation. */
const vouched = new Map<Role, Someone>();
const VOUCHED: readonly Role[] = ['reader', 'contributor', 'facilitator', 'administrator'];
let provider: StandInProvider;
let own: Place;
let other: Place;

beforeAll(async () => {
  provider = await openProvider({ id: 'town', label: 'La Ville' });
  const [domain, territoryId] = ['ville.example', randomId('t')];
  const providers = [
    provider.settings({ domains: [domain], role: 'contributor', territoryIds: [territoryId] }),
  ];
  api = await openGuardedApp({ config: { ...GUARDED.config, providers } });
  provider.serve('http://localhost');
  const administrator = await becomeAdministrator(api);
  own = await makePlace(administrator, territoryId);
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
  for (const role of VOUCHED) {
    const browser = new TestBrowser(api);
    provider.accounts.set(role, { email: `${role}@${domain}`, email_verified: true });
    if (role === 'facilitator' || role === 'administrator') {
      const territoryIds = role === 'administrator' ? 'all' : home;
      const { token } = await makeLink(administrator, { kind: 'invitation', role, territoryIds });
      await signInBy(provider, browser, role, { invitation: token });
    } else await signInBy(provider, browser, role);
    const { person } = await browser.ask<{ person: { id: string } }>('GET', '/api/me');
    // People who speak for the organisation become contributors; an administrator sets another role.
    if (role === 'reader') await administrator.ask('PATCH', `/api/people/${person.id}`, { role });
    vouched.set(role, { browser, headers: {} });
  }
});
afterAll(async () => {
  await Promise.all([api.close(), provider.close()]);
});

/** A territory, and one of each thing in it. */
type Place = Record<
  'territoryId' | 'actorId' | 'partnerId' | 'cooperationId' | 'commitmentId' | 'snapshotId',
  string
>;

async function makePlace(browser: TestBrowser, territoryId = randomId('t')): Promise<Place> {
  const [actorId, partnerId] = [randomId('a'), randomId('a')];
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

/**
 * Builds the address of an operation in a place, with a query that no operation accepts: a person with
 * permission gets 400.
 */
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

describe.each([
  ...ROLES.map((role) => ({ role, by: 'by a way in of Maillage', who: people })),
  ...VOUCHED.map((role) => ({ role, by: 'by the account of an organisation', who: vouched })),
])('a person of role $role $by', ({ role, who }) => {
  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (name, endpoint) => {
    const { browser, headers } = who.get(role) ?? { browser: new TestBrowser(api), headers: {} };
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
