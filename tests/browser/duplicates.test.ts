import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
  // The server has read the official names when a room begins to type.
  await screens.write.get(`/api/territories/${await screens.write.territory()}/actors/similar?name=Lens`);
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const namesOf = async (id: string) => (await screens.write.map(id)).actors.map(({ name }) => name).sort();

describe('a name that exists already', () => {
  it(
    'appears while typing, is chosen by keyboard, and is only linked where it acts elsewhere',
    LONG,
    async () => {
      const { write } = screens;
      const [id, elsewhere] = [await write.territory(), await write.territory()];
      const [known = ''] = await write.actors(elsewhere, 1);
      const { name } = await write.actor(known);
      const page = await screens.open(`/t/${id}`);
      await page.getByRole('heading', { name: 'Qui agit ici ?' }).waitFor();
      await page.keyboard.press('a');
      const dialog = page.getByRole('dialog', { name: 'Ajouter un acteur' });
      await dialog.getByRole('combobox', { name: 'Son nom' }).fill(name.toUpperCase());
      await dialog.getByText('Existe peut-être déjà').waitFor();
      await dialog.locator('.combo-option', { hasText: 'connu ailleurs · même nom' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await page.waitForURL(`**?s=actor:${known}`);
      await drawn(page, 1);
      expect((await write.map(id)).actors.map((actor) => actor.id)).toEqual([known]);
    },
  );

  it(
    'of this territory appears before a second one is created, at any typing speed; another Enter creates it',
    LONG,
    async () => {
      const { write } = screens;
      const id = await write.territory();
      const [a = ''] = await write.actors(id, 1);
      const { name } = await write.actor(a);
      const page = await screens.open(`/t/${id}`);
      await drawn(page, 1);
      await page.keyboard.press('a');
      const dialog = page.getByRole('dialog', { name: 'Ajouter un acteur' });
      const field = dialog.getByRole('combobox', { name: 'Son nom' });
      await field.fill(`Association ${name}`);
      await field.press('Enter');
      await dialog.getByRole('button', { name: 'Ajouter quand même' }).waitFor();
      expect(await namesOf(id)).toEqual([name]);
      await dialog.getByText(`Existe peut-être déjà : ${name}.`.replaceAll(' :', '\u202f:')).waitFor();
      await dialog.getByRole('button', { name: 'Ajouter quand même' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await expect.poll(() => namesOf(id), POLL).toEqual([name, `Association ${name}`].sort());
    },
  );

  it('is taken under its official name and number', LONG, async () => {
    const id = await screens.write.territory();
    const page = await screens.open(`/t/${id}`);
    await page.getByRole('heading', { name: 'Qui agit ici ?' }).waitFor();
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Ajouter un acteur' });
    await dialog.getByRole('combobox', { name: 'Son nom' }).fill('mairie de Wimereux');
    await dialog.locator('.combo-option', { hasText: 'Commune de Wimereux' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForURL('**?s=actor:fr-commune-62893');
    expect((await screens.write.map(id)).actors).toMatchObject([
      { id: 'fr-commune-62893', name: 'Commune de Wimereux', siren: '216208934', kind: 'commune' },
    ]);
    await screens.write.remove('/api/actors/fr-commune-62893', '*');
  });
});

describe('two actors that are one', () => {
  /** An actor noted twice: each has a link of its own, and they have one between them. */
  async function noted() {
    const { write } = screens;
    const id = await write.territory();
    const [kept = '', b = ''] = await write.actors(id, 2);
    const { name } = await write.actor(kept);
    const [twice = ''] = await write.actors(id, 1, { name: `association ${name}`, mission: 'Nourrir' });
    const own = await write.cooperation(id, [twice, b]);
    await write.cooperation(id, [kept, b]);
    const between = await write.cooperation(id, [kept, twice]);
    await write.put(`/api/actors/${kept}/offers/skills`);
    // The first has more statements: it is the default one to keep.
    await write.commitment(id, { carriers: [{ actorId: kept, role: 'lead' }] });
    return { id, kept, b, twice, own, between, name };
  }

  it('are listed above the table, compared and merged by keyboard, and undone', async () => {
    const { id, kept, b, twice, own, between, name } = await noted();
    const { write } = screens;
    const page = await screens.open(`/t/${id}/tableaux`);
    await page.getByText('Doublons possibles (1)').waitFor();
    await page.getByRole('button', { name: /^Comparer et fusionner/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Deux acteurs qui n’en font qu’un' });
    const words = dialog.locator('.merge-words');
    await words.getByText(`association ${name} disparaît`).waitFor();
    await words.getByText(`1 coopération, avec ${(await write.actor(b)).name}`).waitFor();
    await words.getByText('la fiche est complétée').waitFor();
    await words.getByText('une coopération entre ces deux seuls').waitFor();
    // The focus stands on who stays; Enter does it.
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value), POLL)
      .toBe(kept);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Doublons possibles').waitFor({ state: 'detached' });
    expect(await write.refusal('GET', `/api/actors/${twice}`)).toMatchObject({ status: 404 });
    expect(await write.refusal('GET', `/api/cooperations/${between}`)).toMatchObject({ status: 404 });
    expect((await write.coop(own)).parties.map(({ actorId }) => actorId).sort()).toEqual([kept, b].sort());
    expect((await write.actor(kept)) as unknown).toMatchObject({ mission: 'Nourrir' });
    await page.locator('.toasts').getByText('ne font plus qu’un').waitFor();

    await page.keyboard.press('Control+z');
    await page.getByText('Doublons possibles (1)').waitFor();
    expect(await write.actor(twice)).toMatchObject({ mission: 'Nourrir' });
    expect((await write.coop(between)).parties).toHaveLength(2);
  });

  it('that are two are set aside for good, and may be brought back', LONG, async () => {
    const { id } = await noted();
    const page = await screens.open(`/t/${id}/tableaux`);
    await page.getByRole('button', { name: /sont deux acteurs différents$/ }).click();
    await page.getByText('Déjà écartés (1)').waitFor();
    await page.getByText('Doublons possibles').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Déjà écartés (1)').click();
    await page.getByRole('button', { name: /^Proposer à nouveau/ }).click();
    await page.getByText('Doublons possibles (1)').waitFor();
    await page.getByText('Déjà écartés').waitFor({ state: 'detached' });
    await page.goto(`/t/${id}/historique`);
    await page.getByText(/^Deux acteurs différents/).waitFor();
    await page.getByText(/^À nouveau doublon possible/).waitFor();
  });

  it('are merged from the sheet of either, and the other may be the one that stays', LONG, async () => {
    const { id, kept, twice, name } = await noted();
    const page = await screens.open(`/t/${id}?s=actor:${kept}`);
    await page.getByRole('button', { name: 'Fusionner avec…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Deux acteurs qui n’en font qu’un' });
    await dialog.getByRole('combobox').fill('association');
    await dialog.locator('.combo-option', { hasText: `association ${name}` }).click();
    await dialog.locator('.merge-words').waitFor();
    await dialog.locator(`input[value="${twice}"]`).check();
    await dialog.getByText(`${name} disparaît`, { exact: false }).first().waitFor();
    await dialog.getByText('ce qui est proposé').waitFor();
    await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForURL(`**?s=actor:${twice}`);
    await page.locator('.panel h2').waitFor();
    expect(await screens.write.refusal('GET', `/api/actors/${kept}`)).toMatchObject({ status: 404 });
    await drawn(page, 2);
  });

  it('are looked at again where one changed meanwhile', LONG, async () => {
    const { id, twice } = await noted();
    const page = await screens.open(`/t/${id}/tableaux`);
    await page.getByRole('button', { name: /^Comparer et fusionner/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Deux acteurs qui n’en font qu’un' });
    await dialog.locator('.merge-words').waitFor();
    await screens.write.patch(`/api/actors/${twice}`, { url: 'https://exemple.fr' });
    await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByText('la fiche est complétée : Site'.replace(' :', '\u202f:')).waitFor();
    await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await screens.write.refusal('GET', `/api/actors/${twice}`)).toMatchObject({ status: 404 });
    screens.forgive(/status of 412/);
  });
});
