// @module-tag long
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MachineLink } from '../../server/machine-link.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { TEST_KEY } from '../support/test-app.ts';
import { openMenu } from '../support/walk.ts';

let screens: Screens;
let territory: string;
let actor: string;
/** Output of the terminal. */
const shown: string[] = [];
const machine = new MachineLink(TEST_KEY, (code) => shown.push(code));
beforeAll(async () => {
  screens = await openScreens({ machine });
  territory = await screens.write.territory();
  [actor = ''] = await screens.write.actors(territory, 1);
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const WHERE = 'Ouvrez Maillage par le lien affiché au démarrage, dans le terminal où il a été lancé.';
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;

describe.each(SIZES)('at $width', (size) => {
  const look = { size, unsigned: true };

  it('a browser that no link opened has its maps, and pages that say where the link stands', async () => {
    const page = await screens.open(`/t/${territory}/tableaux`, look);
    await page.locator(`tr[data-row="${actor}"]`).waitFor();
    await openMenu(page);
    await page.getByRole('link', { name: 'Accès : qui peut entrer' }).click();
    await page.getByText(WHERE).waitFor();
    // The place of the form's refusals is there, and says nothing.
    expect(await page.getByRole('alert').allInnerTexts()).toEqual(['']);
    expect(await page.getByText('Donner un accès').count()).toBe(0);
    await page.getByRole('link', { name: 'Sauvegardes' }).click();
    await page.getByRole('heading', { name: 'Sauvegardes' }).waitFor();
    await page.getByText(WHERE).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('link', { name: 'État du service' }).click();
    await page.getByRole('heading', { name: 'Ce qui est gardé' }).waitFor();
  });

  it('the link opens all of it in that browser, in the tab that waited too, and leaves the address', async () => {
    const waiting = await screens.open('/sauvegardes', look);
    await waiting.getByText(WHERE).waitFor();
    const opened = await screens.openIn(waiting.context(), `/#machine=${machine.token}`);
    await opened.getByText('Ce navigateur est celui de la machine').waitFor();
    expect(opened.url()).toBe(`${screens.origin}/`);
    await openMenu(opened);
    await opened.getByRole('link', { name: 'Accès : qui peut entrer' }).click();
    await opened.getByText('Donner un accès').waitFor();
    await waiting.getByRole('button', { name: 'J’ai ouvert le lien' }).click();
    await waiting.getByRole('button', { name: 'Sauvegarder maintenant' }).waitFor();
    // A script of the page does not read what the browser keeps.
    expect(await opened.evaluate(() => document.cookie)).toBe('');
  });

  it('a code of the terminal opens it too, typed as read; a wrong one is reported', async () => {
    const page = await screens.open('/sauvegardes', look);
    await page.getByRole('button', { name: 'Ou afficher un code dans le terminal' }).click();
    const code = page.getByLabel('Le code que montre le terminal');
    await expect.poll(() => code.evaluate((input) => input === document.activeElement), POLL).toBe(true);
    await page.keyboard.type('aaaa-aaaa');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Ce n’est pas ce code').waitFor();
    await code.fill(` ${(shown.at(-1) ?? '').toLowerCase().replace('-', ' ')} `);
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await page.getByRole('button', { name: 'Sauvegarder maintenant' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    screens.forgive(/403/);
  });

  it('a link of an earlier start is reported, and maps stay open', async () => {
    const page = await screens.open('/#machine=un-autre-demarrage', look);
    await page.getByRole('heading', { name: 'Ce lien n’est plus le bon' }).waitFor();
    await page.getByText('Ouvrez Maillage par le lien affiché au démarrage').waitFor();
    await page.getByRole('button', { name: 'Continuer sans ce lien' }).click();
    // Any of them: other tests create many.
    await page.locator('.territories li a').first().waitFor();
    screens.forgive(/403/);
  });
});
