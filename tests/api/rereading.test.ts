import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessLink } from '../../model/contract/access.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Card, Workshop } from '../../model/contract/workshop.ts';
import { becomeAdministrator, openGuardedApp, TestBrowser } from '../support/access-api.ts';
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

const place = () => makePlace(amina);

describe('rereading', () => {
  it('shows an organisation its own card, and nothing else', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id, { rereadUntil: '2199-12-31' });
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

  it('tells a device which screens others validated for its organisation, not its own, and never who', async () => {
    const at = await place();
    const meeting = await openWorkshop(amina, at.id, { acceptance: 'reviewed' });
    const [first, second] = [await meeting.join(), await meeting.join()];
    const participantId = await speakFor(first, meeting, at.amap, { as: 'elected', firstName: 'Lu' });
    await first.ask('PUT', `${meeting.address}/contributions/${randomId('c')}`, {
      participantId,
      actorId: at.amap,
      answers: { screen: 'organisation', mission: 'Des paniers' },
    });
    const earlier = async (phone: TestBrowser) =>
      (await phone.ask<Card>('GET', `${meeting.address}/cards/${at.amap}`)).earlier;
    expect(await earlier(first)).toBeUndefined();
    expect(await earlier(second)).toEqual([
      { screen: 'organisation', as: 'elected', state: 'pending', at: expect.any(String) },
    ]);
  });

  it('confirms, corrects for the whole organisation, withdraws a link', async () => {
    const at = await place();
    const { below } = at;
    const meeting = await openWorkshop(amina, at.id, { rereadUntil: '2199-12-31' });
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
    expect((await amina.send('GET', `${at.below}/map.svg`)).body).toContain('Relue par 1 acteur sur 1.');
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
    // Undone with its consent, it never left.
    const { revision } = (await mapOf(amina, at.below)).territory;
    await amina.ask('POST', `${at.below}/changes/${revision}/undo`, { consent: true });
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
    await until('2199-12-31');
    expect([await confirm(), await enter()]).toEqual(['200', '201']);
    expect(await stateOf()).toEqual(['open', '2199-12-31']);
    await until(null);
    expect([await confirm(), await enter()]).toEqual(['200', '201']);
  });
});
