import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Contribution, NewWorkshop } from '../../server/contract/workshop.ts';
import { becomeAdministrator, forgetPeople, GUARDED, type TestBrowser } from '../support/access-api.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { questionScene } from '../support/question-scene.ts';
import { openWorkshop } from '../support/workshop.ts';
import type { WriteApi } from '../support/write-api.ts';

const PHONE = { size: { width: 390, height: 844 }, touch: true };
const UNTIL = '2099-04-15';
const CONSENT =
  'Vous parlez pour votre organisation. Vos réponses se voient dans la salle et peuvent figurer au compte rendu\u202f; vous pourrez les relire jusqu’au 15 avril 2099.';

let screens: Screens;
/** The same database at the machine itself: what the territory holds is put there. */
let localScreens: Screens;
let write: WriteApi;
let facilitator: TestBrowser;
beforeAll(async () => {
  await forgetPeople();
  screens = await openScreens(GUARDED);
  localScreens = await openScreens();
  ({ write } = localScreens);
  facilitator = await becomeAdministrator(screens.write.api);
});
afterEach(async () => {
  expect(await screens.leave()).toEqual([]);
  expect(await localScreens.leave()).toEqual([]);
});
afterAll(async () => {
  await screens.close();
  await localScreens.close();
});

/** A town hall and an AMAP with two cooperations, a commitment, an open workshop. */
async function room(input: Partial<NewWorkshop> = {}) {
  const id = await write.territory();
  const [amap = ''] = await write.actors(id, 1, { name: 'AMAP du pont' });
  const [hall = ''] = await write.actors(id, 1, { name: 'Mairie du pont', family: 'local_authority' });
  const [school = ''] = await write.actors(id, 1, { name: 'École du pont' });
  const garden = await write.cooperation(id, [amap, hall], { note: 'Le jardin', nature: 'shares_means' });
  const van = await write.cooperation(id, [amap, hall], { note: 'Le camion', nature: 'co_produces' });
  const meals = await write.commitment(id, { text: 'Une cantine locale' });
  const meeting = await openWorkshop(facilitator, id, { rereadUntil: UNTIL, ...input });
  return { id, amap, hall, school, garden, van, meals, meeting };
}
type Room = Awaited<ReturnType<typeof room>>;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Comes by the code that the address brings, and says who speaks. */
async function join(page: Page, firstName = 'Jo'): Promise<void> {
  await page.getByLabel('Votre prénom').fill(firstName);
  await page.getByLabel('Votre organisation').fill('amap');
  await page.getByRole('button', { name: 'AMAP du pont' }).tap();
  await page.getByText('Acteur socio-économique', { exact: true }).tap();
  await press(page, 'Commencer');
  await title(page, 'Mon organisation');
}

const openPhone = async ({ meeting }: Room) => {
  const page = await screens.open(`/rejoindre#${meeting.code.replace('-', '')}`, PHONE);
  await page.getByText(CONSENT, { exact: true }).waitFor();
  return page;
};

/** A phone that took part in a workshop that is closed now. */
async function phoneOfClosed(one: Room): Promise<Page> {
  const page = await openPhone(one);
  // Shown before it is answered: a workshop that closes in between takes nobody more.
  const isIn = page.waitForResponse(/\/participants\//);
  await join(page);
  await isIn;
  await facilitator.ask('PATCH', one.meeting.address, { status: 'closed' }, { 'if-match': '*' });
  return page;
}

const sent = async ({ meeting }: Room): Promise<Contribution[]> =>
  (await facilitator.ask<{ items: Contribution[] }>('GET', `${meeting.address}/contributions`)).items;

const screensSent = async (one: Room) => (await sent(one)).map(({ answers }) => answers.screen);

const faultsOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** What a thumb must hit is 48 points high, or its label is. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.seat button, .seat summary, .seat input, .seat select')]
      .map((one) => one.closest('label') ?? one)
      .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 47.5)
      .map((one) => one.outerHTML.slice(0, 120)),
  );

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

