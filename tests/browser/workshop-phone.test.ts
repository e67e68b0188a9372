import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import {
  CONSENT,
  faultsOf,
  fits,
  join,
  openPhoneRooms,
  PHONE,
  type PhoneRooms,
  passScreens,
  press,
  title,
  tooSmall,
} from '../support/phone-rooms.ts';
import { questionScene } from '../support/question-scene.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';

let rooms: PhoneRooms;
beforeAll(async () => {
  rooms = await openPhoneRooms();
});
afterEach(async () => expect(await rooms.leave()).toEqual([]));
afterAll(() => rooms.close());

describe('joining by a code', () => {
  it('tolerates spelling variants, explains errors, and leaves no code in the address', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.screens.open('/rejoindre', PHONE);
    const code = page.getByLabel('Code de l’atelier');
    await code.fill('O7QM-2XPA');
    await press(page, 'Entrer');
    await page.getByText('Ce n’est pas un code d’atelier').waitFor();
    await code.fill('K7QM-2XPA');
    await press(page, 'Entrer');
    await page.getByText('Ce code n’ouvre aucun atelier').waitFor();
    rooms.screens.forgive(/401/);
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

  it('warns of who is there already before another organisation is made', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.openPhone(one);
    await page.getByLabel('Votre prénom').fill('Lu');
    await page.getByText('Élu·e', { exact: true }).tap();
    await press(page, 'Commencer');
    await page.getByText('Choisissez l’organisation').waitFor();
    await press(page, 'Mon organisation n’y est pas');
    await page.getByLabel('Son nom').fill('Association AMAP du pont');
    await press(page, 'Commencer');
    await page.getByText('Est-ce l’une de celles-ci').waitFor();
    await page.getByLabel('Son nom').fill('Le Fournil des ifs');
    // Its name tells no family: that is to be specified, never guessed.
    await expect.poll(() => page.getByRole('radio', { name: 'À préciser' }).isChecked(), POLL).toBe(true);
    await press(page, 'Commencer');
    await title(page, 'Mon organisation');
    await expect
      .poll(async () => (await rooms.write.map(one.id)).actors.map(({ name }) => name), POLL)
      .toContain('Le Fournil des ifs');
    const { actors } = await rooms.write.map(one.id);
    expect(actors.find(({ name }) => name === 'Le Fournil des ifs')?.family).toBe('unspecified');
  });
});

it('shows in its menu whether it reaches the server, is live, and its delay', LONG, async () => {
  const one = await rooms.room();
  const page = await rooms.screens.open('/rejoindre', PHONE);
  const check = async () => {
    await page.locator('.seat-menu > summary').tap();
    await page.getByText('Vérifier la connexion').tap();
  };
  await check();
  await page.getByText(/Le serveur répond, en \d+ ms/).waitFor();
  await page.getByText('une fois le code tapé').waitFor();
  // The page is the same, and hears of the code: to load it again before it came in would lose what the address brought.
  await page.goto(`/rejoindre#${one.meeting.code.replace('-', '')}`);
  await page.getByText(CONSENT, { exact: true }).waitFor();
  await check();
  await page.getByText('En direct').waitFor();
  await page.getByText('Carte à jour').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(await tooSmall(page)).toEqual([]);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Vérifier encore' }).tap();
  await page.getByText('Le serveur ne répond pas').waitFor();
  rooms.screens.forgive(/ERR_INTERNET_DISCONNECTED/);
});

it('joins again by a new code once all phones were removed, and is inside as the first time', async () => {
  const one = await rooms.room();
  const page = await rooms.openPhone(one);
  await join(page);
  await rooms.facilitator.ask('DELETE', `${one.meeting.address}/code`);
  const { code } = await rooms.facilitator.ask<{ code: string }>('POST', `${one.meeting.address}/code`);
  await page.getByLabel('Code de l’atelier').fill(code);
  await press(page, 'Entrer');
  await title(page, 'Mon organisation');
  await page.getByText('Lecture de la carte').waitFor({ state: 'detached' });
  rooms.screens.forgive(/401/);
});

