import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import {
  faultsOf,
  openPhoneRooms,
  PHONE,
  type PhoneRooms,
  press,
  type Room,
  title,
  tooSmall,
} from '../support/phone-rooms.ts';

let rooms: PhoneRooms;
beforeAll(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => expect(await rooms.leave()).toEqual([]));
afterAll(() => rooms.close());

/** Holds the next answer of an address until it is let go. */
function held(page: Page, address: RegExp) {
  let letGo = () => {};
  const isFree = new Promise<void>((free) => {
    letGo = free;
  });
  const isAsked = new Promise<void>((asked) => {
    const hold = async (route: Route) => {
      const response = await route.fetch();
      asked();
      await isFree;
      await route.fulfill({ response });
    };
    void page.route(address, hold, { times: 1 });
  });
  return { isAsked, letGo };
}

describe('rereading', () => {
  const cardLink = async ({ meeting, amap }: Room): Promise<string> => {
    const { token } = await rooms.facilitator.ask<{ token: string }>(
      'POST',
      `${meeting.address}/cards/${amap}/access`,
    );
    return `/relecture#${token}`;
  };

  it('of another organisation says on a phone who opens it; of none it is the list, of an unknown workshop nothing', async () => {
    const one = await rooms.room();
    const page = await rooms.openPhone(one);
    await page.getByLabel('Votre prénom').waitFor();
    const at = `/t/${one.id}/atelier/${one.meeting.workshop.id}`;
    await page.goto(`${at}/relecture/${one.amap}`);
    await page.getByText('Cette fiche est réservée à l’animation').waitFor();
    await page.goto(`${at}/relecture`);
    await page.getByRole('heading', { name: one.meeting.workshop.title }).waitFor();
    await page.goto(`/t/${one.id}/atelier/inconnu/relecture`);
    await page.getByText('Cet atelier n’est plus là').waitFor();
    await page.goto(`/t/${one.id}/atelier/inconnu/ecran`);
    await page.getByText('Cet atelier n’est plus là').waitFor();
  });

  it('shows one’s own card, corrects it, confirms it', async () => {
    const one = await rooms.room();
    const page = await rooms.screens.open(await cardLink(one), PHONE);
    await title(page, 'AMAP du pont');
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/relecture');
    expect(await faultsOf(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    await press(page, 'Corriger : Mon organisation');
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    const answers = held(page, /\/contributions\//);
    await press(page, 'Enregistrer');
    await answers.isAsked;
    // A field opened before the answer arrives, and before the card does, stays open with the typed text.
    await press(page, 'Corriger : Nous connaître');
    await page.getByLabel('Ce que nous attendons des autres').fill('Du temps');
    const garden = page.getByRole('listitem').filter({ hasText: 'Le jardin' });
    await garden.getByRole('button', { name: /^Corriger/ }).tap();
    await garden.getByText('On met en commun').tap();
    // Somebody else writes meanwhile: the card that is read again has it.
    await rooms.write.patch(`/api/actors/${one.amap}`, { expects: 'Un local', frame: 'Une charte' });
    answers.letGo();
    await page.getByText('Nourrir ici').waitFor();
    expect(await page.getByLabel('Ce que nous attendons des autres').inputValue()).toBe('Du temps');
    await garden.getByRole('button', { name: 'Enregistrer' }).tap();
    await garden.getByText('Vous avez dit').waitFor();
    await press(page, 'Enregistrer');
    await page.getByText('Du temps').waitFor();
    const { mission, expects, frame } = await rooms.write.actor(one.amap);
    expect([mission, expects, frame]).toEqual(['Nourrir ici', 'Du temps', 'Une charte']);
    const van = page.getByRole('listitem').filter({ hasText: 'Le camion' });
    await van.getByRole('button', { name: /^Corriger/ }).tap();
    await van.getByRole('button', { name: 'Nous n’en sommes pas' }).tap();
    await van.waitFor({ state: 'detached' });
    await press(page, 'Tout est juste');
    await page.getByText('vous avez confirmé').waitFor();
    const { cooperations } = await rooms.write.map(one.id);
    expect(cooperations.map(({ id, agreedIntensity }) => [id, agreedIntensity])).toEqual([[one.garden, 3]]);
    // It is there again after the page was closed.
    await page.reload();
    await page.getByText('vous avez confirmé').waitFor();
  });

  it('withdraws an organisation, after a confirmation in words', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.screens.open(await cardLink(one), PHONE);
    await title(page, 'AMAP du pont');
    await press(page, 'Retirer mon organisation de cette carte');
    await page.getByText('quittent la carte').waitFor();
    expect((await rooms.write.map(one.id)).actors.map(({ id }) => id)).toContain(one.amap);
    await press(page, 'Oui, la retirer');
    await title(page, 'C’est fait');
    await expect
      .poll(async () => (await rooms.write.map(one.id)).actors.map(({ id }) => id), POLL)
      .not.toContain(one.amap);
  });

  it.each([
    ['still in', false],
    ['out since its code ended', true],
  ])('opens in the browser that took part and is %s', LONG, async (_, codeEnds) => {
    const one = await rooms.room();
    const page = await rooms.phoneOfClosed(one);
    if (codeEnds) await rooms.facilitator.ask('DELETE', `${one.meeting.address}/code`);
    await page.goto(new URL(await cardLink(one), page.url()).href);
    await title(page, 'AMAP du pont');
  });

  it('marks a link as no longer valid', LONG, async () => {
    const page = await rooms.screens.open('/relecture#not-a-token', PHONE);
    await page.getByText('Ce lien n’ouvre rien').waitFor();
    rooms.screens.forgive(/401/);
  });
});
