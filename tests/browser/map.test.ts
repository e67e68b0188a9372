import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { drag, drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openMore } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const linksOf = async (id: string) =>
  (await screens.write.map(id)).cooperations.map(({ parties }) =>
    parties.map(({ actorId }) => actorId).sort(),
  );

describe('the map by mouse', () => {
  it('adds an actor where one clicks twice, moves one for all, links two by a drag with Alt', async () => {
    const id = await screens.write.territory();
    const [a = '', b = '', c = '', d = ''] = await screens.write.actors(id, 4);
    await screens.write.put(`/api/territories/${id}/positions`, {
      positions: [
        { actorId: a, x: -150, y: 0 },
        { actorId: b, x: 150, y: 0 },
        { actorId: c, x: -150, y: 300 },
        { actorId: d, x: 150, y: 300 },
      ],
    });
    // Two links that cross: arranging the map moves actors for certain.
    await screens.write.cooperation(id, [a, d]);
    await screens.write.cooperation(id, [b, c]);
    const places = async () => (await screens.write.map(id)).actors;
    const page = await screens.open(`/t/${id}`);
    await drawn(page, 4);
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
    await drawn(page, 5);
    await expect
      .poll(async () => (await places()).find(({ name }) => name === 'Au milieu'), POLL)
      .toMatchObject({ x: expect.closeTo(0, -1), y: expect.closeTo(0, -1) });

    await page.keyboard.down('Alt');
    await drag(page, await pointOf(page, a), await pointOf(page, b));
    await page.keyboard.up('Alt');
    const dialog = page.getByRole('dialog', { name: 'Noter une coopération' });
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => linksOf(id), POLL).toContainEqual([a, b].sort());

    const held = await pointOf(page, a);
    await drag(page, held, { x: held.x, y: held.y + 90 });
    await expect.poll(async () => (await places()).find((one) => one.id === a)?.y, POLL).toBeGreaterThan(20);
    expect((await places()).find((one) => one.id === b)).toMatchObject({ x: 150, y: 0 });
    const moved = (await places()).map(({ id, x, y }) => ({ id, x, y }));

    await openMore(page);
    await page.getByRole('button', { name: 'Réarranger la carte' }).click();
    await page.locator('.toasts').getByText('La carte est réarrangée.').waitFor();
    expect((await places()).map(({ id, x, y }) => ({ id, x, y }))).not.toEqual(moved);
    await page.keyboard.press('Control+z');
    await page.locator('.toasts').getByText('C’est annulé.').waitFor();
    expect((await places()).map(({ id, x, y }) => ({ id, x, y }))).toEqual(moved);
  });

  it(
    'draws a link from the tool to the next actor clicked, with a hint meanwhile; Escape cancels',
    LONG,
    async () => {
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
    },
  );

  it(
    'proposes an intensity from the text of the link, as the entry line does, until one is chosen',
    LONG,
    async () => {
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
      await proposed('On s’ajuste');
      for (const [chosen, level] of [
        ['Mutualise des moyens', 'On met en commun'],
        ['Fait ensemble', 'On s’ajuste'],
        ['Souhaitée', 'Rien à ce jour'],
        ['Active', 'On s’ajuste'],
        ['Finance', 'On s’ajuste'],
      ] as const) {
        await dialog.getByRole('button', { name: chosen, exact: true }).click();
        await proposed(level);
      }
      await dialog.getByRole('radio', { name: 'On se renforce' }).check();
      await dialog.getByRole('button', { name: 'Fait ensemble' }).click();
      expect(await dialog.getByRole('radio', { name: 'On se renforce' }).isChecked()).toBe(true);
      await dialog.getByRole('status').getByText('proposé').waitFor({ state: 'detached' });
    },
  );

  it(
    'shows a result next to the map, never over it, its panel, its legend or the entry line; Escape closes it',
    LONG,
    async () => {
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
            return ['.legend', '.stage', '.panel', '.entry'].filter((part) => {
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
    },
  );

  it('shows a result over no actor: neither a new one nor the selected one', async () => {
    const id = await screens.write.territory();
    const ids = await screens.write.actors(id, 6);
    const [top = '', ...row] = ids;
    await screens.write.put(`/api/territories/${id}/positions`, {
      positions: [
        { actorId: top, x: 0, y: -300 },
        ...row.map((actorId, i) => ({ actorId, x: (i - 2) * 60, y: 300 })),
      ],
    });
    const page = await screens.open(`/t/${id}`, { size: { width: 1366, height: 768 } });
    await drawn(page, 6);
    const bar = page.getByLabel('Saisie : un acteur');
    await bar.fill('Venue');
    await bar.press('Enter');
    await drawn(page, 7);
    const toast = page.locator('.toast');
    await toast.waitFor();
    const isOver = async (actorId: string) => {
      const box = await toast.boundingBox();
      const { x, y } = await pointOf(page, actorId);
      return (
        box !== null && x > box.x && x < box.x + box.width && y > box.y - 20 && y < box.y + box.height + 20
      );
    };
    const [newcomer = ''] = (await screens.write.map(id)).actors
      .map((actor) => actor.id)
      .filter((actorId) => !ids.includes(actorId));
    await expect.poll(() => isOver(newcomer), POLL).toBe(false);

    await page.getByRole('combobox', { name: 'Chercher un acteur' }).fill(`Acteur ${top}`);
    await page.getByRole('option', { name: `Acteur ${top}` }).click();
    await page.waitForURL((url) => url.href.includes(top));
    await expect.poll(() => isOver(top), POLL).toBe(false);
  });

  it('has a map without places composed once, stored for all, and then moves nobody for a newcomer', async () => {
    const id = await screens.write.territory();
    const ids = await screens.write.actors(id, 6);
    for (const [i, other] of ids.slice(1).entries())
      await screens.write.cooperation(id, [ids[i] ?? '', other]);
    const page = await screens.open('/');
    const asked: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' && request.url().includes('/positions'))
        asked.push([request.method(), request.postDataJSON()]);
    });
    const stored = async () =>
      (await screens.write.map(id)).actors.flatMap(({ id: actorId, x, y }) =>
        x === undefined ? [] : [{ actorId, x, y }],
      );
    await page.goto(`/t/${id}`);
    await drawn(page, 6);
    await expect.poll(stored, POLL).toHaveLength(6);
    expect(asked).toEqual([['POST', { onlyUnset: true }]]);
    const before = await stored();
    const points = await Promise.all(ids.map((actorId) => pointOf(page, actorId)));
    expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(6);

    const bar = page.getByLabel('Saisie : un acteur');
    await bar.fill('Nouvelle venue');
    await bar.press('Enter');
    await drawn(page, 7);
    await expect.poll(stored, POLL).toHaveLength(7);
    expect(await stored()).toEqual(expect.arrayContaining(before));
    // The view may widen to show who came: among themselves they stand as before.
    const moved = await Promise.all(ids.map((actorId) => pointOf(page, actorId)));
    const shape = ([first = { x: 0, y: 0 }, ...others]: readonly { x: number; y: number }[]) => {
      const across = Math.hypot((others.at(-1)?.x ?? 0) - first.x, (others.at(-1)?.y ?? 0) - first.y);
      return others.map(({ x, y }) => [x - first.x, y - first.y].map((d) => (d / across).toFixed(2)));
    };
    expect(shape(moved)).toEqual(shape(points));
    expect(asked).toHaveLength(1);
  });
});

describe('the panel', () => {
  it('of something else is read from its top', LONG, async () => {
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
    await page.getByRole('link', { name: 'Liste' }).click();
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
