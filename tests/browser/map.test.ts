import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drag, drawn, POLL, pointOf } from '../support/on-the-map.ts';
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
  it('takes two actors and the link between them', async () => {
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

  it('removes who is chosen by the delete key; undo brings it back with its links and its place', async () => {
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
    await page.keyboard.press('Delete');
    await page.locator('.toasts').getByText('est supprimé, avec ses liens').waitFor();
    expect(await linksOf(id)).toEqual([]);
    await drawn(page, 1);
    await page.keyboard.press('Control+z');
    await drawn(page, 2);
    expect(await linksOf(id)).toEqual(before);
    const { positions } = (await screens.write.get(`/api/territories/${id}/positions`)) as {
      positions: typeof place;
    };
    expect(positions).toEqual(expect.arrayContaining(place));
  });

  it('walks from an actor to its neighbours by arrows, opens the panel by Enter, steps back by Escape', async () => {
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
  });
});

describe('the map by mouse', () => {
  it('adds an actor where one clicks twice, moves one for all, links two by a drag with Alt', async () => {
    const id = await screens.write.territory();
    const [a = '', b = ''] = await screens.write.actors(id, 2);
    await screens.write.put(`/api/territories/${id}/positions`, {
      positions: [
        { actorId: a, x: -150, y: 0 },
        { actorId: b, x: 150, y: 0 },
      ],
    });
    const places = async () => (await screens.write.map(id)).actors;
    const page = await screens.open(`/t/${id}`);
    await drawn(page, 2);
    const from = await pointOf(page, a);
    const to = await pointOf(page, b);
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };

    await page.mouse.dblclick(middle.x, middle.y);
    const adding = page.getByRole('dialog', { name: 'Ajouter un acteur' });
    await adding.waitFor();
    await page.keyboard.type('Au milieu');
    await page.keyboard.press('Enter');
    // The dialog covers the map until the newcomer is taken.
    await adding.waitFor({ state: 'hidden' });
    await drawn(page, 3);
    await expect
      .poll(async () => (await places()).find(({ name }) => name === 'Au milieu'), POLL)
      .toMatchObject({ x: expect.closeTo(0, -1), y: expect.closeTo(0, -1) });

    await page.keyboard.down('Alt');
    await drag(page, await pointOf(page, a), await pointOf(page, b));
    await page.keyboard.up('Alt');
    const dialog = page.getByRole('dialog', { name: 'Noter une coopération' });
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => linksOf(id), POLL).toEqual([[a, b].sort()]);

    const held = await pointOf(page, a);
    await drag(page, held, { x: held.x, y: held.y + 90 });
    await expect.poll(async () => (await places()).find((one) => one.id === a)?.y, POLL).toBeGreaterThan(20);
    expect((await places()).find((one) => one.id === b)).toMatchObject({ x: 150, y: 0 });
    const moved = (await places()).map(({ id, x, y }) => ({ id, x, y }));

    await page.getByRole('button', { name: 'Réarranger la carte' }).click();
    await page.locator('.toasts').getByText('La carte est réarrangée.').waitFor();
    expect((await places()).map(({ id, x, y }) => ({ id, x, y }))).not.toEqual(moved);
    await page.keyboard.press('Control+z');
    await page.locator('.toasts').getByText('C’est annulé.').waitFor();
    expect((await places()).map(({ id, x, y }) => ({ id, x, y }))).toEqual(moved);
  });

  it('draws a link from the tool to the actor clicked next, and says so meanwhile; Escape gives up', async () => {
    const id = await screens.write.territory();
    const [a = '', b = ''] = await screens.write.actors(id, 2);
    const page = await screens.open(`/t/${id}?s=actor:${a}`);
    await drawn(page, 2);
    const { name } = await screens.write.actor(a);
    const hint = page.getByText(`Choisissez l’acteur à relier à ${name}.`);
    const tool = page.locator('.stage-tools').getByRole('button', { name: 'Relier' });
    await tool.click();
    await hint.waitFor();
    await page.keyboard.press('Escape');
    await hint.waitFor({ state: 'detached' });
    expect(page.url()).toContain(a);
    await tool.click();
    await hint.waitFor();
    const { x, y } = await pointOf(page, b);
    await page.mouse.click(x, y);
    const dialog = page.getByRole('dialog', { name: 'Noter une coopération' });
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => linksOf(id), POLL).toEqual([[a, b].sort()]);
    expect(await hint.count()).toBe(0);
  });

  it('proposes an intensity after what is said of the link, as the entry line does, until one is chosen', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 2);
    const page = await screens.open(`/t/${id}?s=actor:${a}`);
    await drawn(page, 2);
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Noter une coopération' });
    const proposed = (level: string) =>
      Promise.all([
        dialog.getByRole('radio', { name: level, checked: true }).waitFor(),
        dialog.getByRole('status').getByText(level).waitFor(),
      ]);
    await proposed('On s’informe');
    for (const [chosen, level] of [
      ['Mutualise des moyens', 'On met en commun'],
      ['Fait ensemble', 'On s’ajuste'],
      ['Souhaitée', 'Rien à ce jour'],
      ['Active', 'On s’ajuste'],
      ['Finance', 'On s’informe'],
    ] as const) {
      await dialog.getByRole('button', { name: chosen, exact: true }).click();
      await proposed(level);
    }
    await dialog.getByRole('radio', { name: 'On se renforce' }).check();
    await dialog.getByRole('button', { name: 'Fait ensemble' }).click();
    expect(await dialog.getByRole('radio', { name: 'On se renforce' }).isChecked()).toBe(true);
    await dialog.getByRole('status').getByText('proposé').waitFor({ state: 'detached' });
  });

  it('says what was done over the map, never over the panel, the legend or the entry line; Escape closes it', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 2);
    for (const size of [
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ]) {
      const page = await screens.open(`/t/${id}?s=actor:${a}`, { size });
      await page.locator('.panel').waitFor();
      const bar = page.getByLabel('Saisie : un acteur');
      await bar.fill(`Venue à ${size.width}`);
      await bar.press('Enter');
      const toast = page.locator('.toast');
      await toast.waitFor();
      await page.locator('.panel').waitFor();
      const covered = () =>
        page.evaluate(() => {
          const words = document.querySelector('.toast')?.getBoundingClientRect();
          if (words === undefined) return ['no words'];
          return ['.legend', '.panel', '.entry'].filter((part) => {
            const box = document.querySelector(`.frame > ${part}`)?.getBoundingClientRect();
            if (box === undefined || box.width === 0) return false;
            return (
              words.left < box.right &&
              words.right > box.left &&
              words.top < box.bottom &&
              words.bottom > box.top
            );
          });
        });
      await expect.poll(covered, POLL).toEqual([]);
      await page.keyboard.press('Escape');
      await toast.waitFor({ state: 'detached' });
    }
  });

  it('lays out a map without places once, stores it for all, and then moves nobody for a newcomer', async () => {
    const id = await screens.write.territory();
    const ids = await screens.write.actors(id, 6);
    for (const [i, other] of ids.slice(1).entries())
      await screens.write.cooperation(id, [ids[i] ?? '', other]);
    const page = await screens.open('/');
    const asked: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().endsWith('/positions'))
        asked.push(request.postDataJSON());
    });
    const stored = async () =>
      (await screens.write.map(id)).actors.flatMap(({ id: actorId, x, y }) =>
        x === undefined ? [] : [{ actorId, x, y }],
      );
    await page.goto(`/t/${id}`);
    await drawn(page, 6);
    await expect.poll(stored, POLL).toHaveLength(6);
    expect(asked).toEqual([{ onlyUnset: true, positions: expect.any(Array) }]);
    const before = await stored();
    const points = await Promise.all(ids.map((actorId) => pointOf(page, actorId)));
    expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(6);

    const bar = page.getByLabel('Saisie : un acteur');
    await bar.fill('Nouvelle venue');
    await bar.press('Enter');
    await drawn(page, 7);
    await expect.poll(stored, POLL).toHaveLength(7);
    expect(await stored()).toEqual(expect.arrayContaining(before));
    expect(await Promise.all(ids.map((actorId) => pointOf(page, actorId)))).toEqual(points);
    expect(asked).toHaveLength(1);
  });
});

