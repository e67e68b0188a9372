import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessLink, Me } from '../../server/contract/access.ts';
import type { ChangeList } from '../../server/contract/change.ts';
import type { TerritoryMap } from '../../server/contract/reading.ts';
import type { Card, Contribution, Workshop } from '../../server/contract/workshop.ts';
import { becomeAdministrator, comeIn, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop, speakFor } from '../support/workshop.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

/** A territory with a town hall and an AMAP that work together, and a commitment. */
async function place() {
  const id = randomId('t');
  const [hall, amap, school] = [randomId('hall'), randomId('amap'), randomId('school')];
  const [garden, meals] = [randomId('garden'), randomId('meals')];
  const below = `/api/territories/${id}`;
  await amina.ask('POST', '/api/territories', { id, name: 'Val', level: 'epci', asOf: '2026-03-12' });
  for (const actor of [hall, amap, school])
    await amina.ask('POST', `${below}/actors`, { id: actor, name: actor, family: 'citizens' });
  await amina.ask('POST', `${below}/cooperations`, {
    id: garden,
    nature: 'shares_means',
    status: 'active',
    intensity: 3,
    parties: [hall, amap].map((actorId) => ({ actorId, role: 'member' })),
  });
  await amina.ask('POST', `${below}/commitments`, { id: meals, text: 'Une cantine locale' });
  return { id, below, hall, amap, school, garden, meals };
}

const mapOf = (browser: TestBrowser, below: string) => browser.ask<TerritoryMap>('GET', `${below}/map`);
const send = (browser: TestBrowser, { address }: Meeting, id: string, body: unknown) =>
  browser.ask<Contribution>('PUT', `${address}/contributions/${id}`, body);

describe('a workshop', () => {
  it('is prepared, opened, closed, with its moments', async () => {
    const { id, below } = await place();
    const made = await amina.ask<Workshop>('POST', `${below}/workshops`, {
      title: 'Atelier alimentation',
      on: '2026-03-12',
      question: 'Que faisons-nous ensemble ?',
      perimeterThemes: ['food'],
      invited: 40,
    });
    expect(made).toMatchObject({
      territoryId: id,
      status: 'prepared',
      step: 'perimeter',
      acceptance: 'direct',
    });
    const address = `${below}/workshops/${made.id}`;
    expect(await amina.outcome('PATCH', address, { status: 'open' })).toBe('428 PRECONDITION_REQUIRED');
    const open = await amina.ask<Workshop>(
      'PATCH',
      address,
      { status: 'open', step: 'links' },
      { 'if-match': '"1"' },
    );
    expect(open).toMatchObject({ status: 'open', step: 'links', version: 2 });
    expect(open.openedAt).toBeDefined();
    expect(await amina.outcome('PATCH', address, { step: 'actors' }, { 'if-match': '"1"' })).toBe(
      '412 VERSION_MISMATCH',
    );
    const closed = await amina.ask<Workshop>(
      'PATCH',
      address,
      { status: 'closed', came: 31 },
      { 'if-match': '*' },
    );
    expect(closed).toMatchObject({ came: 31, closedOn: closed.closedAt && expect.any(String) });
    const again = await amina.ask<Workshop>('PATCH', address, { status: 'open' }, { 'if-match': '*' });
    expect([again.closedOn, again.openedAt]).toEqual([undefined, open.openedAt]);
    expect((await amina.ask<{ items: Workshop[] }>('GET', `${below}/workshops`)).items).toHaveLength(1);
  });

  it('refuses a perimeter that is not there, and another territory', async () => {
    const [here, there] = [await place(), await place()];
    const unknown = {
      title: 'A',
      on: '2026-03-12',
      perimeterThemes: ['nothing'],
      perimeterActors: ['nobody'],
    };
    const refusal = await amina.send('POST', `${here.below}/workshops`, unknown);
    expect(refusal.json()).toMatchObject({
      code: 'UNKNOWN_REFERENCE',
      errors: [{ path: 'perimeterThemes.0' }, { path: 'perimeterActors.0' }],
    });
    const { workshop } = await openWorkshop(amina, here.id);
    expect(await amina.outcome('GET', `${there.below}/workshops/${workshop.id}`)).toBe(
      '404 WORKSHOP_NOT_FOUND',
    );
  });

  it('keeps its minutes from readers', async () => {
    const { id, below } = await place();
    const { address } = await openWorkshop(amina, id);
    await amina.ask('PATCH', address, { minutes: 'À relire' }, { 'if-match': '*' });
    const reader = await comeIn(amina, 'reader', [id]);
    expect(await amina.ask<Workshop>('GET', address)).toMatchObject({ minutes: 'À relire' });
    expect(await reader.ask<Workshop>('GET', address)).not.toHaveProperty('minutes');
    const told = await reader.ask<ChangeList>('GET', `${below}/changes`);
    expect(JSON.stringify(told)).not.toContain('À relire');
  });

  it('is undone as it was made, with what was said in it', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    await send(amina, meeting, randomId('c'), {
      actorId: at.amap,
      answers: { screen: 'needs', needs: [], offers: [] },
    });
    expect(await amina.outcome('DELETE', meeting.address, undefined, { 'if-match': '*' })).toBe('204');
    expect(await amina.outcome('GET', meeting.address)).toBe('404 WORKSHOP_NOT_FOUND');
    const { territory } = await mapOf(amina, at.below);
    await amina.ask('POST', `${at.below}/changes/${territory.revision}/undo`);
    expect((await amina.ask<Workshop>('GET', meeting.address)).counts.organisations).toBe(1);
    expect(await new TestBrowser(api).outcome('POST', '/api/sessions/by-code', { code: meeting.code })).toBe(
      '401 INVALID_CODE',
    );
  });
});

