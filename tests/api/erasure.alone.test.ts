import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ErasurePreview, Held } from '../../model/contract/erasure.ts';
import type { Snapshot } from '../../model/contract/snapshot.ts';
import {
  becomeAdministrator,
  comeIn,
  forgetPeople,
  makeLink,
  openGuardedApp,
} from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { spokenOf } from '../support/spoken-of.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { askRaw, wholeGraph } from '../support/whole-graph.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';
import { makePlace } from '../support/workshop-place.ts';
import { WriteApi } from '../support/write-api.ts';

const POLL = { timeout: 120_000, interval: 20 };

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  write = new WriteApi(api);
});
afterAll(() => api.close());

/** Lists the texts of the database that contain a word, in every node and relationship. */
const graphHolds = async (word: string): Promise<string[]> => {
  const whole = await wholeGraph(inject('neo4j'));
  const sessions = await askRaw(inject('neo4j'), 'MATCH (n:Session|Setup|Erasure) RETURN properties(n) AS p');
  return [...whole, ...sessions.map((row) => JSON.stringify(row))].filter((text) => text.includes(word));
};

const erase = (actorId: string, name: string) => api.send('POST', `/api/actors/${actorId}/erasure`, { name });

describe('an erasure', () => {
  it('leaves nothing of the actor in the database, the history, the snapshots, the streams', async () => {
    const { word, name, t, elsewhere, a, other, three, pair, snapshot } = await spokenOf(write);
    const before = (await write.get(`/api/snapshots/${snapshot}`)) as unknown as Snapshot;
    await write.get(`/api/snapshots/${snapshot}/map`);
    const known = await write.revision(t);
    await write.get(`/api/territories/${t}/map?known=${known - 1}`);
    const etag = (await api.send('GET', `/api/territories/${t}/map?known=${known - 1}`)).headers.etag ?? '';
    const reader = await LiveReader.open(api.app, t);
    await expect.poll(() => reader.of('presence').length, POLL).toBeGreaterThan(0);
    expect((await graphHolds(word)).length).toBeGreaterThan(10);

    const preview = (await write.get(`/api/actors/${a}/erasure`)) as unknown as ErasurePreview;
    expect(preview).toMatchObject({
      ...{ name, territories: 2, cooperations: 1, leftCooperations: 1, declarations: 1, answers: 1 },
      ...{ snapshots: 1, fiches: 0 },
    });
    expect(preview.mentions).toBeGreaterThan(3);
    expect((await erase(a, 'Quelqu’un d’autre')).json()).toMatchObject({ code: 'NAME_DIFFERS', status: 422 });
    const reply = await erase(a, name);
    expect(reply.statusCode, reply.body).toBe(200);

    expect(await graphHolds(word)).toEqual([]);
    expect(await graphHolds(a)).toEqual([]);
    expect((await api.send('GET', `/api/actors/${a}`)).statusCode).toBe(404);
    expect((await api.send('GET', `/api/cooperations/${pair}`)).statusCode).toBe(404);
    expect((await write.coop(three)).parties.map(({ actorId }) => actorId)).not.toContain(a);
    expect((await write.coop(three)).note).toBe('à trois, dont [nom effacé].');

    // All that a screen reads.
    for (const address of [
      `/api/territories/${t}/map`,
      `/api/territories/${t}/map?known=${known - 1}`,
      `/api/territories/${t}/changes?limit=500`,
      `/api/territories/${t}/changes?order=newest`,
      `/api/territories/${elsewhere}/changes?limit=500`,
      `/api/territories/${t}/gaps`,
      `/api/territories/${t}/fiches`,
      `/api/territories/${t}/export.json`,
      `/api/territories/${t}/export.cypher`,
      `/api/territories/${t}/export.graphml`,
      `/api/territories/${t}/map.svg`,
      `/api/snapshots/${snapshot}`,
      `/api/snapshots/${snapshot}/map`,
      `/api/snapshots/${snapshot}/questions`,
      `/api/snapshots/${snapshot}/file`,
      `/cliche/${snapshot}`,
      `/api/actors?q=${word}`,
      `/api/actors/${other}`,
    ]) {
      const read = await api.send('GET', address);
      expect([address, read.statusCode, read.body.includes(word)]).toEqual([address, 200, false]);
    }
    // A client with an earlier revision receives a reset.
    const past = await api.send('GET', `/api/territories/${t}/map?known=${known - 1}`, undefined, {
      'if-none-match': etag,
    });
    expect(past.statusCode).toBe(200);

    // The address stays, with another hash, and says when.
    const after = (await write.get(`/api/snapshots/${snapshot}`)) as unknown as Snapshot;
    expect(after).toMatchObject({ takenAt: before.takenAt, title: 'Avec [nom effacé]' });
    expect(after.hash).not.toBe(before.hash);
    expect(after.replacedAt).toBe(reply.json().at);
    expect(after.territories[0]?.actors).toBe((before.territories[0]?.actors ?? 0) - 1);

    // Who follows reads again, and who comes back with what it missed too.
    await expect.poll(() => reader.of('reset').length, POLL).toBe(1);
    expect(JSON.stringify(reader.events.slice(-3))).not.toContain(word);
    reader.close();
    const late = await LiveReader.open(api.app, t, '', { 'last-event-id': '1' });
    await expect.poll(() => late.of('reset').length, POLL).toBe(1);
    expect(JSON.stringify(late.events)).not.toContain(word);
    late.close();
    // Later changes arrive as before.
    expect((await write.map(t)).actors.map(({ id }) => id)).not.toContain(a);
  });

  it('cannot be undone, nor can what it emptied; what it left can', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const added = await write.revision(t);
    await write.patch(`/api/actors/${b}`, { description: 'gardé' });
    expect((await erase(a, `Acteur ${a}`)).statusCode).toBe(200);
    const last = await write.revision(t);
    const undo = (revision: number) =>
      write.refusal('POST', `/api/territories/${t}/changes/${revision}/undo`);
    expect(await undo(last)).toMatchObject({ status: 409, code: 'CHANGE_ERASED' });
    expect(await undo(added - 1)).toMatchObject({ status: 409, code: 'CHANGE_ERASED' });
    await write.post(`/api/territories/${t}/changes/${last - 1}/undo`);
    expect((await write.actor(b)).description).toBeUndefined();
    expect((await write.changes(t)).map(({ type }) => type)).toContain('erasure.made');
  });

  it('is not undone by a device that sends its creation again', async () => {
    const t = await write.territory();
    const a = randomId('a');
    const add = () =>
      api.send(
        'POST',
        `/api/territories/${t}/actors`,
        { id: a, name: `Acteur ${a}`, family: 'citizens' },
        { 'idempotency-key': `key-${t}` },
      );
    expect((await add()).statusCode).toBe(201);
    expect((await erase(a, `Acteur ${a}`)).statusCode).toBe(200);
    expect((await add()).json()).toMatchObject({ status: 409, code: 'KEY_REUSED' });
  });

  it('covers actors merged into it, earlier deletions, and statements of workshops', async () => {
    const word = randomId('Zyx');
    const t = await write.territory();
    const [a = '', b = '', c = ''] = await write.actors(t, 3);
    await write.patch(`/api/actors/${b}`, { name: `Autre ${word}`, description: word });
    await write.patch(`/api/actors/${a}`, { name: `Une ${word}`, description: word });
    await write.cooperation(t, [b, c], { note: word });
    await api.send('POST', `/api/actors/${b}/merge`, { intoId: a }, { 'if-match': '*' });
    const workshop = randomId('w');
    await write.post(`/api/territories/${t}/workshops`, { id: workshop, title: 'Atelier', on: '2026-03-12' });
    const below = `/api/territories/${t}/workshops/${workshop}`;
    await write.patch(below, { status: 'open', perimeterActors: [a, c], minutes: `Une ${word} a parlé.` });
    const say = (actorId: string, answers: unknown) =>
      write.put(`${below}/contributions/${randomId('s')}`, { actorId, answers });
    await say(a, { screen: 'understanding', expertise: `le savoir de ${word}` });
    await say(c, {
      screen: 'links',
      known: [],
      added: [{ id: randomId('c'), actorId: a, intensity: 2, note: `avec Une ${word}` }],
    });
    await write.remove(`/api/actors/${a}`, '*');
    expect((await graphHolds(word)).length).toBeGreaterThan(5);
    const held = (await write.get(`/api/actors/${a}/held`)) as unknown as Held;
    expect(JSON.stringify(held)).toContain(`le savoir de ${word}`);
    expect((await erase(a, `une ${word}`)).statusCode).toBe(200);
    expect(await graphHolds(word)).toEqual([]);
    expect(await graphHolds(a)).toEqual([]);
    expect((await api.send('GET', below)).json().minutes).toBe('[nom effacé] a parlé.');
    expect((await erase(a, `une ${word}`)).json()).toMatchObject({ code: 'ACTOR_NOT_FOUND' });
  });

  it('is done again when an older backup is restored, which says that it holds what was erased', async () => {
    const { word, name, t, a } = await spokenOf(write);
    const backup = (await write.post('/api/backups')) as { name: string };
    expect((await erase(a, name)).statusCode).toBe(200);
    const { items } = (await write.get('/api/backups')) as {
      items: { name: string; erasedSince?: number }[];
    };
    expect(items.find((one) => one.name === backup.name)?.erasedSince).toBe(1);
    expect((await api.send('POST', `/api/backups/${backup.name}/restore`)).statusCode).toBe(200);
    expect(await graphHolds(word)).toEqual([]);
    expect((await write.changes(t)).at(-1)?.type).toBe('erasure.made');
    // Later backups contain nothing of it.
    const again = (await write.post('/api/backups')) as { name: string };
    const file = await api.send('GET', `/api/backups/${again.name}/file`);
    expect(gunzipSync(file.rawPayload).toString('utf8')).not.toContain(word);
  });
});

