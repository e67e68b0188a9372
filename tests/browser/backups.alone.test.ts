import { readFile, rm } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf } from '../support/downloaded.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { TEST_BACKUPS } from '../support/test-app.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
beforeEach(() => rm(TEST_BACKUPS.folder, { recursive: true, force: true }));
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

// All that the tests before left is written and read back, and more than once.
const DONE = { timeout: 90_000 };

describe('the page of backups', () => {
  it('makes one, restores it, which a map that is open shows, goes back, and deletes it', async () => {
    const { write } = screens;
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1, { name: 'Ferme des Buis' });
    const page = await screens.open('/acces');
    await page.getByRole('link', { name: 'Sauvegardes', exact: true }).click();
    await page.getByText('Aucune sauvegarde pour l’instant').waitFor();
    expect(page.url()).toBe(`${screens.origin}/sauvegardes`);
    await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
    await page.getByText('Sauvegarde faite, et relue.').waitFor(DONE);
    const rows = page.locator('.backup');
    await expect.poll(() => rows.count(), POLL).toBe(1);
    const loading = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Télécharger/ }).click();
    const download = await loading;
    expect(download.suggestedFilename()).toMatch(/^maillage-.*-asked\.jsonl\.gz$/);
    const kept = await readFile(`${TEST_BACKUPS.folder}/${download.suggestedFilename()}`);
    expect((await bytesOf(download)).equals(kept)).toBe(true);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

    await write.patch(`/api/actors/${a}`, { name: 'Ferme d’après' });
    const map = await screens.open(`/t/${t}/tableaux`);
    await map.getByText('Ferme d’après').first().waitFor();
    const restore = async (row: number) => {
      await page
        .getByRole('button', { name: /^Restaurer…/ })
        .nth(row)
        .click();
      const dialog = page.getByRole('dialog', { name: 'Restaurer cette sauvegarde' });
      await dialog.getByText('Chacun devra se reconnecter').waitFor();
      await dialog.getByRole('button', { name: 'Restaurer' }).click();
      await dialog.waitFor({ state: 'hidden', ...DONE });
    };
    await restore(0);
    await map.getByText('Ferme des Buis').first().waitFor(DONE);
    // The earlier data was saved first: the latest in the list.
    await expect.poll(() => rows.count(), POLL).toBe(2);
    expect(await rows.first().textContent()).toContain('copie faite avant une restauration');
    await restore(0);
    await map.getByText('Ferme d’après').first().waitFor(DONE);
    await expect.poll(() => rows.count(), POLL).toBe(3);

    await page
      .getByRole('button', { name: /^Supprimer/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Supprimer cette sauvegarde' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await rows.count()).toBe(3);
    await page
      .getByRole('button', { name: /^Supprimer/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
    await expect.poll(() => rows.count(), POLL).toBe(2);
  });
});
