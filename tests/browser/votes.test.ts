import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Vote } from '../../model/contract/vote.ts';
import { LONG } from '../support/longer.ts';
import { faultsOf, fits, openPhoneRooms, PHONE, type PhoneRooms, tooSmall } from '../support/phone-rooms.ts';
import { questionScene } from '../support/question-scene.ts';
import { openWorkshop } from '../support/workshop.ts';

let rooms: PhoneRooms;
beforeAll(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => expect(await rooms.leave()).toEqual([]));
afterAll(() => rooms.close());

/** Creates a territory with two questions on the screen, its workshop, and the page of its facilitator. */
async function roomThatChooses() {
  const { screens, facilitator, write } = rooms;
  const { id, apart, alone } = await questionScene(write);
  for (const [i, key] of [apart, alone].entries())
    await write.put(`/api/territories/${id}/gaps/${encodeURIComponent(key)}`, { shown: i + 1 });
  const meeting = await openWorkshop(facilitator, id);
  const board = await screens.open('/confidentialite');
  const [name = '', value = ''] = (facilitator.cookie ?? '').split('=');
  await board.context().addCookies([{ name, value, url: screens.origin }]);
  await board.goto(`/t/${id}/atelier/${meeting.workshop.id}/questions`);
  await board.getByRole('heading', { name: 'Choisir ensemble' }).waitFor();
  const phone = await screens.open(`/rejoindre#${meeting.code}`, PHONE);
  await phone.getByLabel('Votre prénom').waitFor();
  const screen = await screens.openIn(
    board.context(),
    `/t/${id}/atelier/${meeting.workshop.id}/ecran#code=${meeting.code}`,
  );
  await facilitator.ask('PATCH', meeting.address, { step: 'questions' }, { 'if-match': '*' });
  await screen.locator('.screen-asked').waitFor();
  const votes = async () =>
    (await facilitator.ask<{ items: Vote[] }>('GET', `${meeting.address}/votes`)).items;
  return { meeting, board, phone, screen, alone, apart, votes };
}

const put = async (phone: Page, text: RegExp, times: number) => {
  const choice = phone.locator('.vote-choices li').filter({ hasText: text });
  for (let i = 0; i < times; i += 1) await choice.getByRole('button', { name: 'Un point de plus' }).tap();
};

it('opens on three screens at once, is given by a phone, and closed shows the same on all of them', async () => {
  const { board, phone, screen, alone, apart, votes } = await roomThatChooses();
  await board.getByRole('button', { name: 'Ouvrir le vote' }).click();
  await screen.getByRole('heading', { name: '3 points à donner, sur votre téléphone' }).waitFor();
  await phone.getByRole('button', { name: 'La salle vote : donnez vos 3 points' }).tap();
  expect(await tooSmall(phone)).toEqual([]);
  expect(await faultsOf(phone)).toEqual([]);
  expect(await fits(phone)).toBe(true);
  await put(phone, /haies/, 2);
  await put(phone, /cantine/, 1);
  expect(await phone.getByRole('button', { name: 'Un point de plus' }).first().isDisabled()).toBe(true);
  await phone.getByRole('button', { name: 'Donner mes points' }).tap();
  await phone.getByText('Vos points sont donnés').waitFor();
  await board.getByText('1 téléphone a voté').waitFor();
  await screen.getByText('1 téléphone a voté').waitFor();
  expect(await board.locator('.vote-result').count()).toBe(0);

  // The page of a phone that is loaded again still has what it gave.
  await phone.reload();
  await phone.getByText('Vos points sont donnés').waitFor();

  await board.getByRole('button', { name: 'Finir et montrer le résultat' }).click();
  for (const page of [board, phone, screen]) {
    await page.locator('.vote-result').waitFor();
    const rows = await page.locator('.vote-result .vote-dots strong').allTextContents();
    expect(rows).toEqual(['2 points', '1 point']);
  }
  expect((await votes())[0]?.choices.map(({ key }) => key)).toEqual([alone, apart]);
  // The questions of the screen stand in that order from now on.
  await board.locator('.ranked li').first().getByText(/haies/).first().waitFor();
  expect(await faultsOf(board)).toEqual([]);

  await board.locator('.workshop-tabs').getByRole('link', { name: 'Compte rendu' }).click();
  await board.locator('.minutes-text').getByText('Ce que la salle a choisi').waitFor();
  await board
    .locator('.minutes-text')
    .getByText(/haies.*\(2 points\)/)
    .waitFor();
});

it('keeps the dots of a phone that is cut off, and gives them when it is back', LONG, async () => {
  const { board, phone, votes } = await roomThatChooses();
  await board.getByRole('button', { name: 'Ouvrir le vote' }).click();
  await phone.getByRole('button', { name: /La salle vote/ }).tap();
  await put(phone, /haies/, 3);
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Donner mes points' }).tap();
  await phone.getByText('attend le réseau').waitFor();
  expect((await votes())[0]?.seats).toBe(0);
  await phone.context().setOffline(false);
  await board.getByText('1 téléphone a voté').waitFor();
  expect((await votes())[0]?.seats).toBe(1);
  rooms.screens.faults = [];
});
