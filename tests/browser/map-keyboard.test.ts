import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const namesOf = async (id: string) => (await screens.write.map(id)).actors.map(({ name }) => name).sort();

const linksOf = async (id: string) =>
  (await screens.write.map(id)).cooperations.map(({ parties }) =>
    parties.map(({ actorId }) => actorId).sort(),
  );

describe('the map by keyboard', () => {
  it('takes two actors and the link between them', LONG, async () => {
    const id = await screens.write.territory();
    const page = await screens.open(`/t/${id}`);
    await page.getByRole('heading', { name: 'Qui agit ici ?' }).waitFor();
    for (const [name, heading] of [
      ['Mairie du bourg', 'Et avec qui ?'],
      ['AMAP du bourg', 'Pas encore de coopération notée'],
    ] as const) {
      await page.keyboard.press('a');
      await page.getByRole('dialog', { name: 'Ajouter un acteur' }).waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('heading', { name: heading }).waitFor();
    }
    expect(await namesOf(id)).toEqual(['AMAP du bourg', 'Mairie du bourg']);
    await drawn(page, 2);

    await page.keyboard.press('l');
    await page.getByRole('dialog', { name: 'Noter une coopération' }).waitFor();
    await page.keyboard.type('mairie');
    await page.locator('.combo-option', { hasText: 'Mairie du bourg' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Fait ensemble' }).press('Space');
    await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const { actors, cooperations } = await screens.write.map(id);
    expect(cooperations).toMatchObject([{ nature: 'co_produces', status: 'active', intensity: 2 }]);
    expect(cooperations[0]?.parties.map(({ actorId }) => actorId).sort()).toEqual(
      actors.map(({ id: actorId }) => actorId).sort(),
    );
    await page.locator('[role="application"][aria-label*="2 acteurs, 1 lien."]').waitFor();
  });

  it('takes back and makes again, by keys and by the words at the foot', async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 2);
    const before = await namesOf(id);
    const page = await screens.open(`/t/${id}`);
    await drawn(page, 2);
    const bar = page.getByLabel('Saisie : un acteur');
    await bar.fill('Ressourcerie');
    await bar.press('Enter');
    await drawn(page, 3);
    // On the map at once, in the database a moment later.
    await expect.poll(() => namesOf(id), POLL).toContain('Ressourcerie');
    const after = await namesOf(id);
    const foot = page.locator('.toasts');

    await bar.blur();
    await page.keyboard.press('Control+z');
    await foot.getByText('C’est annulé.').waitFor();
    expect(await namesOf(id)).toEqual(before);
    await drawn(page, 2);
    await page.keyboard.press('Control+Shift+z');
    await foot.getByText('C’est rétabli.').waitFor();
    expect(await namesOf(id)).toEqual(after);
    await foot.getByRole('button', { name: 'Annuler' }).last().click();
    await expect.poll(() => namesOf(id), POLL).toEqual(before);
    await foot.getByRole('button', { name: 'Rétablir' }).last().click();
    await expect.poll(() => namesOf(id), POLL).toEqual(after);
    await drawn(page, 3);
  });

  it(
    'removes who is chosen by the delete key; undo brings it back with its links and its place',
    LONG,
    async () => {
      const id = await screens.write.territory();
      const [a = '', b = ''] = await screens.write.actors(id, 2);
      await screens.write.cooperation(id, [a, b]);
      const place = [
        { actorId: a, x: -120, y: 40 },
        { actorId: b, x: 160, y: -30 },
      ];
      await screens.write.put(`/api/territories/${id}/positions`, { positions: place });
      const before = await linksOf(id);
      const page = await screens.open(`/t/${id}`);
      await drawn(page, 2);
      await page.keyboard.press('/');
      await page.keyboard.type(a);
      await page.locator('.combo-option').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.panel h2').waitFor();
      await page.locator('[role="application"]').focus();
      // A key that takes back a letter, pressed once too often, takes nobody away.
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Delete');
      await page.locator('.toasts').getByText('est supprimé, avec ses liens').waitFor();
      await page.locator('.toasts').getByRole('button', { name: 'Annuler' }).waitFor();
      expect((await screens.write.map(id)).actors.map(({ id: left }) => left)).toEqual([b]);
      expect(await linksOf(id)).toEqual([]);
      await drawn(page, 1);
      await page.keyboard.press('Control+z');
      await drawn(page, 2);
      expect(await linksOf(id)).toEqual(before);
      const { positions } = (await screens.write.get(`/api/territories/${id}/positions`)) as {
        positions: typeof place;
      };
      expect(positions).toEqual(expect.arrayContaining(place));
    },
  );

  it(
    'walks from an actor to its neighbours by arrows, opens the panel by Enter, steps back by Escape',
    LONG,
    async () => {
      const id = await screens.write.territory();
      const [a = '', b = ''] = await screens.write.actors(id, 2);
      await screens.write.cooperation(id, [a, b]);
      await screens.write.put(`/api/territories/${id}/positions`, {
        positions: [
          { actorId: a, x: -120, y: 0 },
          { actorId: b, x: 160, y: 0 },
        ],
      });
      const page = await screens.open(`/t/${id}?s=actor:${a}`);
      await drawn(page, 2);
      await page.locator('[role="application"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(`**/t/${id}?s=actor:${b}`);
      await page.locator('.panel h2', { hasText: 'Une coopération' }).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), POLL).toBe('H2');
      await page.keyboard.press('Escape');
      await page.waitForURL(`**/t/${id}`);
    },
  );
});

