import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Contribution } from '../../model/contract/workshop.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { checkLog } from '../support/check-log.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';
import { mapOf, send } from '../support/workshop-place.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

/** Names of this file alone: others erase namesakes, which masks their names everywhere. */
const NAME = 'Amap du Val Chantant';
const CONSENT = { 'maillage-consent': 'true' };

/** Makes a map of two organisations; one withdraws by its card. `elsewhere`: it acts in another territory too. */
async function scene({ elsewhere = false } = {}) {
  const [id, amap, hall] = [randomId('t'), randomId('a'), randomId('h')];
  const below = `/api/territories/${id}`;
  await amina.ask('POST', '/api/territories', { id, name: 'Val', level: 'epci' });
  const aliases = [{ name: 'AVCHA', kind: 'acronym' }];
  await amina.ask('POST', `${below}/actors`, { id: amap, name: NAME, family: 'social_economy', aliases });
  await amina.ask('POST', `${below}/actors`, { id: hall, name: 'Mairie', family: 'local_authority' });
  if (elsewhere) {
    const other = randomId('t');
    await amina.ask('POST', '/api/territories', { id: other, name: 'Mont', level: 'epci' });
    await amina.ask('PUT', `/api/territories/${other}/actors/${amap}`, {});
  }
  const meeting = await openWorkshop(amina, id, { on: '2026-03-12', rereadUntil: '2199-12-31' });
  await send(await meeting.reread(amap), meeting, randomId('c'), {
    actorId: amap,
    answers: { screen: 'rereading', verdict: 'withdrawn' },
  });
  const names = async () => (await mapOf(amina, below)).actors.map(({ name }) => name);
  expect(await names()).not.toContain(NAME);
  return { id, below, amap, hall, meeting, names };
}

describe('an organisation that withdrew', () => {
  it.each([NAME, 'amap  du val chantant', 'AVCHA'])(
    'comes back by hand as “%s” only once a facilitator confirms its consent',
    async (name) => {
      const { id, below, meeting, names } = await scene();
      const actor = { name, family: 'social_economy' };
      const refused = await amina.send('POST', `${below}/actors`, actor);
      expect(refused.statusCode).toBe(409);
      expect(refused.json()).toMatchObject({ code: 'CONSENT_NEEDED', detail: expect.stringContaining(name) });
      expect(await names()).not.toContain(name);
      await amina.ask('POST', `${below}/actors`, actor, CONSENT);
      expect(await names()).toContain(name);
      const said = await amina.ask<{ items: Contribution[] }>('GET', `${meeting.address}/contributions`);
      expect(said.items).toEqual([]);
      expect(await checkLog(inject('neo4j'), { territoryIds: [id] })).toEqual([]);
    },
  );

  it('is away again once its return is undone', async () => {
    const { below, names } = await scene();
    await amina.ask('POST', `${below}/actors`, { name: NAME, family: 'social_economy' }, CONSENT);
    const { revision } = (await mapOf(amina, below)).territory;
    await amina.ask('POST', `${below}/changes/${revision}/undo`);
    expect(await names()).not.toContain(NAME);
    expect(await amina.outcome('POST', `${below}/actors`, { name: NAME, family: 'social_economy' })).toBe(
      '409 CONSENT_NEEDED',
    );
  });

  it('comes back by its id, or as an outside party, under the same condition', async () => {
    const { below, amap, hall, names } = await scene({ elsewhere: true });
    const membership = `${below}/actors/${amap}`;
    expect(await amina.outcome('PUT', membership, {})).toBe('409 CONSENT_NEEDED');
    const link = {
      nature: 'co_produces',
      status: 'active',
      intensity: 3,
      parties: [amap, hall].map((actorId) => ({ actorId, role: 'member' })),
    };
    expect(await amina.outcome('POST', `${below}/cooperations`, link)).toBe('409 CONSENT_NEEDED');
    expect(await amina.outcome('PUT', membership, {}, CONSENT)).toBe('200');
    expect(await names()).toContain(NAME);
    expect(await amina.outcome('POST', `${below}/cooperations`, link)).toBe('201');
  });

  it('is brought back by no file of before', async () => {
    const { below, names } = await scene();
    const csv = `nom;famille\n${NAME};ESS\nClub;Citoyens\n`;
    const file = { content: Buffer.from(csv).toString('base64'), name: 'acteurs.csv' };
    expect(await amina.outcome('POST', `${below}/imports`, file)).toBe('409 CONSENT_NEEDED');
    expect(await names()).toEqual(['Mairie']);
    expect(await amina.outcome('POST', `${below}/imports`, file, CONSENT)).toBe('201');
    expect(await names()).toContain(NAME);
  });

  it('is brought back by no contributor, and what a phone adds under its name waits', async () => {
    const { id, below, meeting, names } = await scene();
    const contributor = await comeIn(amina, 'contributor', [id]);
    const actor = { name: NAME, family: 'social_economy' };
    expect(await contributor.outcome('POST', `${below}/actors`, actor, CONSENT)).toBe('409 CONSENT_NEEDED');
    const phone = await meeting.join();
    const actorId = randomId('new');
    const participantId = await speakFor(phone, meeting, actorId, { firstName: 'Lou' });
    const sent = await send(phone, meeting, randomId('c'), {
      ...{ participantId, actorId },
      answers: { screen: 'organisation', name: NAME, family: 'social_economy' },
    });
    expect(sent.state).toBe('pending');
    const decide = `${meeting.address}/contributions/${sent.id}/decision`;
    expect(await amina.outcome('PUT', decide, { state: 'accepted' })).toBe('409 CONSENT_NEEDED');
    expect(await amina.outcome('PUT', decide, { state: 'accepted' }, CONSENT)).toBe('200');
    expect(await names()).toContain(NAME);
  });
});
