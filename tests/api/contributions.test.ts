import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ChangeList } from '../../model/contract/change.ts';
import type { Workshop } from '../../model/contract/workshop.ts';
import { DAY_MS, dayInParis } from '../../model/elements/day.ts';
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
afterEach(() => vi.useRealTimers());
afterAll(() => api.close());

const place = () => makePlace(amina);

describe('what an organisation says', () => {
  it('goes straight to the map, is heard that day, as one voice, in one change', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const participantId = await speakFor(phone, meeting, at.amap, { as: 'elected' });
    const [link, told] = [randomId('link'), randomId('c')];
    const said = await send(phone, meeting, told, {
      participantId,
      actorId: at.amap,
      answers: {
        screen: 'links',
        known: [{ cooperationId: at.garden, intensity: 1 }],
        added: [{ id: link, actorId: at.school, intensity: 2 }],
      },
    });
    expect(said).toMatchObject({ state: 'accepted', as: 'elected', participantId });
    const map = await mapOf(phone, at.below);
    expect(map.cooperations.find(({ id }) => id === at.garden)).toMatchObject({
      agreedIntensity: 1,
      declarations: [
        { actorId: at.amap, intensity: 1, on: '2026-03-12', channel: 'workshop', voice: 'elected' },
      ],
    });
    expect(map.cooperations.find(({ id }) => id === link)).toMatchObject({
      nature: 'unspecified',
      status: 'active',
      agreedIntensity: 2,
    });
    expect(map.actors.find(({ id }) => id === at.amap)?.membership?.heardLinksOn).toBe('2026-03-12');
    const { items } = await amina.ask<ChangeList>('GET', `${at.below}/changes?order=newest&limit=1`);
    expect(items[0]).toMatchObject({ type: 'contribution.sent', revision: map.territory.revision, by: 'Jo' });
    await amina.ask('POST', `${at.below}/changes/${map.territory.revision}/undo`);
    const undone = await mapOf(amina, at.below);
    expect(undone.cooperations.map(({ id }) => id)).toEqual([at.garden]);
    expect(await amina.ask(`GET`, `${meeting.address}/contributions`)).toEqual({ items: [] });
  });

  it('goes straight to the map too where a list had brought the link without a level', async () => {
    const at = await place();
    const listed = await amina.ask<{ id: string; intensityAssumed?: boolean }>(
      'POST',
      `${at.below}/cooperations`,
      {
        nature: 'unspecified',
        status: 'active',
        parties: [at.amap, at.school].map((actorId) => ({ actorId, role: 'member' })),
      },
    );
    expect(listed.intensityAssumed).toBe(true);
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const participantId = await speakFor(phone, meeting, at.amap, { as: 'elected' });
    const said = await send(phone, meeting, randomId('c'), {
      participantId,
      actorId: at.amap,
      answers: { screen: 'links', known: [{ cooperationId: listed.id, intensity: 3 }], added: [] },
    });
    expect(said.state).toBe('accepted');
    const { cooperations } = await mapOf(phone, at.below);
    const heard = cooperations.find(({ id }) => id === listed.id);
    expect([heard?.agreedIntensity, heard?.intensityAssumed]).toEqual([3, undefined]);
  });

  it('is corrected under its id, and is the same when it comes twice', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const participantId = await speakFor(phone, meeting, at.amap);
    const id = randomId('c');
    const say = (needs: unknown[]) =>
      send(phone, meeting, id, {
        participantId,
        actorId: at.amap,
        answers: { screen: 'needs', needs, offers: [{ resourceId: 'skills', note: 'maraîchage' }] },
      });
    const first = await say([{ resourceId: 'premises' }, { resourceId: 'funding' }]);
    const { revision } = (await mapOf(phone, at.below)).territory;
    expect(await say([{ resourceId: 'premises' }, { resourceId: 'funding' }])).toEqual(first);
    expect((await mapOf(phone, at.below)).territory.revision).toBe(revision);
    await say([{ resourceId: 'land' }]);
    const map = await mapOf(phone, at.below);
    expect(map.needs.map(({ resourceId }) => resourceId)).toEqual(['land']);
    expect(map.offers).toMatchObject([{ resourceId: 'skills', note: 'maraîchage' }]);
    expect(
      await phone.ask(`GET`, `${meeting.address}/contributions?participantId=${participantId}`),
    ).toMatchObject({ items: [{ id }] });
  });

  it('« aucun » is an answer: heard, and what was carried is let go', async () => {
    const at = await place();
    await amina.ask('PUT', `/api/actors/${at.amap}/commitments/${at.meals}`, { role: 'lead' });
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const participantId = await speakFor(phone, meeting, at.amap);
    const none = randomId('c');
    const said = await send(phone, meeting, none, {
      participantId,
      actorId: at.amap,
      answers: { screen: 'commitments', carried: [] },
    });
    // It removes something from the map: a facilitator has to accept it first.
    expect(said.state).toBe('pending');
    const carriers = (await mapOf(phone, at.below)).commitments.find(({ id }) => id === at.meals)?.carriers;
    expect(carriers).toHaveLength(1);
    await amina.ask('PUT', `${meeting.address}/contributions/${none}/decision`, { state: 'accepted' });
    const map = await mapOf(phone, at.below);
    expect(map.commitments.find(({ id }) => id === at.meals)?.carriers).toEqual([]);
    expect(map.actors.find(({ id }) => id === at.amap)?.membership?.heardCommitmentsOn).toBe('2026-03-12');
    const added = randomId('k');
    await send(phone, meeting, randomId('c'), {
      participantId,
      actorId: at.amap,
      answers: {
        screen: 'commitments',
        carried: [{ commitmentId: at.meals, role: 'support' }],
        added: [{ id: added, text: 'Un verger', role: 'lead' }],
      },
    });
    const next = await mapOf(phone, at.below);
    expect(next.commitments.find(({ id }) => id === at.meals)?.carriers).toMatchObject([
      { actorId: at.amap, role: 'support' },
    ]);
    expect(next.commitments.find(({ id }) => id === added)).toMatchObject({
      text: 'Un verger',
      carriers: [{ role: 'lead' }],
    });
  });

  it('is of a new organisation, once it has said who it is', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const actorId = randomId('cafe');
    const participantId = await speakFor(phone, meeting, actorId);
    const say = (answers: unknown) =>
      phone.outcome('PUT', `${meeting.address}/contributions/${randomId('c')}`, {
        participantId,
        actorId,
        answers,
      });
    expect(await say({ screen: 'understanding', expertise: 'Tout' })).toBe('422 UNKNOWN_REFERENCE');
    expect(await say({ screen: 'organisation', family: 'citizens' })).toBe('400 INVALID_INPUT');
    expect(await say({ screen: 'organisation', name: 'Café associatif', family: 'citizens' })).toBe('200');
    expect(await say({ screen: 'understanding', expertise: 'Accueillir', frame: null })).toBe('200');
    expect((await mapOf(phone, at.below)).actors.find(({ id }) => id === actorId)).toMatchObject({
      name: 'Café associatif',
      expertise: 'Accueillir',
      membership: { onMap: true },
    });
  });

  it('waits for the facilitator where the workshop asks for that', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id, { acceptance: 'reviewed' });
    const phone = await meeting.join();
    const actorId = randomId('cafe');
    const participantId = await speakFor(phone, meeting, actorId);
    const [who, links] = [randomId('c'), randomId('c')];
    await send(phone, meeting, who, {
      participantId,
      actorId,
      answers: { screen: 'organisation', name: 'Café', family: 'citizens' },
    });
    await send(phone, meeting, links, {
      participantId,
      actorId,
      answers: { screen: 'links', known: [], added: [{ id: randomId('l'), actorId: at.amap, intensity: 2 }] },
    });
    expect((await mapOf(amina, at.below)).actors).toHaveLength(3);
    expect((await amina.ask<Workshop>('GET', meeting.address)).counts).toEqual({
      participants: 1,
      organisations: 1,
      pending: 2,
      reread: 0,
    });
    const decide = (id: string, body: unknown) =>
      amina.outcome('PUT', `${meeting.address}/contributions/${id}/decision`, body);
    expect(
      await phone.outcome('PUT', `${meeting.address}/contributions/${who}/decision`, { state: 'accepted' }),
    ).toBe('403 FORBIDDEN');
    expect(await decide(links, { state: 'accepted' })).toBe('422 UNKNOWN_REFERENCE');
    expect(await decide(who, { state: 'accepted' })).toBe('200');
    expect(await decide(links, { state: 'refused', reason: 'À revoir ensemble' })).toBe('200');
    expect(
      await phone.ask(`GET`, `${meeting.address}/contributions?participantId=${participantId}`),
    ).toMatchObject({
      items: [
        { id: who, state: 'accepted' },
        { id: links, state: 'refused', reason: 'À revoir ensemble' },
      ],
    });
    expect(await decide(links, { state: 'accepted' })).toBe('200');
    expect(await decide(links, { state: 'refused' })).toBe('409 ALREADY_ACCEPTED');
    const map = await mapOf(phone, at.below);
    expect([map.actors.length, map.links.length]).toEqual([4, 2]);
    // A corrected answer waits again; the map keeps the accepted one.
    await send(phone, meeting, links, { participantId, actorId, answers: { screen: 'links', known: [] } });
    expect((await amina.ask<Workshop>('GET', meeting.address)).counts.pending).toBe(1);
    expect((await mapOf(phone, at.below)).links).toHaveLength(2);
  });

  it('is refused of another organisation, outside the day, of what is private', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const participantId = await speakFor(phone, meeting, at.amap);
    const hidden = randomId('hidden');
    await amina.ask('POST', `${at.below}/actors`, {
      id: hidden,
      name: hidden,
      family: 'citizens',
      private: true,
    });
    const say = (actorId: string, answers: unknown, id: string | undefined = participantId) =>
      phone.outcome('PUT', `${meeting.address}/contributions/${randomId('c')}`, {
        ...(id !== '' && { participantId: id }),
        actorId,
        answers,
      });
    const nothing = { screen: 'needs', needs: [], offers: [] };
    expect(await say(at.hall, nothing)).toBe('403 FORBIDDEN');
    expect(await say(at.amap, nothing, '')).toBe('400 INVALID_INPUT');
    expect(await say(at.amap, nothing, 'somebody')).toBe('422 UNKNOWN_REFERENCE');
    expect(
      await say(at.amap, {
        screen: 'links',
        known: [],
        added: [{ id: randomId('l'), actorId: hidden, intensity: 1 }],
      }),
    ).toBe('422 UNKNOWN_REFERENCE');
    expect(
      await say(at.amap, {
        screen: 'links',
        known: [],
        added: [{ id: randomId('l'), actorId: at.amap, intensity: 1 }],
      }),
    ).toBe('422 SELF_RELATION');
    expect(
      await say(at.amap, { screen: 'links', known: [{ cooperationId: 'elsewhere', intensity: 1 }] }),
    ).toBe('422 UNKNOWN_REFERENCE');
    expect(await say(at.amap, { screen: 'needs', needs: [{ resourceId: 'gold' }], offers: [] })).toBe(
      '422 UNKNOWN_REFERENCE',
    );
    expect(
      await say(at.amap, { screen: 'commitments', carried: [{ commitmentId: 'none', role: 'lead' }] }),
    ).toBe('422 UNKNOWN_REFERENCE');
    await amina.ask('PATCH', meeting.address, { status: 'prepared' }, { 'if-match': '*' });
    expect(await say(at.amap, nothing)).toBe('409 WORKSHOP_NOT_OPEN');
  });

  it('names nobody in the list of links, and is deleted with the person', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const id = await speakFor(phone, meeting, at.amap, { firstName: 'Maëlle' });
    expect(await amina.ask('GET', `${meeting.address}/participants`)).toMatchObject({
      items: [{ id, firstName: 'Maëlle' }],
    });
    await phone.ask('DELETE', `${meeting.address}/participants/${id}`);
    expect(await amina.ask('GET', `${meeting.address}/participants`)).toEqual({ items: [] });
  });
});

