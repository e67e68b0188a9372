import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { GapList } from '../../model/contract/gap.ts';
import type { Contribution, Workshop } from '../../model/contract/workshop.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { becomeAdministrator, type TestBrowser } from '../support/access-api.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openPhoneRooms, PHONE, type PhoneRooms, press, type Room, title } from '../support/phone-rooms.ts';

// Alone, since signing in six months on ends the sessions of everyone.
let rooms: PhoneRooms;
beforeEach(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => {
  vi.useRealTimers();
  const faults = await rooms.leave();
  await rooms.close();
  expect(faults).toEqual([]);
});

const DAY_MS = 86_400_000;
const SIX_MONTHS_MS = 183 * DAY_MS;
const PEOPLE = [
  ['Jo', 'AMAP du pont'],
  ['Lu', 'Mairie du pont'],
  ['Max', 'École du pont'],
  ['Noé', 'AMAP du pont'],
  ['Ines', 'Mairie du pont'],
  ['Sam', 'École du pont'],
] as const;

/** Opens a page of a facilitator on a machine of its own. */
async function leads(person: TestBrowser, address: string): Promise<Page> {
  const page = await rooms.screens.open('/confidentialite');
  const [name = '', value = ''] = (person.cookie ?? '').split('=');
  await page.context().addCookies([{ name, value, url: rooms.screens.origin }]);
  page.setDefaultTimeout(15_000);
  await page.goto(address);
  return page;
}

