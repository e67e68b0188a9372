// @module-tag long
import { rm } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { TEST_BACKUPS } from '../support/test-app.ts';
import { speakEnglish } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  await rm(TEST_BACKUPS.folder, { recursive: true, force: true });
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it('the state of the service lists the running parts, and new visitors automatically', async () => {
  const { id: t } = (await screens.write.post('/api/territories', {
    name: 'Pays des Écrans',
    level: 'epci',
  })) as { id: string };
  const page = await screens.open('/acces');
  await page.getByRole('link', { name: 'État du service' }).click();
  await page.getByText('Aucun écran n’est ouvert').waitFor();
  expect(page.url()).toBe(`${screens.origin}/service`);
  expect(await page.title()).toBe('État du service · Maillage');
  for (const title of ['En ce moment', 'Sauvegardes', 'Ce qui est gardé', 'Qui peut entrer', 'Versions'])
    expect(await page.getByRole('heading', { name: title, exact: true }).count()).toBe(1);
  expect(await page.getByText('Aucune sauvegarde pour l’instant.').count()).toBe(1);
  expect(await page.getByText(`nº ${process.pid}`).count()).toBe(1);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await screens.open(`/t/${t}`);
  await page.getByRole('link', { name: 'Pays des Écrans' }).waitFor();
  expect(await page.getByText('1 écran ouvert').count()).toBe(1);

  // The content stays on screen during an outage of the server, with its date.
  await page.context().route('**/api/administration', (route) => route.abort());
  await page.getByText('Le serveur n’a pas répondu').waitFor();
  expect(await page.getByRole('link', { name: 'Pays des Écrans' }).count()).toBe(1);
  await page.context().unrouteAll();
  await page.getByText('Le serveur n’a pas répondu').waitFor({ state: 'hidden' });
  screens.forgive(/Failed to load resource/);

  await speakEnglish(page);
  await page.getByRole('heading', { name: 'Just now' }).waitFor();
  await page.getByRole('link', { name: 'See the backups' }).click();
  await page.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();
});