describe('letters', () => {
  it(
    'are keys of the map where the map has the focus, never once a field went away under them',
    LONG,
    async () => {
      const id = await screens.write.territory();
      const [a = ''] = await screens.write.actors(id, 2);
      const page = await screens.open(`/t/${id}?s=actor:${a}`);
      await drawn(page, 2);
      const search = page.locator('maillage-stage-tools input');
      await search.focus();
      // Simulates a panel that is rendered again while a person types in it.
      await search.evaluate((field: HTMLInputElement) => {
        field.hidden = true;
        field.blur();
      });
      await page.keyboard.type('lab');
      await page.keyboard.press('Delete');
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await page.locator('.frame.bare').count()).toBe(0);
      await page
        .getByRole('button', { name: 'Tout voir' })
        .or(page.locator('maillage-stage-tools button'))
        .first()
        .focus();
      await page.keyboard.type('b');
      expect(await page.locator('.frame.bare').count()).toBe(0);
      await page.locator('[role="application"]').focus();
      await page.keyboard.type('b');
      await page.locator('.frame.bare').waitFor();
      expect((await screens.write.map(id)).actors).toHaveLength(2);
    },
  );

  it('are of the map again as soon as Escape leaves the line, whatever stands in it', LONG, async () => {
    const id = await screens.write.territory();
    await screens.write.actors(id, 2);
    const page = await screens.open(`/t/${id}`);
    await drawn(page, 2);
    const line = page.getByLabel('Saisie : un acteur');
    for (const typed of ['', 'Une idée', 'org']) {
      await page.keyboard.press('e');
      await page.keyboard.type(typed);
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')), POLL)
        .toBe('application');
      expect(await line.inputValue()).toBe('');
    }
    await page.keyboard.press('e');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => line.inputValue(), POLL).toBe('org');
  });
});

describe('what is typed right after `a`', () => {
  it(
    'is for the dialog, however late its program comes, and none of it is a key of the map',
    LONG,
    async () => {
      const id = await screens.write.territory();
      await screens.write.actors(id, 1);
      const page = await screens.open(`/t/${id}`);
      await drawn(page, 1);
      let come = (): void => undefined;
      const comes = new Promise<void>((resolve) => {
        come = resolve;
      });
      let isAsked = false;
      await page.route('**/new-actor-dialog*', async (route) => {
        isAsked = true;
        await comes;
        await route.continue();
      });
      await page.keyboard.press('a');
      await expect.poll(() => isAsked, POLL).toBe(true);
      // `l` links, `b` empties the screen, `e` goes to the line, backspace removes.
      await page.keyboard.type('Le lax');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('be');
      come();
      const dialog = page.getByRole('dialog', { name: 'Ajouter un acteur' });
      await dialog.waitFor();
      const field = dialog.getByRole('combobox', { name: 'Son nom' });
      await expect.poll(() => field.inputValue(), POLL).toBe('Le labe');
      await expect.poll(() => field.evaluate((one) => one === document.activeElement), POLL).toBe(true);
      await page.keyboard.type('l');
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await screens.write.map(id)).actors.map(({ name }) => name), POLL)
        .toContain('Le label');
      await expect.poll(() => page.getByRole('dialog').count(), POLL).toBe(0);
    },
  );
});
