import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Contribution, Workshop } from '../../model/contract/workshop.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { becomeAdministrator, type TestBrowser } from '../support/access-api.ts';
import { documentsOf, wordsOf } from '../support/documents-of.ts';
import { bytesOf } from '../support/downloaded.ts';
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

/** Puts questions on the screen and has a phone vote: it returns to where it was. */
async function vote(board: Page, phone: Page): Promise<void> {
  await board
    .getByRole('navigation', { name: 'Étapes de la journée' })
    .getByRole('button', { name: 'Questions' })
    .click();
  await board.locator('.workshop-tabs').getByRole('link', { name: 'Questions' }).click();
  for (const words of ['Planter des haies', 'Une cantine locale', 'Un marché de plein vent'])
    await board
      .locator('.rows li', { hasText: words })
      .getByRole('button', { name: /^Mettre/ })
      .first()
      .click();
  await expect.poll(() => board.locator('.ranked li').count(), POLL).toBe(3);
  await board.getByRole('button', { name: 'Ouvrir le vote' }).click();
  await phone.getByRole('button', { name: /^La salle vote/ }).tap();
  await phone.getByRole('button', { name: 'Un point de plus' }).first().tap();
  await press(phone, 'Donner mes points');
  await phone.getByText('Vos points sont donnés').waitFor();
  await press(phone, 'Revenir');
  await title(phone, 'Nous connaître');
  await board.getByRole('button', { name: 'Finir et montrer le résultat' }).click();
  await board.locator('.vote-result').waitFor();
}

/** Proposes a meeting as the answer to a question, which a phone promises for its organisation. */
async function promise(board: Page, phone: Page, day: string): Promise<void> {
  await board
    .locator('.ranked li', { hasText: 'Un marché de plein vent' })
    .getByRole('button', { name: /^Poser maintenant/ })
    .click();
  const answers = board.locator('.ranked maillage-answers');
  await answers.getByRole('button', { name: 'Proposer une rencontre' }).click();
  await answers.getByLabel('Pour quoi faire ?').fill('Un local pour les paniers');
  await answers.getByLabel('Pour quand ?').fill(day);
  await answers.getByRole('button', { name: 'Proposer cette rencontre' }).click();
  await board
    .locator('.ranked')
    .getByText(/Une rencontre est proposée/)
    .waitFor();
  while (!(await phone.getByRole('heading', { level: 1, name: 'Merci, Jo' }).isVisible())) {
    const seat = phone.locator('.seat');
    const before = await seat.textContent();
    await press(phone, 'Passer');
    await expect.poll(() => seat.textContent(), POLL).not.toBe(before);
  }
  await press(phone, 'Vos promesses : 1');
  // Its foot is where the thumb finds it, at the end of the screen.
  const foot = await phone.getByRole('button', { name: 'Valider', exact: true }).boundingBox();
  expect(foot?.y ?? 0).toBeGreaterThan(PHONE.size.height * 0.9);
  await phone.getByText('Oui, nous en sommes', { exact: true }).tap();
  await press(phone, 'Valider');
  await title(phone, 'Merci, Jo');
}

/** Takes over on another machine: where the first one left it, what waits, what was promised, the code. */
async function takeOver(page: Page, { meeting }: Room): Promise<void> {
  const card = page.locator('.taking-over');
  await card.getByText('Un local pour les paniers').waitFor();
  await card.getByRole('link', { name: /à accepter/ }).waitFor();
  await page.getByRole('link', { name: 'Préparer' }).click();
  await page.getByText(meeting.code).first().waitFor();
  await page
    .locator('.workshop-tabs')
    .getByRole('link', { name: /^La salle/ })
    .click();
  await page.getByRole('button', { name: 'C’est compris' }).click();
  await page
    .getByRole('button', { name: /^(L’accepter|Tout accepter)/ })
    .first()
    .click();
  await page.getByText('Rien n’attend votre accord.').waitFor();
}