describe('who may erase', () => {
  it('is at home in every territory whose history speaks of it', async () => {
    const guarded = await openGuardedApp();
    const administrator = await becomeAdministrator(guarded);
    const [t, elsewhere, a] = [randomId('t'), randomId('t'), randomId('a')];
    for (const id of [t, elsewhere])
      await administrator.ask('POST', '/api/territories', { id, name: id, level: 'epci' });
    await administrator.ask('POST', `/api/territories/${t}/actors`, { id: a, name: a, family: 'citizens' });
    await administrator.ask('PUT', `/api/territories/${elsewhere}/actors/${a}`, {});
    await administrator.ask('DELETE', `/api/territories/${elsewhere}/actors/${a}`);
    const [one, both] = [
      await comeIn(administrator, 'facilitator', [t]),
      await comeIn(administrator, 'facilitator', [t, elsewhere]),
    ];
    const meeting = await openWorkshop(administrator, t);
    const phone = await meeting.join(`Prénom-${a}`);
    const participantId = await speakFor(phone, meeting, a, { firstName: `Prénom-${a}` });
    await phone.ask('PUT', `${meeting.address}/contributions/${randomId('s')}`, {
      ...{ participantId, actorId: a, answers: { screen: 'understanding', expertise: 'semer' } },
    });
    expect(await one.outcome('POST', `/api/actors/${a}/erasure`, { name: a })).toBe('403 FORBIDDEN');
    expect(await one.outcome('GET', `/api/actors/${a}/held`)).toBe('403 FORBIDDEN');
    expect(await both.ask<Held>('GET', `/api/actors/${a}/held`)).toMatchObject({
      participants: [{ firstName: `Prénom-${a}` }],
    });
    await both.ask('POST', `/api/actors/${a}/erasure`, { name: a });
    expect(await graphHolds(a)).toEqual([]);
    await guarded.close();
  });
});

