import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { bytesOf } from '../support/downloaded.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Creates a foundation that funds a town hall, which pays an AMAP for its work. */
async function scene() {
  const { write } = screens;
  const t = await write.territory();
  const [fonds = ''] = await write.actors(t, 1, { name: 'Fondation Rivages', family: 'funder' });
  const [mairie = ''] = await write.actors(t, 1, { name: 'Mairie du Val', family: 'local_authority' });
  const [amap = ''] = await write.actors(t, 1, { name: 'AMAP Les Sillons' });
  const give = (from: string, to: string, nature: string) =>
    write.cooperation(t, [], {
      nature,
      parties: [
        { actorId: from, role: 'from' },
        { actorId: to, role: 'to' },
      ],
    });
  await give(fonds, mairie, 'funds');
  await give(mairie, amap, 'commissions');
  return { t, mairie, amap };
}

const CHAIN = /Fondation Rivages.*Mairie du Val.*AMAP Les Sillons/;

it('a question of the library is found, asked, taken away and asked otherwise', async () => {
  const { t } = await scene();
  const page = await screens.open(`/t/${t}/motifs`);
  await page.getByRole('searchbox', { name: 'Chercher un motif' }).fill('chaînes');
  await page.getByRole('link', { name: /Chaînes/ }).click();
  await page.getByRole('row', { name: CHAIN }).waitFor();
  await page.getByText('1 réponse').waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await bytesOf(await download)).toString('utf8')).toContain('Fondation Rivages');

  await page.getByLabel('Seconde nature').selectOption('governs');
  await page.getByText('Rien de tel n’est noté ici').waitFor();
  expect(new URL(page.url()).searchParams.get('q.second')).toBe('governs');
  // On a slow machine the screen asks how far the question is, which is answered by then.
  screens.forgive(/404.*\/patterns\/asked\//);
});

it('an address that was cited lights its question on the map, and leads to its table', LONG, async () => {
  const { t, mairie } = await scene();
  const page = await screens.open(`/t/${t}?s=pattern:chains&q.second=commissions`);
  await page.getByRole('heading', { name: /Chaînes/ }).waitFor();
  await page.getByRole('button', { name: /AMAP Les Sillons/ }).waitFor();
  await page.getByRole('link', { name: 'Voir le tableau' }).click();
  const row = page.getByRole('row', { name: CHAIN });
  await row.waitFor();
  expect(new URL(page.url()).searchParams.get('q.second')).toBe('commissions');
  await row.getByRole('link', { name: 'Montrer cette ligne sur la carte' }).click();
  await expect.poll(() => page.url(), POLL).toContain('s=pattern:chains:0');
  await page.getByRole('button', { name: /Mairie du Val/ }).click();
  await expect.poll(() => page.url(), POLL).toContain(`s=actor:${mairie}`);
});

it('a list that is folded on the screen is whole on paper', LONG, async () => {
  const { write } = screens;
  const t = await write.territory();
  const families = ['funder', 'local_authority', 'social_economy', 'business'];
  const ids: string[] = [];
  for (let i = 0; i < 8; i += 1)
    ids.push(...(await write.actors(t, 1, { name: `Partie ${i + 1}`, family: families[i % 4] })));
  await write.cooperation(t, ids);
  const page = await screens.open(`/t/${t}/motifs`);
  await page.getByRole('searchbox', { name: 'Chercher un motif' }).fill('consortiums');
  await page.getByRole('link', { name: /Consortiums/ }).click();
  const last = page.locator('td details.rest a').last();
  await last.waitFor({ state: 'attached' });
  expect(await last.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await last.isVisible()).toBe(true);
  expect(await page.getByText('et 2 de plus').isVisible()).toBe(false);
});
