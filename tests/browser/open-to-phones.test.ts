import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PhoneAccess } from '../../server/phone-access.ts';
import { LONG } from '../support/longer.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openRoom } from '../support/phone.ts';
import { PHONE } from '../support/phone-rooms.ts';

/** A network of this machine alone: Linux has all of 127.0.0.0/8 for itself. */
const NETWORK = '127.0.0.6';

let screens: Screens;
let origin: string;
beforeAll(async () => {
  screens = await openScreens({ phones: new PhoneAccess(() => [NETWORK]) });
  const { port } = screens.write.api.app.server.address() as AddressInfo;
  origin = `http://${NETWORK}:${port}`;
});
afterEach(async () => {
  // Phones come by the network that was opened to them.
  screens.forgive(/request: http:\/\/127\.0\.0\.6:/);
  expect(await screens.leave()).toEqual([]);
});
afterAll(() => screens.close());

it('opens this machine to phones from the board: what it does, the address and the square, a phone that is in; and closes', async () => {
  const id = await screens.write.territory();
  const { workshop } = await openRoom(screens.write, id);
  const board = await screens.open(`/t/${id}/atelier/${workshop.id}/preparer`);
  await board.getByText('seule cette machine voit Maillage').waitFor();
  expect(await board.getByText('HOST=0.0.0.0').count()).toBe(0);
  expect(await board.locator('.join-address').count()).toBe(0);
  await board.getByRole('button', { name: 'Ouvrir aux téléphones' }).click();
  await board.getByText('Ouvert aux téléphones, jusqu’à la fin de l’atelier').waitFor();
  await board.locator('.join-address').waitFor();
  const address = `${origin.replace('http://', '')}/rejoindre`;
  expect(await board.locator('.join-address').textContent()).toBe(address);
  const code = ((await board.locator('.join-code').textContent()) ?? '').replace('-', '');

  const phone = await screens.open(`${origin}/rejoindre#${code}`, PHONE);
  await phone.getByLabel('Votre prénom').waitFor();
  await phone.locator('.seat-menu > summary').tap();
  await phone.getByText('Vérifier la connexion').tap();
  await phone.getByText('ce que dit la salle arrive de lui-même').waitFor();

  // Loaded again, the page still knows where phones reach it.
  await board.reload();
  await board.getByText('Ouvert aux téléphones, jusqu’à la fin de l’atelier').waitFor();
  await board.getByRole('button', { name: 'Fermer aux téléphones' }).click();
  await board.getByRole('button', { name: 'Ouvrir aux téléphones' }).waitFor();
  await board.locator('.join-address').waitFor({ state: 'detached' });
  screens.forgive(/127\.0\.0\.6|ERR_CONNECTION/);
});

it('is asked for from the browser that the link of the start opened', LONG, async () => {
  const id = await screens.write.territory();
  const { workshop } = await openRoom(screens.write, id);
  const board = await screens.open(`/t/${id}/atelier/${workshop.id}/preparer`, { unsigned: true });
  await board.getByText('Ouvrez Maillage par le lien affiché au démarrage').waitFor();
  expect(await board.getByRole('button', { name: 'Ouvrir aux téléphones' }).count()).toBe(0);
});
