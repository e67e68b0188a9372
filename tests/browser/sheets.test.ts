import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import {
  CONSENT,
  faultsOf,
  join,
  openPhoneRooms,
  type PhoneRooms,
  press,
  title,
} from '../support/phone-rooms.ts';

let rooms: PhoneRooms;
beforeAll(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => expect(await rooms.leave()).toEqual([]));
afterAll(() => rooms.close());

describe('sheets to print', () => {
  it('have two sides each, with known and open questions, and blank ones', LONG, async () => {
    const one = await rooms.room();
    const { workshop } = one.meeting;
    const page = await rooms.localScreens.open(`/t/${one.id}/atelier/${workshop.id}/fiches`);
    const sheet = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'AMAP du pont' }) });
    for (const words of [
      CONSENT,
      'Une cantine locale',
      'Le jardin',
      'Le camion',
      'J’accepte que ces réponses',
    ])
      await sheet.getByText(words).first().waitFor();
    await page.getByLabel('Feuilles vierges').fill('2');
    await expect.poll(() => page.getByRole('article').count(), POLL).toBe(5);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(10);
  });
});

describe('a table’s secretary', () => {
  it('speaks for one organisation after the other on one device', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.openPhone(one);
    await page.getByText('Je note pour plusieurs organisations').tap();
    await join(page, 'Awa');
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await press(page, 'Valider');
    for (const name of ['Nous connaître', 'Ce que nous portons']) {
      await title(page, name);
      await press(page, 'Passer');
    }
    await title(page, 'La carte note un lien avec vous');
    await press(page, 'Passer');
    await press(page, 'Passer');
    await title(page, 'Et avec qui d’autre');
    await press(page, 'Passer');
    await title(page, 'Ce que nous cherchons');
    await press(page, 'Passer');
    await press(page, 'Organisation suivante');
    await title(page, 'Organisation suivante');
    await page.getByText('1 organisation notée ici').waitFor();
    await page.getByLabel('Votre prénom').fill('Bo');
    await page.getByLabel('Votre organisation').fill('mairie');
    await page.getByRole('button', { name: 'Mairie du pont' }).tap();
    await page.getByText('Élu·e', { exact: true }).tap();
    await press(page, 'Commencer');
    await title(page, 'Mon organisation');
    await page.getByLabel('Sa mission').fill('Servir la commune');
    await press(page, 'Valider');
    await expect
      .poll(async () => (await rooms.sent(one)).map(({ actorId, as }) => [actorId, as]), POLL)
      .toEqual([
        [one.amap, 'socio_economic'],
        [one.hall, 'elected'],
      ]);
  });

  it('types a printed sheet by keyboard alone', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.screens.open(`/rejoindre#${one.meeting.code}`);
    await page.getByText('Je note pour plusieurs organisations').click();
    await page.getByRole('button', { name: 'Tout sur une page' }).click();
    await page.locator('.typing-organisation input').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), POLL)
      .toBe('Organisation');
    const keys = page.keyboard;
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('.digit-row')?.getAttribute('aria-label') ?? '');
    await keys.type('amap');
    await page.getByRole('option', { name: 'AMAP du pont' }).waitFor();
    await keys.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), POLL).toBe('typing-name');
    await keys.type('Awa');
    await keys.press('Tab');
    await keys.press('4');
    for (let tabs = 0; tabs < 12 && (await focused()) !== 'Une cantine locale'; tabs += 1)
      await keys.press('Tab');
    await keys.press('1');
    await expect.poll(focused, POLL).toContain('Mairie du pont');
    await keys.press('3');
    await keys.press('0');
    expect(await faultsOf(page)).toEqual([]);
    await keys.press('Control+Enter');
    await expect.poll(() => rooms.screensSent(one), POLL).toEqual(['commitments', 'links']);
    const map = await rooms.write.map(one.id);
    expect(map.commitments[0]?.carriers).toMatchObject([{ actorId: one.amap, role: 'lead' }]);
    const said = map.cooperations.flatMap(({ declarations }) =>
      declarations.map(({ intensity }) => intensity),
    );
    expect(said.sort()).toEqual([0, 3]);
    // The next sheet is ready.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), POLL)
      .toBe('Organisation');
  });
});
