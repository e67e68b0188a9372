// @module-tag long
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { drag, drawing, drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { FIELD } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openMore } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Lines as typed in a room, with the number of actors on the map after each. */
const LINES = [
  ['« Mairie de Roncevert » → « AMAP Les Sillons » : prête un local', 2],
  ['AMAP Les Sillons → « Laiterie du Val » : partage un véhicule', 3],
  ['Mairie de Roncevert → « Centre social Les Tilleuls » : finance', 4],
  ['« Théâtre du Moulin »', 5],
  ['Centre social Les Tilleuls → « Collectif Climat » : organise', 6],
  ['Collectif Climat → AMAP Les Sillons : échange', 6],
  ['« Lycée agricole de Brume » → AMAP Les Sillons : forme', 7],
  ['« GAEC des Trois Chênes » → Laiterie du Val : livre', 8],
  ['Théâtre du Moulin → Centre social Les Tilleuls : accueille', 8],
  ['« CPIE Pays de Brume » → Lycée agricole de Brume : anime', 9],
  ['CPIE Pays de Brume → Collectif Climat : anime', 9],
  ['« Cyclo-Fabrique » → Centre social Les Tilleuls : répare', 10],
] as const;

async function openEmpty(size: { width: number; height: number }): Promise<{ id: string; page: Page }> {
  const id = await screens.write.territory();
  const page = await screens.open(`/t/${id}`, { size });
  await page.locator('.legend').getByText('ESS', { exact: true }).first().waitFor({ state: 'attached' });
  await page.locator(FIELD).focus();
  return { id, page };
}

async function type(page: Page, line: string, actors: number): Promise<void> {
  await page.locator(FIELD).fill(line);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('');
  await drawn(page, actors);
}

/** Returns the actors outside the visible area. */
async function outOfSight(page: Page, id: string): Promise<string[]> {
  const { actors } = await screens.write.map(id);
  const box = await drawing(page).boundingBox();
  const points = await Promise.all(
    actors.map(async (actor) => ({ ...actor, at: await pointOf(page, actor.id) })),
  );
  return points.flatMap(({ name, at: { x, y } }) =>
    box !== null && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height ? [] : [name],
  );
}

/** Waits until every actor has a stored position. */
async function allPlaced(page: Page, id: string, actors: number): Promise<void> {
  await expect
    .poll(async () => (await screens.write.map(id)).actors.filter(({ x }) => x !== undefined).length, POLL)
    .toBe(actors);
  await drawn(page, actors);
}

it.each([
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
])('at $width × $height every actor is in view after each of the first lines', async (size) => {
  const { id, page } = await openEmpty(size);
  for (const [line, actors] of LINES) {
    await type(page, line, actors);
    await allPlaced(page, id, actors);
    await expect.poll(() => outOfSight(page, id), { ...POLL, message: line }).toEqual([]);
  }
});

it('a dragged actor stays, a view moved by hand stays, and a settled map never moves', async () => {
  const { id, page } = await openEmpty({ width: 1366, height: 768 });
  for (const [line, actors] of LINES.slice(0, 3)) await type(page, line, actors);
  await allPlaced(page, id, 4);
  const idOf = async (name: string): Promise<string> =>
    (await screens.write.map(id)).actors.find((actor) => actor.name === name)?.id ?? '';
  const placeOf = async (actorId: string) => {
    const { x, y, placed } = (await screens.write.map(id)).actors.find((actor) => actor.id === actorId) ?? {};
    return { x, y, placed };
  };
  const mairie = await idOf('Mairie de Roncevert');
  const from = await pointOf(page, mairie);
  await drag(page, from, { x: from.x - 90, y: from.y + 60 });
  await expect.poll(async () => (await placeOf(mairie)).placed, POLL).toBe('hand');
  const dragged = await placeOf(mairie);
  await page.locator(FIELD).focus();
  await type(page, ...LINES[3]);
  await type(page, ...LINES[4]);
  await allPlaced(page, id, 6);
  expect(await placeOf(mairie)).toEqual(dragged);
  await openMore(page);
  await page.getByRole('button', { name: /^Figer la carte/ }).click();
  await expect.poll(async () => (await screens.write.map(id)).territory.frozen, POLL).toBe(true);
  const others = await Promise.all(
    (await screens.write.map(id)).actors.map(async (actor) => [actor.id, await placeOf(actor.id)] as const),
  );
  await page.locator(FIELD).focus();
  await type(page, ...LINES[6]);
  await allPlaced(page, id, 7);
  for (const [actorId, place] of others) expect(await placeOf(actorId)).toEqual(place);
  await openMore(page);
  await page.getByRole('button', { name: /^Ne plus figer/ }).waitFor();
});
