import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it('a question of the library is chosen, asked, lit on the map, taken away and cited', async () => {
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

  const page = await screens.open(`/t/${t}/motifs`);
  await page.getByRole('searchbox', { name: 'Chercher un motif' }).fill('chaînes');
  await page.getByRole('link', { name: /Chaînes/ }).click();
  await page.getByText('1 réponse').waitFor();
  const row = page.getByRole('row', { name: /Fondation Rivages.*Mairie du Val.*AMAP Les Sillons/ });
  await row.waitFor();

  await page.getByLabel('Seconde nature').selectOption('governs');
  await page.getByText('Rien de tel n’est noté ici').waitFor();
  expect(new URL(page.url()).searchParams.get('q.second')).toBe('governs');
  await page.goBack();
  await row.waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toContain('Fondation Rivages');

  await page.getByRole('link', { name: 'Montrer sur la carte', exact: true }).click();
  await expect.poll(() => page.url(), POLL).toContain('s=pattern:chains');
  await page.getByRole('heading', { name: /Chaînes/ }).waitFor();
  await page.getByRole('button', { name: /AMAP Les Sillons/ }).waitFor();

  // The address alone brings the question back: on the map, and as a table.
  const cited = page.url();
  await page.goto(cited);
  await page.getByRole('button', { name: /AMAP Les Sillons/ }).waitFor();
  await page.getByRole('link', { name: 'Voir le tableau' }).click();
  await row.waitFor();
  await row.getByRole('link', { name: 'Mairie du Val', exact: true }).click();
  await expect.poll(() => page.url(), POLL).toContain(`s=actor:${mairie}`);
});
