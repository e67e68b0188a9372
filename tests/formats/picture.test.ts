import { describe, expect, it } from 'vitest';
import { PrintPaper } from '../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE } from '../../model/drawing/appearance.ts';
import { exportedOf } from '../../server/exchange/exported.ts';
import { mapSvg } from '../../server/exchange/map-svg/map-svg.ts';
import { sheetOf } from '../../server/exchange/map-svg/page.ts';
import { escapeXml } from '../../server/exchange/map-svg/xml.ts';
import { mapPdf } from '../../server/exchange/picture/map-pdf.ts';
import { mapPng } from '../../server/exchange/picture/map-png.ts';
import { pictureAbout } from '../../server/exchange/provenance.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { HOSTILE, hostileFacts } from '../support/hostile-facts.ts';
import { makeActor, makeSystem } from '../support/make-facts.ts';
import { runPython } from '../support/python/run-python.ts';

const exported = exportedOf(makeSystem(hostileFacts()));
const reference = loadReference([]);

const draw = (paper: PrintPaper, greyscale = false) =>
  mapSvg.write(exported.map, {
    reference,
    language: 'fr',
    sheet: sheetOf(paper, 'landscape'),
    about: pictureAbout(exported, 'fr'),
    greyscale,
  });

interface Pdf {
  title: string;
  scripts: boolean;
  pages: Array<{
    size: [number, number];
    text: string;
    reach: Record<'across' | 'up', [number, number]>;
    fonts: Array<[string, boolean]>;
    pictures: number;
  }>;
}

const printed = async (paper: PrintPaper) => {
  const { millimetres } = sheetOf(paper, 'landscape');
  const file = await mapPdf.write(await draw(paper), { title: 'Val-d’Essai', language: 'fr', millimetres });
  return (await runPython('read-pdf.py', file)) as Pdf;
};

const inDots = async (greyscale: boolean) => {
  const { millimetres } = sheetOf('A4', 'landscape');
  const file = await mapPng.write(await draw('A4', greyscale), millimetres, 300);
  return (await runPython('read-png.py', file)) as {
    size: [number, number];
    dots: [number, number];
    colours: string[];
    grey: boolean;
  };
};

describe('the map as a PDF', () => {
  it('is one page of vectors with every word as text, once, and its faces inside', async () => {
    const { title, scripts, pages } = await printed('A3');
    expect([title, scripts, pages.length]).toEqual(['Val-d’Essai', false, 1]);
    const [page] = pages;
    expect(page?.size).toEqual([420, 297]);
    expect(page?.pictures).toBe(0);
    expect(page?.fonts.map(([name]) => name)).toEqual([
      'AtkinsonHyperlegibleNext-Medium',
      'AtkinsonHyperlegibleNext-SemiBold',
      'BricolageGrotesque-Bold',
      // For the names that are not in a Latin alphabet.
      'NotoSans-Medium',
      'NotoSans-SemiBold',
    ]);
    expect(page?.fonts.every(([, inside]) => inside)).toBe(true);
    const text = page?.text ?? '';
    for (const word of [
      'Val-d’Essai',
      'Familles',
      'On s’ajuste',
      'Sources',
      'https://exemple.fr/a',
      'Révision',
    ])
      expect(text).toContain(word);
    expect(text).toContain('ne prouve pas l’absence de coopération');
    // A name is found once where one searches for it: its halo is no text.
    expect(text.split('Mairie')).toHaveLength(2);
    expect(text).toContain('calc');
  });

  it.each(PrintPaper.options)('is as large as its paper: %s', async (paper) => {
    const { pages } = await printed(paper);
    const { millimetres } = sheetOf(paper, 'landscape');
    expect(pages[0]?.size).toEqual([millimetres.width, millimetres.height]);
  });

  it.each(PrintPaper.options)('fills its paper and stays on it: %s', async (paper) => {
    const { pages } = await printed(paper);
    const { across, up } = pages[0]?.reach ?? { across: [0, 0], up: [0, 0] };
    for (const side of [...across, ...up]) {
      expect(side).toBeGreaterThanOrEqual(0);
      expect(side).toBeLessThanOrEqual(1);
    }
    // « Maillage » stands at the foot, on the right.
    expect(across[1]).toBeGreaterThan(0.85);
    expect(up[0]).toBeLessThan(0.1);
  });
});

describe('the map in dots', () => {
  it('has 300 dots per inch on A4, states it for printing, and has the colours of the screen', async () => {
    const { size, dots, colours, grey } = await inDots(false);
    expect(size[0]).toBe(Math.round((297 / 25.4) * 300));
    expect(dots).toEqual([300, 300]);
    expect(grey).toBe(false);
    expect(colours).toContain(FAMILY_APPEARANCE.social_economy.light.toLowerCase());
    expect(colours).toContain(FAMILY_APPEARANCE.local_authority.light.toLowerCase());
  });

  it('in grey has no colour left, and families of different greys', async () => {
    const { grey } = await inDots(true);
    expect(grey).toBe(true);
    const svg = await draw('A4', true);
    const bodies = [...svg.matchAll(/<polygon[^>]*fill="(#[0-9a-f]{6})"/gi)].map(([, fill]) => fill);
    expect(new Set(bodies).size).toBeGreaterThan(1);
  });
});

describe('letters of other alphabets', () => {
  const NAMES = [
    'Stowarzyszenie Łąka i Źródło',
    'Spolek Říčka žije',
    'Hội Cây Xanh Đường Phố',
    'Ομάδα Κήπος',
    'Сад добрососедства',
    'Cœur d’Œuvre',
    '🌱 Le jardin',
    'حديقة الحي',
  ];
  const actors = NAMES.map((name, i) =>
    makeActor(`n${i}`, { name, x: (i % 3) * 320, y: Math.floor(i / 3) * 260 }),
  );
  const map = exportedOf(makeSystem({ actors, cooperations: [] })).map;
  const sheet = sheetOf('A4', 'landscape');
  const svg = (language: 'fr' | 'en') => mapSvg.write(map, { reference, language, sheet });

  it('are written in a face that has them; what none has is marked, and said', async () => {
    const file = await mapPdf.write(await svg('fr'), {
      title: 'x',
      language: 'fr',
      millimetres: sheet.millimetres,
    });
    const { pages } = (await runPython('read-pdf.py', file)) as Pdf;
    const text = (pages[0]?.text ?? '').normalize('NFC').replace(/\s+/g, ' ');
    for (const word of NAMES.slice(0, 6).flatMap((name) => name.split(' '))) expect(text).toContain(word);
    expect(text).toContain('\ufffd Le');
    expect(text).toMatch(/\ufffd\s?: 10 lettres que nos polices n’ont pas/);
    expect(pages[0]?.fonts.every(([, inside]) => inside)).toBe(true);
    expect(pages[0]?.fonts.map(([name]) => name)).toContain('NotoSans-SemiBold');
  });

  it('stay as they were typed in the drawing, whose faces have the letters of Latin alphabets', async () => {
    const drawing = await svg('en');
    for (const name of NAMES) expect(drawing).toContain(escapeXml(name));
    expect(drawing.match(/@font-face/g)).toHaveLength(4);
    expect((await draw('A4')).match(/@font-face/g)).toHaveLength(2);
  });
});

describe('the drawing', () => {
  it('holds no more than text of what people typed', async () => {
    const svg = await draw('A4');
    expect(svg).not.toMatch(/<script|foreignObject|<a\b|\bon\w+="|javascript:/i);
    for (const text of HOSTILE.slice(0, 4)) expect(svg).toContain(text.replace(/'/g, '&#39;').trim());
  });
});
