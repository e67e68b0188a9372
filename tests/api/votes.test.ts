import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeList } from '../../model/contract/change.ts';
import type { Vote } from '../../model/contract/vote.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { runCypher } from '../support/run-cypher.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop } from '../support/workshop.ts';
import { makePlace } from '../support/workshop-place.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

/** Creates a territory with questions on the screen: two open to everyone, and a sensitive one. */
async function prepare() {
  const place = await makePlace(amina);
  const { below } = place;
  const gaps = await amina.ask<{ items: { key: string; rule: string; delicate: boolean }[] }>(
    'GET',
    `${below}/gaps`,
  );
  const plain = gaps.items.filter(({ delicate }) => !delicate).slice(0, 3);
  const delicate = gaps.items.find((gap) => gap.delicate);
  expect(plain.length).toBeGreaterThan(1);
  expect(delicate).toBeDefined();
  for (const [i, { key }] of [...plain, ...(delicate ? [delicate] : [])].entries())
    await amina.ask('PUT', `${below}/gaps/${encodeURIComponent(key)}`, { shown: i + 1 });
  const meeting = await openWorkshop(amina, place.id);
  return { ...place, meeting, keys: plain.map(({ key }) => key), delicate: delicate?.key ?? '' };
}

const openVote = (meeting: Meeting, body: Record<string, unknown> = {}) =>
  amina.ask<Vote>('POST', `${meeting.address}/votes`, { about: 'questions', dots: 3, ...body });
const ballot = (meeting: Meeting, { id }: Vote) => `${meeting.address}/votes/${id}/ballot`;
const give = (phone: TestBrowser, meeting: Meeting, vote: Vote, dots: Record<string, number>) =>
  phone.ask<Vote>('PUT', ballot(meeting, vote), {
    dots: Object.entries(dots).map(([key, n]) => ({ key, dots: n })),
  });
const dotsIn = ({ choices }: Vote) => Object.fromEntries(choices.map(({ key, dots }) => [key, dots]));