describe('the code', () => {
  it('lets phones in, however it is typed, and no further than their workshop', async () => {
    const { id, below } = await place();
    const meeting = await openWorkshop(amina, id);
    const phone = new TestBrowser(api);
    const typed = meeting.code.toLowerCase().replace('-', ' ');
    const me = await phone.ask<Me>('POST', '/api/sessions/by-code', { code: typed });
    expect(me.person).toMatchObject({
      role: 'participant',
      territoryIds: [id],
      workshopId: meeting.workshop.id,
    });
    expect(me.actions).toEqual(expect.arrayContaining(['territory.read', 'workshop.speak']));
    expect((await mapOf(phone, below)).actors).toHaveLength(3);
    expect(await phone.outcome('POST', `${below}/actors`, { name: 'X', family: 'citizens' })).toBe(
      '403 FORBIDDEN',
    );
    expect(await phone.outcome('GET', `${meeting.address}/participants`)).toBe('403 FORBIDDEN');
    expect(await phone.outcome('GET', `${meeting.address}/contributions`)).toBe('403 FORBIDDEN');
    const other = await openWorkshop(amina, id);
    expect(
      await phone.outcome('PUT', `${other.address}/participants/${randomId('p')}`, {
        firstName: 'Jo',
        as: 'other',
        research: false,
      }),
    ).toBe('403 FORBIDDEN');
  });

  it('makes a phone of whoever came by it, also where nobody signs in', async () => {
    const { id, below, hall } = await place();
    const open = await openTestApp({ config: { hostnames: [], access: 'off' } });
    const meeting = await openWorkshop(new TestBrowser(open), id, { acceptance: 'reviewed' });
    const phone = await meeting.join();
    expect(await phone.ask<Me>('GET', '/api/me')).toMatchObject({ person: { role: 'participant' } });
    expect(await phone.outcome('POST', `${below}/actors`, { name: 'X', family: 'citizens' })).toBe(
      '403 FORBIDDEN',
    );
    const participantId = await speakFor(phone, meeting, hall);
    const answers = { screen: 'needs', needs: [], offers: [] };
    expect(
      await send(phone, meeting, randomId('c'), { participantId, actorId: hall, answers }),
    ).toMatchObject({ state: 'pending' });
    await open.close();
  });

  it('is known to be there, until its last day, to those who lead alone', async () => {
    const { id, below } = await place();
    const meeting = await openWorkshop(amina, id);
    const phone = await meeting.join();
    const until = async (browser: TestBrowser) => [
      (await browser.ask<Workshop>('GET', meeting.address)).codeUntil,
      (await browser.ask<{ items: Workshop[] }>('GET', `${below}/workshops`)).items[0]?.codeUntil,
    ];
    const { expiresOn } = await amina.ask<{ expiresOn: string }>('POST', `${meeting.address}/code`);
    expect(await until(amina)).toEqual([expiresOn, expiresOn]);
    expect(await until(await comeIn(amina, 'reader', [id]))).toEqual([undefined, undefined]);
    expect(await phone.outcome('GET', meeting.address)).toBe('401 UNAUTHENTICATED');
    await amina.ask('DELETE', `${meeting.address}/code`);
    expect(await until(amina)).toEqual([undefined, undefined]);
  });

  it('ends when another is made, with the sessions of those who came by it', async () => {
    const { id, below } = await place();
    const meeting = await openWorkshop(amina, id);
    const phone = await meeting.join();
    const { code } = await amina.ask<{ code: string }>('POST', `${meeting.address}/code`);
    expect(code).not.toBe(meeting.code);
    expect(await phone.outcome('GET', `${below}/map`)).toBe('401 UNAUTHENTICATED');
    const outcome = (typed: string) =>
      new TestBrowser(api).outcome('POST', '/api/sessions/by-code', { code: typed });
    expect(await outcome(meeting.code)).toBe('401 INVALID_CODE');
    expect(await outcome(code)).toBe('201');
    await amina.ask('DELETE', `${meeting.address}/code`);
    expect(await outcome(code)).toBe('401 INVALID_CODE');
  });
});

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
    await send(phone, meeting, randomId('c'), {
      participantId,
      actorId: at.amap,
      answers: { screen: 'commitments', carried: [] },
    });
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
    // What is corrected waits again; the map keeps what was accepted.
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
    await amina.ask('PATCH', meeting.address, { status: 'closed' }, { 'if-match': '*' });
    expect(await say(at.amap, nothing)).toBe('409 WORKSHOP_NOT_OPEN');
  });

  it('names nobody in the list of ways in, and is forgotten with the person', async () => {
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

describe('rereading', () => {
  it('shows an organisation its own card, and nothing else', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id, { rereadUntil: '2999-01-01' });
    await send(amina, meeting, randomId('c'), {
      actorId: at.amap,
      as: 'elected',
      answers: { screen: 'links', known: [{ cooperationId: at.garden, intensity: 2 }] },
    });
    const reader = await meeting.reread(at.amap);
    const card = await reader.ask<Card>('GET', `${meeting.address}/cards/${at.amap}`);
    expect(card).toMatchObject({
      actor: { id: at.amap },
      links: [
        {
          cooperationId: at.garden,
          partners: [{ actorId: at.hall }],
          declared: { intensity: 2, on: '2026-03-12' },
        },
      ],
      validated: ['links'],
    });
    expect(await reader.outcome('GET', `${meeting.address}/cards/${at.hall}`)).toBe('403 FORBIDDEN');
    expect(await reader.outcome('GET', `${at.below}/map`)).toBe('403 FORBIDDEN');
    expect(await reader.outcome('GET', '/api/territories')).toBe('403 FORBIDDEN');
  });

  it('confirms, corrects for the whole organisation, withdraws a link', async () => {
    const at = await place();
    const { below } = at;
    const meeting = await openWorkshop(amina, at.id, { rereadUntil: '2999-01-01' });
    for (const as of ['elected', 'officer'])
      await send(amina, meeting, randomId('c'), {
        actorId: at.amap,
        as,
        answers: { screen: 'links', known: [{ cooperationId: at.garden, intensity: 2 }] },
      });
    await send(amina, meeting, randomId('c'), {
      actorId: at.amap,
      as: 'socio_economic',
      answers: { screen: 'links', known: [{ cooperationId: at.garden, intensity: 3 }] },
    });
    const reader = await meeting.reread(at.amap);
    const card = await reader.ask<Card>('GET', `${meeting.address}/cards/${at.amap}`);
    expect(card.links[0]?.voices?.map(({ voice, intensity }) => [voice, intensity])).toEqual([
      ['elected', 2],
      ['officer', 2],
      ['socio_economic', 3],
    ]);
    const say = (answers: unknown) => send(reader, meeting, randomId('c'), { actorId: at.amap, answers });
    await say({ screen: 'links', known: [{ cooperationId: at.garden, intensity: 4 }] });
    const declarations = async () =>
      (await mapOf(amina, at.below)).cooperations.flatMap((one) => one.declarations);
    expect(await declarations()).toMatchObject([{ intensity: 4 }]);
    await say({ screen: 'links', known: [{ cooperationId: at.garden, intensity: null }] });
    expect(await declarations()).toEqual([]);
    await say({ screen: 'rereading', verdict: 'confirmed' });
    expect((await amina.ask<Workshop>('GET', meeting.address)).counts).toMatchObject({
      organisations: 1,
      reread: 1,
    });
    await amina.ask('PATCH', meeting.address, { status: 'closed' }, { 'if-match': '*' });
    const { reread, revision } = (await mapOf(amina, at.below)).territory;
    expect(reread).toEqual({ by: 1, of: 1 });
    const known = async (at: number) =>
      (await amina.ask<TerritoryMap>('GET', `${below}/map?known=${at}`)).territory.reread;
    await amina.ask('PATCH', meeting.address, { method: 'À voix haute' }, { 'if-match': '*' });
    expect([await known(revision), await known(revision - 1)]).toEqual([reread, undefined]);
    expect((await amina.send('GET', `${at.below}/map.svg`)).body).toContain(
      'Relue par 1 organisation sur 1.',
    );
    await say({ screen: 'links', known: [], left: [at.garden] });
    expect((await mapOf(amina, at.below)).cooperations).toEqual([]);
    expect(await amina.ask<Card>('GET', `${meeting.address}/cards/${at.amap}`)).toMatchObject({
      verdict: 'confirmed',
      links: [],
    });
  });

  it('withdraws the organisation from every reading', async () => {
    const [at, elsewhere] = [await place(), await place()];
    await amina.ask('PUT', `${elsewhere.below}/actors/${at.amap}`);
    const meeting = await openWorkshop(amina, at.id);
    const reader = await meeting.reread(at.amap);
    const before = (await mapOf(amina, at.below)).territory.revision;
    await send(reader, meeting, randomId('c'), {
      actorId: at.amap,
      answers: { screen: 'rereading', verdict: 'withdrawn' },
    });
    expect(JSON.stringify(await mapOf(amina, at.below))).not.toContain(at.amap);
    expect((await mapOf(amina, elsewhere.below)).actors.map(({ id }) => id)).toContain(at.amap);
    // Minutes, before and after: they read what was known before it withdrew.
    const asKnown = async () =>
      JSON.stringify(await amina.ask<TerritoryMap>('GET', `${at.below}/map?known=${before}`));
    expect(await asKnown()).toContain(at.hall);
    expect(await asKnown()).not.toContain(at.amap);
    // Undone, it never left.
    const { revision } = (await mapOf(amina, at.below)).territory;
    await amina.ask('POST', `${at.below}/changes/${revision}/undo`);
    expect(await asKnown()).toContain(at.amap);
  });

  it('ends on its day, and goes on by the same link when that day is moved', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id);
    const access = `${meeting.address}/cards/${at.amap}/access`;
    const { token } = await amina.ask<{ token: string }>('POST', access);
    const reader = new TestBrowser(api);
    await reader.ask('POST', '/api/sessions/by-link', { token });
    const until = (rereadUntil: string | null) =>
      amina.ask('PATCH', meeting.address, { rereadUntil }, { 'if-match': '*' });
    const confirm = () =>
      reader.outcome('PUT', `${meeting.address}/contributions/${randomId('c')}`, {
        actorId: at.amap,
        answers: { screen: 'rereading', verdict: 'confirmed' },
      });
    const enter = () => new TestBrowser(api).outcome('POST', '/api/sessions/by-link', { token });
    const stateOf = async () => {
      const { items } = await amina.ask<{ items: AccessLink[] }>('GET', '/api/access-links');
      const link = items.find(
        ({ kind, workshopId }) => kind === 'card' && workshopId === meeting.workshop.id,
      );
      return [link?.state, link?.expiresOn];
    };
    await until('2026-03-20');
    expect([await confirm(), await enter()]).toEqual(['401 UNAUTHENTICATED', '401 INVALID_TOKEN']);
    expect(await stateOf()).toEqual(['expired', '2026-03-20']);
    // A link that could not open is not made, and the one that is there stays.
    expect(await amina.outcome('POST', access)).toBe('409 REREADING_OVER');
    await until('2999-01-01');
    expect([await confirm(), await enter()]).toEqual(['200', '201']);
    expect(await stateOf()).toEqual(['open', '2999-01-01']);
    await until(null);
    expect([await confirm(), await enter()]).toEqual(['200', '201']);
  });
});
