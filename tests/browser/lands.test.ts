import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../support/axe-faults.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openLegend, openMore } from '../support/walk.ts';

let screens: Screens;
let territoryId = '';
let groups: string[][] = [];
beforeAll(async () => {
  screens = await openScreens();
  ({ territoryId, groups } = await twoCircles());
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Creates two groups of seven with most inner links; one link joins them. */
async function twoCircles(): Promise<{ territoryId: string; groups: string[][] }> {
  const { write } = screens;
  const id = await write.territory();
  const circles: string[][] = [];
  for (let circle = 0; circle < 2; circle++) {
    const actors = await write.actors(id, 7);
    for (let i = 0; i < 7; i++)
      for (const step of [1, 2]) {
        const [a = '', b = ''] = [actors[i], actors[(i + step) % 7]];
        await write.cooperation(id, [a, b]);
      }
    circles.push(actors);
  }
  await write.cooperation(id, [circles[0]?.[0] ?? '', circles[1]?.[0] ?? '']);
  return { territoryId: id, groups: circles };
}

/** Opens the map laid out by the server, with its lands. */
async function openArranged(): Promise<Page> {
  const page = await screens.open(`/t/${territoryId}`);
  await drawn(page, 14);
  await openMore(page);
  await page.getByRole('button', { name: 'Réarranger la carte' }).click();
  await expect.poll(async () => (await screens.write.map(territoryId)).lands?.length, POLL).toBe(2);
  await expect.poll(() => coasts(page).count(), POLL).toBe(2);
  await drawn(page, 14);
  return page;
}

const coasts = (page: Page) => page.locator('.land-coast');
const nameOf = (page: Page, landId: string) => page.locator(`.land-name[data-land="${landId}"]`);
const landsOf = async () => (await screens.write.map(territoryId)).lands ?? [];

describe('lands', () => {
  it('surround groups of common work, each with a name over no actor', async () => {
    const page = await openArranged();
    const lands = await landsOf();
    expect(lands.map(({ actorIds }) => [...actorIds].sort())).toEqual(
      expect.arrayContaining(groups.map((circle) => [...circle].sort())),
    );
    for (const { id, name, actorIds } of lands) {
      expect((await nameOf(page, id).textContent())?.replaceAll(/\s/gu, '')).toBe(
        name.replaceAll(/\s/gu, ''),
      );
      const around = page.locator(`.land-coast[data-land="${id}"]`);
      // Both are hidden while the lands are redrawn.
      await nameOf(page, id).waitFor();
      await around.waitFor();
      const box = await nameOf(page, id).boundingBox();
      const coast = await around.boundingBox();
      if (box === null || coast === null) throw new Error(`${name} is not drawn`);
      for (const actorId of actorIds) {
        const { x, y } = await pointOf(page, actorId);
        expect(x > coast.x && x < coast.x + coast.width && y > coast.y && y < coast.y + coast.height).toBe(
          true,
        );
      }
      for (const actorId of groups.flat()) {
        const { x, y } = await pointOf(page, actorId);
        expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
      }
    }
  });

  it('say how many links cross the water between two of them', LONG, async () => {
    const page = await openArranged();
    await expect.poll(() => page.locator('.strait').allTextContents(), POLL).toEqual(['1 lien']);
  });

  it('pan and zoom with the map', LONG, async () => {
    const page = await openArranged();
    const [actor = ''] = groups[0] ?? [];
    const [land] = await landsOf();
    const coast = page.locator(`.land-coast[data-land="${land?.id}"]`);
    const before = { actor: await pointOf(page, actor), coast: await coast.boundingBox() };
    await page.mouse.move(before.actor.x + 4, before.actor.y - 60);
    await page.mouse.wheel(0, -240);
    await expect
      .poll(async () => (await coast.boundingBox())?.width, POLL)
      .toBeGreaterThan(before.coast?.width ?? 0);
  });

  it('are left out by a switch, and come back', LONG, async () => {
    const page = await openArranged();
    await openLegend(page);
    await page.locator('.legend summary', { hasText: 'Lecture' }).click();
    const box = page.getByLabel('terres (qui fait ensemble)');
    await box.uncheck();
    await expect.poll(() => coasts(page).count(), POLL).toBe(0);
    await box.check();
    await expect.poll(() => coasts(page).count(), POLL).toBe(2);
  });

  it('are named where their name stands, and by the keyboard', LONG, async () => {
    const page = await openArranged();
    const [land] = await landsOf();
    if (land === undefined) throw new Error('No land');
    const at = await nameOf(page, land.id).boundingBox();
    if (at === null) throw new Error('The land has no name');
    await page.mouse.dblclick(at.x + at.width / 2, at.y + at.height / 2);
    const field = page.locator('.land-name-field');
    await field.fill('Autour du lait');
    await field.press('Enter');
    await expect.poll(() => nameOf(page, land.id).textContent(), POLL).toBe('Autour du lait');
    // The name is on screen before the server has it.
    await expect.poll(async () => (await landsOf()).find(({ id }) => id === land.id)?.named, POLL).toBe(true);

    await page.locator('.land-list summary').press('Enter');
    await page.locator('.land-list button', { hasText: 'Autour du lait' }).press('Enter');
    await page.waitForURL(`**?s=land:${land.id}`);
    const fact = page.locator('maillage-fact', { hasText: 'Nom de la terre' });
    await fact.getByRole('button').press('Enter');
    await fact.getByRole('textbox').fill('Les gens du lait');
    await fact.getByRole('textbox').press('Enter');
    await expect
      .poll(async () => (await landsOf()).find(({ id }) => id === land.id)?.name, POLL)
      .toBe('Les gens du lait');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it(
    'fold into one symbol with its counts, by the keyboard, and unfold; the address keeps it, and nobody moves',
    LONG,
    async () => {
      const page = await openArranged();
      const revision = async () => (await screens.write.map(territoryId)).territory.revision;
      const before = await revision();
      const [land, other] = await landsOf();
      if (land === undefined || other === undefined) throw new Error('No lands');
      const [stays = ''] = other.actorIds;
      await page.goto(`/t/${territoryId}?s=land:${land.id}`);
      await expect.poll(() => coasts(page).count(), POLL).toBe(2);
      await drawn(page, 14);
      const place = await pointOf(page, stays);
      await page.locator('.graph-canvas').focus();
      await page.keyboard.press('p');
      await page.waitForURL(`**repli=${land.id}`);
      await expect.poll(() => symbols(page), POLL).toEqual([`land:${land.id}`]);
      expect(await page.locator(`.land-coast[data-land="${land.id}"]`).count()).toBe(0);
      expect(await pointOf(page, stays)).toEqual(place);
      expect(await mergedLines(page)).toEqual(['1']);
      await openLegend(page);
      await page.locator('.legend').getByText('terre pliée, avec ses comptes').waitFor();

      // Another visitor of the address has the same view.
      const elsewhere = await screens.open(new URL(page.url()).pathname + new URL(page.url()).search);
      await drawn(elsewhere, 14);
      await expect.poll(() => symbols(elsewhere), POLL).toEqual([`land:${land.id}`]);
      expect(await seriousFaults(elsewhere)).toEqual([]);

      await page.locator('.panel').getByRole('button', { name: 'Déplier cette terre' }).click();
      await expect.poll(() => coasts(page).count(), POLL).toBe(2);
      await page.locator('.legend').getByRole('button', { name: 'Plier toutes les terres' }).press('Enter');
      await page.waitForURL('**repli=toutes');
      await expect.poll(async () => (await symbols(page)).length, POLL).toBe(2);
      expect(await revision()).toBe(before);
    },
  );

  it('have names over no symbol on a phone', LONG, async () => {
    const page = await screens.open(`/t/${territoryId}`, { size: { width: 390, height: 844 }, touch: true });
    await drawn(page, 14);
    await expect.poll(() => coasts(page).count(), POLL).toBe(2);
    await drawn(page, 14);
    for (const { id } of await landsOf()) {
      const box = await nameOf(page, id).boundingBox();
      if (box === null || !(await nameOf(page, id).isVisible())) continue;
      for (const actorId of groups.flat()) {
        const { x, y } = await pointOf(page, actorId);
        expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
      }
    }
  });
});

interface Core {
  nodes(selector: string): { toArray(): { id(): string }[] };
  edges(selector: string): { toArray(): { data(name: string): string }[] };
}

const symbols = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.querySelector('.graph-canvas') as unknown as { _cyreg: { cy: Core } };
    return canvas._cyreg.cy
      .nodes('.land')
      .toArray()
      .map((node) => node.id());
  });

/** Returns the labels of the lines that merge several links. */
const mergedLines = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.querySelector('.graph-canvas') as unknown as { _cyreg: { cy: Core } };
    return canvas._cyreg.cy
      .edges('.merged')
      .toArray()
      .map((edge) => edge.data('sign'));
  });