describe('the word of an organisation', () => {
  it('is its latest, by any speaker; a citizen speaks for a citizens’ actor alone', async () => {
    const at = await place();
    await amina.ask('PATCH', `/api/actors/${at.amap}`, { family: 'social_economy' }, { 'if-match': '*' });
    const say = async (on: string, as: 'officer' | 'association' | 'citizen', intensity: number) => {
      const meeting = await openWorkshop(amina, at.id, { on });
      const phone = await meeting.join();
      const participantId = await speakFor(phone, meeting, at.amap, { as });
      const answers = { screen: 'links', known: [{ cooperationId: at.garden, intensity }] };
      await send(phone, meeting, randomId('c'), { participantId, actorId: at.amap, answers });
      return agreed();
    };
    const agreed = async () => (await mapOf(amina, at.below)).cooperations[0]?.agreedIntensity;
    expect(await say('2026-02-01', 'officer', 0)).toBe(0);
    expect(await say('2026-03-01', 'association', 4)).toBe(4);
    expect(await say('2026-03-10', 'citizen', 0)).toBe(4);
  });

  it('is corrected by its device on the same day; two speakers who differ are both kept until a facilitator settles them', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const phoneOf = async () => {
      const phone = await meeting.join();
      const participantId = await speakFor(phone, meeting, at.amap, { as: 'association' });
      return (intensity: number) =>
        send(phone, meeting, `${participantId}-links`, {
          participantId,
          actorId: at.amap,
          answers: { screen: 'links', known: [{ cooperationId: at.garden, intensity }] },
        });
    };
    const garden = async () => {
      const found = (await mapOf(amina, at.below)).cooperations.find(({ id }) => id === at.garden);
      return [found?.agreedIntensity, found?.declarations.map(({ intensity }) => intensity).sort()];
    };
    const [first, second] = [await phoneOf(), await phoneOf()];
    await first(1);
    await first(2);
    expect(await garden()).toEqual([2, [2]]);
    await second(4);
    // The level agreed before that day is the one that the cooperation was recorded with.
    expect(await garden()).toEqual([3, [2, 4]]);
    await second(2);
    expect(await garden()).toEqual([2, [2, 2]]);
    await second(4);
    await amina.ask('PUT', `/api/cooperations/${at.garden}/parties/${at.amap}`, {
      declaredIntensity: 1,
      declaredOn: '2026-03-12',
      settles: true,
    });
    expect(await garden()).toEqual([1, [1]]);
  });
});

