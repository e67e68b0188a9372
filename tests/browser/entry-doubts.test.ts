import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { FIELD, links, noted, OPTIONS, openEntry, READING } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
  // The server has read the official names when a room begins to type.
  await screens.write.get(`/api/territories/${await screens.write.territory()}/actors/similar?name=Lens`);
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const room = (look?: Parameters<Screens['open']>[1]) => openEntry(screens, look);
const map = (id: string): Promise<TerritoryMap> => screens.write.map(id);

describe('what is not clear', () => {
  it('is asked, never chosen: Enter opens the choice, and writes nothing', async () => {
    const { id, page } = await room();
    const before = noted(await map(id));
    await page.keyboard.type('Mairie finance AMAP');
    await page.locator(READING).getByText('« Mairie » : lequel ?').waitFor();
    expect(await page.locator('.entry-mirror .unknown').textContent()).toBe('Mairie');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator(OPTIONS).allInnerTexts(), POLL)
      .toEqual([
        expect.stringContaining('Commune de Roncevert'),
        expect.stringContaining('Commune de Sainte-Aube'),
        expect.stringContaining('Mairie'),
      ]);
    expect(noted(await map(id))).toEqual(before);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator(FIELD).inputValue(), POLL)
      .toBe('Commune de Sainte-Aube finance AMAP');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => links(await map(id)), POLL)
      .toEqual(['from Commune de Sainte-Aube + to AMAP Les Sillons: funds, active, 2']);
  });

  it('is answered by one key; what is typed instead is the next sentence', async () => {
    const { id, page } = await room();
    await page.keyboard.type('Mairie finance AMAP');
    await page.keyboard.press('Enter');
    await page.locator(OPTIONS, { hasText: 'Commune de Sainte-Aube' }).getByText('2').waitFor();
    await page.keyboard.type('Lycée porte');
    await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('Lycée porte');
    await page.keyboard.press('Escape');
    await page.locator(FIELD).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('Mairie finance AMAP');
    await page.keyboard.press('Enter');
    await page.locator(OPTIONS, { hasText: 'Commune de Sainte-Aube' }).waitFor();
    await page.keyboard.press('2');
    await expect
      .poll(() => page.locator(FIELD).inputValue(), POLL)
      .toBe('Commune de Sainte-Aube finance AMAP');
    await page.keyboard.press('Enter');
    await expect.poll(async () => links(await map(id)), POLL).toHaveLength(1);
  });

  it('is marked at its words, and the text is kept', LONG, async () => {
    const { id, page } = await room();
    const before = noted(await map(id));
    await page.keyboard.type('AMAP → Lycée : un verger =9');
    await page.locator(READING).getByText('un seul niveau, de 0 à 4').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await page.locator(FIELD).inputValue()).toBe('AMAP → Lycée : un verger =9');
    expect(await page.locator('.entry-mirror .unknown').textContent()).toBe('=9');
    expect(noted(await map(id))).toEqual(before);
  });

  it('or refused by the server, comes back to the line with the reason', LONG, async () => {
    const { id, page } = await room();
    await page.route(`**/api/territories/${id}/cooperations`, (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          title: 'Conflit',
          status: 409,
          code: 'ID_TAKEN',
          detail: 'Refusé pour l’essai.',
          instance: '/',
        }),
      }),
    );
    await page.keyboard.type('AMAP → Lycée : un verger');
    await page.keyboard.press('Enter');
    await page.locator(READING).getByText('Refusé pour l’essai. Votre ligne est gardée.').waitFor();
    expect(await page.locator(FIELD).inputValue()).toBe('AMAP → Lycée : un verger');
    screens.forgive(/409/);
    await page.unroute(`**/api/territories/${id}/cooperations`);
    await page.keyboard.press('Enter');
    await expect.poll(async () => links(await map(id)), POLL).toHaveLength(1);
  });
});

describe('a new name that resembles another', () => {
  it('is the official one where it can mean no other, and nobody is asked', LONG, async () => {
    const { id, page } = await room();
    await page.keyboard.type('Mairie de Lens');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await map(id)).actors.find(({ name }) => name === 'Commune de Lens')?.siren, POLL)
      .toBe('216204982');
    expect(await page.locator(FIELD).inputValue()).toBe('');
  });

  it(
    'is asked about before it is made, however fast one types; the official one is taken by keyboard',
    LONG,
    async () => {
      const { id, page } = await room();
      const before = noted(await map(id));
      // Enter comes before anyone could look: the line comes back with the question.
      await page.keyboard.type('Lens');
      await page.keyboard.press('Enter');
      await page.locator(READING).getByText('« Lens » ressemble à Commune de Lens').waitFor();
      await page.locator(OPTIONS, { hasText: 'SIREN 216 204 982' }).waitFor();
      expect(noted(await map(id))).toEqual(before);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('« Commune de Lens » ');
      await page.keyboard.type('-> AMAP : finance');
      await page.keyboard.press('Enter');
      // Links of the town in other territories are visible here as well.
      const amap = (await map(id)).actors.find(
        ({ name, outside }) => name === 'AMAP Les Sillons' && !outside,
      );
      const ours = async () =>
        (await map(id)).cooperations
          .map(({ parties }) => parties.map(({ actorId }) => actorId))
          .filter((parties) => parties.includes(amap?.id ?? ''));
      await expect.poll(ours, POLL).toEqual([expect.arrayContaining(['fr-commune-62498'])]);
      const lens = (await map(id)).actors.find(({ name }) => name === 'Commune de Lens');
      expect(lens).toMatchObject({ id: 'fr-commune-62498', siren: '216204982', membership: { onMap: true } });
    },
  );

  it('is created nevertheless on request, and does not block later lines', LONG, async () => {
    const { id, page } = await room();
    await page.keyboard.type('Lycée agricolle');
    await page.locator(READING).getByText('ressemble à Lycée agricole').waitFor();
    await page.keyboard.press('Enter');
    await page.locator(OPTIONS, { hasText: 'nouvel acteur' }).waitFor();
    // From the first, up to none, and round to the last.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(FIELD).inputValue(), POLL).toBe('« Lycée agricolle » ');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Roncevert → AMAP Les Sillons : un verger');
    await page.keyboard.press('Enter');
    await expect.poll(async () => links(await map(id)), POLL).toHaveLength(1);
    expect((await map(id)).actors.map(({ name }) => name)).toContain('Lycée agricolle');
  });
});
