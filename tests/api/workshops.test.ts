import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import type { ChangeList } from '../../model/contract/change.ts';
import type { JoinCode, Workshop } from '../../model/contract/workshop.ts';
import { ServerKey } from '../../server/use-cases/access/server-key.ts';
import { becomeAdministrator, comeIn, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';
import { makePlace, mapOf, send } from '../support/workshop-place.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

const place = () => makePlace(amina);

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

  it('is undone as a whole, with its statements', async () => {
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

  it('authorizes the phone of a visitor, also where nobody signs in', async () => {
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

  it('makes a phone of another browser of the machine too, and leaves the one that leads as it was', async () => {
    const { id, below, hall } = await place();
    const open = await openTestApp();
    const unsigned = async (browser: TestBrowser) => {
      const { statusCode, body } = await open.app.inject({
        method: 'PUT',
        url: `${meeting.address}/contributions/${randomId('c')}`,
        headers: { cookie: browser.cookie ?? '' },
        payload: {
          participantId: await speakFor(browser, meeting, hall),
          actorId: hall,
          answers: { screen: 'needs', needs: [{ resourceId: 'premises' }], offers: [] },
        },
      });
      expect(statusCode, body).toBe(200);
      return JSON.parse(body);
    };
    const facilitator = new TestBrowser(open);
    const meeting = await openWorkshop(facilitator, id, { acceptance: 'reviewed' });
    const phone = await meeting.join('Jo');
    expect(await unsigned(phone)).toMatchObject({ state: 'pending' });
    expect((await mapOf(facilitator, below)).needs).toEqual([]);
    // Who tries the phone in the browser that leads still leads in it, and types the sheets of others.
    expect(await phone.outcome('GET', `${meeting.address}/contributions`)).toBe('200');
    expect(await unsigned(facilitator)).toMatchObject({ state: 'accepted' });
    const { items } = await facilitator.ask<ChangeList>('GET', `${below}/changes?order=newest&limit=2`);
    expect(items.map(({ by }) => by)).toEqual([undefined, 'Jo']);
    await facilitator.ask('PATCH', meeting.address, { status: 'closed' }, { 'if-match': '*' });
    expect(await unsigned(phone)).toMatchObject({ state: 'pending' });
    await open.close();
  });

  it('is visible until its last day, to facilitators only', async () => {
    const { id, below } = await place();
    const meeting = await openWorkshop(amina, id);
    const phone = await meeting.join();
    const until = async (browser: TestBrowser) => [
      (await browser.ask<Workshop>('GET', meeting.address)).codeUntil,
      (await browser.ask<{ items: Workshop[] }>('GET', `${below}/workshops`)).items[0]?.codeUntil,
    ];
    const made = await amina.ask<JoinCode>('POST', `${meeting.address}/code`);
    const { expiresOn } = made;
    expect(await amina.ask<JoinCode>('GET', `${meeting.address}/code`)).toEqual(made);
    expect(await phone.outcome('GET', `${meeting.address}/code`)).toBe('403 FORBIDDEN');
    expect((await amina.ask<Workshop>('GET', meeting.address)).codeMadeAt).toBe(made.madeAt);
    expect(await until(amina)).toEqual([expiresOn, expiresOn]);
    expect(await until(await comeIn(amina, 'reader', [id]))).toEqual([undefined, undefined]);
    await amina.ask('DELETE', `${meeting.address}/code`);
    expect(await phone.outcome('GET', meeting.address)).toBe('401 UNAUTHENTICATED');
    expect(await until(amina)).toEqual([undefined, undefined]);
    expect(await amina.outcome('GET', `${meeting.address}/code`)).toBe('404 JOIN_CODE_NOT_FOUND');
  });

  it('is read by a second facilitator from another browser, and by nobody else', async () => {
    const { id } = await place();
    const meeting = await openWorkshop(amina, id);
    const second = await comeIn(amina, 'facilitator', [id]);
    expect(await second.ask<JoinCode>('GET', `${meeting.address}/code`)).toMatchObject({
      code: meeting.code,
    });
    for (const role of ['reader', 'contributor'] as const)
      expect(await (await comeIn(amina, role, [id])).outcome('GET', `${meeting.address}/code`)).toBe(
        '403 FORBIDDEN',
      );
    const elsewhere = await comeIn(amina, 'facilitator', [(await place()).id]);
    expect(await elsewhere.outcome('GET', `${meeting.address}/code`)).toBe('403 FORBIDDEN');
  });

  it('is not readable under another key, which is reported as lost; another one is created', async () => {
    const { id } = await place();
    const meeting = await openWorkshop(amina, id);
    const phone = await meeting.join();
    const moved = await openGuardedApp({ key: new ServerKey('another key of thirty-two letters') });
    const there = new TestBrowser(moved, amina.cookie);
    expect(await there.outcome('GET', `${meeting.address}/code`)).toBe('404 JOIN_CODE_NOT_FOUND');
    expect((await there.ask<Workshop>('GET', meeting.address)).codeLost).toBe(true);
    const { code } = await there.ask<JoinCode>('POST', `${meeting.address}/code`);
    expect(await there.ask<JoinCode>('GET', `${meeting.address}/code`)).toMatchObject({ code });
    expect(await phone.outcome('GET', meeting.address)).toBe('200');
    await moved.close();
  });

  it('lets nobody in once another is made; phones that joined stay, until all are removed', async () => {
    const { id, below } = await place();
    const meeting = await openWorkshop(amina, id);
    const phone = await meeting.join();
    const { code } = await amina.ask<{ code: string }>('POST', `${meeting.address}/code`);
    expect(code).not.toBe(meeting.code);
    expect(await phone.outcome('GET', `${below}/map`)).toBe('200');
    const outcome = (typed: string) =>
      new TestBrowser(api).outcome('POST', '/api/sessions/by-code', { code: typed });
    expect(await outcome(meeting.code)).toBe('401 INVALID_CODE');
    expect(await outcome(code)).toBe('201');
    await amina.ask('DELETE', `${meeting.address}/code`);
    expect(await phone.outcome('GET', `${below}/map`)).toBe('401 UNAUTHENTICATED');
    expect(await outcome(code)).toBe('401 INVALID_CODE');
  });
});