/** Enters by the code as somebody of an organisation. */
async function enter(page: Page, [firstName, organisation]: readonly [string, string]): Promise<void> {
  await page.getByLabel('Votre prénom').fill(firstName);
  await page.getByLabel('Votre organisation').fill(organisation);
  await page.getByRole('button', { name: organisation }).tap();
  await page.getByText('Acteur socio-économique', { exact: true }).tap();
  const isIn = page.waitForResponse(/\/participants\//);
  await press(page, 'Commencer');
  await isIn;
}

/** Brings people in, each on a phone; the second is cut off. Each validates the first screen. */
async function answer(one: Room, count: number): Promise<Page[]> {
  const phones: Page[] = [];
  for (const [i, person] of PEOPLE.slice(0, count).entries()) {
    const phone = await rooms.openPhone(one);
    phone.setDefaultTimeout(15_000);
    await enter(phone, person);
    await title(phone, 'Mon organisation');
    if (i === 1) await phone.context().setOffline(true);
    await phone.getByLabel('Sa mission').fill(`Mission dite par ${person[0]}`);
    await press(phone, 'Valider');
    await title(phone, 'Nous connaître');
    phones.push(phone);
  }
  await phones[1]?.getByText('1 réponse attend le réseau').waitFor();
  return phones;
}

/** Puts two questions on the screen and has a phone vote: it returns to where it was. */
async function vote(one: Room, board: Page, phone: Page): Promise<void> {
  const gaps = `/api/territories/${one.id}/gaps`;
  const { items } = await rooms.facilitator.ask<GapList>('GET', gaps);
  const asked = items.filter(({ rule }) => rule === 'uncarried-commitment');
  for (const [i, { key }] of asked.entries())
    await rooms.facilitator.ask('PUT', `${gaps}/${encodeURIComponent(key)}`, { shown: i + 1 });
  await rooms.facilitator.ask('PATCH', one.meeting.address, { step: 'questions' }, { 'if-match': '*' });
  await board.locator('.workshop-tabs').getByRole('link', { name: 'Questions' }).click();
  await expect.poll(() => board.locator('.ranked li').count(), POLL).toBe(2);
  await board.getByRole('button', { name: 'Ouvrir le vote' }).click();
  await phone.getByRole('button', { name: /^La salle vote/ }).tap();
  await phone.getByRole('button', { name: 'Un point de plus' }).first().tap();
  await press(phone, 'Donner mes points');
  await phone.getByText('Vos points sont donnés').waitFor();
  await press(phone, 'Revenir');
  await title(phone, 'Nous connaître');
  await board.getByRole('button', { name: 'Clore et montrer le résultat' }).click();
  await board.locator('.vote-result').waitFor();
}

/** Notes a promise for two months later, and withdraws the school by its own link. */
async function promiseAndWithdraw({ id, amap, hall, school, meeting }: Room, today: number): Promise<string> {
  const promise = await rooms.write.cooperation(id, [amap, hall], {
    ...{ status: 'intention', intensity: 0, note: 'Un local pour les paniers' },
    promisedFor: dayInParis(new Date(today + 60 * DAY_MS)),
  });
  const card = await meeting.reread(school);
  await card.ask('PUT', `${meeting.address}/contributions/withdrawal-${id}`, {
    actorId: school,
    answers: { screen: 'rereading', verdict: 'withdrawn' },
  });
  return promise;
}

async function close(board: Page): Promise<void> {
  await board.getByRole('button', { name: 'Clore l’atelier' }).first().click();
  await board.getByRole('dialog').getByRole('button', { name: 'Clore l’atelier' }).click();
  const minutes = board.locator('.minutes-text');
  await minutes
    .getByText(/AMAP du pont/)
    .first()
    .waitFor();
  expect(await minutes.textContent()).not.toContain('École du pont');
}

/** Reconnects a phone after the closing: its answer waits, and the facilitator accepts it. */
async function comeLate({ hall }: Room, board: Page, phone: Page): Promise<void> {
  await phone.context().setOffline(false);
  await board.getByText('une est arrivée après la clôture').waitFor();
  expect((await rooms.write.actor(hall)).mission).not.toBe('Mission dite par Lu');
  await board.getByRole('link', { name: 'Les lire' }).click();
  await board.getByRole('button', { name: 'L’accepter' }).click();
  await expect.poll(async () => (await rooms.write.actor(hall)).mission, POLL).toBe('Mission dite par Lu');
}

async function reread({ amap, meeting }: Room): Promise<void> {
  const where = `${meeting.address}/cards/${amap}/access`;
  const { token } = await rooms.facilitator.ask<{ token: string }>('POST', where);
  const page = await rooms.screens.open(`/relecture#${token}`, PHONE);
  await title(page, 'AMAP du pont');
  await press(page, 'Tout est juste');
  await page.getByText('Merci').waitFor();
}

/** Opens another workshop six months on, for server and pages: it begins with the promises, and a phone answers. */
async function meetAgain({ id, meeting }: Room, promise: string, later: Date): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: later });
  const person = await becomeAdministrator(rooms.screens.write.api);
  const workshops = `/api/territories/${id}/workshops`;
  const body = { title: 'Six mois après', on: dayInParis(later), follows: meeting.workshop.id };
  const second = await person.ask<Workshop>('POST', workshops, body);
  const address = `${workshops}/${second.id}`;
  await person.ask('PATCH', address, { status: 'open' }, { 'if-match': '*' });
  const { code } = await person.ask<{ code: string }>('POST', `${address}/code`);
  const phone = await rooms.screens.open('/confidentialite', PHONE);
  await phone.context().clock.setFixedTime(later);
  await phone.goto(`/rejoindre#${code.replace('-', '')}`);
  await enter(phone, PEOPLE[0]);
  await title(phone, 'Ce que nous avions dit');
  await phone.getByText('Un local pour les paniers').waitFor();
  await phone.getByText('C’est tenu', { exact: true }).tap();
  await press(phone, 'Valider');
  const sent = () => person.ask<{ items: Contribution[] }>('GET', `${address}/contributions`);
  await expect
    .poll(async () => (await sent()).items.map(({ answers }) => answers), POLL)
    .toMatchObject([{ screen: 'promises', said: [{ cooperationId: promise, word: 'kept' }] }]);
}

async function journey(count: number): Promise<void> {
  const start = Date.now();
  const one = await rooms.room({ acceptance: 'reviewed', on: dayInParis(new Date(start)) });
  await rooms.write.commitment(one.id, { text: 'Planter des haies' });
  const board = `/t/${one.id}/atelier/${one.meeting.workshop.id}`;
  const first = await leads(rooms.facilitator, `${board}/salle`);
  const second = await leads(rooms.facilitator, `${board}/preparer`);
  await second.getByText(one.meeting.code).first().waitFor();
  const [amap, hall] = await answer(one, count);
  if (amap === undefined || hall === undefined) throw new Error('A journey takes two phones.');
  await first.getByRole('button', { name: /^(L’accepter|Tout accepter)/ }).click();
  await expect.poll(async () => (await rooms.write.actor(one.amap)).mission, POLL).toMatch(/^Mission dite/);
  await vote(one, first, amap);
  const promise = await promiseAndWithdraw(one, start);
  await close(first);
  await comeLate(one, first, hall);
  await reread(one);
  await meetAgain(one, promise, new Date(start + SIX_MONTHS_MS));
  // The withdrawn school has no card; six months on, the sessions of the first workshop have ended.
  rooms.screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|401|404.*\/cards\//);
}

it('takes a workshop of two facilitators from its code to the promises of the next one, six months on', () =>
  journey(2));

it('does the same with six phones', LONG, () => journey(6));
