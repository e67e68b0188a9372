import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KEPT_KINDS, type KeptKind } from '../../server/backups/backup-lines.ts';
import { becomeAdministrator, comeIn, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop, speakFor } from '../support/workshop.ts';
import { makePlace } from '../support/workshop-place.ts';

/** Sessions that are not the owner's, in the territory unless they say otherwise. */
const SESSIONS = ['phone', 'card', 'reader', 'contributor', 'elsewhere', 'token', 'nobody'] as const;
type Session = (typeof SESSIONS)[number];

/** Endpoints of an object: its address, and the bodies of its changes. */
interface Door {
  readonly read?: string;
  readonly change?: readonly ['PUT' | 'PATCH', string, object];
  readonly remove?: string;
}

/**
 * The table of rights by object: `r` reads, `c` changes, `d` deletes, `-` nothing, in the order of `SESSIONS`. A kind
 * that no address names says by which other kind it is reached.
 */
const TABLE: Readonly<Record<KeptKind, string | { readonly within: KeptKind | 'nothing' }>> = {
  Territory: 'r - r r - r -',
  Actor: 'r - r rc - r -',
  Commitment: 'r - r rc - r -',
  Cooperation: 'r - r rc - r -',
  Declaration: { within: 'Cooperation' },
  Theme: { within: 'nothing' },
  Resource: { within: 'nothing' },
  GapAnswer: 'r - r r - r -',
  Land: { within: 'Territory' },
  Change: 'r - r r - r -',
  Workshop: 'r r r r - r -',
  Participant: '- - - - - - -',
  // A card withdraws or corrects the statements of its organisation.
  Contribution: '- rc - - - - -',
  Vote: 'r r r r - r -',
  VoteChoice: { within: 'Vote' },
  Ballot: { within: 'Vote' },
  Fiche: '- - - rc - - -',
  Snapshot: 'r - r r - r -',
  SnapshotContent: { within: 'Snapshot' },
  Person: '- - - - - - -',
  AccessLink: '- - - - - - -',
  Binding: { within: 'Person' },
  Erasure: { within: 'nothing' },
};
const ASKED = KEPT_KINDS.filter((kind) => typeof TABLE[kind] === 'string');

const answers = { screen: 'needs', needs: [{ resourceId: 'land' }], offers: [] };

let api: TestApp;
const sessions = new Map<Session, TestBrowser>();
const doors = new Map<KeptKind, Door>();
let meeting: Meeting;
let amina: TestBrowser;
let at: Awaited<ReturnType<typeof makePlace>>;
let owner: TestBrowser;
let participantId: string;

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  at = await makePlace(amina);
  const there = await makePlace(amina);
  meeting = await openWorkshop(amina, at.id);
  owner = await meeting.join('Jo');
  participantId = await speakFor(owner, meeting, at.amap);
  const said = randomId('c');
  await owner.ask('PUT', `${meeting.address}/contributions/${said}`, {
    participantId,
    actorId: at.amap,
    answers,
  });

  sessions.set('phone', await meeting.join('Jo'));
  sessions.set('card', await meeting.reread(at.amap));
  for (const role of ['reader', 'contributor'] as const)
    sessions.set(role, await comeIn(amina, role, [at.id]));
  sessions.set('elsewhere', await comeIn(amina, 'facilitator', [there.id]));
  const { token } = await makeLink(amina, { kind: 'token', role: 'reader', territoryIds: [at.id] });
  sessions.set('token', withToken(new TestBrowser(api), token));
  sessions.set('nobody', new TestBrowser(api));

  const { items: gaps } = await amina.ask<{ items: { key: string }[] }>('GET', `${at.below}/gaps`);
  const [gap = '', other = ''] = gaps.map(({ key }) => encodeURIComponent(key));
  for (const [i, key] of [gap, other].entries())
    await amina.ask('PUT', `${at.below}/gaps/${key}`, { shown: i + 1 });
  const vote = await amina.ask<{ id: string }>('POST', `${meeting.address}/votes`, {
    about: 'questions',
    dots: 3,
  });
  const fiche = await amina.ask<{ id: string }>('POST', `${at.below}/fiches`, {
    cooperationId: at.garden,
    title: 'Fiche',
  });
  const snapshot = await amina.ask<{ id: string }>('POST', `${at.below}/snapshots`, { title: 'Avant' });
  const link = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: [at.id] });
  const { items: people } = await amina.ask<{ items: { id: string }[] }>('GET', '/api/people');
  const person = people[0]?.id ?? '';
  const name = { name: 'Renommée' };
  const of = (address: string, body: object): Door => ({
    read: address,
    change: ['PATCH', address, body],
    remove: address,
  });
  doors.set('Territory', of(at.below, name));
  doors.set('Actor', of(`/api/actors/${at.amap}`, name));
  doors.set('Commitment', of(`/api/commitments/${at.meals}`, { text: 'Autre' }));
  doors.set('Cooperation', of(`/api/cooperations/${at.garden}`, { note: 'Autre' }));
  doors.set('GapAnswer', {
    read: `${at.below}/gaps`,
    change: ['PUT', `${at.below}/gaps/${gap}`, { status: 'discussed' }],
  });
  doors.set('Change', {
    read: `${at.below}/changes`,
    change: ['PATCH', `${at.below}/changes/1`, {}],
    remove: `${at.below}/changes/1`,
  });
  doors.set('Workshop', of(meeting.address, { title: 'Autre' }));
  doors.set('Participant', {
    read: `${meeting.address}/participants`,
    change: [
      'PUT',
      `${meeting.address}/participants/${participantId}`,
      { firstName: 'Pris', as: 'other', research: true, actorId: at.amap },
    ],
    remove: `${meeting.address}/participants/${participantId}`,
  });
  doors.set('Contribution', {
    read: `${meeting.address}/contributions?participantId=${participantId}`,
    change: [
      'PUT',
      `${meeting.address}/contributions/${said}`,
      { participantId, actorId: at.amap, answers: { ...answers, needs: [] } },
    ],
  });
  doors.set('Vote', {
    read: `${meeting.address}/votes`,
    change: ['PUT', `${meeting.address}/votes/${vote.id}/closing`, {}],
    remove: `${meeting.address}/votes/${vote.id}`,
  });
  doors.set('Fiche', of(`${at.below}/fiches/${fiche.id}`, { title: 'Autre' }));
  doors.set('Snapshot', { read: `/api/snapshots/${snapshot.id}`, remove: `/api/snapshots/${snapshot.id}` });
  doors.set('Person', {
    read: `/api/people/${person}/held`,
    change: ['PATCH', `/api/people/${person}`, { role: 'reader' }],
    remove: `/api/people/${person}`,
  });
  doors.set('AccessLink', { read: '/api/access-links', remove: `/api/access-links/${link.id}` });
});
afterAll(() => api.close());