describe('an answer that arrives after the closing', () => {
  const close = (address: string) => amina.ask('PATCH', address, { status: 'closed' }, { 'if-match': '*' });
  const saidAt = '2026-03-12T15:40:00.000Z';

  it('waits to be accepted, with the time of its device, though the workshop takes answers directly', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const participantId = await speakFor(phone, meeting, at.amap);
    await close(meeting.address);
    const answers = { screen: 'links', known: [{ cooperationId: at.garden, intensity: 4 }] };
    const body = { participantId, actorId: at.amap, saidAt, answers };
    const told = randomId('c');
    expect(await send(phone, meeting, told, body)).toMatchObject({ state: 'pending', late: true, saidAt });
    expect((await mapOf(phone, at.below)).cooperations[0]?.declarations).toEqual([]);
    const seen = await phone.ask<Workshop>('GET', meeting.address);
    expect(seen).toMatchObject({ status: 'closed', lateUntil: expect.any(String), counts: { pending: 1 } });
    expect(seen.codeUntil).toBeUndefined();
    const decided = await amina.ask('PUT', `${meeting.address}/contributions/${told}/decision`, {
      state: 'accepted',
    });
    expect(decided).toMatchObject({ state: 'accepted', late: true, saidAt });
    expect((await mapOf(phone, at.below)).cooperations[0]).toMatchObject({ agreedIntensity: 4 });
  });

  it('is taken from whom a phone of the room names only then, and from nobody who came later', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const known = await meeting.join();
    await close(meeting.address);
    const late = await meeting.join();
    const who = { firstName: 'Jo', actorId: at.amap, as: 'elected', research: false };
    const name = (phone: TestBrowser) =>
      phone.outcome('PUT', `${meeting.address}/participants/${randomId('p')}`, who);
    expect(await name(late)).toBe('409 WORKSHOP_NOT_OPEN');
    expect(await name(known)).toBe('200');
    const body = { participantId: 'nobody', actorId: at.amap, answers: { screen: 'links', known: [] } };
    const address = `${meeting.address}/contributions/${randomId('c')}`;
    expect(await late.outcome('PUT', address, body)).toBe('409 WORKSHOP_NOT_OPEN');
  });

  it('is taken until the last day of the code, and again once the workshop is reopened later', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id, { on: dayInParis(new Date()) });
    const phone = await meeting.join();
    const participantId = await speakFor(phone, meeting, at.amap);
    const body = { participantId, actorId: at.amap, saidAt, answers: { screen: 'links', known: [] } };
    const sends = () => phone.outcome('PUT', `${meeting.address}/contributions/${randomId('c')}`, body);
    const setOn = async (days: number, status: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY_MS });
      await amina.ask('PATCH', meeting.address, { status }, { 'if-match': '*' });
    };
    await setOn(1, 'closed');
    expect(await sends()).toBe('200');
    await setOn(2, 'closed');
    expect(await sends()).toBe('401 UNAUTHENTICATED');
    await setOn(0, 'open');
    expect(await sends()).toBe('200');
    await setOn(1, 'closed');
    expect(await sends()).toBe('200');
    await setOn(1, 'closed');
    expect(await sends()).toBe('401 UNAUTHENTICATED');
  });

  it('is never taken again from phones that were removed', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const set = (status: string) => amina.ask('PATCH', meeting.address, { status }, { 'if-match': '*' });
    await amina.ask('DELETE', `${meeting.address}/code`);
    await set('closed');
    await set('open');
    expect(await phone.outcome('GET', meeting.address)).toBe('401 UNAUTHENTICATED');
  });

  it('is refused once the code has ended', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const phone = await meeting.join();
    const participantId = await speakFor(phone, meeting, at.amap);
    await close(meeting.address);
    await amina.ask('DELETE', `${meeting.address}/code`);
    const body = { participantId, actorId: at.amap, saidAt, answers: { screen: 'links', known: [] } };
    expect(await phone.outcome('PUT', `${meeting.address}/contributions/${randomId('c')}`, body)).toBe(
      '401 UNAUTHENTICATED',
    );
  });
});

