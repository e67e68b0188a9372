// @module-tag long
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../model/contract/actor.ts';
import type { Card, Contribution, Participant } from '../../model/contract/workshop.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop, speakFor } from '../support/workshop.ts';
import { makePlace, mapOf, send } from '../support/workshop-place.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

type Place = Awaited<ReturnType<typeof makePlace>>;

/** Posts the answers of a phone for an organisation and returns the status with the code or the result. */
const phoneOf = async (meeting: Meeting, actorId: string) => {
  const browser = await meeting.join();
  const participantId = await speakFor(browser, meeting, actorId);
  const say = async (answers: unknown, id = randomId('c')): Promise<string> => {
    const body = { participantId, actorId, answers };
    const reply = await browser.send('PUT', `${meeting.address}/contributions/${id}`, body);
    const said = reply.json<{ code?: string; state?: string }>();
    return reply.statusCode === 200 ? String(said.state) : `${reply.statusCode} ${said.code}`;
  };
  return { browser, participantId, say };
};

const decide = (who: TestBrowser, { address }: Meeting, id: string, state = 'accepted') =>
  who.outcome('PUT', `${address}/contributions/${id}/decision`, { state });

const actor = (id: string) => amina.ask<Actor>('GET', `/api/actors/${id}`);
/** Returns everything that a map holds, without the fields that every accepted answer raises. */
const whole = async ({ below }: Place): Promise<string> => JSON.stringify(await mapOf(amina, below));
/** Puts an actor of one place on the map of another. */
const share = (to: Place, actorId: string) => amina.ask('PUT', `${to.below}/actors/${actorId}`);

async function coop({ below }: Place, actorIds: string[], more: object = {}): Promise<string> {
  const id = randomId('coop');
  const parties = actorIds.map((actorId) => ({ actorId, role: 'member' }));
  const said = { id, nature: 'co_produces', status: 'active', intensity: 2, parties, ...more };
  await amina.ask('POST', `${below}/cooperations`, said);
  return id;
}

