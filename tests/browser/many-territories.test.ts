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

/** Opens a page, and notes how many territories each answer has. */
async function openNoting(address: string) {
  const page = await screens.open('/api/health');
  page.setDefaultTimeout(25_000);
  const sizes: number[] = [];
  page.on('response', async (answer) => {
    if (!answer.url().includes('/api/territories?')) return;
    const body = (await answer.json().catch(() => ({}))) as { items?: unknown[] };
    sizes.push(body.items?.length ?? 0);
  });
  await page.goto(address);
  const expectFew = (): void => {
    expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(ASKED_AT_MOST);
    expect(sizes.length).toBeLessThan(10);
  };
  return { page, expectFew };
}

describe('screens next to a thousand territories', LONG, () => {
  it('show twelve maps at home, and find the others by name', async () => {
    const { page, expectFew } = await openNoting('/');
    const own = page.locator('section[aria-labelledby="territories-title"] .territories li');
    await own.first().waitFor();
    expect(await own.count()).toBe(12);
    await page.getByRole('searchbox', { name: 'Chercher une carte' }).fill('vallon 977');
    await page.getByRole('link', { name: /Vallon 977/ }).click();
    await page.waitForURL('**/t/many-977');
    expectFew();
  });

  it('find the territory of an access link by its name', async () => {
    const { page, expectFew } = await openNoting('/acces');
    await page.getByText('Donner un accès').click();
    await page.getByRole('searchbox', { name: 'Chercher un territoire' }).fill('vallon 801');
    await page.locator('#link-where option', { hasText: 'Vallon 801' }).waitFor({ state: 'attached' });
    expectFew();
  });

  it('find the territories to compare by name, and offer their cohorts', async () => {
    const { page, expectFew } = await openNoting('/t/many-5/territoires');
    await page.getByText('Choisir les territoires').click();
    await page.getByRole('searchbox', { name: 'Chercher un territoire' }).fill('vallon 640');
    await page.getByLabel('Vallon 640').check();
    await page.waitForURL(/avec=/);
    await page.locator('#across-cohort option', { hasText: 'Vallons' }).waitFor({ state: 'attached' });
    expectFew();
  });
});