/** Closes the workshop, on whichever machine leads it now. */
async function close(board: Page): Promise<void> {
  await board.getByRole('button', { name: 'Clore l’atelier' }).first().click();
  await board.getByRole('dialog').getByRole('button', { name: 'Clore l’atelier' }).click();
  const minutes = board.locator('.minutes-text');
  await minutes
    .getByText(/AMAP du pont/)
    .first()
    .waitFor();
  await minutes
    .getByText(/Un local pour les paniers/)
    .first()
    .waitFor();
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

/** Opens the card of an organisation on a phone, by the link that a facilitator makes on the screen. */
async function openCard(board: Page, name: string): Promise<Page> {
  await board.locator('.workshop-tabs').getByRole('link', { name: 'Relecture' }).click();
  await board.getByRole('button', { name: `Faire le lien de relecture de ${name}` }).click();
  await board.getByRole('button', { name: `Code à photographier : relecture de ${name}` }).click();
  const link = await board.locator('.rereader-qr input').inputValue();
  await board.getByRole('button', { name: `Code à photographier : relecture de ${name}` }).click();
  const { pathname, hash } = new URL(link);
  const page = await rooms.screens.open(pathname + hash, PHONE);
  await title(page, name);
  return page;
}

async function reread(board: Page): Promise<void> {
  const page = await openCard(board, 'AMAP du pont');
  await press(page, 'Tout est juste');
  await page.getByText('Merci').waitFor();
}

async function withdraw(board: Page): Promise<void> {
  const page = await openCard(board, 'École du pont');
  await press(page, 'Retirer mon organisation de cette carte');
  await press(page, 'Oui, la retirer');
  await title(page, 'C’est fait');
}

/** Presses a button that saves a file; returns the words of the file. */
async function saved(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return wordsOf(await bytesOf(await coming));
}

/** Makes the documents of a workshop, as a facilitator does on the screen and as a program does; none names the school. */
async function search(one: Room, board: Page, known: number): Promise<void> {
  const from = (await rooms.facilitator.ask<Workshop>('GET', one.meeting.address)).openedAt ?? '';
  const actorIds = [one.amap, one.hall, one.school];
  const found = new Map(await documentsOf(rooms.facilitator, { territoryId: one.id, actorIds, known, from }));
  await board.locator('.workshop-tabs').getByRole('link', { name: 'Compte rendu' }).click();
  await board
    .locator('.minutes-text')
    .getByText(/AMAP du pont/)
    .first()
    .waitFor();
  found.set('minutes', (await board.locator('.minutes-text').textContent()) ?? '');
  found.set('minutes.docx', await saved(board, 'Word'));
  found.set('minutes.pdf', await saved(board, 'PDF'));
  const since = `?de=${encodeURIComponent(from)}`;
  for (const path of [`avant-apres${since}`, `film${since}`, 'promesses', 'tableaux']) {
    await board.goto(`/t/${one.id}/${path}`);
    const words = async () => (await board.locator('main').textContent()) ?? '';
    await expect.poll(words, POLL).toContain('AMAP du pont');
    found.set(path, await words());
  }
  await board.goto(`/t/${one.id}/rapport`);
  await board.getByRole('button', { name: 'Télécharger en PDF', disabled: false }).waitFor();
  found.set('report.pdf of the screen', await saved(board, 'Télécharger en PDF'));
  for (const [at, words] of found) expect(words, at).not.toMatch(/École du pont/i);
  for (const at of ['minutes.docx', 'minutes.pdf', 'report.pdf of the screen', '/report.docx'])
    expect(found.get(at), at).toContain('AMAP du pont');
}

/** Opens another workshop six months on, for server and pages: it begins with the promises, and a phone answers. */
async function meetAgain({ id, meeting }: Room, later: Date): Promise<void> {
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
    .toMatchObject([{ screen: 'promises', said: [{ word: 'kept' }] }]);
}

/** Prepares a market that two organisations carry without a link: a question that a meeting answers. */
async function place(start: number): Promise<Room> {
  const one = await rooms.room({ acceptance: 'reviewed', on: dayInParis(new Date(start)) });
  await rooms.write.commitment(one.id, { text: 'Planter des haies' });
  const [college = ''] = await rooms.write.actors(one.id, 1, { name: 'Lycée du pont' });
  const market = await rooms.write.commitment(one.id, { text: 'Un marché de plein vent' });
  for (const actorId of [one.amap, college])
    await rooms.write.put(`/api/actors/${actorId}/commitments/${market}`, { role: 'lead' });
  return one;
}

/** Plays a whole workshop, with the offline phone of the hall, and the withdrawal of the school. */
async function journey(count: number): Promise<void> {
  const start = Date.now();
  const one = await place(start);
  const board = `/t/${one.id}/atelier/${one.meeting.workshop.id}`;
  const first = await leads(rooms.facilitator, `${board}/salle`);
  const [amap, hall] = await answer(one, count);
  if (amap === undefined || hall === undefined) throw new Error('A journey takes two phones.');
  await first
    .getByRole('button', { name: /^(L’accepter|Tout accepter)/ })
    .first()
    .click();
  await expect.poll(async () => (await rooms.write.actor(one.amap)).mission, POLL).toMatch(/^Mission dite/);
  await vote(first, amap);
  await promise(first, amap, dayInParis(new Date(start + 60 * DAY_MS)));
  const second = await leads(rooms.facilitator, `${board}/salle`);
  await takeOver(second, one);
  await close(second);
  await comeLate(one, second, hall);
  await reread(second);
  const known = await rooms.write.revision(one.id);
  await withdraw(second);
  await search(one, second, known);
  await meetAgain(one, new Date(start + SIX_MONTHS_MS));
  // The withdrawn school has no card; six months on, the sessions of the first workshop have ended.
  rooms.screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|401|404.*\/cards\//);
}

it('takes a workshop of two facilitators from its code to the promises of the next one, six months on', () =>
  journey(3));

it('does the same with six phones', LONG, () => journey(6));
