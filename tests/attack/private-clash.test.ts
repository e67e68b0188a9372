import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { checkLog } from '../support/check-log.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';
import { mapOf } from '../support/workshop-place.ts';
import { cooperationBody } from '../support/write-api.ts';

let api: TestApp;
let amina: TestBrowser;
/** Facilitator of the territory with private actors. */
let nadia: TestBrowser;
const [theirs, ours] = [randomId('t'), randomId('t')];
const below = (territoryId: string) => `/api/territories/${territoryId}`;
const partner = randomId('a');

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  for (const id of [theirs, ours])
    await amina.ask('POST', '/api/territories', { id, name: id, level: 'epci' });
  nadia = await comeIn(amina, 'facilitator', [theirs]);
  await add(nadia, theirs, partner, { name: 'Partenaire' });
});
afterAll(() => api.close());

const add = (browser: TestBrowser, territoryId: string, id: string, more: object = {}) =>
  browser.ask('POST', `${below(territoryId)}/actors`, { ...body(id), ...more });
const body = (id: string) => ({ id, name: 'Commune de Calais', family: 'local_authority' });

/** Creates a private actor with a cooperation, a need, a place on the map and an answer. */
async function addPrivate(id: string): Promise<string> {
  const description = randomId('Entre nous');
  await add(nadia, theirs, id, { private: true, description });
  const cooperation = cooperationBody([id, partner], { id: randomId('c'), private: true });
  await nadia.ask('POST', `${below(theirs)}/cooperations`, cooperation);
  await nadia.ask('PUT', `/api/actors/${id}/needs/land`, { note: 'Un terrain' });
  await nadia.ask('PUT', `${below(theirs)}/positions`, { positions: [{ actorId: id, x: 120, y: 80 }] });
  return description;
}

/** Returns the answer to a creation, without its moment and the id that was asked for. */
async function creation(browser: TestBrowser, id: string): Promise<string> {
  const reply = await browser.send('POST', `${below(ours)}/actors`, body(id));
  const { etag, location, 'maillage-revision': revision } = reply.headers;
  const steps = String(revision).replace(/=\d+/, '=N');
  const plain = reply.body.replace(/"requestId":"[^"]*"/, '');
  return JSON.stringify([reply.statusCode, plain, etag, location, steps]).replaceAll(id, 'ID');
}

