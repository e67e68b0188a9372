import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

interface Drawing {
  readonly length: number;
  map<T>(make: (one: { id(): string }) => T): T[];
}
interface Drawn {
  nodes(selector?: string): Drawing;
  edges(selector?: string): Drawing;
}

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
    const drawing = await take('SVG A3');
    expect(drawing.file.toString()).toContain('<svg');
    await page.getByRole('button', { name: 'A0', exact: true }).click();
    expect((await take('PNG A0')).file.subarray(1, 4).toString()).toBe('PNG');

    const pairs = await take('Pajek');
    expect(pairs.name).toMatch(/-2026-03-12\.net$/);
    expect(pairs.file.toString()).toContain('*Vertices');
    expect((await take('statnet (R)')).name).toMatch(/\.statnet\.zip$/);

    const card = page.locator('.take-card.research');
    await card.getByText(/Pseudonymisé, non anonyme/).waitFor();
    await card
      .getByText(/reconnaissable|n’est seule de sa sorte/)
      .first()
      .waitFor();
    const research = await take('Données de recherche');
    expect(research.name).toBe('recherche-2026-03-12.zip');
    await card.getByRole('button', { name: 'nombres entre familles' }).click();
    await card.getByText(/il n’y a personne à reconnaître/).waitFor();
    expect(await card.getByLabel(/Sans l’échelle/).count()).toBe(0);
    const counts = unzipSync((await take('Données de recherche')).file);
    expect(Object.keys(counts)).toContain('links-between-families.csv');
    expect(Object.keys(counts)).not.toContain('actors.csv');
  });

  it('takes the map as the screen shows it, seen before it is taken, or the whole map', LONG, async () => {
    const { write } = screens;
    const t = await write.territory();
    const [a = '', b = '', c = ''] = await write.actors(t, 3);
    await write.cooperation(t, [a, b], { themes: ['energy'] });
    await write.cooperation(t, [b, c], { themes: ['food'] });
    const page = await screens.open(`/t/${t}?theme=energy&s=pair:${[a, c].sort().join(':')}`);
    const drawn = await page.waitForFunction(() => {
      const core = (document.querySelector('.graph-canvas') as { _cyreg?: { cy?: Drawn } } | null)?._cyreg
        ?.cy;
      if (core === undefined || core.nodes().length < 3 || core.edges('.ghost').length === 0) return null;
      const ids = (some: Drawing) => some.map((one) => one.id()).sort();
      const faint = core.nodes('.faded');
      return { actors: ids(core.nodes('.actor')), faint: ids(faint), lines: ids(core.edges()) };
    });
    const screen = await drawn.jsonValue();

    /**
     * Returns the drawn elements after they are on screen; the content of a picture is defined by the same
     * address.
     */
    const seenAfter = async (act: () => Promise<void>) => {
      const asking = page.waitForRequest((request) => request.url().includes('/map.svg'));
      await act();
      const answer = await page.request.get((await asking).url(), { headers: { 'accept-language': 'fr' } });
      const text = await answer.text();
      await page.getByRole('img', { name: /avec titre, légende et sources/ }).waitFor();
      const ids = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id ?? '').sort();
      return {
        text,
        actors: ids(/data-actor="([^"]*)"/g),
        faint: ids(/data-actor="([^"]*)" data-faded/g),
        lines: ids(/data-line="([^"]*)"/g),
      };
    };
    const { text, ...picture } = await seenAfter(() => page.getByRole('link', { name: 'Données' }).click());
    expect(picture).toEqual(screen);
    expect(text).toMatch(/Filtre\s?: Énergie/);
    expect(text).toContain('Ce qui manque');
    const whole = await seenAfter(() => page.getByRole('button', { name: 'Toute la carte' }).click());
    expect(whole.lines).toHaveLength(2);
    expect(whole.text).not.toContain('Filtre');
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