describe('with the code of a workshop, a phone', () => {
  it('says nothing for an organisation that acts in another territory alone', async () => {
    const [here, there] = [await makePlace(amina), await makePlace(amina)];
    // The link between the two shows the other here, as a partner from outside.
    await coop(here, [here.amap, there.hall]);
    const meeting = await openWorkshop(amina, here.id);
    const before = await whole(there);
    const { say } = await phoneOf(meeting, there.hall);
    const tries = [
      { screen: 'organisation', name: 'Pris' },
      { screen: 'understanding', mission: 'x', expertise: 'Tout' },
      { screen: 'needs', needs: [{ resourceId: 'premises' }], offers: [] },
      { screen: 'commitments', carried: [] },
      { screen: 'links', known: [], left: [there.garden] },
      { screen: 'links', known: [{ cooperationId: there.garden, intensity: 0 }] },
      { screen: 'rereading', verdict: 'withdrawn' },
    ];
    for (const answers of tries) expect(await say(answers)).toMatch(/^(?:40[03]|422) /);
    expect(await whole(there)).toBe(before);
    const reviewed = await openWorkshop(amina, here.id, { acceptance: 'reviewed' });
    const { say: wait } = await phoneOf(reviewed, there.hall);
    expect(await wait({ screen: 'organisation', name: 'Pris' })).toBe('403 FORBIDDEN');
  });

  it('skips review for no deletion: an organisation is withdrawn by its card, or by a facilitator', async () => {
    const at = await makePlace(amina);
    const meeting = await openWorkshop(amina, at.id);
    const before = await whole(at);
    const { say } = await phoneOf(meeting, at.amap);
    expect(await say({ screen: 'rereading', verdict: 'withdrawn' })).toBe('403 FORBIDDEN');
    expect(await say({ screen: 'rereading', verdict: 'confirmed' })).toBe('403 FORBIDDEN');
    const contributor = await comeIn(amina, 'contributor', [at.id]);
    const body = { actorId: at.amap, answers: { screen: 'rereading', verdict: 'withdrawn' } };
    const address = `${meeting.address}/contributions/${randomId('c')}`;
    expect(await contributor.outcome('PUT', address, body)).toBe('403 FORBIDDEN');
    expect(await whole(at)).toBe(before);
    expect(await amina.outcome('PUT', address, body)).toBe('200');
  });

  it('waits where the sheet that it changes is read in another territory too', async () => {
    const [here, there] = [await makePlace(amina), await makePlace(amina)];
    await share(there, here.amap);
    const meeting = await openWorkshop(amina, here.id);
    const { say } = await phoneOf(meeting, here.amap);
    const before = await actor(here.amap);
    const [renamed, needs] = [randomId('c'), randomId('c')];
    expect(await say({ screen: 'organisation', name: 'Renommée' }, renamed)).toBe('pending');
    expect(await say({ screen: 'needs', needs: [{ resourceId: 'land' }], offers: [] }, needs)).toBe(
      'pending',
    );
    expect(await actor(here.amap)).toEqual(before);
    expect((await mapOf(amina, there.below)).needs).toEqual([]);
    // An answer about this territory, and about the own statement on a link, takes effect at once.
    expect(await say({ screen: 'links', known: [{ cooperationId: here.garden, intensity: 1 }] })).toBe(
      'accepted',
    );
    expect(
      await say({ screen: 'commitments', carried: [{ commitmentId: here.meals, role: 'support' }] }),
    ).toBe('accepted');
    // A facilitator of this territory alone may not decide about data shown in another one.
    const local = await comeIn(amina, 'facilitator', [here.id]);
    expect(await decide(local, meeting, renamed)).toBe('403 ACTS_ELSEWHERE');
    expect(await actor(here.amap)).toEqual(before);
    const both = await comeIn(amina, 'facilitator', [here.id, there.id]);
    expect(await decide(both, meeting, renamed)).toBe('200');
    expect((await actor(here.amap)).name).toBe('Renommée');
    expect(await decide(local, meeting, needs, 'refused')).toBe('200');
  });

  it('takes nothing away: leaving, dropping, clearing wait though the workshop takes answers directly', async () => {
    const at = await makePlace(amina);
    await amina.ask('PUT', `/api/actors/${at.amap}/commitments/${at.meals}`, { role: 'lead' });
    await amina.ask('PUT', `/api/actors/${at.amap}/needs/land`, {});
    await amina.ask('PATCH', `/api/actors/${at.amap}`, { mission: 'Nourrir' }, { 'if-match': '*' });
    const trio = await coop(at, [at.hall, at.amap, at.school]);
    const meeting = await openWorkshop(amina, at.id);
    const { say } = await phoneOf(meeting, at.amap);
    await say({ screen: 'links', known: [{ cooperationId: at.garden, intensity: 2 }] });
    const before = await mapOf(amina, at.below);
    const tries = [
      { screen: 'links', known: [], left: [trio] },
      { screen: 'links', known: [], left: [at.garden] },
      { screen: 'links', known: [{ cooperationId: at.garden, intensity: null }] },
      { screen: 'needs', needs: [], offers: [{ resourceId: 'skills' }] },
      { screen: 'commitments', carried: [] },
      { screen: 'organisation', mission: null },
    ];
    const ids = tries.map(() => randomId('c'));
    for (const [i, answers] of tries.entries()) expect(await say(answers, ids[i])).toBe('pending');
    const { territory, ...now } = await mapOf(amina, at.below);
    const { territory: _, ...then } = before;
    expect(now).toEqual(then);
    expect(territory.revision).toBeGreaterThan(before.territory.revision);
    for (const id of ids.slice(0, 2)) expect(await decide(amina, meeting, id)).toBe('200');
    expect((await mapOf(amina, at.below)).cooperations.map(({ id }) => id)).toEqual([trio]);
  });

  it('withdraws its own statements, but none that others have confirmed', async () => {
    const at = await makePlace(amina);
    const meeting = await openWorkshop(amina, at.id);
    const { say } = await phoneOf(meeting, at.amap);
    const [needs, links, carried] = [randomId('c'), randomId('c'), randomId('c')];
    const [link, other, verger] = [randomId('l'), randomId('l'), randomId('k')];
    const add = (ids: string[]) => ids.map((id) => ({ id, actorId: at.school, intensity: 3 }));
    const need = (...ids: string[]) => ids.map((resourceId) => ({ resourceId }));
    const word = (text: string) => [{ id: verger, text, role: 'lead' }];
    const said = [
      await say({ screen: 'needs', needs: need('land', 'premises'), offers: [] }, needs),
      await say({ screen: 'needs', needs: need('premises'), offers: [] }, needs),
      await say({ screen: 'links', known: [], added: add([link, other]) }, links),
      await say({ screen: 'links', known: [], added: add([other]), left: [link] }, links),
      await say({ screen: 'commitments', carried: [], added: word('Un verger') }, carried),
      await say({ screen: 'commitments', carried: [], added: word('Deux vergers') }, carried),
    ];
    expect(said).toEqual(Array(6).fill('accepted'));
    const map = await mapOf(amina, at.below);
    expect(map.needs.map(({ resourceId }) => resourceId)).toEqual(['premises']);
    expect(map.cooperations.map(({ id }) => id).sort()).toEqual([at.garden, other].sort());
    expect(map.commitments.find(({ id }) => id === verger)?.text).toBe('Deux vergers');
    // By another contribution, after another spoke of it, or as somebody else reworded it: no more its own.
    expect(await say({ screen: 'needs', needs: [], offers: [] })).toBe('pending');
    const school = { declaredIntensity: 4, declaredOn: '2026-03-12' };
    await amina.ask('PUT', `/api/cooperations/${other}/parties/${at.school}`, school);
    expect(await say({ screen: 'links', known: [], left: [other] }, links)).toBe('pending');
    const text = { text: 'Trois vergers' };
    await amina.ask('PATCH', `/api/commitments/${verger}`, text, { 'if-match': '*' });
    expect(await say({ screen: 'commitments', carried: [], added: word('Un') }, carried)).toBe('pending');
  });

  it('writes no word of others: what they carry, how a commitment reads, what they said', async () => {
    const at = await makePlace(amina);
    await amina.ask('PUT', `/api/actors/${at.hall}/commitments/${at.meals}`, { role: 'lead' });
    const meeting = await openWorkshop(amina, at.id);
    const { say } = await phoneOf(meeting, at.amap);
    const reworded = [{ id: at.meals, text: 'Plus de cantine', role: 'support' }];
    expect(await say({ screen: 'commitments', carried: [], added: reworded })).toBe('pending');
    const texts = (await mapOf(amina, at.below)).commitments.map(({ text }) => text);
    expect(texts).toEqual(['Une cantine locale']);
    // Nor does it write under the id of what another territory noted.
    const there = await makePlace(amina);
    const elsewhere = [{ id: there.meals, text: 'Plus de cantine', role: 'lead' }];
    expect(await say({ screen: 'commitments', carried: [], added: elsewhere })).toBe('422 UNKNOWN_REFERENCE');
    // One party states the link: the other has stated nothing yet.
    const link = { id: randomId('l'), actorId: at.school, intensity: 3 };
    expect(await say({ screen: 'links', known: [], added: [link] })).toBe('accepted');
    const made = (await mapOf(amina, at.below)).cooperations.find(({ id }) => id === link.id);
    expect(made?.declarations.map(({ actorId }) => actorId)).toEqual([at.amap]);
    const other = [{ id: at.garden, actorId: at.school, intensity: 3 }];
    expect(await say({ screen: 'links', known: [], added: other })).toBe('422 UNKNOWN_REFERENCE');
  });

  it('adds a few organisations; the others wait for review, with every statement about them', async () => {
    const at = await makePlace(amina);
    const meeting = await openWorkshop(amina, at.id);
    const browser = await meeting.join();
    const add = async (actorId: string) => {
      const participantId = await speakFor(browser, meeting, actorId);
      const say = (answers: unknown) =>
        send(browser, meeting, randomId('c'), { participantId, actorId, answers });
      const { id, state } = await say({ screen: 'organisation', name: actorId, family: 'citizens' });
      const next = await say({ screen: 'understanding', expertise: 'Accueillir' });
      return { id, state, next };
    };
    const ids = Array.from({ length: 5 }, () => randomId('new'));
    const made = [];
    for (const id of ids) made.push(await add(id));
    expect(made.map(({ state }) => state)).toEqual([
      ...Array(3).fill('accepted'),
      ...Array(2).fill('pending'),
    ]);
    expect(made.map(({ next }) => next.state)).toEqual(made.map(({ state }) => state));
    expect((await mapOf(amina, at.below)).actors).toHaveLength(6);
    for (const { id, next } of made.slice(3))
      for (const said of [id, next.id]) expect(await decide(amina, meeting, said)).toBe('200');
    expect((await mapOf(amina, at.below)).actors).toHaveLength(8);
    // Another phone has its own.
    const other = randomId('new');
    const { say } = await phoneOf(meeting, other);
    expect(await say({ screen: 'organisation', name: other, family: 'citizens' })).toBe('accepted');
  });

  it('names a partner that is not there: it waits, though the workshop takes answers directly', async () => {
    const here = await makePlace(amina);
    const meeting = await openWorkshop(amina, here.id);
    const { say } = await phoneOf(meeting, here.amap);
    const [mill, id] = [randomId('mill'), randomId('c')];
    const link = { id: randomId('l'), actorId: mill, intensity: 0, wished: true };
    const named = { ...link, partner: { name: 'Le Moulin', family: 'business' } };
    expect(await say({ screen: 'links', known: [], added: [named] }, id)).toBe('pending');
    expect(await amina.outcome('GET', `/api/actors/${mill}`)).toBe('404 ACTOR_NOT_FOUND');
    expect(await decide(amina, meeting, id)).toBe('200');
    expect(await actor(mill)).toMatchObject({ name: 'Le Moulin', family: 'business' });
    const { cooperations } = await mapOf(amina, here.below);
    expect(cooperations.find((cooperation) => cooperation.id === link.id)).toMatchObject({ state: 'wished' });
    // The person is created with the existing name: a phone cannot rename anyone.
    const renamed = { ...named, id: randomId('l'), actorId: here.hall, partner: { name: 'Pris' } };
    expect(await say({ screen: 'links', known: [], added: [renamed] })).toBe('accepted');
    expect(await actor(here.hall)).not.toMatchObject({ name: 'Pris' });
  });

  it('that speaks for an organisation of another phone is among its speakers', async () => {
    const at = await makePlace(amina);
    const meeting = await openWorkshop(amina, at.id);
    const [first, second] = [await phoneOf(meeting, at.amap), await phoneOf(meeting, at.amap)];
    const needs = { screen: 'needs', needs: [{ resourceId: 'land' }], offers: [] };
    for (const { say } of [first, second]) expect(await say(needs)).toBe('accepted');
    // Gone to another organisation, it is still known by what it said for this one.
    const moved = { firstName: 'Jo', as: 'other', research: false, actorId: at.school };
    await second.browser.ask('PUT', `${meeting.address}/participants/${second.participantId}`, moved);
    const { items } = await amina.ask<{ items: Participant[] }>('GET', `${meeting.address}/participants`);
    expect(items.find(({ id }) => id === first.participantId)?.actorId).toBe(at.amap);
    const said = await amina.ask<{ items: Contribution[] }>('GET', `${meeting.address}/contributions`);
    const speakers = said.items.filter((one) => one.actorId === at.amap).map((one) => one.participantId);
    expect(speakers.sort()).toEqual([first.participantId, second.participantId].sort());
  });
});