describe('joining by a code', () => {
  it('forgives how it is typed, says what is wrong, and leaves no code in the address', async () => {
    const one = await room();
    const page = await screens.open('/rejoindre', PHONE);
    const code = page.getByLabel('Code de l’atelier');
    await code.fill('O7QM-2XPA');
    await press(page, 'Entrer');
    await page.getByText('Ce n’est pas un code d’atelier').waitFor();
    await code.fill('K7QM-2XPA');
    await press(page, 'Entrer');
    await page.getByText('Ce code n’ouvre aucun atelier').waitFor();
    screens.forgive(/401/);
    expect(await faultsOf(page)).toEqual([]);
    await code.fill(` ${one.meeting.code.toLowerCase().replace('-', ' ')} `);
    await press(page, 'Entrer');
    await page.getByText(CONSENT, { exact: true }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/rejoindre');
    expect(await page.getByLabel('J’accepte que ces réponses servent à la recherche').isChecked()).toBe(
      false,
    );
    expect(await faultsOf(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
  });

  it('warns of who is there already before another organisation is made', async () => {
    const one = await room();
    const page = await openPhone(one);
    await page.getByLabel('Votre prénom').fill('Lu');
    await page.getByText('Élu·e', { exact: true }).tap();
    await press(page, 'Commencer');
    await page.getByText('Choisissez l’organisation').waitFor();
    await press(page, 'Mon organisation n’y est pas');
    await page.getByLabel('Son nom').fill('Association AMAP du pont');
    await press(page, 'Commencer');
    await page.getByText('Est-ce l’une de celles-ci').waitFor();
    await page.getByLabel('Son nom').fill('Le Fournil des ifs');
    await press(page, 'Commencer');
    await title(page, 'Mon organisation');
    await expect
      .poll(async () => (await write.map(one.id)).actors.map(({ name }) => name), POLL)
      .toContain('Le Fournil des ifs');
  });
});

describe('one screen at a time', () => {
  it('is asked in order; validated it is on the map, skipped it sends nothing', async () => {
    const one = await room();
    const page = await openPhone(one);
    await join(page);
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Valider');
    await title(page, 'Nous connaître');
    await press(page, 'Passer');
    await title(page, 'Ce que nous portons');
    await press(page, 'Valider');
    await page.getByText('Rien n’est dit encore').waitFor();
    await page.getByText('Une cantine locale').tap();
    await press(page, 'Valider');

    // Two cooperations with the same organisation are two, each with what it is made of.
    await title(page, 'Ces organisations disent travailler avec vous');
    for (const place of ['1 sur 2', '2 sur 2']) {
      await page.getByText(place).waitFor();
      const isGarden = (await page.locator('.link-words', { hasText: 'Le jardin' }).count()) > 0;
      await page.getByText(isGarden ? 'On met en commun' : 'Rien à ce jour').tap();
      expect(await faultsOf(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
      await press(page, 'Suivant');
    }
    await title(page, 'Et avec qui d’autre');
    await page.getByLabel('Une organisation avec qui').fill('école');
    await page.getByRole('button', { name: 'École du pont' }).tap();
    await page.getByText('On s’ajuste').tap();
    await press(page, 'Valider');

    await title(page, 'Ce que nous cherchons');
    await page.getByText('Rien pour l’instant').tap();
    await press(page, 'Valider');
    await title(page, 'Merci, Jo');
    await expect
      .poll(() => screensSent(one), POLL)
      .toEqual(['organisation', 'commitments', 'links', 'needs']);
    await expect.poll(() => page.locator('.saved').textContent(), POLL).toBe('Enregistré');
    expect(await faultsOf(page)).toEqual([]);

    const map = await write.map(one.id);
    const links = map.cooperations.map(({ id, declarations }) => [
      id,
      declarations.map(({ intensity }) => intensity),
    ]);
    expect(links).toContainEqual([one.garden, [3]]);
    expect(links).toContainEqual([one.van, [0]]);
    expect(map.cooperations).toHaveLength(3);
    const actor = map.actors.find(({ id }) => id === one.amap);
    expect(actor?.mission).toBe('Nourrir ici');
    expect(actor?.membership).toMatchObject({ heardLinksOn: '2026-03-12', heardNeedsOn: '2026-03-12' });
    expect(map.commitments[0]?.carriers).toMatchObject([{ actorId: one.amap, role: 'contributor' }]);

    // A correction replaces what was said.
    await page.getByRole('button', { name: /Mon organisation.*corriger/ }).tap();
    await page.getByLabel('Sa mission').fill('Nourrir tout le monde');
    await press(page, 'Valider');
    await expect.poll(async () => (await write.actor(one.amap)).mission, POLL).toBe('Nourrir tout le monde');
    expect(await sent(one)).toHaveLength(4);
  });

  it('says what waits for the facilitator, and what was not taken up, with the reason', async () => {
    const one = await room({ acceptance: 'reviewed' });
    const page = await openPhone(one);
    await join(page);
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await press(page, 'Valider');
    await expect.poll(() => screensSent(one), POLL).toEqual(['organisation']);
    await page.getByRole('button', { name: /^Mon organisation : envoyé, pas encore repris/ }).waitFor();
    const [contribution] = await sent(one);
    await facilitator.ask('PUT', `${one.meeting.address}/contributions/${contribution?.id}/decision`, {
      state: 'refused',
      reason: 'Déjà noté',
    });
    await page.reload();
    await page.getByRole('button', { name: 'Mon organisation : non repris : Déjà noté' }).waitFor();
    expect((await write.actor(one.amap)).mission).toBeUndefined();
  });

  it('says that the workshop is closed, and takes nothing more', async () => {
    const one = await room();
    const page = await phoneOfClosed(one);
    await page.reload();
    await title(page, 'L’atelier est clos');
    await page.getByText('jusqu’au 15 avril 2099').waitFor();
    expect(await page.getByRole('button', { name: 'Valider' }).count()).toBe(0);
  });
});

describe('a network that comes and goes', () => {
  it('keeps what was typed and what was validated on the device; it is sent in order and once', async () => {
    const one = await room();
    const page = await openPhone(one);
    await join(page);
    await expect.poll(() => page.locator('.saved').textContent(), POLL).not.toBe('Envoi…');
    await page.context().setOffline(true);
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await press(page, 'Valider');
    await page.getByLabel('Ce que nous savons faire').fill('Cultiver');
    await press(page, 'Valider');
    await page.getByText('2 réponses attendent le réseau').waitFor();
    await page.getByText('Une cantine locale').tap();
    await page.context().setOffline(false);
    await expect.poll(() => screensSent(one), POLL).toEqual(['organisation', 'understanding']);
    await expect.poll(() => page.locator('.saved').textContent(), POLL).toBe('Enregistré');
    // Where one was, with what one had tapped.
    await page.reload();
    await title(page, 'Ce que nous portons');
    expect(await page.getByLabel('Une cantine locale').isChecked()).toBe(true);
    expect(await sent(one)).toHaveLength(2);
    screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/);
  });
});

describe('a phone that kept the screens', () => {
  it('opens without a network where one was, with what one had typed', async () => {
    const one = await room();
    const page = await screens.open(`/rejoindre#${one.meeting.code}`, { ...PHONE, keepsScreens: true });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await join(page);
    // From now on what is read goes through what keeps it.
    await page.reload();
    await title(page, 'Mon organisation');
    await expect
      .poll(
        () => page.evaluate(async () => (await (await caches.open('maillage-readings')).keys()).length),
        POLL,
      )
      .toBeGreaterThanOrEqual(2);
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await page.context().setOffline(true);
    await page.reload();
    await title(page, 'Mon organisation');
    expect(await page.getByLabel('Sa mission').inputValue()).toBe('Nourrir ici');
    await press(page, 'Valider');
    await page.getByText('1 réponse attend le réseau').waitFor();
    await page.context().setOffline(false);
    await expect.poll(async () => (await write.actor(one.amap)).mission, POLL).toBe('Nourrir ici');
    screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK/);
  });
});

describe('what the room sees', () => {
  it('shows phones the questions that are on its screen, and no others, as they come', async () => {
    const { id, apart, alone, gap } = await questionScene(write);
    const meeting = await openWorkshop(facilitator, id);
    const page = await screens.open(`/rejoindre#${meeting.code}`, PHONE);
    await page.getByLabel('Votre prénom').fill('Jo');
    await page.getByLabel('Votre organisation').fill('acteur');
    await page.locator('.row-to-tap').first().tap();
    await page.getByText('Élu·e', { exact: true }).tap();
    await press(page, 'Commencer');
    for (const name of [
      'Mon organisation',
      'Nous connaître',
      'Ce que nous portons',
      'Et avec qui',
      'Ce que nous cherchons',
    ]) {
      await title(page, name);
      await press(page, 'Passer');
    }
    await press(page, 'Les questions de la salle');
    await page.getByText('Aucune question n’est à l’écran').waitFor();
    await write.put(`/api/territories/${id}/gaps/${apart}`, { shown: 1 });
    const [shown, kept] = [await gap(apart), await gap(alone)];
    await page.getByRole('heading', { name: shown?.question ?? '–' }).waitFor();
    expect(await page.getByText(kept?.question ?? '–').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('sheets to print', () => {
  it('are both sides of a leaf each, with what is known and what is asked, and blank ones', async () => {
    const one = await room();
    const { workshop } = one.meeting;
    const page = await localScreens.open(`/t/${one.id}/atelier/${workshop.id}/fiches`);
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
  it('speaks for one organisation after the other on one device', async () => {
    const one = await room();
    const page = await openPhone(one);
    await page.getByText('Je note pour plusieurs organisations').tap();
    await join(page, 'Awa');
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await press(page, 'Valider');
    for (const name of ['Nous connaître', 'Ce que nous portons']) {
      await title(page, name);
      await press(page, 'Passer');
    }
    await title(page, 'Ces organisations disent');
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
      .poll(async () => (await sent(one)).map(({ actorId, as }) => [actorId, as]), POLL)
      .toEqual([
        [one.amap, 'socio_economic'],
        [one.hall, 'elected'],
      ]);
  });

  it('types a printed sheet by keyboard alone', async () => {
    const one = await room();
    const page = await screens.open(`/rejoindre#${one.meeting.code}`);
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
    await expect.poll(() => screensSent(one), POLL).toEqual(['commitments', 'links']);
    const map = await write.map(one.id);
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

describe('rereading', () => {
  const cardLink = async ({ meeting, amap }: Room): Promise<string> => {
    const { token } = await facilitator.ask<{ token: string }>(
      'POST',
      `${meeting.address}/cards/${amap}/access`,
    );
    return `/relecture#${token}`;
  };

  it('shows one’s own card, corrects it, confirms it', async () => {
    const one = await room();
    const page = await screens.open(await cardLink(one), PHONE);
    await title(page, 'AMAP du pont');
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/relecture');
    expect(await faultsOf(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    await press(page, 'Corriger : Mon organisation');
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await press(page, 'Enregistrer');
    await expect.poll(async () => (await write.actor(one.amap)).mission, POLL).toBe('Nourrir ici');
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
    const { cooperations } = await write.map(one.id);
    expect(cooperations.map(({ id, agreedIntensity }) => [id, agreedIntensity])).toEqual([[one.garden, 3]]);
    // It is there again after the page was closed.
    await page.reload();
    await page.getByText('vous avez confirmé').waitFor();
  });

  it('withdraws an organisation, after asking once more in words', async () => {
    const one = await room();
    const page = await screens.open(await cardLink(one), PHONE);
    await title(page, 'AMAP du pont');
    await press(page, 'Retirer mon organisation de cette carte');
    await page.getByText('quittent la carte').waitFor();
    expect((await write.map(one.id)).actors.map(({ id }) => id)).toContain(one.amap);
    await press(page, 'Oui, la retirer');
    await title(page, 'C’est fait');
    await expect
      .poll(async () => (await write.map(one.id)).actors.map(({ id }) => id), POLL)
      .not.toContain(one.amap);
  });

  it.each([
    ['still in', false],
    ['out since its code ended', true],
  ])('opens in the browser that took part and is %s', async (_, codeEnds) => {
    const one = await room();
    const page = await phoneOfClosed(one);
    if (codeEnds) await facilitator.ask('DELETE', `${one.meeting.address}/code`);
    await page.goto(new URL(await cardLink(one), page.url()).href);
    await title(page, 'AMAP du pont');
  });

  it('says that a link is not good any more', async () => {
    const page = await screens.open('/relecture#not-a-token', PHONE);
    await page.getByText('Ce lien n’ouvre rien').waitFor();
    screens.forgive(/401/);
  });
});
