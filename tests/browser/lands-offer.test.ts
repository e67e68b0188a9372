import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const SIZE = 7;
const coasts = (page: Page) => page.locator('.land-coast');
const offer = (page: Page) => page.getByText('2 groupes se dessinent.');

/** Types two groups on an open map line by line, until the lands are offered. */
async function typedUntilOffered(): Promise<{ readonly t: string; readonly page: Page }> {
  const { write } = screens;
  const t = await write.territory();
  const circles = [await write.actors(t, SIZE), await write.actors(t, SIZE)];
  const page = await screens.open(`/t/${t}`);
  await drawn(page, 2 * SIZE);
  const links = [1, 2, 3].flatMap((step) =>
    circles.flatMap((actors) => actors.map((a, i): [string, string] => [a, actors[(i + step) % SIZE] ?? ''])),
  );
  await expect
    .poll(async () => {
      const next = links.shift();
      if (next !== undefined) await write.cooperation(t, next);
      return offer(page).count();
    }, POLL)
    .toBe(1);
  return { t, page };
}

describe('groups that show while a room types', () => {
  it('are offered, drawn as lands when accepted, and taken back with every place', async () => {
    const { t, page } = await typedUntilOffered();
    const { lands, actors } = await screens.write.map(t);
    expect(lands).toBeUndefined();
    const placesOf = (all: typeof actors) => all.map(({ id, x, y }) => [id, x, y]);
    await page.getByRole('button', { name: 'Les montrer' }).click();
    await expect.poll(() => coasts(page).count(), POLL).toBe(2);
    await expect.poll(() => offer(page).count(), POLL).toBe(0);
    await page.locator('maillage-toasts').getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => coasts(page).count(), POLL).toBe(0);
    expect(placesOf((await screens.write.map(t)).actors)).toEqual(placesOf(actors));
    expect(await offer(page).count()).toBe(0);
  });

  it('wait when they are put off', async () => {
    const { t, page } = await typedUntilOffered();
    await page.getByRole('button', { name: 'Plus tard' }).click();
    await expect.poll(() => offer(page).count(), POLL).toBe(0);
    expect((await screens.write.map(t)).lands).toBeUndefined();
  });
});

describe('a map of more than forty actors whose links cross as a room types', () => {
  const ACTORS = 42;
  const untangle = (page: Page) => page.getByRole('button', { name: 'Démêler la carte' });

  /** Opens a ring whose actors stand in another order, and adds links until it is offered. */
  async function tangled(): Promise<{ readonly t: string; readonly page: Page }> {
    const { write } = screens;
    const t = await write.territory();
    const actors = await write.actors(t, ACTORS);
    const link = (i: number, step: number) =>
      write.cooperation(t, [actors[i] ?? '', actors[(i + step) % ACTORS] ?? '']);
    for (const i of actors.keys()) await link(i, 1);
    const positions = actors.map((actorId, i) => ({
      actorId,
      x: 160 * ((i * 11) % 7),
      y: 130 * Math.floor(((i * 11) % ACTORS) / 7),
    }));
    await write.put(`/api/territories/${t}/positions`, { positions });
    const page = await screens.open(`/t/${t}`);
    await drawn(page, ACTORS);
    // Who placed a map by hand is offered to compose it first.
    await page.locator('maillage-compose-offer button').last().click();
    // Groups may be offered at any time, also after this: their offer stands in place of the other.
    const groups = page.locator('maillage-lands-offer').getByRole('button', { name: 'Plus tard' });
    await page.addLocatorHandler(groups, () => groups.click());
    let next = 0;
    await expect
      .poll(async () => {
        if (next < ACTORS) await link(next++, 2);
        const canBePressed = untangle(page).click({ trial: true, timeout: 500 });
        return canBePressed.then(
          () => true,
          () => false,
        );
      }, POLL)
      .toBe(true);
    return { t, page };
  }

  it('is arranged when the offer is taken', async () => {
    const { t, page } = await tangled();
    const before = await screens.write.revision(t);
    await untangle(page).click();
    await expect.poll(() => screens.write.revision(t), POLL).toBe(before + 1);
    await expect.poll(() => untangle(page).count(), POLL).toBe(0);
  });

  it('stays as it is when the offer is put off', async () => {
    const { t, page } = await tangled();
    const before = await screens.write.revision(t);
    await page.locator('maillage-tangled-offer').getByRole('button', { name: 'Plus tard' }).click();
    await expect.poll(() => untangle(page).count(), POLL).toBe(0);
    expect(await screens.write.revision(t)).toBe(before);
  });
});
