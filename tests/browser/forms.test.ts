import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

describe('the forms of the tables', () => {
  it('note what an actor offers, who may be found by its name', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 2);
    const { name } = await screens.write.actor(a);
    const page = await screens.open(`/t/${id}/tableaux/besoins`);
    await page.getByRole('button', { name: 'Ajouter un besoin ou une offre' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter un besoin ou une offre' });
    expect(await dialog.getByRole('button', { name: 'Ajouter', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: 'Acteur' }).fill(name);
    await page.getByRole('option', { name }).first().click();
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await dialog.getByLabel('Ressource').selectOption({ index: 1 });
    await dialog.getByLabel('Thème').selectOption({ index: 2 });
    await dialog.locator('[name="note"]').fill('une salle, le jeudi');
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect
      .poll(
        async () => (await screens.write.map(id)).offers.map(({ actorId, note }) => [actorId, note]),
        POLL,
      )
      .toEqual([[a, 'une salle, le jeudi']]);
    await page.locator('td', { hasText: 'une salle, le jeudi' }).first().waitFor();
    await page.waitForURL(`**/tableaux/besoins?s=actor:${a}`);
  });

  it('note a commitment with its horizon, its day and who leads it', LONG, async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 1);
    const { name } = await screens.write.actor(a);
    const page = await screens.open(`/t/${id}/engagements`);
    await page.getByRole('button', { name: 'Ajouter un engagement' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter un engagement' });
    await dialog.getByLabel('Ce à quoi le territoire s’engage').fill('Planter des haies');
    await dialog.getByRole('button', { name: 'Caillou blanc (un pas daté)' }).click();
    await dialog.locator('[name="dueOn"]').fill('2031-10-01');
    await dialog.getByRole('combobox').last().fill(name);
    await page.getByRole('option', { name }).first().click();
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect
      .poll(async () => (await screens.write.map(id)).commitments.map(({ text }) => text), POLL)
      .toEqual(['Planter des haies']);
    const [noted] = (await screens.write.map(id)).commitments;
    expect(noted).toMatchObject({
      horizon: 'pebble',
      dueOn: '2031-10-01',
      carriers: [{ actorId: a, role: 'lead' }],
    });
    await page.locator('td', { hasText: 'Planter des haies' }).waitFor();
  });

  it('open at the table that the address names, and come back to the one left', LONG, async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 1);
    const page = await screens.open(`/t/${id}/tableaux/cooperations`);
    const open = page.getByRole('tab', { selected: true });
    await open.getByText('Coopérations').waitFor();
    await page.getByRole('tab', { name: /^Engagements/ }).click();
    await page.waitForURL(`**/t/${id}/tableaux/engagements`);
    await page.getByRole('link', { name: 'Carte', exact: true }).first().click();
    await page.getByRole('link', { name: 'Liste' }).click();
    await page.waitForURL(`**/t/${id}/tableaux/engagements`);
    await page.goBack();
    await page.waitForURL(`**/t/${id}`);
  });
});
