import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { becomeAdministrator, GUARDED, makeLink, type NamedBrowser } from '../support/access-api.ts';
import { everyFault } from '../support/axe-faults.ts';
import { LONG } from '../support/longer.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { signIn } from '../support/sign-in.ts';
import { openProvider, type StandInProvider } from '../support/stand-in-provider.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { openMenu } from '../support/walk.ts';
import { askRaw } from '../support/whole-graph.ts';
import { WriteApi } from '../support/write-api.ts';

let screens: Screens;
let provider: StandInProvider;
/** The same database at the machine itself. */
let local: TestApp;
let administrator: NamedBrowser;
const [t, a, label] = [randomId('t'), randomId('a'), randomId('Ma ville')];
const DOMAIN = `${t}.example`;
const TABLES = `/t/${t}/tableaux`;

beforeAll(async () => {
  provider = await openProvider({ id: 'town', label });
  const providers = [provider.settings({ domains: [DOMAIN], role: 'contributor', territoryIds: [t] })];
  screens = await openScreens({ ...GUARDED, config: { ...GUARDED.config, providers } });
  provider.serve(screens.origin);
  provider.accounts.set('jo', { name: `Jo ${t}`, email: `jo@${DOMAIN}`, email_verified: true });
  provider.accounts.set('nobody', {
    name: `Personne ${t}`,
    email: 'nobody@ailleurs.example',
    email_verified: true,
  });
  provider.accounts.set('ana', { name: `Ana ${t}` });
  local = await openTestApp();
  administrator = await becomeAdministrator(local);
  const write = new WriteApi(local);
  await write.post('/api/territories', { id: t, name: t, level: 'epci' });
  await write.post(`/api/territories/${t}/actors`, { id: a, name: 'AMAP du Val', family: 'citizens' });
});
afterEach(async () => {
  // The one address elsewhere that the settings name, whose page has no icon; and what is answered to nobody, which may
  // come last.
  const { issuer } = provider.settings();
  const expected = new RegExp(`^request: ${issuer}/|\\(${issuer}/favicon.ico\\)|401 \\(Unauthorized\\)`);
  expect((await screens.leave()).filter((fault) => !expected.test(fault))).toEqual([]);
});
afterAll(async () => {
  await Promise.all([screens.close(), local.close(), provider.close()]);
});

const leave = (page: Page) => page.getByRole('button', { name: `Se connecter avec ${label}` }).click();

/** Limits the search to the page of the provider: ours may have a similar field. */
const accountField = (page: Page) => page.getByRole('textbox', { name: 'Compte', exact: true });

async function goOnAs(page: Page, account: string): Promise<void> {
  await accountField(page).fill(account);
  await page.getByRole('button', { name: 'Continuer' }).click();
}
const row = (page: Page) => page.getByRole('rowheader', { name: 'AMAP du Val' });

it('sign-in returns to the page; the menu names the provider; an ended session asks again; the sign-out ends that of the provider too', async () => {
  const page = await screens.open(TABLES);
  await page.getByRole('button', { name: `Se connecter avec ${label}` }).waitFor();
  expect(await everyFault(page)).toEqual([]);
  await leave(page);
  await goOnAs(page, 'jo');
  await row(page).waitFor();
  expect(page.url()).toBe(screens.origin + TABLES);
  await openMenu(page);
  await page.getByText(`connexion avec ${label}`).waitFor();
  await page.getByRole('button', { name: 'Ce qui est gardé sur moi' }).waitFor();
  expect(await page.getByRole('button', { name: 'Changer de mot de passe' }).count()).toBe(0);
  expect(await everyFault(page)).toEqual([]);

  const over =
    'MATCH (s:Session {provider: $label}) SET s.expiresAt = s.createdAt RETURN toString(count(s)) AS over';
  expect(await askRaw(inject('neo4j'), over, { label })).toEqual([{ over: '1' }]);
  await page.reload();
  // There one is signed in still: nothing is asked.
  await leave(page);
  await row(page).waitFor();

  await openMenu(page);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('button', { name: 'Quitter aussi' }).click();
  await leave(page);
  await accountField(page).waitFor();
});

it('a person who refuses, is not invited or takes too long gets a message, and may try again', async () => {
  const page = await screens.open(TABLES);
  const told = (sentence: string) => page.getByRole('alert').getByText(sentence).waitFor();
  await leave(page);
  await page.getByRole('button', { name: 'Refuser' }).click();
  await told('Vous avez refusé la connexion');
  expect(page.url()).toBe(screens.origin + TABLES);
  expect(await everyFault(page)).toEqual([]);

  await leave(page);
  await accountField(page).waitFor();
  // A browser deletes it after ten minutes.
  await page.context().clearCookies({ name: 'maillage_sign_in' });
  await goOnAs(page, 'jo');
  await told('Cette connexion a trop tardé');

  await page.context().clearCookies();
  await leave(page);
  await goOnAs(page, 'nobody');
  await told('personne ne vous a donné d’accès ici');
  // Before one has come in, the language is a button of the page itself.
  await page.getByRole('button', { name: 'EN, English' }).click();
  await told('nobody gave you access here');
});

it('an invitation is taken up with it; the page of access says how each person signs in', LONG, async () => {
  const { token } = await makeLink(administrator, {
    kind: 'invitation',
    role: 'facilitator',
    territoryIds: [t],
  });
  const page = await screens.open(`/#invitation=${token}`);
  await page.getByRole('button', { name: `Accepter avec ${label}` }).click();
  await goOnAs(page, 'ana');
  await openMenu(page);
  await page.locator('.main-menu').getByText(`Ana ${t}`).waitFor();

  const chief = await screens.open('/');
  await signIn(chief, administrator.name);
  await openMenu(chief);
  await chief.getByRole('button', { name: 'Se déconnecter' }).waitFor();
  await chief.goto('/acces');
  await chief.getByText(`animation · ${t} · connexion avec ${label}`).waitFor();
  await chief.getByText('Donner un accès').click();
  await chief.getByLabel('Animer').check();
  const form = chief.locator('maillage-new-access');
  await form.getByLabel(/Pour qui/).fill('Luc');
  await form.getByLabel('Son adresse électronique').fill('Luc@ailleurs.example');
  expect(await everyFault(chief)).toEqual([]);
  await form.getByRole('button', { name: 'Créer cet accès' }).click();
  await chief.getByText('pour luc@ailleurs.example').waitFor();
});

it('an unavailable provider is reported by a sentence, and passwords work as before', async () => {
  await provider.close();
  // A new process has lost the sessions of the previous one.
  const others = await openScreens({
    ...GUARDED,
    config: { ...GUARDED.config, providers: [provider.settings()] },
  });
  const page = await others.open('/');
  await leave(page);
  await page.getByRole('alert').getByText('ne répond pas').first().waitFor();
  await signIn(page, administrator.name);
  await openMenu(page);
  await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
  others.forgive(/401 \(Unauthorized\)|503 \(Service Unavailable\)/);
  expect(await others.leave()).toEqual([]);
  await others.close();
});