describe('an erasure in one territory', () => {
  it('leaves other territories as they are: namesakes, and longer words with the name in them', async () => {
    const guarded = await openGuardedApp();
    const administrator = await becomeAdministrator(guarded);
    const word = `Zyx${randomId('').slice(1)}`;
    const a = randomId('a');
    const erasing = await makePlace(administrator);
    await administrator.ask('POST', `${erasing.below}/actors`, { id: a, name: word, family: 'citizens' });
    const others = [
      { place: await makePlace(administrator), name: word, said: `vu avec ${word}` },
      { place: await makePlace(administrator), name: 'Régie', said: `vu avec ${word}`, aliases: [word] },
      { place: await makePlace(administrator), name: `${word}ville`, said: `vu à ${word}ville` },
    ].map(async ({ place, said, ...called }) => {
      const patch = (id: string, body: object) =>
        administrator.ask('PATCH', `/api/actors/${id}`, body, { 'if-match': '*' });
      await patch(place.school, called);
      await patch(place.amap, { description: said });
      const gaps = await administrator.ask<{ items: { key: string; delicate: boolean }[] }>(
        'GET',
        `${place.below}/gaps`,
      );
      for (const [i, { key }] of gaps.items.filter(({ delicate }) => !delicate).entries())
        await administrator.ask('PUT', `${place.below}/gaps/${encodeURIComponent(key)}`, { shown: i + 1 });
      const meeting = await openWorkshop(administrator, place.id);
      await administrator.ask('POST', `${meeting.address}/votes`, { about: 'questions', dots: 3 });
      const { id: snapshot } = await administrator.ask<Snapshot>('POST', `${place.below}/snapshots`, {
        title: said,
      });
      const addresses = [
        ...[`${place.below}/map`, `${place.below}/changes?limit=500`, `${meeting.address}/votes`],
        ...[`/api/actors/${place.school}`, `/api/actors/${place.amap}`, `/api/snapshots/${snapshot}`],
      ];
      return () => Promise.all(addresses.map((address) => administrator.ask<object>('GET', address)));
    });
    const readings = await Promise.all(others);
    const before = await Promise.all(readings.map((read) => read()));
    expect(before.map((one) => JSON.stringify(one).split(word).length > 4)).toEqual([true, true, true]);

    const leader = await comeIn(administrator, 'facilitator', [erasing.id]);
    expect(await leader.ask<ErasurePreview>('GET', `/api/actors/${a}/erasure`)).toMatchObject({
      ...{ territories: 1, snapshots: 0, mentions: 0 },
    });
    expect(await leader.outcome('POST', `/api/actors/${a}/erasure`, { name: word })).toBe('200');
    expect(await Promise.all(readings.map((read) => read()))).toEqual(before);
    await guarded.close();
  });
});

