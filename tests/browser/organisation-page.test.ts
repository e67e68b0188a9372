import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { sheetsOf } from '../support/printed.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

describe('the page of one organisation', () => {
  it('opens from its sheet, and is one sheet of A4, few links or many', LONG, async () => {
    const { write } = screens;
    const t = await write.territory({ asOf: '2026-03-12' });
    const [amap = ''] = await write.actors(t, 1, { name: 'AMAP Les Sillons', mission: 'Nourrir la vallée' });
    const others = await write.actors(t, 25, { name: 'Partenaire au nom assez long' });
    const [first = '', ...rest] = others;
    await write.cooperation(t, [amap, first], { intensity: 2, note: 'Une note que personne ne recopie' });
    const page = await screens.open(`/t/${t}?s=actor:${amap}`);
    const link = page.getByRole('link', { name: 'Sa page', exact: true });
    const opening = page.waitForEvent('popup');
    await link.click();
    const sheet = await opening;
    await sheet.getByRole('heading', { name: 'AMAP Les Sillons' }).waitFor();
    await sheet.getByRole('heading', { name: 'Ses liens' }).waitFor();
    expect(await sheet.locator('main').textContent()).not.toContain('que personne ne recopie');
    await sheet.emulateMedia({ media: 'print' });
    expect(await sheet.getByRole('button', { name: 'Imprimer' }).isVisible()).toBe(false);
    expect(await sheetsOf(sheet)).toEqual([[210, 297]]);
    for (const other of rest) await write.cooperation(t, [amap, other], { intensity: 1, themes: ['food'] });
    await sheet.reload();
    await sheet.getByText('Alimentation et agriculture').first().waitFor();
    expect(await sheet.locator('.links li').count()).toBe(25);
    expect(await sheetsOf(sheet)).toEqual([[210, 297]]);
    await sheet.close();
  });
});
