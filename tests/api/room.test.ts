// @module-tag long
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Change, ChangeList } from '../../model/contract/change.ts';
import { TerritoryMap } from '../../model/contract/reading.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readSystem } from '../../server/use-cases/read-system.ts';
import { becomeAdministrator, GUARDED, type TestBrowser } from '../support/access-api.ts';
import { checkLog } from '../support/check-log.ts';
import { Participant } from '../support/room.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop, speakFor } from '../support/workshop.ts';
import { cooperationBody } from '../support/write-api.ts';

const PHONES = 50;
const TABLES = 10;
const ORGANISATIONS = 20;
const POLL = { timeout: 120_000, interval: 100 };

let api: TestApp;
let amina: TestBrowser;
let origin: string;
let database: Executor;
beforeAll(async () => {
  // Sixty people on a busy machine may wait; none may be sent away.
  api = await openTestApp({ ...GUARDED, lateMs: Number.POSITIVE_INFINITY });
  amina = await becomeAdministrator(api);
  origin = await api.app.listen({ host: '127.0.0.1', port: 0 });
  database = openExecutor(inject('neo4j'));
});
afterAll(async () => {
  await api.close();
  await database.close();
});

/** Reads the database through an executor that follows no changes. */
async function truth(territoryId: string, seesPrivate: boolean): Promise<TerritoryMap> {
  const system = await readSystem(database, territoryId, { seesPrivate, territoryIds: null });
  return JSON.parse(JSON.stringify(TerritoryMap.parse(mapReading(system))));
}

/** Lists the changes since a person arrived, as the list of changes shows them. */
async function listed(who: Participant): Promise<Change[]> {
  const changes: Change[] = [];
  for (let cursor = ''; ; ) {
    const page = await who.read<ChangeList>(`${who.here}/changes?after=${who.entered}&limit=500${cursor}`);
    changes.push(...page.items);
    if (page.nextCursor === undefined) return changes;
    cursor = `&cursor=${page.nextCursor}`;
  }
}

interface Phone {
  readonly who: Participant;
  readonly id: string;
  readonly actorId: string;
}

/**
 * Creates a town hall: a territory with its organisations, one of them private, and a workshop joined by
 * sixty.
 */
async function openRoom() {
  const t = randomId('t');
  const below = `/api/territories/${t}`;
  await amina.ask('POST', '/api/territories', { id: t, name: 'Val', level: 'epci', asOf: '2026-03-12' });
  const actors = Array.from({ length: ORGANISATIONS }, () => randomId('org'));
  for (const [i, id] of actors.entries())
    await amina.ask('POST', `${below}/actors`, { id, name: `Organisation ${i}`, family: 'citizens' });
  const secret = randomId('secret');
  await amina.ask('POST', `${below}/actors`, { id: secret, name: 'S', family: 'state', private: true });
  const commitments = ['food', 'water', 'energy'].map(() => randomId('k'));
  for (const id of commitments) await amina.ask('POST', `${below}/commitments`, { id, text: `Action ${id}` });
  const meeting = await openWorkshop(amina, t);
  const tables = Array.from(
    { length: TABLES },
    () => new Participant(origin, t, { cookie: amina.cookie ?? '' }),
  );
  const phones = await Promise.all(
    Array.from({ length: PHONES }, async (_, i): Promise<Phone> => {
      const browser = await meeting.join(`Prénom ${i}`);
      const actorId = actors[i % ORGANISATIONS] ?? '';
      const id = await speakFor(browser, meeting, actorId);
      return { who: new Participant(origin, t, { cookie: browser.cookie ?? '' }), id, actorId };
    }),
  );
  return { t, below, actors, secret, commitments, meeting, tables, phones };
}
type Room = Awaited<ReturnType<typeof openRoom>>;

/** Sends one validated screen of a phone. */
async function say({ address }: Meeting, phone: Phone, screen: string, answers: object): Promise<void> {
  const { who, id, actorId } = phone;
  const body = { participantId: id, actorId, answers: { screen, ...answers } };
  const { status, body: said } = await who.write('PUT', `${address}/contributions/${id}-${screen}`, body);
  expect(status, JSON.stringify(said)).toBe(200);
}

async function accepted(answer: ReturnType<Participant['write']>): Promise<number> {
  const { status, body, revision } = await answer;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return revision ?? 0;
}

const spread = ({ meeting, phones, commitments, actors }: Room) =>
  phones.map(async (phone, i) => {
    const carried = [{ commitmentId: commitments[i % commitments.length], role: 'contributor' }];
    await say(meeting, phone, 'commitments', { carried });
    const other = actors[(i + 3) % ORGANISATIONS];
    const added = [{ id: randomId('c'), actorId: other, intensity: 1 + (i % 4) }];
    await say(meeting, phone, 'links', { known: [], added });
  });

