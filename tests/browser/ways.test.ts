import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
let t = '';
/** a – b – d, a – c – d, d – e; f is isolated. */
let ids: Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', string>;
beforeAll(async () => {
  screens = await openScreens();
  t = await screens.write.territory();
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = await screens.write.actors(t, 6);
  ids = { a, b, c, d, e, f };
  for (const pair of [
    [a, b],
    [b, d],
    [a, c],
    [c, d],
    [d, e],
  ])
    await screens.write.cooperation(t, pair);
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

interface Node {
  id(): string;
  hasClass(name: string): boolean;
}

/** Returns the actors of the drawing with a class. */
const having = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const canvas = document.querySelector('.graph-canvas') as unknown as {
      _cyreg: { cy: { nodes(selector: string): { toArray(): Node[] } } };
    };
    const nodes = canvas._cyreg.cy.nodes('.actor').toArray();
    return nodes.filter((node) => node.hasClass(wanted)).map((node) => node.id());
  }, name);

const panel = (page: Page) => page.locator('.panel');

describe('who is near, and the way between two', () => {
  it('rings who is one step away and who two, and counts them', LONG, async () => {
    const page = await screens.open(`/t/${t}?s=actor:${ids.a}`);
    await drawn(page, 6);
    await expect
      .poll(async () => (await having(page, 'one-step')).sort(), POLL)
      .toEqual([ids.b, ids.c].sort());
    expect(await having(page, 'two-steps')).toEqual([ids.d]);
    await panel(page).getByText('2 acteurs à un pas,').waitFor();
    await panel(page).getByText('et un autre à deux pas, par eux.').waitFor();
    expect(await seriousFaultsInBothColours(page)).toEqual({ light: [], dark: [] });
  });

  it('lights all shortest ways after Shift and a click, and tells them', async () => {
    const page = await screens.open(`/t/${t}`);
    await drawn(page, 6);
    const from = await pointOf(page, ids.a);
    await page.mouse.click(from.x, from.y);
    await page.waitForURL(`**?s=actor:${ids.a}`);
    // The panel leaves the map less room: everybody stands elsewhere.
    await drawn(page, 6);
    const to = await pointOf(page, ids.d);
    await page.keyboard.down('Shift');
    await page.mouse.click(to.x, to.y);
    await page.keyboard.up('Shift');
    await page.waitForURL(`**?s=ways:${ids.a}:${ids.d}`);
    await panel(page)
      .getByText(/Pas de lien entre eux, mais .* et .* coopèrent avec les deux/)
      .waitFor();
    await drawn(page, 6);
    expect((await having(page, 'lit')).sort()).toEqual([ids.a, ids.b, ids.c, ids.d].sort());
    expect((await having(page, 'faded')).sort()).toEqual([ids.e, ids.f].sort());
    expect(await seriousFaultsInBothColours(page)).toEqual({ light: [], dark: [] });
  });

  it('is asked by the keyboard alone, without network, and says where there is none', LONG, async () => {
    const page = await screens.open(`/t/${t}?s=actor:${ids.a}`);
    await drawn(page, 6);
    const { actors } = await screens.write.map(t);
    const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? '';
    await page.locator('.graph-canvas').focus();
    await page.keyboard.press('c');
    await page.waitForURL(`**?s=ways:${ids.a}:`);
    const field = panel(page).getByRole('combobox', { name: 'Jusqu’à' });
    await field.waitFor();
    await expect.poll(() => field.evaluate((input) => input === document.activeElement), POLL).toBe(true);
    await page.context().setOffline(true);
    await field.fill(nameOf(ids.e));
    await field.press('Enter');
    await panel(page).getByText('3 pas les séparent, par 2 chemins aussi courts.').waitFor();
    await field.fill(nameOf(ids.f));
    await field.press('Enter');
    await panel(page)
      .getByText(/^Aucun chemin\s: ni directement, ni par d’autres/)
      .waitFor();
    await page.context().setOffline(false);
    screens.forgive(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  });
});

describe('a link that is tried', () => {
  it(
    'says which questions it would close and who would come closer, writes nothing, and is proposed by one click',
    LONG,
    async () => {
      const before = await screens.write.map(t);
      const page = await screens.open(`/t/${t}?s=ways:${ids.a}:${ids.e}`);
      await panel(page).getByText('Simuler un lien entre eux').click();
      await panel(page).getByText('Une question n’aurait plus à être posée :').waitFor();
      await panel(page).getByText('1 paire d’acteurs se rapprocherait.').waitFor();
      expect(await seriousFaultsInBothColours(page)).toEqual({ light: [], dark: [] });
      expect(await screens.write.map(t)).toEqual(before);

      await panel(page).getByRole('button', { name: 'Proposer cette rencontre' }).click();
      await page.waitForURL(/\?s=cooperation:/);
      const { cooperations } = await screens.write.map(t);
      const proposed = cooperations.filter(({ status }) => status === 'proposed');
      expect(proposed.map(({ parties }) => parties.map(({ actorId }) => actorId).sort())).toEqual([
        [ids.a, ids.e].sort(),
      ]);
    },
  );
});
