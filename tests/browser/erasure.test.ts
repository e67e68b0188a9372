import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { GUARDED } from '../support/access-api.ts';
import { bytesOf } from '../support/downloaded.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it(
  'an actor is taken away as a page and as data, then erased once its name is typed; another screen lets go of it',
  LONG,
  async () => {
    const { write } = screens;
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    await write.patch(`/api/actors/${a}`, { name: 'Marie Dubois', description: 'maraîchère' });
    await write.cooperation(t, [a, b]);
    const other = await screens.open(`/t/${t}/tableaux`);
    await other.getByText('Marie Dubois').first().waitFor();
    const page = await screens.open(`/t/${t}?s=actor:${a}`);
    await page.getByText('Retirer', { exact: true }).click();
    const taken = async (button: string): Promise<{ name: string; text: string }> => {
      const loading = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const file = await loading;
      return { name: file.suggestedFilename(), text: (await bytesOf(file)).toString('utf8') };
    };
    const read = await taken('Ce qui est gardé à son sujet');
    expect(read.name).toBe('marie-dubois.html');
    expect(read.text).toContain('<h1>Ce que Maillage garde sur Marie Dubois</h1>');
    const held = JSON.parse((await taken('Le même, en données')).text);
    expect(held.elements[`Actor:${a}`]).toMatchObject({ name: 'Marie Dubois', description: 'maraîchère' });

    await page.getByRole('button', { name: 'Effacer pour de bon…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Effacer Marie Dubois pour de bon' });
    await dialog.getByText('une coopération, qui n’aurait plus qu’un partenaire').waitFor();
    const act = dialog.getByRole('button', { name: 'Effacer pour de bon' });
    await dialog.getByLabel('Pour confirmer, écrivez son nom').fill('Marie');
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByLabel('Pour confirmer, écrivez son nom').fill('Marie Dubois');
    await act.click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await write.map(t)).actors.map(({ id }) => id)).toEqual([b]);
    await expect.poll(() => other.getByText('Marie Dubois').count(), POLL).toBe(0);

    await page.goto(`/t/${t}/historique`);
    const made = page.locator('maillage-change').first();
    await made.getByText('Effacement fait à la demande').click();
    await made.getByRole('button', { name: 'Voir la carte à ce moment' }).waitFor();
    expect(await made.getByRole('button', { name: 'Annuler cette modification' }).count()).toBe(0);
    expect(await page.getByText('Marie Dubois').count()).toBe(0);
  },
);

it('the held data is described before sign-in, on the sign-in page', LONG, async () => {
  const guarded = await openScreens(GUARDED);
  const page = await guarded.open('/');
  await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Ce qui est gardé' }).click();
  const said = await opening;
  await said.getByRole('heading', { name: 'Journaux du serveur' }).waitFor();
  await said.getByRole('button', { name: 'EN, English' }).click();
  await said.getByRole('heading', { name: 'Logs of the server' }).waitFor();
  await guarded.leave();
  await guarded.close();
});
