import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActorDetail } from '../../model/contract/actor.ts';
import type { Brief } from '../../model/contract/brief.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { anyVersion, briefScene, elsewhere } from '../support/brief-scene.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

describe('a fiche', () => {
  it('shows nothing private: a party leaves it, a name in its words or a private cooperation withholds it', async () => {
    const s = await briefScene(amina, { published: true });
    const { brief, amap, school, told, here, there } = s;
    const contributor = await comeIn(amina, 'contributor', [here]);
    const reader = await comeIn(amina, 'reader', [there]);
    const named = () =>
      reader.ask<Brief>('GET', elsewhere(s)).then(({ parties }) => parties.map(({ actorId }) => actorId));
    await amina.ask('PATCH', `/api/actors/${school}`, { private: true }, anyVersion);
    expect(await named()).not.toContain(school);
    expect((await amina.ask<Brief>('GET', brief)).parties.map(({ actorId }) => actorId)).not.toContain(
      school,
    );
    expect(await amina.outcome('PATCH', brief, { brings: { [school]: 'x' } }, anyVersion)).toBe(
      '422 NOT_A_PARTY',
    );

    const secret = (await amina.ask<ActorDetail>('GET', `/api/actors/${school}`)).name;
    await amina.ask('PATCH', brief, { obstacles: `Avec ${secret.toUpperCase()}, rien.` }, anyVersion);
    expect(await reader.outcome('GET', elsewhere(s))).toBe('404 FICHE_NOT_FOUND');
    expect(await amina.ask<Brief>('GET', brief)).toMatchObject({ withheld: 'named' });
    expect((await contributor.ask<Brief>('GET', brief)).withheld).toBeUndefined();
    expect(await amina.outcome('PUT', `${brief}/publication`, { territoryIds: [there] })).toBe(
      '409 FICHE_WITHHELD',
    );
    await amina.ask('PATCH', brief, { obstacles: null }, anyVersion);
    expect(await named()).toHaveLength(2);

    await amina.ask('PATCH', `/api/actors/${amap}`, { private: true }, anyVersion);
    expect(await reader.outcome('GET', elsewhere(s))).toBe('404 FICHE_NOT_FOUND');
    expect(await amina.ask<Brief>('GET', brief)).toMatchObject({ withheld: 'parties' });
    await amina.ask('PATCH', `/api/actors/${amap}`, { private: null }, anyVersion);
    await amina.ask('PATCH', `/api/cooperations/${told}`, { private: true }, anyVersion);
    expect(await amina.ask<Brief>('GET', brief)).toMatchObject({ withheld: 'private' });
    for (const [someone, address] of [
      [reader, elsewhere(s)],
      [contributor, brief],
    ] as const)
      expect(await someone.outcome('GET', address)).toBe('404 FICHE_NOT_FOUND');
    expect(
      await contributor.outcome('POST', `/api/territories/${here}/fiches`, { cooperationId: told }),
    ).toBe('422 UNKNOWN_REFERENCE');
  });

  it('loses a party that withdraws with all it brought, and is withdrawn itself, to be reread', async () => {
    const s = await briefScene(amina, { published: true });
    const { here, brief, school, amap } = s;
    await amina.ask(
      'PATCH',
      brief,
      { brings: { [school]: 'Une classe.', [amap]: 'Des légumes.' } },
      anyVersion,
    );
    const meeting = await openWorkshop(amina, here);
    const phone = await meeting.join();
    const participantId = await speakFor(phone, meeting, school);
    await phone.ask('PUT', `${meeting.address}/contributions/${randomId('needs')}`, {
      participantId,
      actorId: school,
      answers: { screen: 'needs', needs: [], offers: [] },
    });
    await amina.ask('PATCH', meeting.address, { status: 'closed' }, anyVersion);
    const card = await meeting.reread(school);
    await card.ask('PUT', `${meeting.address}/contributions/${randomId('reread')}`, {
      actorId: school,
      answers: { screen: 'rereading', verdict: 'withdrawn' },
    });
    const left = await amina.ask<Brief>('GET', brief);
    expect(left.status).toBe('withdrawn');
    expect(left.parties.map(({ actorId }) => actorId)).not.toContain(school);
    expect(JSON.stringify(left)).not.toContain('Une classe.');
    expect(await amina.outcome('GET', elsewhere(s))).toBe('404 FICHE_NOT_FOUND');
  });
});