describe('the erasure of an account', () => {
  it('leaves its name nowhere as an author, and keeps what it did', async () => {
    await forgetPeople();
    const guarded = await openGuardedApp();
    const administrator = await becomeAdministrator(guarded);
    const [t, a] = [randomId('t'), randomId('a')];
    await administrator.ask('POST', '/api/territories', { id: t, name: t, level: 'epci' });
    const leader = await comeIn(administrator, 'facilitator', [t]);
    const { person } = await leader.ask<{ person: { id: string; name: string } }>('GET', '/api/me');
    await leader.ask('POST', `/api/territories/${t}/actors`, { id: a, name: a, family: 'citizens' });
    await leader.ask('POST', `/api/territories/${t}/actors`, { name: 'Autre', family: 'citizens' });
    await leader.ask('PUT', `/api/territories/${t}/gaps/unlinked-actor:${a}`, { status: 'handled' });
    const k = randomId('k');
    await leader.ask('POST', `/api/territories/${t}/commitments`, { id: k, text: 'Planter' });
    await leader.ask('PUT', `/api/actors/${a}/commitments/${k}`, { role: 'lead' });
    // A question that is not delicate: its answer goes into snapshots, with whom it was signed by.
    const answer = { status: 'handled', by: person.name };
    await leader.ask('PUT', `/api/territories/${t}/gaps/commitment-without-action:${k}`, answer);
    const snapshot = await leader.ask<Snapshot>('POST', `/api/territories/${t}/snapshots`, {
      title: 'Gardé',
      authors: ['Une autre', person.name],
    });
    await makeLink(leader, { kind: 'link', role: 'reader', territoryIds: [t] });
    expect((await graphHolds(person.name)).length).toBeGreaterThan(4);

    const below = `/api/people/${person.id}/erasure`;
    expect(await administrator.outcome('POST', below, { name: 'Une autre' })).toBe('422 NAME_DIFFERS');
    await administrator.ask('POST', below, { name: person.name });
    expect(await graphHolds(person.name)).toEqual([]);
    expect(await graphHolds(person.id)).toEqual([]);
    const after = await administrator.ask<Snapshot>('GET', `/api/snapshots/${snapshot.id}`);
    expect(after).toMatchObject({
      title: 'Gardé',
      author: 'compte effacé',
      authors: ['Une autre', 'compte effacé'],
      replacedAt: expect.any(String),
    });
    expect(after.hash).not.toBe(snapshot.hash);
    expect(await leader.outcome('GET', `/api/territories/${t}/map`)).toBe('401 UNAUTHENTICATED');
    const { items } = await administrator.ask<{ items: { by: string; type: string }[] }>(
      'GET',
      `/api/territories/${t}/changes`,
    );
    expect(items.filter(({ by }) => by === 'compte effacé').length).toBeGreaterThan(2);
    expect(items.at(-1)?.type).toBe('erasure.made');
    const me = await administrator.ask<{ person: { id: string; name: string } }>('GET', '/api/me');
    expect(
      await administrator.outcome('POST', `/api/people/${me.person.id}/erasure`, { name: me.person.name }),
    ).toBe('409 LAST_ADMINISTRATOR');
    await guarded.close();
  });
});