describe('the panel', () => {
  it('of something else is read from its top', async () => {
    const id = await screens.write.territory();
    const [a = '', b = ''] = await screens.write.actors(id, 2);
    const page = await screens.open(`/t/${id}?s=actor:${a}`);
    await drawn(page, 2);
    const panel = page.locator('.panel');
    const top = () => panel.evaluate((element) => element.scrollTop);
    const toFoot = () => panel.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await panel.locator('h2').waitFor();
    await toFoot();
    expect(await top()).toBeGreaterThan(0);
    await page.keyboard.press('/');
    await page.keyboard.type((await screens.write.actor(b)).name);
    await page.locator('.combo-option').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/t/${id}?s=actor:${b}`);
    await expect.poll(top, POLL).toBe(0);
  });
});

describe('the address bar', () => {
  it('holds view and selection: reloading keeps them, Back and Forward walk through them', async () => {
    const id = await screens.write.territory();
    const [a = ''] = await screens.write.actors(id, 1);
    const { name } = await screens.write.actor(a);
    const page = await screens.open(`/t/${id}`);
    await drawn(page, 1);
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.locator('.combo-option').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/t/${id}?s=actor:${a}`);
    await page.reload();
    await page.locator('.panel').getByText(name).first().waitFor();
    await page.getByRole('link', { name: 'Tableaux' }).click();
    await page.waitForURL(`**/t/${id}/tableaux?s=actor:${a}`);
    await page.locator('tr[aria-selected="true"]', { hasText: name }).waitFor();
    await page.reload();
    await page.locator('tr[aria-selected="true"]', { hasText: name }).waitFor();
    await page.goBack();
    await page.waitForURL(`**/t/${id}?s=actor:${a}`);
    await drawn(page, 1);
    expect(await page.locator('table').count()).toBe(0);
    await page.goBack();
    await page.waitForURL(`**/t/${id}`);
    await page.goForward();
    await page.locator('.panel').getByText(name).first().waitFor();
  });
});

describe('what is typed right after `a`', () => {
  it('is for the dialog, however late its program comes, and none of it is a key of the map', async () => {
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
  });
});