describe('a vote on the questions of the screen', () => {
  it('contains the questions that are visible to everyone and not sensitive, in the order of the screen', async () => {
    const { meeting, keys, delicate } = await prepare();
    const vote = await openVote(meeting);
    expect(vote.choices.map(({ key }) => key)).toEqual(keys);
    expect(vote).toMatchObject({ status: 'open', dots: 3, seats: 0 });
    expect(vote.choices.every(({ text, reason }) => text.endsWith('?') && reason !== undefined)).toBe(true);
    await amina.ask('DELETE', `${meeting.address}/votes/${vote.id}`);
    expect(
      await amina.outcome('POST', `${meeting.address}/votes`, {
        about: 'questions',
        dots: 3,
        keys: [delicate, keys[0]],
      }),
    ).toBe('422 UNKNOWN_REFERENCE');
  });

  it('tells nobody what it comes to before it is closed, then everybody, in the order that the room gave', async () => {
    const { meeting, keys, id } = await prepare();
    const vote = await openVote(meeting);
    const [first = '', second = ''] = keys;
    const [jo, mo] = [await meeting.join('Jo'), await meeting.join('Mo')];
    const given = await give(jo, meeting, vote, { [first]: 1, [second]: 2 });
    await give(mo, meeting, vote, { [second]: 3 });
    expect(given.choices.map(({ mine }) => mine).slice(0, 2)).toEqual([1, 2]);
    for (const who of [jo, amina]) {
      const [seen] = (await who.ask<{ items: Vote[] }>('GET', `${meeting.address}/votes`)).items;
      expect(seen).toMatchObject({ status: 'open', seats: 2 });
      expect(seen?.choices.some(({ dots }) => dots !== undefined)).toBe(false);
    }
    const closed = await amina.ask<Vote>('PUT', `${meeting.address}/votes/${vote.id}/closing`);
    expect(closed.choices[0]).toMatchObject({ key: second, dots: 5 });
    expect(dotsIn(closed)).toMatchObject({ [first]: 1, [second]: 5 });
    const reader = await comeIn(amina, 'reader', [id]);
    const [told] = (await reader.ask<{ items: Vote[] }>('GET', `${meeting.address}/votes`)).items;
    expect(told && dotsIn(told)).toEqual(dotsIn(closed));
    expect(await jo.outcome('PUT', ballot(meeting, vote), { dots: [{ key: first, dots: 1 }] })).toBe(
      '409 VOTE_CLOSED',
    );
    const again = await amina.ask<Vote>('PUT', `${meeting.address}/votes/${vote.id}/closing`);
    expect(again.closedAt).toBe(closed.closedAt);
  });

  it('counts a seat once: what a phone sends again, or after it joined again, replaces what it gave', async () => {
    const { meeting, keys } = await prepare();
    const vote = await openVote(meeting);
    const [first = '', second = ''] = keys;
    const phone = await meeting.join('Jo');
    phone.device = `maillage_device=${'a'.repeat(22)}`;
    await give(phone, meeting, vote, { [first]: 3 });
    await Promise.all([1, 2, 3].map((n) => give(phone, meeting, vote, { [second]: n })));
    await phone.ask('POST', '/api/sessions/by-code', { code: meeting.code });
    const after = await give(phone, meeting, vote, { [first]: 2 });
    expect(after).toMatchObject({ seats: 1 });
    expect(await give(phone, meeting, vote, {})).toMatchObject({ seats: 0 });
    await give(phone, meeting, vote, { [first]: 2 });
    const closed = await amina.ask<Vote>('PUT', `${meeting.address}/votes/${vote.id}/closing`);
    expect(dotsIn(closed)).toMatchObject({ [first]: 2, [second]: 0 });
  });

  it('refuses more dots than a seat has, what is no choice, another vote meanwhile, and phones of other rooms', async () => {
    const { meeting, keys, id } = await prepare();
    const vote = await openVote(meeting);
    const [first = '', second = ''] = keys;
    const phone = await meeting.join();
    const four = [
      { key: first, dots: 2 },
      { key: second, dots: 2 },
    ];
    expect(await phone.outcome('PUT', ballot(meeting, vote), { dots: four })).toBe('422 TOO_MANY_DOTS');
    expect(await phone.outcome('PUT', ballot(meeting, vote), { dots: [{ key: 'other', dots: 1 }] })).toBe(
      '422 UNKNOWN_REFERENCE',
    );
    expect(await amina.outcome('POST', `${meeting.address}/votes`, { about: 'questions', dots: 5 })).toBe(
      '409 VOTE_OPEN',
    );
    expect(
      await amina.outcome('POST', `${meeting.address}/votes`, { id: vote.id, about: 'questions', dots: 3 }),
    ).toBe('201');
    expect(
      await amina.outcome('POST', `${meeting.address}/votes`, { id: vote.id, about: 'questions', dots: 5 }),
    ).toBe('409 ID_TAKEN');
    const elsewhere = await openWorkshop(amina, id);
    const stranger = await elsewhere.join();
    expect(await stranger.outcome('PUT', ballot(meeting, vote), { dots: [] })).toBe('403 FORBIDDEN');
    expect(await stranger.outcome('GET', `${meeting.address}/votes`)).toBe('403 FORBIDDEN');
    expect(await phone.outcome('PUT', `${meeting.address}/votes/${vote.id}/closing`)).toBe('403 FORBIDDEN');
  });

  it('is in the language of the request, or in the first stored one', async () => {
    const { meeting } = await prepare();
    const vote = await openVote(meeting);
    const told = async (language: string) => {
      const address = `${meeting.address}/votes`;
      const { items } = await amina.ask<{ items: Vote[] }>('GET', address, undefined, {
        'accept-language': language,
      });
      return items.flatMap(({ choices }) => choices.map(({ text, reason }) => `${text} ${reason}`));
    };
    const [french, english] = [await told('fr'), await told('en')];
    expect(french).toEqual(vote.choices.map(({ text, reason }) => `${text} ${reason}`));
    expect(english).toHaveLength(french.length);
    for (const [i, text] of english.entries()) expect(text).not.toBe(french[i]);
    // Kept before there was another language.
    await runCypher(
      'MATCH (c:VoteChoice)-[:CHOICE_IN]->(:Vote {id: $id}) SET c.en = NULL, c.enReason = NULL RETURN 1 AS one',
      { id: vote.id },
    );
    expect(await told('en')).toEqual(french);
  });

  it('is in no change, and goes with its workshop', async () => {
    const { meeting, below, keys } = await prepare();
    const before = await amina.ask<ChangeList>('GET', `${below}/changes`);
    const vote = await openVote(meeting);
    await give(await meeting.join(), meeting, vote, { [keys[0] ?? '']: 1 });
    await amina.ask('PUT', `${meeting.address}/votes/${vote.id}/closing`);
    const after = await amina.ask<ChangeList>('GET', `${below}/changes`);
    expect(after.items.length).toBe(before.items.length);
    await amina.ask('DELETE', meeting.address, undefined, { 'if-match': '*' });
    const { revision } = await amina.ask<{ revision: number }>('GET', below);
    await amina.ask('POST', `${below}/changes/${revision}/undo`);
    expect((await amina.ask<{ items: Vote[] }>('GET', `${meeting.address}/votes`)).items).toEqual([]);
  });

  it('keeps a choice that has the name of a private actor only within longer words', async () => {
    const { meeting, below, keys } = await prepare();
    const wordsIn = ({ choices }: Vote) => choices.map(({ text, reason }) => `${text} ${reason}`).join(' ');
    const first = await openVote(meeting, { keys });
    const [longer = ''] = /\p{L}{8,}/u.exec(wordsIn(first)) ?? [];
    await amina.ask('DELETE', `${meeting.address}/votes/${first.id}`);
    const [within, name] = [randomId('x'), longer.slice(0, 6)];
    await amina.ask('POST', `${below}/actors`, { id: within, name, family: 'citizens' });
    const vote = await openVote(meeting, { keys });
    expect(name).toHaveLength(6);
    expect(wordsIn(vote)).toContain(longer);
    await amina.ask('PATCH', `/api/actors/${within}`, { private: true }, { 'if-match': '*' });
    const [seen] = (await amina.ask<{ items: Vote[] }>('GET', `${meeting.address}/votes`)).items;
    expect(seen?.choices).toHaveLength(vote.choices.length);
    const phone = await meeting.join();
    const [there] = (await phone.ask<{ items: Vote[] }>('GET', `${meeting.address}/votes`)).items;
    expect(there?.choices).toHaveLength(vote.choices.length);
  });

  it('leaves out what became private since, and forgets what names who is erased', async () => {
    const { meeting, below, hall, keys } = await prepare();
    const gaps = await amina.ask<{ items: { key: string; evidence: { actorIds: string[] } }[] }>(
      'GET',
      `${below}/gaps`,
    );
    const naming = keys.filter((key) =>
      gaps.items.some((gap) => gap.key === key && gap.evidence.actorIds.includes(hall)),
    );
    const vote = await openVote(meeting);
    const phone = await meeting.join();
    await amina.ask('PATCH', `/api/actors/${hall}`, { private: true }, { 'if-match': '*' });
    const [seen] = (await phone.ask<{ items: Vote[] }>('GET', `${meeting.address}/votes`)).items;
    expect(seen?.choices.filter(({ key }) => naming.includes(key))).toEqual([]);
    const { name } = await amina.ask<{ name: string }>('GET', `/api/actors/${hall}`);
    await amina.ask('POST', `/api/actors/${hall}/erasure`, { name });
    const [left] = (await amina.ask<{ items: Vote[] }>('GET', `${meeting.address}/votes`)).items;
    expect(left?.id).toBe(vote.id);
    expect(JSON.stringify(left)).not.toContain(hall);
  });
});

describe('a vote on meetings', () => {
  it('names the actors of a possible meeting', async () => {
    const { meeting, below, school, amap } = await prepare();
    const farm = randomId('farm');
    await amina.ask('POST', `${below}/actors`, { id: farm, name: farm, family: 'business' });
    for (const actorId of [school, farm]) await amina.ask('PUT', `/api/actors/${actorId}/needs/premises`);
    await amina.ask('PUT', `/api/actors/${amap}/offers/premises`);
    const { items } = await amina.ask<{ items: { key: string }[] }>('GET', `${below}/suggestions`);
    const vote = await openVote(meeting, { id: randomId('v'), about: 'meetings', dots: 5 });
    expect(vote.choices.map(({ key }) => key)).toEqual(items.map(({ key }) => key).slice(0, 10));
    expect(vote.choices.every(({ text }) => text.includes(' et '))).toBe(true);
  });
});
