import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { POLL } from '../support/on-the-map.ts';
import { openEntry } from '../support/open-entry.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Opens a map with a link of level 1 that was noted long ago, without a nature. */
async function withOldLink() {
  const { id, page } = await openEntry(screens);
  const [a, b] = (await screens.write.map(id)).actors;
  await screens.write.post(`/api/territories/${id}/cooperations`, {
    ...{ nature: 'unspecified', status: 'active', intensity: 1, recordedOn: '2024-05-02' },
    parties: [a, b].map((actor) => ({ actorId: actor?.id, role: 'member' })),
  });
  const level = async () =>
    (await screens.write.map(id)).cooperations.map(({ intensity, intensityAssumed }) => [
      intensity,
      intensityAssumed === true,
    ]);
  const offer = page.getByText('Liens anciens notés « On s’informe », sans nature : 1.');
  await offer.waitFor();
  return { page, offer, level };
}

describe('old links whose level nobody stated', () => {
  it('are offered on one line, marked as assumed if that is accepted, and as before if undone', async () => {
    const { page, offer, level } = await withOldLink();
    expect(await level()).toEqual([[1, false]]);
    await page.getByRole('button', { name: 'Noter « On s’ajuste », supposé' }).click();
    await expect.poll(level, POLL).toEqual([[2, true]]);
    await expect.poll(() => offer.count(), POLL).toBe(0);
    await page.locator('maillage-toasts').getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(level, POLL).toEqual([[1, false]]);
  });

  it('stay as they are once that is refused, also after a reload', async () => {
    const { page, offer, level } = await withOldLink();
    await page.getByRole('button', { name: 'Laisser ces niveaux tels quels' }).click();
    await expect.poll(() => offer.count(), POLL).toBe(0);
    await page.reload();
    // This module comes with that of the offer.
    await page.waitForFunction(() => customElements.get('maillage-assumed-offer') !== undefined);
    await page.locator('maillage-graph [role="application"][aria-label*=": 4 acteurs"]').waitFor();
    expect(await offer.count()).toBe(0);
    expect(await level()).toEqual([[1, false]]);
  });
});