describe('creating an actor with the id of one that is private elsewhere', () => {
  it.each(['contributor', 'facilitator'] as const)(
    'answers a %s as if that one did not exist',
    async (role) => {
      const browser = await comeIn(amina, role, [ours]);
      const [free, taken] = [randomId('a'), randomId('a')];
      await addPrivate(taken);
      const expected = await creation(browser, free);
      expect(expected).toMatch(/^\[201,/);
      expect(await creation(browser, taken)).toBe(expected);
      // The same request again, and another with the same id.
      expect(await creation(browser, taken)).toBe(await creation(browser, free));
      const other = { ...body(taken), name: 'Autre' };
      expect(await browser.outcome('POST', `${below(ours)}/actors`, other)).toBe('409 ID_TAKEN');
    },
  );

  it('leaves the private one as it was, under another id', async () => {
    const id = randomId('a');
    const description = await addPrivate(id);
    const before = await seenBy(nadia, description);
    await creation(await comeIn(amina, 'contributor', [ours]), id);
    const after = await seenBy(nadia, description);
    expect(before).toMatchObject({ actorId: id, shown: expect.stringContaining('"x":120') });
    expect(after.actorId).not.toBe(id);
    expect({ ...after, actorId: id }).toEqual(before);
    expect(await nadia.outcome('GET', `/api/actors/${id}`)).toBe('403 FORBIDDEN');
    const reader = await comeIn(amina, 'reader', 'all');
    expect(JSON.stringify(await reader.ask('GET', `${below(theirs)}/changes`))).not.toContain(after.actorId);
    expect(await reader.outcome('GET', `/api/actors/${after.actorId}`)).toBe('404 ACTOR_NOT_FOUND');
  });

  it('is still refused where one may see who has it', async () => {
    const [open, own] = [randomId('a'), randomId('a')];
    await add(nadia, theirs, open);
    await addPrivate(own);
    const contributor = await comeIn(amina, 'contributor', [ours]);
    expect(await contributor.outcome('POST', `${below(ours)}/actors`, body(open))).toBe('409 ID_TAKEN');
    expect(await nadia.outcome('POST', `${below(theirs)}/actors`, body(own))).toBe('409 ID_TAKEN');
    expect(await amina.outcome('POST', `${below(ours)}/actors`, body(own))).toBe('409 ID_TAKEN');
  });

  it('leaves a history that leads to the graph', async () => {
    expect(await checkLog(inject('neo4j'), { territoryIds: [theirs, ours] })).toEqual([]);
  });
});

/** Makes an id like those of official institutions, which an import keeps. */
const officialId = () => `fr-commune-${randomId('x').replace('-', '')}`;

/** Makes a territory of its own and somebody there. */
async function elsewhere(role: 'contributor' | 'facilitator') {
  const id = randomId('t');
  await amina.ask('POST', '/api/territories', { id, name: 'Ici', level: 'epci' });
  return { id, browser: await comeIn(amina, role, [id]) };
}

/** Returns texts without what differs by chance: ids, moments, revisions. */
const plainly = (text: string, ids: readonly string[]): string =>
  ids
    .reduce((rest, id, i) => rest.replaceAll(id, `ID${i}`), text)
    .replace(/"(at|requestId|etag|version|revision)":("[^"]*"|\d+)/g, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'THEN');

describe('a file that has the id of an actor that is private elsewhere', () => {
  async function imported(id: string): Promise<string> {
    const { id: t, browser } = await elsewhere('facilitator');
    const csv = `Identifiant;Nom;Famille\n${id};Commune de Calais;Collectivité\n`;
    const file = { name: 'a.csv', content: Buffer.from(csv).toString('base64') };
    const answers = [];
    for (const end of ['imports/preview', 'imports', 'imports/preview', 'imports'])
      answers.push((await browser.send('POST', `${below(t)}/${end}`, file)).body);
    const { actors } = await mapOf(browser, below(t));
    answers.push(JSON.stringify(actors.map((actor) => actor.id)));
    answers.push((await browser.send('GET', `/api/actors/${id}`)).body);
    return plainly(answers.join('\n'), [id, t]);
  }

  it('previews and brings the same as if that one did not exist, which goes on under another id', async () => {
    const [free, taken] = [officialId(), officialId()];
    const description = await addPrivate(taken);
    const before = await seenBy(nadia, description);
    const expected = await imported(free);
    expect(expected).toContain('["ID0"]');
    expect(await imported(taken)).toBe(expected);
    const after = await seenBy(nadia, description);
    expect(after.actorId).not.toBe(taken);
    expect({ ...after, actorId: taken }).toEqual(before);
  });
});

describe('a phone that adds an organisation with the id of one that is private elsewhere', () => {
  async function said(id: string, as: 'itself' | 'a partner'): Promise<string> {
    const { id: t, browser } = await elsewhere('facilitator');
    const own = as === 'itself' ? id : randomId('own');
    const meeting = await openWorkshop(amina, t);
    const phone = await meeting.join();
    const answers: string[] = [];
    const tell = async (reply: { statusCode: number; body: string }) => {
      answers.push(`${reply.statusCode} ${reply.body}`);
    };
    const participantId = randomId('p');
    const place = { firstName: 'Jo', as: 'officer', research: false, actorId: own };
    await tell(await phone.send('PUT', `${meeting.address}/participants/${participantId}`, place));
    const says: string[] = [];
    const say = async (given: unknown) => {
      const contributionId = randomId('c');
      says.push(contributionId);
      const url = `${meeting.address}/contributions/${contributionId}`;
      await tell(await phone.send('PUT', url, { participantId, actorId: own, answers: given }));
    };
    await say({ screen: 'organisation', name: 'Commune de Calais', family: 'citizens' });
    const link = randomId('l');
    if (as === 'a partner') {
      const partner = { name: 'Le Moulin', family: 'business' };
      await say({ screen: 'links', known: [], added: [{ id: link, actorId: id, intensity: 2, partner }] });
    }
    for (const contributionId of says)
      await tell(
        await browser.send('PUT', `${meeting.address}/contributions/${contributionId}/decision`, {
          state: 'accepted',
        }),
      );
    const { actors } = await mapOf(browser, below(t));
    answers.push(JSON.stringify(actors.map((actor) => actor.id).sort()));
    return plainly(answers.join('\n'), [...[id, t, own, participantId, meeting.workshop.id, link], ...says]);
  }

  it.each(['itself', 'a partner'] as const)('is answered as if that one did not exist, as %s', async (as) => {
    const [free, taken] = [officialId(), officialId()];
    const description = await addPrivate(taken);
    const expected = await said(free, as);
    expect(await said(taken, as)).toBe(expected);
    expect((await seenBy(nadia, description)).cooperations).toBe(1);
  });
});

/** Returns what somebody sees of an actor: its sheet, its place, and its cooperations, with `ID` for its id. */
async function seenBy(browser: TestBrowser, description: string) {
  const map = await mapOf(browser, below(theirs));
  for (const on of map.actors) {
    const { version: _, ...sheet } = await browser.ask<Record<string, unknown>>(
      'GET',
      `/api/actors/${on.id}`,
    );
    if (sheet.description !== description) continue;
    const own = map.cooperations.filter(({ parties }) => parties.some(({ actorId }) => actorId === on.id));
    const { version: __, ...shown } = on as typeof on & { version?: number };
    const text = JSON.stringify([sheet, shown, own.map(({ parties }) => parties.length)]);
    return { actorId: on.id, shown: text.replaceAll(on.id, 'ID'), cooperations: own.length };
  }
  throw new Error(`No actor is described as ${description}.`);
}
