import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomeAdministrator, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';
import { makePlace, mapOf, send } from '../support/workshop-place.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

/** Opens a workshop with a proposed meeting, and a phone that speaks for one of its parties. */
async function scene(status: 'proposed' | 'intention' = 'proposed') {
  const at = await makePlace(amina);
  const meeting = await openWorkshop(amina, at.id);
  const promise = randomId('p');
  await amina.ask('POST', `${at.below}/cooperations`, {
    id: promise,
    nature: 'unspecified',
    status,
    intensity: 0,
    promisedFor: '2026-01-01',
    parties: [at.amap, at.school].map((actorId) => ({
      actorId,
      role: 'member',
      ...(status === 'intention' ? { agreedOn: '2025-12-01' } : {}),
    })),
  });
  const phone = await meeting.join();
  const participantId = await speakFor(phone, meeting, at.amap, { as: 'elected' });
  const say = (word: string, more: Record<string, unknown> = {}) =>
    send(phone, meeting, randomId('c'), {
      participantId,
      actorId: at.amap,
      answers: { screen: 'promises', said: [{ cooperationId: promise, word, ...more }] },
    });
  const now = async () => (await mapOf(amina, at.below)).cooperations.find(({ id }) => id === promise);
  return { say, now, at };
}

describe('a phone on a promise of its organisation', () => {
  it('gives its own yes, and not that of the others', async () => {
    const { say, now, at } = await scene();
    expect(await say('yes')).toMatchObject({ state: 'accepted' });
    const { status, parties = [] } = (await now()) ?? {};
    expect(status).toBe('proposed');
    expect(parties.find(({ actorId }) => actorId === at.amap)?.agreedOn).toBe('2026-03-12');
    expect(parties.find(({ actorId }) => actorId === at.school)?.agreedOn).toBeUndefined();
  });

  it('says that it has begun, that it is kept, or for when it is moved', async () => {
    const begun = await scene('intention');
    await begun.say('begun');
    expect(await begun.now()).toMatchObject({ status: 'in_progress', lastSignOn: '2026-03-12' });
    const kept = await scene('intention');
    await kept.say('kept');
    expect(await kept.now()).toMatchObject({ status: 'active', intensity: 2, intensityAssumed: true });
    const moved = await scene('intention');
    await moved.say('moved', { promisedFor: '2026-09-30' });
    expect(await moved.now()).toMatchObject({ status: 'intention', promisedFor: '2026-09-30' });
  });

  it('waits to be accepted when it drops the promise, since that takes its yes away', async () => {
    const { say, now, at } = await scene('intention');
    expect(await say('dropped')).toMatchObject({ state: 'pending' });
    const { status, parties = [] } = (await now()) ?? {};
    expect(status).toBe('intention');
    expect(parties.find(({ actorId }) => actorId === at.amap)?.agreedOn).toBe('2025-12-01');
  });
});

describe('a workshop that follows another', () => {
  it('names it, and is refused where that one is elsewhere', async () => {
    const [here, there] = [await makePlace(amina), await makePlace(amina)];
    const first = { id: randomId('w'), title: 'Premier', on: '2026-03-12' };
    await amina.ask('POST', `${here.below}/workshops`, first);
    const next = { title: 'Deuxième', on: '2026-09-12', follows: first.id };
    expect(await amina.ask('POST', `${here.below}/workshops`, next)).toMatchObject({ follows: first.id });
    const refused = await amina.send('POST', `${there.below}/workshops`, next);
    expect(refused.statusCode).toBe(422);
  });
});
