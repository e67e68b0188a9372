import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GapList } from '../../model/contract/gap.ts';
import { Tried } from '../../model/contract/try.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
let reader: TestBrowser;
const t = randomId('t');
const at = (path: string) => `/api/territories/${t}${path}`;
const [mairie, amap, lycee, secret] = ['mairie', 'amap', 'lycee', 'secret'].map(randomId) as [
  string,
  string,
  string,
  string,
];

const between = (...actorIds: string[]) => ({
  nature: 'co_produces',
  status: 'active',
  intensity: 2,
  parties: actorIds.map((actorId) => ({ actorId, role: 'member' })),
});

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: `Essai ${t}`, level: 'epci' });
  for (const [id, more] of [
    [mairie, {}],
    [amap, {}],
    [lycee, {}],
    [secret, { private: true }],
  ] as const)
    await amina.ask('POST', at('/actors'), {
      id,
      name: id,
      family: 'social_economy',
      scale: 'local',
      ...more,
    });
  await amina.ask('POST', at('/cooperations'), { id: randomId('c'), ...between(mairie, amap) });
  reader = await comeIn(amina, 'reader', [t]);
});
afterAll(() => api.close());

const revisionNow = async () => (await amina.ask<{ revision: number }>('GET', at(''))).revision;
const keys = async () => GapList.parse(await amina.ask('GET', at('/gaps'))).items.map(({ key }) => key);

describe('a link that is tried', () => {
  it('predicts the effect of the real one, and writes nothing', async () => {
    const [before, revision] = [await keys(), await revisionNow()];
    const answer = await amina.send('POST', at('/try'), { cooperation: between(amap, lycee) });
    expect(answer.statusCode).toBe(200);
    const tried = Tried.parse(answer.json());
    expect(tried.closes).toContain(`unlinked-actor:${lycee}`);
    expect(tried.opens).toContain(`pivot-actor:${amap}`);
    expect(tried.rests).toEqual([{ actorId: amap, before: 0, after: 1 }]);
    expect(tried.distances.parties).toEqual([{ actorIds: [amap, lycee].sort(), before: null, after: 1 }]);
    expect(await revisionNow()).toBe(revision);
    expect(await keys()).toEqual(before);

    await amina.ask('POST', at('/cooperations'), { id: randomId('c'), ...between(amap, lycee) });
    const after = await keys();
    expect(tried.closes).toEqual(before.filter((key) => !after.includes(key)).sort());
    expect(tried.opens).toEqual(after.filter((key) => !before.includes(key)).sort());
  });

  it('refuses as the write does', async () => {
    const unknown = await amina.send('POST', at('/try'), { cooperation: between(amap, 'nobody') });
    expect([unknown.statusCode, unknown.json().code]).toEqual([422, 'UNKNOWN_REFERENCE']);
    const theme = { ...between(amap, lycee), themes: ['no-such-theme'] };
    expect((await amina.send('POST', at('/try'), { cooperation: theme })).statusCode).toBe(422);
    const funds = { ...between(amap, lycee), nature: 'funds' };
    const direction = await amina.send('POST', at('/try'), { cooperation: funds });
    expect([direction.statusCode, direction.json().code]).toEqual([422, 'ROLE_MISMATCH']);
    expect((await amina.send('POST', at('/try'), {})).statusCode).toBe(400);
  });

  it('is available to readers, without private actors and sensitive questions', async () => {
    const hidden = await reader.send('POST', at('/try'), { cooperation: between(amap, secret) });
    const nobody = await reader.send('POST', at('/try'), { cooperation: between(amap, 'nobody') });
    expect(hidden.statusCode).toBe(422);
    expect(hidden.json().detail?.replaceAll(secret, '')).toBe(nobody.json().detail?.replaceAll('nobody', ''));
    const seen = await reader.send('POST', at('/try'), { cooperation: between(mairie, lycee) });
    expect(seen.statusCode).toBe(200);
    const { closes, opens } = Tried.parse(seen.json());
    expect([...closes, ...opens].filter((key) => key.startsWith('unlinked-actor'))).toEqual([]);
  });
});
