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

describe('tables', () => {
  it(
    'of more rows than are drawn at once are walked to their last, and show a row far down that is chosen',
    LONG,
    async () => {
      const id = await screens.write.territory();
      const ids = await screens.write.actors(id, 230);
      const page = await screens.open(`/t/${id}/tableaux`);
      const rows = page.locator('maillage-data-table tbody tr');
      await rows.first().locator('td').first().focus();
      await page.keyboard.press('Control+End');
      await expect.poll(() => rows.last().locator('td:focus').count(), POLL).toBe(1);
      await expect.poll(() => rows.count(), POLL).toBe(230);
      const last = await rows.last().getAttribute('data-row');
      expect(ids).toContain(last);
      await page.goto(`/t/${id}/tableaux?s=actor:${last}`);
      await page.locator('tr[aria-selected="true"]').waitFor();
    },
  );

  it('are edited in place by keyboard; what was written is there after reloading', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 2);
    const { name } = await screens.write.actor(a);
    const page = await screens.open(`/t/${id}/tableaux`);
    const cell = page.locator('td', { hasText: name }).first();
    await cell.focus();
    await page.keyboard.press('Enter');
    const editor = page.locator('td.editing input');
    await editor.fill('Le Jardin partagé');
    await editor.press('Enter');
    await expect.poll(async () => (await screens.write.actor(a)).name, POLL).toBe('Le Jardin partagé');
    await page.locator('td:focus', { hasText: 'Le Jardin partagé' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const family = page.locator('td.editing select');
    // A choice made at once, as by hand: it is kept without another key.
    await family.selectOption('citizens');
    await expect.poll(async () => (await screens.write.actor(a)).family, POLL).toBe('citizens');
    await page.reload();
    const row = page.locator('tr', { hasText: 'Le Jardin partagé' });
    await row.getByText('Citoyens').waitFor();

    await row.locator('td').first().focus();
    await page.keyboard.press('Space');
    await page.waitForURL(`**/tableaux?s=actor:${a}`);
    await page.keyboard.press('Delete');
    await row.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await screens.write.api.send('GET', `/api/actors/${a}`)).statusCode, POLL)
      .toBe(404);
    await page.keyboard.press('Control+z');
    await row.waitFor();
    expect(await screens.write.actor(a)).toMatchObject({ name: 'Le Jardin partagé', family: 'citizens' });
  });

  it('leave a cell as it was on Escape, and say at the cell why a value is refused', LONG, async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 1);
    const { name } = await screens.write.actor(a);
    const page = await screens.open(`/t/${id}/tableaux`);
    const cell = page.locator('td', { hasText: name }).first();
    await cell.focus();
    await page.keyboard.press('F2');
    const editor = page.locator('td.editing input');
    await editor.fill('x'.repeat(201));
    await editor.press('Enter');
    await page.locator('td.editing [role="alert"]').waitFor();
    screens.forgive(/status of 4\d\d/);
    await editor.press('Escape');
    await cell.waitFor();
    expect((await screens.write.actor(a)).name).toBe(name);
  });

  it('ask whose words to keep when someone else wrote in the same cell meanwhile', LONG, async () => {
    const { write } = screens;
    const id = await write.territory();
    const [a = ''] = await write.actors(id, 1);
    const { name } = await write.actor(a);
    const page = await screens.open(`/t/${id}/tableaux`);
    await page.locator('td', { hasText: name }).first().focus();
    await page.keyboard.press('Enter');
    const editor = page.locator('td.editing input');
    await editor.fill('Mon nom');
    await write.patch(`/api/actors/${a}`, { name: 'Nom de l’autre', kind: 'association' });
    // An edit by another person appears next to it, and keeps the field that is being typed.
    await page.locator('td', { hasText: 'association' }).first().waitFor();
    expect(await editor.inputValue()).toBe('Mon nom');
    await editor.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Quelqu’un a modifié ceci au même moment' });
    await dialog.getByText('Nom de l’autre').waitFor();
    expect((await write.actor(a)).name).toBe('Nom de l’autre');
    await dialog.getByRole('button', { name: 'Garder la mienne' }).click();
    await expect.poll(async () => (await write.actor(a)).name, POLL).toBe('Mon nom');
    // The edit by another person to other fields stays.
    expect((await write.actor(a)).kind).toBe('association');
    screens.forgive(/status of 412/);
  });
});