describe('with whom else', () => {
  it('names a partner that is not on the map, which waits, and a wish', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.openPhone(one);
    await join(page);
    await passScreens(page);
    await title(page, 'La carte note un lien avec vous');
    await press(page, 'Suivant');
    await press(page, 'Suivant');
    await title(page, 'Et avec qui d’autre');
    await page.getByLabel('Une organisation avec qui').fill('Le Moulin des ifs');
    await page.getByRole('button', { name: '« Le Moulin des ifs » n’y est pas : la nommer' }).tap();
    await page.getByText('l’animation l’acceptera d’abord').waitFor();
    await page.getByText('Nous aimerions travailler ensemble').tap();
    expect(await faultsOf(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    await press(page, 'Ajouter ce lien');
    await page.getByText('Le Moulin des ifs').waitFor();
    await press(page, 'Valider');
    await title(page, 'Ce que nous cherchons');
    await expect
      .poll(async () => (await rooms.sent(one)).map(({ answers, state }) => [answers.screen, state]), POLL)
      .toEqual([['links', 'pending']]);
    const { actors } = await rooms.write.map(one.id);
    expect(actors.map(({ name }) => name)).not.toContain('Le Moulin des ifs');
  });
});

describe('one screen at a time', () => {
  it('sends the level of a link whose last page, with whom else, is passed', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.openPhone(one);
    await join(page);
    await passScreens(page);
    await title(page, 'La carte note un lien avec vous');
    await page.getByText('On met en commun').tap();
    await press(page, 'Suivant');
    await page.getByText('2 sur 2').waitFor();
    await press(page, 'Passer');
    await title(page, 'Et avec qui d’autre');
    await press(page, 'Passer');
    await title(page, 'Ce que nous cherchons');
    await expect.poll(() => rooms.screensSent(one), POLL).toEqual(['links']);
  });

  it('is asked in order; validated it is on the map, skipped it sends nothing', async () => {
    const one = await rooms.room();
    const page = await rooms.openPhone(one);
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
    await title(page, 'La carte note un lien avec vous');
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
      .poll(() => rooms.screensSent(one), POLL)
      .toEqual(['organisation', 'commitments', 'links', 'needs']);
    await expect.poll(() => page.locator('.saved').textContent(), POLL).toBe('Enregistré');
    expect(await faultsOf(page)).toEqual([]);

    const map = await rooms.write.map(one.id);
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

    // A correction replaces the earlier answer.
    await page.getByRole('button', { name: /Mon organisation.*corriger/ }).tap();
    await page.getByLabel('Sa mission').fill('Nourrir tout le monde');
    await press(page, 'Valider');
    await expect
      .poll(async () => (await rooms.write.actor(one.amap)).mission, POLL)
      .toBe('Nourrir tout le monde');
    expect(await rooms.sent(one)).toHaveLength(4);
  });

  it(
    'says why something waits though answers go to the map, and the board who else speaks',
    LONG,
    async () => {
      const one = await rooms.room();
      await rooms.write.patch(`/api/actors/${one.amap}`, { mission: 'Des paniers' });
      await speakFor(await one.meeting.join(), one.meeting, one.amap, { firstName: 'Lu' });
      const page = await rooms.openPhone(one);
      await join(page);
      await page.getByLabel('Sa mission').fill('');
      await press(page, 'Valider');
      await expect
        .poll(async () => (await rooms.sent(one)).map(({ state }) => state), POLL)
        .toEqual(['pending']);
      await page.getByRole('button', { name: /^Mon organisation/ }).tap();
      await page.getByText('L’animation accepte d’abord ce qui retire').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await fits(page)).toBe(true);
      expect((await rooms.write.actor(one.amap)).mission).toBe('Des paniers');
      const board = `/t/${one.id}/atelier/${one.meeting.workshop.id}`;
      for (const size of [PHONE.size, { width: 1366, height: 768 }]) {
        const seen = await rooms.localScreens.open(board, { size });
        await seen.getByText('du même téléphone attend votre accord').waitFor();
        await seen.locator('.arrival').getByText('2 personnes disent parler').waitFor();
        await seen.locator('.who-table').getByText('2 personnes disent parler').waitFor();
        expect(await faultsOf(seen)).toEqual([]);
        expect(await fits(seen)).toBe(true);
      }
    },
  );

  it('tells the second voice of an organisation what the first said, before it sends', async () => {
    const one = await rooms.room();
    const first = await one.meeting.join();
    const participantId = await speakFor(first, one.meeting, one.amap, { as: 'elected', firstName: 'Lu' });
    const send = (screen: string, answers: object) =>
      first.ask('PUT', `${one.meeting.address}/contributions/${participantId}-${screen}`, {
        participantId,
        actorId: one.amap,
        answers: { screen, ...answers },
      });
    await send('organisation', { mission: 'Des paniers' });
    await send('links', { known: [{ cooperationId: one.garden, intensity: 3 }] });
    const page = await rooms.openPhone(one);
    await join(page);
    await page.getByText('Quelqu’un a déjà répondu ici pour votre organisation (élu·e, à').waitFor();
    expect(await page.getByLabel('Sa mission').inputValue()).toBe('Des paniers');
    await page.getByRole('button', { name: /^Avec qui nous travaillons/ }).tap();
    // Two cooperations with one partner come in the order of their random ids.
    await page.getByText('1 sur 2', { exact: true }).waitFor();
    if (await page.getByText('Le camion', { exact: true }).isVisible()) await press(page, 'Suivant');
    await page
      .getByText('Votre organisation a déjà dit (élu·e) : « on met en commun », aujourd’hui.')
      .waitFor();
    await page.getByText('On s’informe', { exact: true }).tap();
    await page.getByText('les deux réponses s’afficheront').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    expect(await tooSmall(page)).toEqual([]);
  });

  it('lists answers that wait for the facilitator, and rejected ones with the reason', LONG, async () => {
    const one = await rooms.room({ acceptance: 'reviewed' });
    const page = await rooms.openPhone(one);
    await join(page);
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await press(page, 'Valider');
    await expect.poll(() => rooms.screensSent(one), POLL).toEqual(['organisation']);
    await page.getByRole('button', { name: /^Mon organisation : reçu, attend l’accord/ }).waitFor();
    const [contribution] = await rooms.sent(one);
    await rooms.facilitator.ask('PUT', `${one.meeting.address}/contributions/${contribution?.id}/decision`, {
      state: 'refused',
      reason: 'Déjà noté',
    });
    await page.reload();
    await page.getByRole('button', { name: 'Mon organisation : non repris : Déjà noté' }).waitFor();
    expect((await rooms.write.actor(one.amap)).mission).toBeUndefined();
  });
});

