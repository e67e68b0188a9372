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

describe('a date on a sheet', () => {
  it(
    'accepts a year, a month or a day by keyboard, shows it as typed, and reports an unreadable one',
    LONG,
    async () => {
      const { write } = screens;
      const t = await write.territory({ asOf: '2026-03-12' });
      const actors = await write.actors(t, 2);
      const c = await write.cooperation(t, actors, { startedOn: '2019-05' });
      const page = await screens.open(`/t/${t}?s=cooperation:${c}`);
      const fact = page.locator('maillage-fact', { has: page.getByText('Commencée le', { exact: true }) });
      await fact.locator('.fact-value').getByText('mai 2019').waitFor();
      const type = async (text: string): Promise<void> => {
        await fact.locator('button.fact-value').focus();
        await page.keyboard.press('Enter');
        await fact.locator('input').fill(text);
        await page.keyboard.press('Enter');
      };
      const kept = () => write.coop(c).then(({ startedOn }) => startedOn);
      await type('2020');
      await expect.poll(kept, POLL).toBe('2020');
      await fact.locator('.fact-value').getByText('2020', { exact: true }).waitFor();
      await type('sept. 2021');
      await expect.poll(kept, POLL).toBe('2021-09');
      await fact.locator('.fact-value').getByText('septembre 2021').waitFor();
      await type('12/03/2022');
      await expect.poll(kept, POLL).toBe('2022-03-12');
      await type('bientôt');
      await fact.getByRole('alert').waitFor();
      await page.keyboard.press('Escape');
      await fact.locator('.fact-value').getByText('12 mars 2022').waitFor();
      expect(await kept()).toBe('2022-03-12');
    },
  );

  it('shows in a form how it was understood', LONG, async () => {
    const { write } = screens;
    const t = await write.territory();
    const page = await screens.open(`/t/${t}/engagements`);
    await page.getByRole('button', { name: 'Ajouter un engagement' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter un engagement' });
    await dialog.getByLabel('Ce à quoi le territoire s’engage').fill('Planter des haies');
    const due = dialog.locator('[name="dueOn"]');
    await due.fill('T2 2031');
    await due.press('Tab');
    expect(await due.inputValue()).toBe('juin 2031');
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect
      .poll(async () => (await write.map(t)).commitments.map(({ dueOn }) => dueOn), POLL)
      .toEqual(['2031-06']);
    await page.getByText('pour juin 2031').first().waitFor();
  });
});