/** Sends a note of a table while the room speaks; the private actor is linked too. */
const note = ({ below, tables, actors, secret }: Room) =>
  tables.map(async (who, i) => {
    const name = `Note de la table ${i}`;
    const { body } = await who.write('POST', `${below}/actors`, { name, family: 'business' });
    const id = String(body.id);
    const parties = [id, i % 2 === 0 ? secret : (actors[i] ?? '')];
    await accepted(who.write('POST', `${below}/cooperations`, cooperationBody(parties)));
    await accepted(who.write('PUT', `${below}/positions`, { positions: [{ actorId: id, x: 9, y: i }] }));
    const moved = await accepted(
      who.write('PATCH', `/api/actors/${id}`, { description: 'À supprimer d’abord' }),
    );
    await accepted(who.write('POST', `${below}/changes/${moved}/undo`));
    const gone = await accepted(who.write('DELETE', `/api/actors/${id}`));
    await accepted(who.write('POST', `${below}/changes/${gone}/undo`));
    await accepted(who.write('PUT', `${below}/actors/${actors[i]}`, { heardLinksOn: '2026-03-12' }));
  });

/**
 * Edits the mission of one organisation from several tables at once: each table receives the others’ text
 * before it overwrites it.
 */
const quarrel = ({ tables, actors }: Room) =>
  tables.slice(0, 4).map(async (who, i) => {
    const path = `/api/actors/${actors[0]}`;
    const mission = `Selon la table ${i}`;
    let { version } = await who.read<{ version: number }>(path);
    for (let refused = 0; ; refused += 1) {
      const { status, body } = await who.write('PATCH', path, { mission }, version);
      if (status === 200) return refused;
      expect(status).toBe(412);
      version = (body.current as { version: number }).version;
    }
  });

describe('sixty people in a room', () => {
  it('converge after any disconnection: no change lost, none twice, in order', async () => {
    const room = await openRoom();
    const { t, meeting, tables, phones } = room;
    const everyone = [...tables, ...phones.map(({ who }) => who)];
    await Promise.all(everyone.map((who) => who.enter()));

    const needs = { needs: [{ resourceId: 'land' }], offers: [{ resourceId: 'premises' }] };
    await Promise.all(phones.map((phone) => say(meeting, phone, 'needs', needs)));

    const isCut = (_: unknown, i: number) => i % 3 === 0;
    const away = [...tables.filter(isCut), ...phones.map(({ who }) => who).filter(isCut)];
    for (const who of away) who.cut();
    const busy = [...spread(room), ...note(room)];
    // Connected phones have sent their answers; other entries wait on their devices.
    const there = phones.filter(({ who }) => !away.includes(who));
    await expect.poll(() => there.every(({ who }) => who.acknowledged >= 3), POLL).toBe(true);
    for (const { who } of phones.filter(({ who }) => away.includes(who))) expect(who.acknowledged).toBe(1);
    await Promise.all(away.map((who) => who.comeBack()));
    await Promise.all(busy);

    const refusals = await Promise.all(quarrel(room));
    expect(Math.max(...refusals)).toBeGreaterThan(0);
    // A phone corrects what it said: the same screen again.
    await Promise.all(phones.map((phone) => say(meeting, phone, 'needs', { ...needs, offers: [] })));

    const sent = everyone.flatMap((who) => who.sent);
    expect(await checkLog(inject('neo4j'), { territoryIds: [t], sent })).toEqual([]);
    const stored = { all: await truth(t, true), public: await truth(t, false) };
    expect(stored.public.actors.map(({ id }) => id)).not.toContain(room.secret);
    const noted = stored.all.actors
      .filter(({ name }) => name.startsWith('Note de la table'))
      .map(({ id }) => id);
    expect(noted).toHaveLength(TABLES);
    expect(stored.public.cooperations).toHaveLength(PHONES + TABLES / 2);
    for (const who of everyone) {
      const map = tables.includes(who) ? stored.all : stored.public;
      await expect.poll(() => who.map?.territory.revision, POLL).toBe(map.territory.revision);
      expect(who.map).toEqual(map);
      const changes = await listed(who);
      await expect.poll(() => who.told.at(-1), POLL).toBe(changes.at(-1)?.revision);
      // Phones receive nothing about an element deleted for a moment: it may have been private. The list
      // contains it again.
      const isSure = (change: Change) =>
        tables.includes(who) || !noted.some((id) => JSON.stringify(change).includes(id));
      const sure = changes.filter(isSure).map(({ revision }) => revision);
      const unsure = changes.filter((change) => !isSure(change)).map(({ revision }) => revision);
      expect(who.told).toEqual([...new Set(who.told)].sort((a, b) => a - b));
      expect(who.told.filter((revision) => !unsure.includes(revision))).toEqual(sure);
      expect(who.resets).toBe(0);
      expect(who.opened).toBe(away.includes(who) ? 2 : 1);
    }
    for (const who of everyone) who.leave();
  }, 600_000);
});
