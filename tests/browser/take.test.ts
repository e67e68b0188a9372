import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

describe('taking away', () => {
  it('has a card a purpose; each file is one click away, under its name and day, as it is chosen', async () => {
    const { write } = screens;
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    await write.cooperation(t, [a, b]);
    const page = await screens.open(`/t/${t}/emporter?at=2026-03-12`);
    const take = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      const download = await waiting;
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return { name: download.suggestedFilename(), file: Buffer.concat(chunks) };
    };
    await page.getByRole('heading', { name: 'Pour un tableur' }).waitFor();
    const workbook = await take('XLSX');
    expect(workbook.name).toMatch(/-2026-03-12\.xlsx$/);
    expect(workbook.file.subarray(0, 2).toString()).toBe('PK');

    await page.getByRole('button', { name: 'un nœud de plus' }).click();
    const { file } = await take('GraphML');
    expect(file.toString()).toContain('cooperation:');

    await page.getByRole('button', { name: 'A3', exact: true }).click();
    await page.getByLabel(/En gris/).check();
    const pdf = await take('PDF A3');
    expect(pdf.file.subarray(0, 5).toString()).toBe('%PDF-');
    const drawing = await take('SVG');
    expect(drawing.file.toString()).toContain('<svg');
    await page.getByRole('button', { name: 'A0', exact: true }).click();
    expect(await page.getByRole('button', { name: 'PNG A0' }).isDisabled()).toBe(true);

    const research = await take('Données de recherche');
    expect(research.name).toBe('recherche-2026-03-12.zip');
  });

  it('says why a file is not made, and lets one ask again', async () => {
    const t = await screens.write.territory();
    const page = await screens.open(`/t/${t}/emporter`);
    await page.getByText('La carte est encore vide').waitFor();
    await page.route('**/export.gexf*', (route) => route.abort());
    await page.getByRole('button', { name: 'GEXF' }).click();
    await page.getByText('Le serveur ne répond pas').waitFor();
    expect(await page.getByRole('button', { name: 'GEXF' }).isEnabled()).toBe(true);
    screens.faults = [];
  });
});