describe('after the closing', () => {
  it('shows it, and takes an answer that waits for the facilitator, who sees it', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.phoneOfClosed(one);
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await page.reload();
    await title(page, 'L’atelier est clos');
    await page.getByText('jusqu’au 15 avril 2099').waitFor();
    await page.getByText('l’animation acceptera ce que vous envoyez').waitFor();
    await page.getByRole('button', { name: /commencé, pas envoyé/ }).tap();
    await page.getByText('Vous pouvez encore envoyer').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Valider');
    await expect.poll(() => rooms.screensSent(one), POLL).toEqual(['organisation']);
    const board = await rooms.localScreens.open(`/t/${one.id}/atelier/${one.meeting.workshop.id}`);
    await board.getByText('Une réponse attend votre accord · une est arrivée après la clôture').waitFor();
    await board.getByRole('link', { name: 'Les lire' }).click();
    await board
      .locator('.arrival')
      .getByText(/après la clôture.* dit le .* selon l’appareil/)
      .waitFor();
    await press(page, 'Passer');
    await page.getByRole('button', { name: /^Mon organisation : reçu, attend l’accord/ }).waitFor();
    expect((await rooms.write.actor(one.amap)).mission).toBeUndefined();
  });

  it('keeps an answer that a closed workshop refuses, and sends it once it is reopened', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.phoneOfClosed(one);
    await page.reload();
    await title(page, 'L’atelier est clos');
    const refusal = {
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: 'Fermé', status: 409, code: 'WORKSHOP_NOT_OPEN' }),
    };
    await page.route(/\/contributions\//, (route) => route.fulfill(refusal));
    await page.getByRole('button', { name: /^Mon organisation/ }).tap();
    await page.getByLabel('Sa mission').fill('Nourrir ici');
    await press(page, 'Valider');
    await page.getByText('1 réponse est gardée sur cet appareil').waitFor();
    expect(await page.getByText('Enregistré', { exact: true }).count()).toBe(0);
    await page.unroute(/\/contributions\//);
    await rooms.facilitator.ask('PATCH', one.meeting.address, { status: 'open' }, { 'if-match': '*' });
    await page.reload();
    await expect.poll(async () => (await rooms.write.actor(one.amap)).mission, POLL).toBe('Nourrir ici');
    await expect.poll(() => page.locator('.saved').textContent(), POLL).toBe('Enregistré');
    rooms.screens.forgive(/409/);
  });
});