/** Sends the token of a program with each request. */
function withToken(browser: TestBrowser, token: string): TestBrowser {
  const send = browser.send.bind(browser);
  browser.send = (method, url, body, headers) =>
    send(method, url, body, { ...headers, authorization: `Bearer ${token}` });
  return browser;
}

const isDone = (status: number): boolean => status < 300;

async function rightsOf(kind: KeptKind, session: Session): Promise<string> {
  const door = doors.get(kind);
  const browser = sessions.get(session);
  if (door === undefined || browser === undefined) throw new Error(`${kind} has no door.`);
  const read = door.read === undefined ? undefined : await browser.send('GET', door.read);
  const isRead = read !== undefined && isDone(read.statusCode) && read.body !== '{"items":[]}';
  const anyVersion = { 'if-match': '*' };
  const [method, address, body] = door.change ?? [];
  const isChanged =
    method !== undefined &&
    address !== undefined &&
    isDone((await browser.send(method, address, body, anyVersion)).statusCode);
  // Sends a deletion with an invalid version, because the right is checked before it.
  const gone =
    door.remove === undefined
      ? undefined
      : await browser.send('DELETE', door.remove, undefined, { 'if-match': '"999999"' });
  const isRemoved = gone !== undefined && (isDone(gone.statusCode) || gone.statusCode === 412);
  return `${isRead ? 'r' : ''}${isChanged ? 'c' : ''}${isRemoved ? 'd' : ''}` || '-';
}

describe('what somebody else made', () => {
  it.each(ASKED)('%s is read, changed and deleted by no more sessions than the table says', async (kind) => {
    const found: string[] = [];
    for (const session of SESSIONS) found.push(await rightsOf(kind, session));
    expect(found.join(' ')).toBe(TABLE[kind]);
  });

  it('has a row for every kind that is kept', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...KEPT_KINDS].sort());
    expect([...doors.keys()].sort()).toEqual([...ASKED].sort());
  });
});

/** Makes a participant what it was in version 0.1, which noted no device. */
async function forgetOwners(id: string): Promise<void> {
  const { uri, user, password, database } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await driver.executeQuery('MATCH (p:Participant {id: $id}) REMOVE p.owners', { id }, { database });
  await driver.close();
}

describe('a participant', () => {
  it('is changed and forgotten by its own phone, also after joining again', async () => {
    const address = `${meeting.address}/participants/${participantId}`;
    const body = { firstName: 'Jo', as: 'officer', research: true };
    expect(await owner.outcome('PUT', address, body)).toBe('200');
    await owner.ask('POST', '/api/sessions/by-code', { code: meeting.code });
    expect(await owner.outcome('PUT', address, body)).toBe('200');
    expect(await sessions.get('phone')?.outcome('DELETE', address)).toBe('403 FORBIDDEN');
    expect(await sessions.get('card')?.outcome('PUT', address, body)).toBe('403 FORBIDDEN');
    expect(await owner.outcome('DELETE', address)).toBe('204');
  });

  it('from before devices were noted is changed, read and forgotten by facilitators, not by its id', async () => {
    const phone = await meeting.join();
    const id = await speakFor(phone, meeting, at.amap);
    const contribution = `${meeting.address}/contributions/${randomId('c')}`;
    await phone.ask('PUT', contribution, { participantId: id, actorId: at.amap, answers });
    await forgetOwners(id);
    const address = `${meeting.address}/participants/${id}`;
    const body = { firstName: 'Jo', as: 'officer', research: true };
    expect(await phone.outcome('PUT', address, body)).toBe('403 FORBIDDEN');
    expect(await phone.outcome('DELETE', address)).toBe('403 FORBIDDEN');
    const others = `${meeting.address}/contributions?participantId=${id}`;
    expect(await phone.ask('GET', others)).toEqual({ items: [] });
    expect(await amina.outcome('PUT', address, body)).toBe('200');
    expect(await amina.outcome('DELETE', address)).toBe('204');
  });

  it('appears in a card without any id', async () => {
    const said = await sessions.get('card')?.ask('GET', `${meeting.address}/contributions`);
    expect(JSON.stringify(said)).not.toContain('participantId');
  });
});