describe('through a contribution, in every role', () => {
  it('changes no more than by the endpoints', async () => {
    const [here, there] = [await makePlace(amina), await makePlace(amina)];
    await share(there, here.amap);
    const meeting = await openWorkshop(amina, here.id);
    const sam = await comeIn(amina, 'contributor', [here.id]);
    const say = (actorId: string, answers: unknown) =>
      sam.outcome('PUT', `${meeting.address}/contributions/${randomId('c')}`, { actorId, answers });
    const name = { name: 'Renommée' };
    expect(await sam.outcome('PATCH', `/api/actors/${here.amap}`, name, { 'if-match': '*' })).toBe(
      '403 FORBIDDEN',
    );
    const before = await actor(here.amap);
    expect(await say(here.amap, { screen: 'organisation', ...name })).toBe('403 ACTS_ELSEWHERE');
    expect(await say(here.amap, { screen: 'needs', needs: [{ resourceId: 'land' }], offers: [] })).toBe(
      '403 ACTS_ELSEWHERE',
    );
    expect(await actor(here.amap)).toEqual(before);
    // Deleting a cooperation of two with one of its parties is reserved for facilitators.
    const leaving = { screen: 'links', known: [], left: [here.garden] };
    expect(await say(here.hall, leaving)).toBe('403 FORBIDDEN');
    expect(await say(here.hall, { screen: 'organisation', ...name })).toBe('200');
    const links = { screen: 'links', known: [{ cooperationId: here.garden, intensity: 1 }] };
    expect(await say(here.amap, links)).toBe('200');
    const local = await comeIn(amina, 'facilitator', [here.id]);
    const address = `${meeting.address}/contributions/${randomId('c')}`;
    const sheet = { actorId: here.amap, answers: { screen: 'organisation', ...name } };
    expect(await local.outcome('PUT', address, sheet)).toBe('403 ACTS_ELSEWHERE');
    const leave = { actorId: here.amap, answers: leaving };
    expect(await local.outcome('PUT', address, leave)).toBe('200');
  });
});

