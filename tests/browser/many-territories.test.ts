import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { runCypher } from '../support/run-cypher.ts';

/** Number of territories next to those of other tests. */
const MANY = 1_000;
/** Territories that one answer may have. */
const ASKED_AT_MOST = 50;

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
  await runCypher(
    `UNWIND range(1, ${MANY}) AS i
     CREATE (:Territory {id: 'many-' + i, name: 'Vallon ' + i, foldedName: 'vallon ' + i, level: 'commune',
       version: 1, revision: 0, cohorts: ['Vallons']})`,
  );
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(async () => {
  await runCypher("MATCH (t:Territory) WHERE t.id STARTS WITH 'many-' DETACH DELETE t");
  await screens.close();
});

describe('screens next to a thousand territories', LONG, () => {
  it('ask for the few that they show, and find the others by name', async () => {
    const page = await screens.open('/api/health');
    const sizes: number[] = [];
    page.on('response', async (answer) => {
      if (!answer.url().includes('/api/territories?')) return;
      sizes.push(((await answer.json()) as { items: unknown[] }).items.length);
    });
    await page.goto('/');
    const own = page.locator('section[aria-labelledby="territories-title"] .territories li');
    await own.first().waitFor();
    expect(await own.count()).toBe(12);
    await page.getByRole('searchbox', { name: 'Chercher une carte' }).fill('vallon 977');
    await page.getByRole('link', { name: /Vallon 977/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Vallon 977' }).waitFor();
    await page.getByText('Territoires pairs').click();

    await page.goto('/acces');
    await page.getByText('Donner un accès').click();
    await page.getByRole('searchbox', { name: 'Chercher un territoire' }).fill('vallon 801');
    await page.getByLabel('Où ?').getByRole('option', { name: 'Vallon 801' }).waitFor({ state: 'attached' });

    await page.goto('/t/many-5/entre-territoires');
    await page.getByText('Choisir les territoires').click();
    await page.getByRole('searchbox', { name: 'Chercher un territoire' }).fill('vallon 640');
    await page.getByLabel('Vallon 640').check();
    await page.waitForURL(/avec=/);
    await page.getByLabel('Cohorte').getByRole('option', { name: 'Vallons' }).waitFor({ state: 'attached' });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(ASKED_AT_MOST);
    expect(sizes.length).toBeLessThan(20);
  });
});
