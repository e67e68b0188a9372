import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forgetPeople, GUARDED, PASSWORD, SETUP_TOKEN } from '../support/access-api.ts';
import { everyFault } from '../support/axe-faults.ts';
import { bytesOf } from '../support/downloaded.ts';
import { LONG, OFTEN } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { signIn } from '../support/sign-in.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { openMenu } from '../support/walk.ts';
import { WriteApi } from '../support/write-api.ts';

let screens: Screens;
/** The same database at the machine itself: what the territory holds is put there. */
let local: TestApp;
const t = randomId('t');
/** Among the first of the list; a run that was cut short has left its own territory. */
const PLACE = `Aa-${t}`;
const PRIVATE = 'Fonderie discrète';

beforeAll(async () => {
  await forgetPeople();
  screens = await openScreens(GUARDED);
  local = await openTestApp();
  const write = new WriteApi(local);
  await write.post('/api/territories', { id: t, name: PLACE, level: 'epci' });
  const [mairie, amap, secret] = [randomId('a'), randomId('a'), randomId('a')];
  for (const [id, name, more] of [
    [mairie, 'Mairie des Accès', {}],
    [amap, 'AMAP des Accès', {}],
    [secret, PRIVATE, { private: true }],
  ] as const)
    await write.post(`/api/territories/${t}/actors`, { id, name, family: 'business', ...more });
  await write.cooperation(t, [mairie, amap]);
  await write.cooperation(t, [mairie, secret]);
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(async () => {
  await screens.close();
  await local.close();
});

/** Creates a link on the page « Accès », and returns the address that it shows. */
async function give(page: Page, what: string, where: string | null, label: string): Promise<string> {
  await page.goto('/acces');
  await page.getByText('Donner un accès').click();
  await page.getByText(what, { exact: true }).click();
  if (where !== null) await page.getByLabel('Où').selectOption({ label: where });
  await page.getByLabel('Pour qui').fill(label);
  await page.getByRole('button', { name: 'Créer cet accès' }).click();
  return page.getByRole('textbox', { name: label }).inputValue();
}

describe('a server that asks people to sign in', () => {
  it('says where the first person’s link is, also to a page that was open when everyone had to sign in', async () => {
    const page = await screens.open(`/#setup=${SETUP_TOKEN}`);
    await page.getByLabel('Nom', { exact: true }).fill('Amina Diallo');
    await page.getByLabel('Mot de passe, dix caractères au moins').fill(PASSWORD);
    await page.keyboard.press('Enter');
    const place = page.getByRole('link', { name: new RegExp(PLACE) });
    await place.waitFor();
    await forgetPeople();
    // The page may notice it before the click.
    place.click().catch(() => undefined);
    await page.getByText('Le lien pour commencer est dans la fenêtre').waitFor();
    // Pictures that were still asked for are refused too.
    await page.close();
    screens.forgive(/401 \(Unauthorized\)/);
  });

  // First steps of the longer tests below.
  it(
    'makes its first administrator, who invites a facilitator, who comes back with a password',
    OFTEN,
    async () => {
      const page = await screens.open(`/#setup=${SETUP_TOKEN}`);
      await page.getByRole('heading', { name: 'Bienvenue dans Maillage' }).waitFor();
      // The token is in no history: Back does not find it.
      expect(page.url()).toBe(`${screens.origin}/`);
      expect(await everyFault(page)).toEqual([]);
      await page.getByLabel('Nom', { exact: true }).fill('Amina Diallo');
      await page.getByLabel('Mot de passe, dix caractères au moins').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: new RegExp(PLACE) }).waitFor();

      const invitation = await give(page, 'Animer', PLACE, 'Jo de l’EPCI');
      await page.getByText('Jo de l’EPCI', { exact: true }).waitFor();
      expect(await everyFault(page)).toEqual([]);

      const other = await screens.open(invitation.replace(screens.origin, ''));
      await other.getByRole('heading', { name: 'Vous êtes invité·e à animer' }).waitFor();
      await other.getByLabel('Nom', { exact: true }).fill('Jo Martin');
      await other.getByLabel('Mot de passe, dix caractères au moins').fill('un autre mot de passe');
      await other.getByRole('button', { name: 'Accepter l’invitation' }).click();
      // Who facilitates one territory comes to its map.
      await other.waitForURL(`**/t/${t}`);
      await openMenu(other);
      await other.locator('.main-menu').getByText('Jo Martin').waitFor();
      await other.getByRole('button', { name: 'Se déconnecter' }).click();
      await other.getByRole('heading', { name: 'Se connecter' }).waitFor();
      await signIn(other, 'jo martin', 'un faux mot de passe');
      await other.getByRole('alert').getByText('ne vont pas ensemble').waitFor();
      screens.forgive(/401 \(Unauthorized\)/);
      await signIn(other, 'jo martin', 'un autre mot de passe');
      await openMenu(other);
      await other.locator('.main-menu').getByText('Jo Martin').waitFor();

      const again = await screens.open(invitation.replace(screens.origin, ''));
      await again.getByLabel('Nom', { exact: true }).fill('Quelqu’un');
      await again.getByLabel('Mot de passe, dix caractères au moins').fill(PASSWORD);
      await again.keyboard.press('Enter');
      await again.getByRole('alert').getByText('a déjà servi').waitFor();
      screens.forgive(/401 \(Unauthorized\)/);
    },
  );

  it('lets a reader in by a link, with nothing to change and nothing private, until it is withdrawn', async () => {
    const page = await screens.open('/');
    await signIn(page, 'Amina Diallo');
    await page.getByRole('link', { name: new RegExp(PLACE) }).waitFor();
    const link = await give(page, 'Lire la carte', PLACE, 'Comité de pilotage');
    await page.getByRole('img', { name: /Comité de pilotage/ }).waitFor();

    const phone = { size: { width: 390, height: 844 } };
    const reader = await screens.open(link.replace(screens.origin, ''), phone);
    await reader.getByRole('button', { name: 'Entrer' }).click();
    await reader.waitForURL(`**/t/${t}`);
    await reader.setViewportSize({ width: 1366, height: 768 });
    for (const path of [`/t/${t}`, `/t/${t}/tableaux`]) {
      await reader.goto(path);
      await openMenu(reader);
      await reader.locator('.main-menu').getByText('Comité de pilotage').waitFor();
      await reader.keyboard.press('Escape');
      await reader
        .getByText(/2 acteurs/)
        .first()
        .waitFor();
      expect(await reader.getByRole('button', { name: /Ajouter|Supprimer|Annuler/ }).count()).toBe(0);
      expect(await reader.getByRole('link', { name: 'Accès : qui peut entrer' }).count()).toBe(0);
      expect(await reader.locator('maillage-entry').isVisible()).toBe(false);
    }
    await reader.getByRole('rowheader', { name: 'AMAP des Accès' }).waitFor();
    expect(await reader.getByText(PRIVATE).count()).toBe(0);
    await reader.getByRole('rowheader', { name: 'AMAP des Accès' }).dblclick();
    expect(await reader.locator('td.editing').count()).toBe(0);

    await page.goto(`/t/${t}/tableaux`);
    await page.getByRole('rowheader', { name: PRIVATE }).click();
    await page.getByText('Réservé à l’animation').waitFor();

    await page.goto('/acces');
    await page.getByRole('button', { name: 'Retirer l’accès : Comité de pilotage' }).click();
    await page.getByText(/Comité de pilotage.*est retiré/).waitFor();
    await reader.reload();
    await reader.getByRole('heading', { name: 'Se connecter' }).waitFor();
    expect(await reader.getByText('AMAP des Accès').count()).toBe(0);
  });

  it('keeps what a facilitator makes private from then on', async () => {
    const page = await screens.open('/');
    await signIn(page, 'Amina Diallo');
    await page.getByRole('link', { name: new RegExp(PLACE) }).waitFor();
    const link = await give(page, 'Contribuer', PLACE, 'Atelier du 12');
    await page.goto(`/t/${t}/tableaux`);
    await page.getByRole('rowheader', { name: 'AMAP des Accès' }).click();
    await page.locator('details', { hasText: 'Qui peut le voir' }).last().locator('summary').click();
    await page.getByRole('button', { name: 'seulement qui anime' }).click();
    await page.getByText('Réservé à l’animation').waitFor();
    // It is announced at once, so the test checks the stored data.
    const stored = async () => {
      const { actors } = (await local.send('GET', `/api/territories/${t}/map`)).json<{
        actors: { name: string; private?: boolean }[];
      }>();
      return actors.find(({ name }) => name === 'AMAP des Accès')?.private;
    };
    await expect.poll(stored, POLL).toBe(true);

    const contributor = await screens.open(link.replace(screens.origin, ''));
    await contributor.getByLabel(/Votre nom/).fill('Sam, habitant');
    await contributor.getByRole('button', { name: 'Entrer' }).click();
    await contributor.waitForURL(`**/t/${t}`);
    await contributor.goto(`/t/${t}/tableaux`);
    await contributor.getByRole('rowheader', { name: 'Mairie des Accès' }).waitFor();
    expect(await contributor.getByText('AMAP des Accès').count()).toBe(0);
    // Someone who contributes adds, under the name given at the door.
    await contributor
      .getByRole('button', { name: /Ajouter/ })
      .first()
      .waitFor();
    await expect
      .poll(() => contributor.locator('.main-menu').getByText('Sam, habitant').count(), POLL)
      .toBeGreaterThan(0);
  });

  it('lets a person change its password, and an administrator what a person may do', LONG, async () => {
    const page = await screens.open('/');
    await signIn(page, 'jo martin', 'un autre mot de passe');
    await openMenu(page);
    await page.getByRole('button', { name: 'Changer de mot de passe' }).click();
    const dialog = page.getByRole('dialog', { name: 'Changer de mot de passe' });
    await dialog.getByLabel('Mot de passe actuel').fill('pas celui-là');
    await dialog.getByLabel('Mot de passe, dix caractères au moins').fill('encore un autre');
    await page.keyboard.press('Enter');
    await dialog.getByText('Ce n’est pas votre mot de passe actuel.').waitFor();
    await dialog.getByLabel('Mot de passe actuel').fill('un autre mot de passe');
    await page.keyboard.press('Enter');
    await page.locator('.toast').getByText('Votre mot de passe est changé.').waitFor();
    screens.forgive(/401 \(Unauthorized\)/);

    const chief = await screens.open('/');
    await signIn(chief, 'Amina Diallo');
    await chief.getByRole('link', { name: new RegExp(PLACE) }).waitFor();
    await chief.goto('/acces');
    await chief.getByRole('button', { name: 'Modifier l’accès de Jo Martin' }).click();
    const form = chief.getByRole('form', { name: 'Modifier l’accès de Jo Martin' });
    expect(await form.getByLabel(PLACE).isChecked()).toBe(true);
    expect(await everyFault(chief)).toEqual([]);
    await form.getByLabel('Tous les territoires').check();
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await chief.getByText('animation · Tous les territoires').first().waitFor();
    await chief.getByRole('button', { name: 'Modifier l’accès de Jo Martin' }).click();
    await form.getByLabel('Ce que cette personne peut faire').selectOption('administrator');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await expect.poll(() => chief.getByText('administration · Tous les territoires').count(), POLL).toBe(2);
  });

  it('gives the held data of an account to its owner after sign-in, and through an administrator', async () => {
    const page = await screens.open('/');
    const taken = async (button: string) => {
      const loading = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const file = await loading;
      return { name: file.suggestedFilename(), text: (await bytesOf(file)).toString('utf8') };
    };
    await signIn(page, 'Amina Diallo');
    await openMenu(page);
    const own = await taken('Ce qui est gardé sur moi');
    expect(own.name).toBe('amina-diallo.html');
    expect(own.text).toContain('Ce que Maillage garde sur le compte «\u202fAmina Diallo\u202f»</h1>');
    // A selection closes the menu.
    await openMenu(page);
    const data = JSON.parse((await taken('Le même, en données')).text);
    expect(data).toMatchObject({ type: 'maillage.held-account', account: { name: 'Amina Diallo' } });
    await page.locator('.toast').getByText('Fichier prêt').first().waitFor();
    expect(await everyFault(page)).toEqual([]);

    await page.goto('/acces');
    await page.getByRole('button', { name: 'Modifier l’accès de Jo Martin' }).click();
    const theirs = await taken('Ce qui est gardé sur ce compte');
    expect(theirs.name).toBe('jo-martin.html');
    expect(theirs.text).toContain('Ce que Maillage garde sur le compte «\u202fJo Martin\u202f»</h1>');
    expect(JSON.parse((await taken('Le même, en données')).text).account.name).toBe('Jo Martin');
  });

  it('keeps what was made as a session ended, and sends it once the same person is back', LONG, async () => {
    const page = await screens.open('/');
    await signIn(page, 'Amina Diallo');
    const link = await (async () => {
      await page.getByRole('link', { name: new RegExp(PLACE) }).waitFor();
      return give(page, 'Contribuer', PLACE, 'Quelqu’un d’autre');
    })();
    await page.goto(`/t/${t}`);
    await page.locator('.connection').getByText('En direct').waitFor();
    await page.locator('.legend').getByText('Collectivités').waitFor({ state: 'attached' });
    const names = async () => {
      const reply = await local.send('GET', `/api/territories/${t}/map`);
      return reply.json<{ actors: { name: string }[] }>().actors.map(({ name }) => name);
    };
    const bar = page.getByLabel('Saisie : un acteur');
    await Promise.all([page.waitForResponse(/\/actors\/similar/), bar.fill('Scierie du bout du monde')]);
    // The session has ended, but the page does not know it yet.
    await page.context().clearCookies();
    await bar.press('Enter');
    await page.getByText('Votre changement attend sur cet appareil').waitFor();
    expect(await everyFault(page)).toEqual([]);
    screens.forgive(/401 \(Unauthorized\)/);

    // The next visitor sends nothing in their own name.
    await page.goto(link.replace(screens.origin, ''));
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.locator('.toast').getByText('d’une autre personne').waitFor();
    expect(await names()).not.toContain('Scierie du bout du monde');
    await page.context().clearCookies();
    await page.goto(`/t/${t}`);
    await page.getByText('Votre changement attend sur cet appareil').waitFor();
    await signIn(page, 'Amina Diallo');
    await expect.poll(names, POLL).toContain('Scierie du bout du monde');
    screens.forgive(/401 \(Unauthorized\)/);
    expect((await names()).filter((name) => name === 'Scierie du bout du monde')).toHaveLength(1);
    const { items } = (await local.send('GET', `/api/territories/${t}/changes`)).json<{
      items: { type: string; by?: string }[];
    }>();
    expect(items.at(-1)).toMatchObject({ type: 'actor.added', by: 'Amina Diallo' });
  });

  it('is in English before sign-in, and explains an expired link', async () => {
    const page = await screens.open('/#read=over');
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('heading', { name: 'You are invited to read a map' }).waitFor();
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('alert').getByText('This link has expired').waitFor();
    screens.forgive(/401 \(Unauthorized\)/);
    await page.getByRole('button', { name: 'Sign in another way' }).click();
    await page.getByLabel('Password').waitFor();
    expect(await everyFault(page)).toEqual([]);
  });
});
