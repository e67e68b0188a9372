import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestBrowser } from '../support/access-api.ts';
import { merge, merged, twice } from '../support/merging.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';
import { ifMatch, WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

describe('a merge as a request', () => {
  it('what the one said in a workshop, the other said; undone, it is as it was', async () => {
    const { t, gone, kept } = await twice(write);
    const facilitator = new TestBrowser(api);
    const meeting = await openWorkshop(facilitator, t);
    const said = randomId('said');
    await facilitator.ask('PUT', `${meeting.address}/contributions/${said}`, {
      actorId: gone,
      as: 'officer',
      answers: { screen: 'needs', needs: [{ resourceId: 'land' }], offers: [] },
    });
    const spoke = async () => {
      const { items } = (await write.get(`${meeting.address}/contributions`)) as {
        items: { id: string; actorId: string }[];
      };
      return items.map(({ id, actorId }) => [id, actorId]);
    };
    expect(await spoke()).toEqual([[said, gone]]);
    await merged(write, gone, kept);
    expect(await spoke()).toEqual([[said, kept]]);
    const { revision } = (await write.map(t)).territory;
    expect((await api.send('POST', `/api/territories/${t}/changes/${revision}/undo`)).statusCode).toBe(201);
    expect(await spoke()).toEqual([[said, gone]]);
  });

  it('needs the version of the actor that disappears', async () => {
    const { gone, kept } = await twice(write);
    const url = `/api/actors/${gone}/merge`;
    expect(await write.refusal('POST', url, { intoId: kept })).toMatchObject({ status: 428 });
    await write.patch(`/api/actors/${gone}`, { mission: 'Autre' });
    expect(await write.refusal('POST', url, { intoId: kept }, ifMatch(1))).toMatchObject({
      status: 412,
      current: { id: gone, mission: 'Autre' },
    });
    expect((await write.actor(gone)).id).toBe(gone);
  });

  it('refuses itself, and who is not there', async () => {
    const { gone } = await twice(write);
    const url = `/api/actors/${gone}/merge`;
    expect(await write.refusal('POST', url, { intoId: gone }, ifMatch('*'))).toMatchObject({
      status: 422,
      code: 'SELF_RELATION',
      paths: ['intoId'],
    });
    expect(await write.refusal('POST', url, { intoId: 'nobody' }, ifMatch('*'))).toMatchObject({
      status: 422,
      code: 'UNKNOWN_REFERENCE',
    });
    expect(
      await write.refusal('POST', '/api/actors/nobody/merge', { intoId: gone }, ifMatch('*')),
    ).toMatchObject({
      status: 404,
      code: 'ACTOR_NOT_FOUND',
    });
    expect(await write.refusal('POST', url, {}, ifMatch('*'))).toMatchObject({ status: 400 });
    expect(await write.refusal('GET', `${url}?intoId=${gone}`)).toMatchObject({ status: 422 });
    expect(await write.refusal('GET', `/api/actors/nobody/merge?intoId=${gone}`)).toMatchObject({
      status: 404,
    });
  });

  it('is made once, however often it is sent with one key', async () => {
    const { t, gone, kept } = await twice(write);
    const key = { 'idempotency-key': randomId('m') };
    const replies = await Promise.all([1, 2, 3].map(() => merge(write, gone, kept, 1, key)));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const changes = await write.changes(t);
    expect(changes.filter(({ type }) => type === 'actor.merged')).toHaveLength(1);
    expect(
      await write.refusal('POST', `/api/actors/${gone}/merge`, { intoId: kept }, ifMatch(1)),
    ).toMatchObject({
      status: 404,
    });
  });
});