describe('a network that comes and goes', () => {
  it('keeps what was typed and what was validated on the device; it is sent in order and once', async () => {
    const one = await rooms.room();
    const page = await rooms.openPhone(one);
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
    await expect.poll(() => rooms.screensSent(one), POLL).toEqual(['organisation', 'understanding']);
    await expect.poll(() => page.locator('.saved').textContent(), POLL).toBe('Enregistré');
    // The same screen, with the same choices.
    await page.reload();
    await title(page, 'Ce que nous portons');
    expect(await page.getByLabel('Une cantine locale').isChecked()).toBe(true);
    expect(await rooms.sent(one)).toHaveLength(2);
    rooms.screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/);
  });
});

describe('a phone that kept the screens', () => {
  it('opens without a network where one was, with what one had typed', LONG, async () => {
    const one = await rooms.room();
    const page = await rooms.screens.open(`/rejoindre#${one.meeting.code}`, { ...PHONE, keepsScreens: true });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await join(page);
    // From now on requests pass through the service worker.
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
    await expect.poll(async () => (await rooms.write.actor(one.amap)).mission, POLL).toBe('Nourrir ici');
    rooms.screens.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK/);
  });
});

describe('what the room sees', () => {
  it('shows phones the questions that are on its screen, and no others, as they come', LONG, async () => {
    const { id, apart, alone, gap } = await questionScene(rooms.write);
    const meeting = await openWorkshop(rooms.facilitator, id);
    const page = await rooms.screens.open(`/rejoindre#${meeting.code}`, PHONE);
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
    await rooms.write.put(`/api/territories/${id}/gaps/${apart}`, { shown: 1 });
    const [shown, kept] = [await gap(apart), await gap(alone)];
    await page.getByRole('heading', { name: shown?.question ?? '–' }).waitFor();
    expect(await page.getByText(kept?.question ?? '–').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    // The answer of the room is read there, and the organisation may carry what nobody else does.
    await rooms.write.put(`/api/territories/${id}/gaps/${apart}`, { shown: 1, status: 'handled' });
    await page.getByText('Déjà traité').waitFor();
    await rooms.write.put(`/api/territories/${id}/gaps/${alone}`, { shown: 2 });
    await press(page, 'Nous le portons');
    await title(page, 'Ce que nous portons');
    await press(page, 'Valider');
    const [commitmentId = ''] = kept?.evidence.commitmentIds ?? [];
    await expect
      .poll(async () => (await rooms.write.get(`/api/commitments/${commitmentId}`)).carriers, POLL)
      .toHaveLength((kept?.evidence.actorIds.length ?? 0) + 1);
  });
});
