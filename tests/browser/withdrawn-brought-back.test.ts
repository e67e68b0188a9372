import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { POLL } from '../support/on-the-map.ts';
import { FIELD } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { randomId } from '../support/test-app.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => {
  screens.forgive(/409/);
  expect(await screens.leave()).toEqual([]);
});
afterAll(() => screens.close());

it('asks whether an organisation that withdrew agrees, where a facilitator types its name again', async () => {
  const { write } = screens;
  const id = await write.territory();
  const [amap = ''] = await write.actors(id, 1, { name: 'AMAP du pont' });
  await write.actors(id, 1, { name: 'Mairie du pont' });
  const below = `/api/territories/${id}/workshops`;
  const workshop = await write.post(below, { title: 'Atelier', on: '2026-03-12' });
  await write.put(`${below}/${workshop.id}/contributions/${randomId('c')}`, {
    actorId: amap,
    answers: { screen: 'rereading', verdict: 'withdrawn' },
  });
  const names = async () => (await write.map(id)).actors.map(({ name }) => name).sort();
  expect(await names()).toEqual(['Mairie du pont']);
  const page = await screens.open(`/t/${id}`);
  await page.locator('maillage-graph [role="application"][aria-label*=": 1 acteur"]').waitFor();
  const type = async () => {
    await page.locator(FIELD).fill('AMAP du pont');
    await page.locator(FIELD).press('Enter');
  };
  await type();
  const dialog = page.getByRole('dialog', { name: 'Cette organisation s’est retirée' });
  await dialog.getByText('AMAP du pont : elle seule décide de revenir sur cette carte.').waitFor();
  await dialog.getByRole('button', { name: 'Laisser ainsi' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await names()).toEqual(['Mairie du pont']);
  await type();
  await dialog.getByRole('button', { name: 'Elle est d’accord : la remettre' }).click();
  await expect.poll(names, POLL).toEqual(['AMAP du pont', 'Mairie du pont']);
});