describe('a card', () => {
  it('shows no cooperation, nor partner, that is refused to who reads it', async () => {
    const [here, there] = [await makePlace(amina), await makePlace(amina)];
    const shared = await coop(here, [here.amap, there.hall]);
    const secret = randomId('secret');
    const hidden = { id: secret, name: secret, family: 'citizens', private: true };
    await amina.ask('POST', `${here.below}/actors`, hidden);
    const mixed = await coop(here, [here.amap, here.school, secret]);
    await coop(here, [here.amap, here.school], { private: true });
    const meeting = await openWorkshop(amina, here.id, { rereadUntil: '2199-12-31' });
    const phone = await meeting.join();
    const readers = [phone, await meeting.reread(there.hall), await comeIn(amina, 'contributor', [here.id])];
    for (const reader of readers) {
      const card = await reader.ask<Card>('GET', `${meeting.address}/cards/${there.hall}`);
      expect(card.links.map(({ cooperationId }) => cooperationId)).toEqual([shared]);
    }
    expect(await phone.outcome('GET', `/api/cooperations/${there.garden}`)).toBe('403 FORBIDDEN');
    const own = await phone.ask<Card>('GET', `${meeting.address}/cards/${here.amap}`);
    const ids = own.links.map(({ cooperationId }) => cooperationId);
    expect(ids.sort()).toEqual([here.garden, shared, mixed].sort());
    for (const id of ids) expect(await phone.outcome('GET', `/api/cooperations/${id}`)).toBe('200');
    expect(JSON.stringify(own)).not.toContain(secret);
  });

  it('lets its organisation leave, and change what is of this territory alone', async () => {
    const [here, there] = [await makePlace(amina), await makePlace(amina)];
    await share(there, here.amap);
    const meeting = await openWorkshop(amina, here.id);
    const reader = await meeting.reread(here.amap);
    const say = (answers: unknown) =>
      send(reader, meeting, randomId('c'), { actorId: here.amap, answers }).then(({ state }) => state);
    const before = await actor(here.amap);
    expect(await say({ screen: 'organisation', name: 'Renommée' })).toBe('pending');
    expect(await actor(here.amap)).toEqual(before);
    expect(await say({ screen: 'links', known: [], left: [here.garden] })).toBe('accepted');
    expect(await say({ screen: 'rereading', verdict: 'withdrawn' })).toBe('accepted');
    // Gone from here, its card opens nothing of what it is elsewhere.
    const address = `${meeting.address}/contributions/${randomId('c')}`;
    const needs = { screen: 'needs', needs: [{ resourceId: 'land' }], offers: [] };
    expect(await reader.outcome('PUT', address, { actorId: here.amap, answers: needs })).toBe(
      '422 UNKNOWN_REFERENCE',
    );
    expect(JSON.stringify(await mapOf(amina, here.below))).not.toContain(here.amap);
  });
});
