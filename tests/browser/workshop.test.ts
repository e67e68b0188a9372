import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Contribution, Workshop } from '../../model/contract/workshop.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openRoom, phoneOf } from '../support/phone.ts';
import { questionScene } from '../support/question-scene.ts';
import { randomId } from '../support/test-app.ts';
import type { Meeting } from '../support/workshop.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const workshopAt = async (address: string) => (await screens.write.get(address)) as unknown as Workshop;
const contributionsAt = async ({ address }: Meeting) =>
  ((await screens.write.get(`${address}/contributions`)) as unknown as { items: Contribution[] }).items;
const board = (territoryId: string, { workshop }: Meeting) => `/t/${territoryId}/atelier/${workshop.id}`;
const nameOf = async (id: string) => (await screens.write.actor(id)).name;
const code = async (page: Page) => (await page.locator('.join-code').textContent()) ?? '';

describe('a workshop on the board', () => {
  it('is prepared from an empty view, its code read from the server, opened, walked through, deleted, brought back', async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 2);
    const page = await screens.open(`/t/${id}/atelier`);
    await page.getByRole('heading', { name: 'Faire la carte ensemble, en une demi-journée' }).waitFor();
    await page.getByRole('button', { name: 'Préparer un atelier' }).click();
    const dialog = page.getByRole('dialog', { name: 'Préparer un atelier' });
    await dialog.getByLabel('Titre').fill('Bien manger');
    await dialog.getByLabel('Jour').fill('2026-03-12');
    await dialog.getByLabel('La question posée à la salle').fill('Que faire ensemble ?');
    await dialog.getByRole('button', { name: 'Alimentation et agriculture' }).click();
    // The day may be noted afterwards; what is left to reread is from today on.
    const until = await dialog.getByLabel('Relecture jusqu’au').inputValue();
    expect(until > new Date().toISOString().slice(0, 10)).toBe(true);
    await dialog.getByRole('button', { name: 'Préparer', exact: true }).click();
    await page.getByRole('heading', { name: 'Bien manger' }).waitFor();
    const { items } = (await screens.write.get(`/api/territories/${id}/workshops`)) as unknown as {
      items: Workshop[];
    };
    expect(items).toMatchObject([
      { title: 'Bien manger', status: 'prepared', perimeterThemes: ['food'], rereadUntil: until },
    ]);
    const address = `/api/territories/${id}/workshops/${items[0]?.id}`;

    await page.getByRole('button', { name: 'Faire le code' }).click();
    const first = await code(page);
    expect(first).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    // The tests’ server listens to this machine only, and explains what to do.
    await page.getByText('HOST=0.0.0.0').waitFor();
    await page.reload();
    expect(await code(page)).toBe(first);
    await page.getByRole('button', { name: 'Changer de code' }).click();
    await page.getByText('Les téléphones déjà entrés restent').waitFor();
    await page.getByRole('button', { name: 'Garder ce code' }).click();
    expect(await code(page)).toBe(first);
    await page.getByRole('button', { name: 'Changer de code' }).click();
    await page.getByRole('button', { name: 'Faire un nouveau code' }).click();
    await expect.poll(() => code(page), POLL).not.toBe(first);

    await page.getByRole('button', { name: 'Ouvrir l’atelier' }).click();
    await page.getByRole('button', { name: 'Clore l’atelier' }).waitFor();
    await page.locator('h2').first().click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await workshopAt(address)).step, POLL).toBe('links');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await workshopAt(address)).step, POLL).toBe('actors');
    await expect
      .poll(() => page.locator('.step[aria-current="step"]').textContent(), POLL)
      .toMatch(/Acteurs/);

    await page.getByRole('button', { name: 'Supprimer cet atelier' }).click();
    await page.getByRole('heading', { name: 'Faire la carte ensemble, en une demi-journée' }).waitFor();
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('link', { name: /Bien manger/ }).waitFor();
    await expect.poll(async () => (await workshopAt(address)).status, POLL).toBe('open');
  });

  it('opens with where the other left it, on a device that has not led it yet', async () => {
    const { id, a, b } = await questionScene(screens.write);
    const meeting = await openRoom(screens.write, id, { acceptance: 'reviewed' });
    await screens.write.patch(meeting.address, { step: 'links' });
    await screens.write.cooperation(id, [a, b], {
      status: 'proposed',
      intensity: 0,
      note: 'la cantine',
      promisedFor: '2199-03-15',
    });
    const say = await phoneOf(meeting, a, screens.write);
    await say({ screen: 'organisation', mission: 'Nourrir ici' });
    const page = await screens.open(board(id, meeting));
    const card = page.locator('.taking-over');
    await card.getByText('Liens', { exact: true }).waitFor();
    await card.getByRole('link', { name: '1 réponse à accepter' }).waitFor();
    await card.getByText(`Rien encore de ${await nameOf(b)}`).waitFor();
    await card.getByText('la cantine').waitFor();
    await card.getByRole('button', { name: 'C’est compris' }).click();
    await card.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.arrival').waitFor();
    expect(await card.count()).toBe(0);
  });

  it('shows what the room sends in plain sentences, taken up or not by keyboard, and the rest at once', async () => {
    const id = await screens.write.territory();
    const [a = '', b = ''] = await screens.write.actors(id, 2);
    const meeting = await openRoom(screens.write, id, { acceptance: 'reviewed' });
    const page = await screens.open(board(id, meeting));
    await page.getByText('0 acteur sur 2 a répondu').waitFor();
    const ofNew = await phoneOf(meeting, randomId('cantine'), screens.write);
    await ofNew({ screen: 'organisation', name: 'La Cantine', family: 'social_economy' });
    const ofA = await phoneOf(meeting, a, screens.write);
    await ofA({ screen: 'links', known: [], added: [{ id: randomId('l'), actorId: b, intensity: 3 }] });
    await ofA({ screen: 'needs', needs: [{ resourceId: 'premises' }], offers: [] });

    const pending = page.locator('.arrival');
    await expect.poll(() => pending.count(), POLL).toBe(3);
    await pending.filter({ hasText: 'Nouvel acteur' }).getByText('La Cantine (ESS)').waitFor();
    await pending.filter({ hasText: `Nouveau lien avec ${await nameOf(b)} : on met en commun` }).waitFor();
    await page.getByText('2 acteurs sur 3 ont répondu').waitFor();
    expect((await screens.write.map(id)).actors).toHaveLength(2);

    // The organisation first: it is the one that can be taken up first.
    await pending.first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => pending.count(), POLL).toBe(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('r');
    await page.keyboard.type('Déjà noté');
    await page.keyboard.press('Enter');
    await expect.poll(() => pending.count(), POLL).toBe(1);
    await expect
      .poll(async () => (await contributionsAt(meeting)).map(({ state }) => state).sort(), POLL)
      .toEqual(['accepted', 'pending', 'refused']);
    expect((await contributionsAt(meeting)).find(({ state }) => state === 'refused')?.reason).toBe(
      'Déjà noté',
    );

    await ofA({ screen: 'understanding', expertise: 'Des paniers' });
    await expect.poll(() => pending.count(), POLL).toBe(2);
    await page.getByRole('button', { name: 'Tout accepter (2)' }).click();
    await page.getByText('Rien n’attend votre accord.').waitFor();
    await expect
      .poll(
        async () => (await contributionsAt(meeting)).filter(({ state }) => state === 'pending').length,
        POLL,
      )
      .toBe(0);
    const { actors } = await screens.write.map(id);
    expect(actors.map(({ name }) => name)).toContain('La Cantine');
    expect(actors.find((actor) => actor.id === a)?.expertise).toBe('Des paniers');

    // From now on statements appear on the map at once.
    await page.getByRole('button', { name: 'droit sur la carte' }).click();
    await expect.poll(async () => (await workshopAt(meeting.address)).acceptance, POLL).toBe('direct');
    await ofA({ screen: 'understanding', expertise: 'Des paniers et des repas' });
    await expect
      .poll(async () => (await screens.write.actor(a)).expertise, POLL)
      .toBe('Des paniers et des repas');
  });

  it.each(['click', 'keyboard'])(
    'has the keys on what waits as soon as its tab is open, by %s',
    LONG,
    async (how) => {
      const id = await screens.write.territory();
      const [a = ''] = await screens.write.actors(id, 1);
      const meeting = await openRoom(screens.write, id, { acceptance: 'reviewed' });
      const say = await phoneOf(meeting, a, screens.write);
      await say({ screen: 'understanding', expertise: 'Des paniers' });
      await say({ screen: 'needs', needs: [], offers: [] });
      const page = await screens.open(`${board(id, meeting)}/preparer`);
      const tab = page.getByRole('link', { name: /^La salle/ });
      if (how === 'click') await tab.click();
      else await tab.press('Enter');
      const pending = page.locator('.arrival');
      await expect.poll(() => page.locator('.arrival:focus').count(), POLL).toBe(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => pending.count(), POLL).toBe(1);
      await page.keyboard.press('Enter');
      await page.getByText('Rien n’attend votre accord.').waitFor();
      // A later statement keeps the focus where it is; arrows lead to the new one.
      await say({ screen: 'needs', needs: [{ resourceId: 'premises' }], offers: [] });
      await expect.poll(() => pending.count(), POLL).toBe(1);
      expect(await page.locator('.arrival:focus').count()).toBe(0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText('Rien n’attend votre accord.').waitFor();
      await expect
        .poll(async () => (await contributionsAt(meeting)).map(({ state }) => state), POLL)
        .toEqual(['accepted', 'accepted', 'accepted']);
    },
  );

  it('puts questions on the screen and takes them off', LONG, async () => {
    const { id, apart, gap } = await questionScene(screens.write);
    const meeting = await openRoom(screens.write, id);
    const page = await screens.open(`${board(id, meeting)}/questions`);
    const row = page.locator('li', { hasText: 'Porteurs à relier' });
    await row.getByRole('button', { name: /Mettre .* à l’écran/ }).click();
    await page.getByText('posée en ce moment').waitFor();
    await expect.poll(async () => (await gap(apart))?.shown, POLL).toBe(1);
    await row.getByRole('button', { name: /Retirer .* de l’écran/ }).click();
    await page.getByText('Aucune question à l’écran').waitFor();
    await expect.poll(async () => (await gap(apart))?.shown, POLL).toBeNull();
  });

  it('says that the map stands still at an earlier day, and offers today', LONG, async () => {
    const id = await screens.write.territory({ asOf: '2026-03-12' });
    const meeting = await openRoom(screens.write, id, { on: '2026-04-01' });
    const page = await screens.open(board(id, meeting));
    await page.getByText('Cette carte montre le 12 mars 2026').waitFor();
    await page.getByRole('button', { name: 'Lire la carte à aujourd’hui' }).click();
    await page.getByText('Cette carte montre le').waitFor({ state: 'detached' });
    await expect.poll(async () => (await screens.write.map(id)).territory.asOf, POLL).toBeUndefined();
  });

  it('answers the question that is asked by its digit, without leaving the tab', LONG, async () => {
    const { id, apart, gap } = await questionScene(screens.write);
    const meeting = await openRoom(screens.write, id);
    await screens.write.put(`/api/territories/${id}/gaps/${encodeURIComponent(apart)}`, { shown: 1 });
    const page = await screens.open(`${board(id, meeting)}/questions`, {
      size: { width: 1366, height: 768 },
    });
    const answers = page.locator('.asked .answers button');
    await expect.poll(() => answers.count(), POLL).toBe(6);
    const last = await answers.last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(768);
    await page.keyboard.press('5');
    await expect.poll(async () => (await gap(apart))?.status, POLL).toBe('to_ask');
    expect(new URL(page.url()).pathname).toBe(`${board(id, meeting)}/questions`);
  });

  it('closes with how many came, writes the minutes without naming anyone, each sentence corrected alone', async () => {
    const id = await screens.write.territory();
    const [a = '', b = ''] = await screens.write.actors(id, 2);
    const meeting = await openRoom(screens.write, id, { question: 'Que faire ensemble ?', invited: 9 });
    const say = await phoneOf(meeting, a, screens.write);
    await say({ screen: 'links', known: [], added: [{ id: randomId('l'), actorId: b, intensity: 3 }] });
    const page = await screens.open(board(id, meeting));
    await page.getByText('1 acteur sur 2 a répondu').waitFor();
    await phoneOf(meeting, b, screens.write);
    await page.getByRole('button', { name: 'Clore l’atelier' }).click();
    const dialog = page.getByRole('dialog', { name: 'Clore l’atelier' });
    await expect.poll(() => dialog.getByLabel('Personnes présentes').inputValue(), POLL).toBe('2');
    await dialog.getByLabel('Personnes présentes').fill('7');
    await dialog.getByRole('button', { name: 'Clore l’atelier' }).click();
    const minutes = page.locator('.minutes-text');
    await minutes.getByText('7 personnes sont venues, 9 étaient invitées.').waitFor();
    await minutes.getByText('Un lien nouveau :').waitFor();
    const [nameA, nameB] = [await nameOf(a), await nameOf(b)];
    expect(((await minutes.textContent()) ?? '').replace(/[\u00a0\u202f]/g, ' ')).toMatch(
      new RegExp(`${nameA} et ${nameB} : on met en commun|${nameB} et ${nameA} : on met en commun`),
    );
    // Who spoke is called Jo.
    expect(await minutes.textContent()).not.toMatch(/\bJo\b/);

    const came = minutes.getByRole('button', { name: /^Corriger : 7 personnes sont venues/ });
    await came.click();
    await page.getByLabel('La phrase du compte rendu').fill('Sept personnes.');
    // A person who looks at another part of the day meanwhile finds their unfinished text.
    await page.getByRole('navigation', { name: 'Parties de l’atelier' }).getByRole('link').first().click();
    await page.getByLabel('La phrase du compte rendu').waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await minutes.getByText('Sept personnes.').waitFor();
    const { sentences = [] } = await workshopAt(meeting.address);
    expect(sentences).toMatchObject([{ text: 'Sept personnes.', version: 1 }]);
    // Somebody else, on another machine, corrects it meanwhile: both texts are seen.
    const { id: sentenceId = '', was = '' } = sentences[0] ?? {};
    await minutes.getByRole('button', { name: 'Corriger : Sept personnes.' }).click();
    await page.getByLabel('La phrase du compte rendu').fill('Sept habitantes.');
    await screens.write.put(`${meeting.address}/minutes/${sentenceId}`, {
      text: 'Sept présents.',
      was,
      version: 1,
    });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await minutes.locator('.sentence-conflict').getByText('Sept présents.').waitFor();
    await page.getByRole('button', { name: 'Remplacer par la mienne' }).click();
    await minutes.locator('p.corrected').getByText('Sept habitantes.').waitFor();
    // The browser reports the refusal of the first try.
    screens.forgive(/status of 412/);
    await minutes.getByRole('button', { name: 'Corriger : Sept habitantes.' }).click();
    await page.getByRole('button', { name: 'Reprendre la phrase calculée' }).click();
    await minutes.getByText('7 personnes sont venues, 9 étaient invitées.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Word', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
  });

  it('makes the link by which an organisation rereads, and sees that it has', LONG, async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 1);
    const meeting = await openRoom(screens.write, id, { rereadUntil: '2099-12-31' });
    const say = await phoneOf(meeting, a, screens.write);
    await say({ screen: 'needs', needs: [], offers: [] });
    await screens.write.patch(meeting.address, { status: 'closed' });
    const page = await screens.open(`${board(id, meeting)}/relectures`);
    const row = page.locator('.rereader');
    await row.getByText('n’a pas encore relu').waitFor();
    await row.getByRole('button', { name: /Faire le lien de relecture/ }).click();
    await row.getByRole('button', { name: /Code à photographier/ }).click();
    const link = await row.locator('input').inputValue();
    expect(link).toMatch(/\/relecture#[\w-]{20,}$/);
    await page.reload();
    await row.getByRole('button', { name: /Copier le lien/ }).waitFor();

    await screens.write.put(`${meeting.address}/contributions/${randomId('s')}`, {
      actorId: a,
      answers: { screen: 'rereading', verdict: 'confirmed' },
    });
    await row.getByText(/a relu le/).waitFor();
    await page.getByRole('heading', { name: /relu par 1 acteur sur 1/i }).waitFor();

    // After the last day, the screen reports it and offers no broken link.
    await screens.write.patch(meeting.address, { rereadUntil: '2026-03-26' });
    await page.getByText('La relecture s’est terminée le 26 mars 2026').waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'Choisir un autre jour' }).click();
    await page.getByRole('button', { name: /Relecture jusqu’au/ }).waitFor();
    await screens.write.patch(meeting.address, { rereadUntil: '2099-12-31' });
    await page.getByRole('link', { name: 'Relecture', exact: true }).click();
    await row.getByRole('button', { name: /Code à photographier/ }).click();
    expect(await row.locator('input').inputValue()).toBe(link);
  });
});
