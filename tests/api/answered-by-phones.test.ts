import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { GapList } from '../../model/contract/gap.ts';
import type { NewWorkshop } from '../../model/contract/workshop.ts';
import { becomeAdministrator, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { checkLog } from '../support/check-log.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';
import { makePlace, send } from '../support/workshop-place.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

/** Opens a workshop that asks who carries a commitment, and what two carriers of another might do together. */
async function scene(input: Partial<NewWorkshop> = {}) {
  const at = await makePlace(amina);
  const shared = randomId('haies');
  await amina.ask('POST', `${at.below}/commitments`, { id: shared, text: 'Planter des haies' });
  for (const actorId of [at.amap, at.school])
    await amina.ask('PUT', `/api/actors/${actorId}/commitments/${shared}`, { role: 'lead' });
  const [alone, apart] = [`uncarried-commitment:${at.meals}`, `scattered-carriers:${shared}`];
  const show = (key: string) => amina.ask('PUT', `${at.below}/gaps/${key}`, { shown: 1 });
  const meeting = await openWorkshop(amina, at.id, input);
  const phone = await meeting.join();
  const participantId = await speakFor(phone, meeting, at.amap);
  const say = (answers: Record<string, unknown>) =>
    send(phone, meeting, randomId('c'), { participantId, actorId: at.amap, answers });
  return {
    ...{ at, alone, apart, show, meeting },
    carries: () =>
      say({
        screen: 'commitments',
        carried: [at.meals, shared].map((commitmentId) => ({ commitmentId, role: 'lead' })),
      }),
    links: () =>
      say({
        screen: 'links',
        known: [],
        added: [{ id: randomId('link'), actorId: at.school, intensity: 3, nature: 'shares_means' }],
      }),
    list: () => amina.ask<GapList>('GET', `${at.below}/gaps`),
    newest: async () =>
      (await amina.ask<{ items: { revision: number }[] }>('GET', `${at.below}/changes?limit=500`)).items
        .length,
  };
}

describe('an accepted screen of a phone', () => {
  it('answers who carries a commitment, if the room is asked, in the same Change', async () => {
    const { at, alone, show, carries, list, newest } = await scene();
    await show(alone);
    const before = await newest();
    expect(await carries()).toMatchObject({ state: 'accepted' });
    expect((await list()).settled).toMatchObject([
      {
        rule: 'uncarried-commitment',
        answer: { key: alone, act: 'carrier', actId: at.amap, status: 'handled' },
      },
    ]);
    expect((await newest()) - before).toBe(1);
    expect(await checkLog(inject('neo4j'), { territoryIds: [at.id] })).toEqual([]);
  });

  it('answers what carriers might do together by the link it adds', async () => {
    const { apart, show, links, list } = await scene();
    await show(apart);
    expect(await links()).toMatchObject({ state: 'accepted' });
    expect((await list()).settled).toMatchObject([
      { rule: 'scattered-carriers', answer: { key: apart, act: 'link', status: 'handled' } },
    ]);
  });

  it('answers once a facilitator accepts it, each question once', async () => {
    const { alone, apart, show, meeting, carries, links, list } = await scene({ acceptance: 'reviewed' });
    await show(alone);
    await show(apart);
    const ids = [(await carries()).id, (await links()).id];
    expect((await list()).settled).toBeUndefined();
    await amina.ask('POST', `${meeting.address}/acceptances`, { contributionIds: ids });
    const { settled = [] } = await list();
    expect(new Set(settled.map(({ answer }) => answer.key))).toEqual(new Set([alone, apart]));
  });

  it('answers nothing that the room was not asked', async () => {
    const { carries, list } = await scene();
    await carries();
    expect((await list()).settled).toBeUndefined();
  });
});
