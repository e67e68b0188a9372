import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { GapList } from '../../model/contract/gap.ts';
import { checkLog } from '../support/check-log.ts';
import { questionScene } from '../support/question-scene.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const scene = async () => {
  const made = await questionScene(new WriteApi(test));
  const list = async () => GapList.parse((await test.send('GET', `/api/territories/${made.id}/gaps`)).json());
  return { ...made, list };
};

describe('an act that answers a question', () => {
  it('is one Change with its answer, and both are undone together', async () => {
    const { id, a, b, apart, gap, list } = await scene();
    const answersTo = { territoryId: id, key: apart };
    const meeting = {
      id: randomId('m'),
      nature: 'unspecified',
      status: 'proposed',
      intensity: 0,
      note: 'la cantine',
      promisedFor: '2199-03-15',
      parties: [a, b].map((actorId) => ({ actorId, role: 'member' })),
      answersTo,
    };
    const before = (await test.send('GET', `/api/territories/${id}/changes`)).json().items.length;
    expect((await test.send('POST', `/api/territories/${id}/cooperations`, meeting)).statusCode).toBe(201);
    expect(await gap(apart)).toMatchObject({
      status: 'handled',
      answer: { act: 'meeting', actId: meeting.id },
      acted: expect.stringContaining('la cantine'),
    });
    const changes = (await test.send('GET', `/api/territories/${id}/changes`)).json().items;
    expect(changes.length - before).toBe(1);
    const undone = await test.send(
      'POST',
      `/api/territories/${id}/changes/${Math.max(...changes.map((change: { revision: number }) => change.revision))}/undo`,
    );
    expect(undone.statusCode).toBeLessThan(300);
    expect(await gap(apart)).toMatchObject({ status: 'open' });
    expect((await gap(apart))?.answer).toBeUndefined();
    expect((await list()).settled).toBeUndefined();
    expect(await checkLog(inject('neo4j'), { territoryIds: [id] })).toEqual([]);
  });

  it('settles a commitment that nobody carried, and keeps the sentence once the question is gone', async () => {
    const { id, a, alone, gap, list } = await scene();
    const commitmentId = alone.split(':')[1] ?? '';
    const put = await test.send('PUT', `/api/actors/${a}/commitments/${commitmentId}`, {
      role: 'contributor',
      answersTo: { territoryId: id, key: alone },
    });
    expect(put.statusCode).toBe(200);
    expect(put.json()).not.toHaveProperty('answersTo');
    expect(await gap(alone)).toBeUndefined();
    expect((await list()).settled).toMatchObject([
      { rule: 'uncarried-commitment', answer: { key: alone, act: 'carrier', actId: a, status: 'handled' } },
    ]);
  });

  it('is one Change with the line that adds its link, though an actor is new', async () => {
    const { id, a, b, apart, list } = await scene();
    const before = (await test.send('GET', `/api/territories/${id}/map`)).json().territory.revision;
    const plan = [
      { does: 'add-actor', actor: { name: `Menuiserie ${randomId('m')}`, family: 'business' } },
      { does: 'link', actors: [{ id: a }, { id: b }], nature: 'shares_means', status: 'active' },
    ];
    const noted = await test.send('POST', `/api/territories/${id}/entry`, {
      plan,
      answersTo: { territoryId: id, key: apart },
    });
    expect([noted.statusCode, noted.json().revision]).toEqual([201, before + 1]);
    expect((await list()).settled).toMatchObject([
      { rule: 'scattered-carriers', answer: { key: apart, act: 'link', status: 'handled' } },
    ]);
    await test.send('POST', `/api/territories/${id}/changes/${before + 1}/undo`);
    const undone = await list();
    expect(undone.settled).toBeUndefined();
    expect(undone.items.find(({ key }) => key === apart)).toMatchObject({ status: 'open' });
  });

  it('is written alone where nobody asks that question', async () => {
    const { id, a, b } = await scene();
    const response = await test.send('POST', `/api/territories/${id}/cooperations`, {
      nature: 'co_produces',
      status: 'active',
      intensity: 3,
      parties: [a, b].map((actorId) => ({ actorId, role: 'member' })),
      answersTo: { territoryId: id, key: 'pivot-actor:nobody' },
    });
    expect(response.statusCode).toBe(201);
  });

  it('loses its act once the room answers in words', async () => {
    const { id, a, b, apart, gap } = await scene();
    await test.send('POST', `/api/territories/${id}/cooperations`, {
      nature: 'unspecified',
      status: 'proposed',
      intensity: 0,
      parties: [a, b].map((actorId) => ({ actorId, role: 'member' })),
      answersTo: { territoryId: id, key: apart },
    });
    await test.send('PUT', `/api/territories/${id}/gaps/${apart}`, { status: 'to_ask' });
    const now = await gap(apart);
    expect(now).toMatchObject({ status: 'to_ask' });
    expect(now?.answer).not.toHaveProperty('act');
    expect(now).not.toHaveProperty('acted');
  });
});
