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

describe('rereading', () => {
  const cardLink = async ({ meeting, amap }: Room): Promise<string> => {
    const { token } = await rooms.facilitator.ask<{ token: string }>(
      'POST',
      `${meeting.address}/cards/${amap}/access`,
    );
    return `/relecture#${token}`;
  };

  it('shows one’s own card, corrects it, confirms it', async () => {
    const one = await rooms.room();
    const page = await rooms.screens.open(await cardLink(one), PHONE);
    await title(page, 'AMAP du pont');
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/relecture');
    expect(await faultsOf(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    await press(page, 'Corriger : Mon organisation');
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await press(page, 'Enregistrer');
    await expect.poll(async () => (await rooms.write.actor(one.amap)).mission, POLL).toBe('Nourrir ici');
    const garden = page.getByRole('listitem').filter({ hasText: 'Le jardin' });
    await garden.getByRole('button', { name: /^Corriger/ }).tap();
    await garden.getByText('On met en commun').tap();
    await garden.getByRole('button', { name: 'Enregistrer' }).tap();
    await garden.getByText('Vous avez dit').waitFor();
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

  it('withdraws an organisation, after asking once more in words', LONG, async () => {
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

  it('says that a link is not good any more', LONG, async () => {
    const page = await rooms.screens.open('/relecture#not-a-token', PHONE);
    await page.getByText('Ce lien n’ouvre rien').waitFor();
    rooms.screens.forgive(/401/);
  });
});