describe('answers accepted together', () => {
  it('are one change: an organisation before its statements; undone together', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id, { acceptance: 'reviewed' });
    const phone = await meeting.join();
    const newcomer = randomId('a');
    const participantId = await speakFor(phone, meeting, newcomer);
    const [who, links] = [randomId('c'), randomId('c')];
    const say = (id: string, answers: object) =>
      send(phone, meeting, id, { participantId, actorId: newcomer, answers });
    await say(who, { screen: 'organisation', name: 'Le Fournil', family: 'business' });
    await say(links, {
      screen: 'links',
      known: [],
      added: [{ id: randomId('l'), actorId: at.amap, intensity: 2 }],
    });
    const { revision } = (await mapOf(amina, at.below)).territory;
    const address = `${meeting.address}/acceptances`;
    expect(await amina.outcome('POST', address, { contributionIds: [links, who] })).toBe(
      '422 UNKNOWN_REFERENCE',
    );
    expect((await mapOf(amina, at.below)).territory.revision).toBe(revision);
    const { items } = await amina.ask<{ items: object[] }>('POST', address, {
      contributionIds: [who, links],
    });
    expect(items).toMatchObject([
      { id: who, state: 'accepted' },
      { id: links, state: 'accepted' },
    ]);
    const map = await mapOf(amina, at.below);
    expect(map.territory.revision).toBe(revision + 1);
    expect(map.actors.map(({ id }) => id)).toContain(newcomer);
    expect(map.cooperations).toHaveLength(2);
    await amina.ask('POST', `${at.below}/changes/${revision + 1}/undo`);
    expect((await mapOf(amina, at.below)).cooperations).toHaveLength(1);
    expect(await amina.ask('GET', `${meeting.address}/contributions?state=pending`)).toMatchObject({
      items: [{ id: who }, { id: links }],
    });
    expect(await phone.outcome('POST', address, { contributionIds: [who] })).toBe('403 FORBIDDEN');
  });
});
