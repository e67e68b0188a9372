import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contribution, Participant, Workshop } from '../../model/contract/workshop.ts';
import { becomeAdministrator, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { documentsOf } from '../support/documents-of.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';
import { mapOf, send } from '../support/workshop-place.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

const NAME = 'Amap des Tilleuls';
const ALIAS = 'ADTIL';
const traces = (text: string) => [NAME, ALIAS].filter((name) => text.includes(name));

/** Makes a territory where everybody else's words name an organisation, and a workshop in which it spoke. */
async function scene() {
  const id = randomId('t');
  const below = `/api/territories/${id}`;
  await amina.ask('POST', '/api/territories', { id, name: 'Val', level: 'epci', asOf: '2026-03-12' });
  const [amap, hall, school, club] = [randomId('a'), randomId('b'), randomId('c'), randomId('d')];
  const actor = (actorId: string, more: object) =>
    amina.ask('POST', `${below}/actors`, { id: actorId, family: 'social_economy', ...more });
  await actor(amap, { name: NAME, aliases: [{ name: ALIAS, kind: 'acronym' }] });
  await actor(hall, { name: 'Mairie', mission: `Accueillir ${NAME}.` });
  await actor(school, { name: 'École' });
  await actor(club, { name: 'Club' });
  const [own, other] = [randomId('k'), randomId('k')];
  const cooperation = (cooperationId: string, parties: string[], note: string) =>
    amina.ask('POST', `${below}/cooperations`, {
      ...{ id: cooperationId, nature: 'co_produces', status: 'active', intensity: 3, note },
      parties: parties.map((actorId) => ({ actorId, role: 'member' })),
    });
  await cooperation(own, [amap, hall], 'Le marché');
  await cooperation(other, [hall, school], `Grâce à l’${NAME} (${ALIAS})`);
  await amina.ask('POST', `${below}/commitments`, { text: `Une cantine avec ${NAME}` });
  await amina.ask('PUT', `${below}/gaps/unlinked-actor:${club}`, {
    ...{ status: 'contested', reason: `${NAME} y travaille`, shown: 1 },
  });
  const meeting = await openWorkshop(amina, id, { on: '2026-03-12', rereadUntil: '2199-12-31' });
  const phone = await meeting.join();
  const participantId = await speakFor(phone, meeting, amap, { firstName: 'Josiane' });
  await send(phone, meeting, randomId('c'), {
    ...{ participantId, actorId: amap },
    answers: { screen: 'links', known: [{ cooperationId: own, intensity: 4 }] },
  });
  const minutes = `Atelier\n\nDécidé\n– ${NAME} tiendra le marché.\n– La mairie prêtera une salle.`;
  await amina.ask('PATCH', meeting.address, { minutes }, { 'if-match': '*' });
  const { territory } = await mapOf(amina, below);
  return { id, below, amap, hall, club, meeting, before: territory.revision };
}

/** Leaves the map: by the card of the organisation, by a facilitator, or by an erasure. */
async function leave(by: string, { amap, meeting }: Awaited<ReturnType<typeof scene>>): Promise<void> {
  if (by === 'an erasure') {
    await amina.ask('POST', `/api/actors/${amap}/erasure`, { name: NAME });
    return;
  }
  await send(by === 'its own link' ? await meeting.reread(amap) : amina, meeting, randomId('c'), {
    actorId: amap,
    answers: { screen: 'rereading', verdict: 'withdrawn' },
  });
}

describe('an organisation that left', () => {
  it.each(['its own link', 'whoever leads', 'an erasure'])(
    'by %s is named by no document made afterwards, of now or of a past day',
    async (by) => {
      const place = await scene();
      const { id, amap, hall, club, meeting, before } = place;
      const from = (await amina.ask<Workshop>('GET', meeting.address)).openedAt ?? '';
      const documents = async () => {
        const asked = { territoryId: id, actorIds: [amap, hall, club], known: before, from };
        return [...(await documentsOf(amina, asked))];
      };
      const naming = new Set(
        (await documents()).filter(([, text]) => traces(text).length > 0).map(([at]) => at),
      );
      // The search finds the name while it is there, in what is drawn and in what is compressed.
      for (const at of ['/report.pdf', '/report.docx', '/report.pptx', '/map.svg', '/export.xlsx', '/map'])
        expect(naming, at).toContain(at);
      expect([...naming].some((at) => at.startsWith('/film.html'))).toBe(true);
      await leave(by, place);
      const named = (await documents()).flatMap(([at, text]) => traces(text).map((name) => `${at}: ${name}`));
      expect(named).toEqual([]);
      const { minutes } = await amina.ask<Workshop>('GET', meeting.address);
      expect(minutes).toBe(
        'Atelier\n\nDécidé\n– [nom effacé] tiendra le marché.\n– La mairie prêtera une salle.',
      );
      const people = await amina.ask<{ items: Participant[] }>('GET', `${meeting.address}/participants`);
      expect(people.items).toEqual([]);
      const said = await amina.ask<{ items: Contribution[] }>('GET', `${meeting.address}/contributions`);
      expect(said.items.map(({ answers }) => answers.screen).filter((one) => one !== 'rereading')).toEqual(
        [],
      );
    },
  );

  it('is named by no vote either, not even as an example', async () => {
    const place = await scene();
    const { below, meeting } = place;
    const asked = async () => JSON.stringify(await amina.ask('GET', `${meeting.address}/votes`));
    const { items } = await amina.ask<{ items: { key: string }[] }>('GET', `${below}/gaps`);
    for (const [i, { key }] of items.entries())
      await amina.ask('PUT', `${below}/gaps/${encodeURIComponent(key)}`, { shown: i + 1 });
    await amina.ask('POST', `${meeting.address}/votes`, { about: 'questions', dots: 3 });
    const before = await asked();
    expect(before).toContain(NAME);
    await leave('its own link', place);
    const after = await asked();
    expect(traces(after)).toEqual([]);
    // A question that names it only as an example is still asked, without its name.
    expect(before).toMatch(/uncarried-commitment:[^}]*Une cantine avec Amap des Tilleuls/);
    expect(after).toMatch(/uncarried-commitment:[^}]*Une cantine avec \[nom effacé\]/);
  });

  it('is there again, with the words of others, once that is undone with its consent', async () => {
    const { below, amap, meeting } = await scene();
    await send(await meeting.reread(amap), meeting, randomId('c'), {
      actorId: amap,
      answers: { screen: 'rereading', verdict: 'withdrawn' },
    });
    const { revision } = (await mapOf(amina, below)).territory;
    const undo = `${below}/changes/${revision}/undo`;
    expect(await amina.outcome('POST', undo)).toBe('409 CONSENT_NEEDED');
    expect(JSON.stringify(await mapOf(amina, below))).not.toContain(NAME);
    await amina.ask('POST', undo, { consent: true });
    expect((await amina.ask<Workshop>('GET', meeting.address)).minutes).toContain(NAME);
    expect(JSON.stringify(await mapOf(amina, below))).toContain(NAME);
  });
});
