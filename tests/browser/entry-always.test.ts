import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { POLL } from '../support/on-the-map.ts';
import { FIELD, links, OPTIONS, openEntry, READING } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const ALWAYS = 'toujours : « Mairie » désigne Commune de Sainte-Aube';

/** Opens a map of two communes, on which « Mairie » was answered by the second. */
async function chosen() {
  const { id, page } = await openEntry(screens);
  await page.keyboard.type('Mairie finance AMAP');
  await page.keyboard.press('Enter');
  await page.locator(OPTIONS, { hasText: 'Commune de Sainte-Aube' }).waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  const map = () => screens.write.map(id);
  await expect.poll(async () => links(await map()), POLL).toHaveLength(1);
  const aliases = async () =>
    (await map()).actors.find(({ name }) => name === 'Commune de Sainte-Aube')?.aliases ?? [];
  return { page, map, aliases };
}

describe('who a word was chosen to mean', () => {
  it('is kept for good by one key, and taken back like any step', async () => {
    const { page, aliases } = await chosen();
    await page.locator(READING).getByText(ALWAYS).waitFor();
    expect(await aliases()).toEqual([]);
    await page.keyboard.press('=');
    await expect.poll(aliases, POLL).toEqual([{ name: 'Mairie', kind: 'everyday' }]);
    expect(await page.locator(FIELD).inputValue()).toBe('');
    expect(await page.locator(READING).getByText(ALWAYS).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(aliases, POLL).toEqual([]);
  });

  it('is remembered without being asked or offered again, and kept only if somebody agrees', async () => {
    const { page, map, aliases } = await chosen();
    await page.locator(READING).getByText(ALWAYS).waitFor();
    await page.keyboard.type('la mairie aide le lycée');
    await page.locator(READING).getByText('Commune de Sainte-Aube').waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => links(await map()), POLL)
      .toContain('from Commune de Sainte-Aube + to Lycée agricole: supports, active, 2');
    expect(await page.locator(READING).getByText(ALWAYS).count()).toBe(0);
    expect(await aliases()).toEqual([]);
  });

  it('leaves nothing to correct once the line is taken back', async () => {
    const { page, map } = await chosen();
    await page.keyboard.type('enlève ça');
    await page.keyboard.press('Enter');
    await expect.poll(async () => links(await map()), POLL).toEqual([]);
    await page.keyboard.type('non, plutôt le lycée');
    await page.keyboard.press('Enter');
    expect(links(await map())).toEqual([]);
  });
});
