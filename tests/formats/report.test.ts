import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportKind } from '../../model/contract/report.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { drawingTexts } from '../../server/exchange/map-svg/drawing-texts.ts';
import { writeDocx } from '../../server/exchange/report/docx/write-docx.ts';
import { isLead } from '../../server/exchange/report/lead.ts';
import { writePdf } from '../../server/exchange/report/pdf/write-pdf.ts';
import { writePptx } from '../../server/exchange/report/pptx/write-pptx.ts';
import { drawFigures, type PrintedReport } from '../../server/exchange/report/printed-report.ts';
import { makeActor, makeCooperation, makeFacts, makeSystem } from '../support/make-facts.ts';
import { type Opened, openInOffice, openPdf, partsOf } from '../support/office.ts';
import { demonstrationFacts, reference, reportOn } from '../support/report-scene.ts';

type Facts = ReturnType<typeof makeFacts>;
type Told = Parameters<typeof reportOn>[1];

function printed(facts: Facts, asked: Told = {}): PrintedReport {
  const { language = 'fr' } = asked;
  const document = reportOn(facts, asked);
  const map = mapReading(makeSystem(facts), language);
  const { banner, statement } = drawingTexts(map, reference, language);
  return { document, banner, statement, drawings: drawFigures(document, map, reference) };
}

const textOf = ({ pages }: Opened): string => pages.join('\n').replace(/\s+/g, ' ');

describe('a report as slides', () => {
  const { facts, answers } = demonstrationFacts();
  let parts: Record<string, string>;
  let opened: Opened;
  beforeAll(async () => {
    const file = await writePptx(printed(facts, { answers }));
    parts = partsOf(file);
    opened = await openInOffice(file, 'pptx');
  });

  it('is opened by LibreOffice: title, map, who is missing, questions and answers, promises', () => {
    const titles = opened.pages.map((page) => page.trim().split('\n')[0]?.trim().replace(/\s+/g, ' '));
    expect(new Set(titles).size).toBe(titles.length);
    // A section of several slides repeats its title on each, with their number.
    expect([...new Set(titles.map((title) => title?.replace(/ \(\d+\/\d+\)$/, '')))]).toEqual([
      'Rapport sur les coopérations',
      'Carte des coopérations du Val-d’Exemple, état au 12 mars 2026 ; 3 acteurs n’y sont sur aucune terre',
      'Les terres de la carte',
      'Qui manque',
      'Questions, et réponses de la salle',
      'Ce qui a été promis, et où l’on en est',
    ]);
    const text = textOf(opened);
    expect(text).toContain('n’a qu’un porteur noté, la Recyclerie La Seconde Main');
    expect(text).toMatch(/Réponse de la salle ?: Choix assumé/);
    expect(Object.values(parts).join()).toMatch(/chacun a dit oui.?; date passée/);
    expect(text).toContain('ne prouve pas l’absence de coopération');
    for (const page of opened.pages) expect(page).toContain('territoire fictif');
  });

  it('has a map of shapes and texts that can be edited, and no picture', () => {
    const map = parts['ppt/slides/slide2.xml'] ?? '';
    expect(map).not.toContain('<p:pic>');
    expect(Object.keys(parts).filter((name) => name.startsWith('ppt/media/'))).toEqual([]);
    for (const { name } of facts.actors.filter(({ membership }) => membership.onMap)) {
      // A body, its icon and its name.
      expect(map.split(`name="${name}"`).length - 1, name).toBeGreaterThanOrEqual(3);
    }
    expect(map.match(/<a:custGeom>/g)?.length).toBeGreaterThan(2 * facts.actors.length);
    expect(map.match(/prst="line"/g)?.length).toBeGreaterThan(20);
    expect(map).toContain('prstDash val="dash"');
  });

  it('has French as its proofing language, and describes its map as one group with alternative text', () => {
    expect(Object.values(parts).join()).not.toContain('lang="en-US"');
    const map = parts['ppt/slides/slide2.xml'] ?? '';
    expect(map).toContain('lang="fr-FR"');
    const [, words = ''] = /<p:grpSp><p:nvGrpSpPr><p:cNvPr [^>]*descr="([^"]*)"/.exec(map) ?? [];
    expect(words).toMatch(/^Carte de 27 acteurs et 38 paires liées/);
    const outside = map.replace(/<p:grpSp>.*<\/p:grpSp>/s, '');
    expect(outside.match(/<p:sp>/g)?.length).toBeLessThanOrEqual(2);
  });

  it('is seen: the map has the colours of families', async () => {
    const picture = await opened.picture(2);
    expect(picture.coloured).toBeGreaterThan(0.25);
  });

  it('is in English with English words, and takes what was typed as text', async () => {
    const hostile = makeFacts({
      actors: [
        makeActor('a', { name: '=1+1 <b>$&</b> & "x"', x: 0, y: 0 }),
        makeActor('b', { name: 'Łódź\ufffe', x: 300, y: 0 }),
      ],
      cooperations: [makeCooperation('k', ['a', 'b'])],
    });
    const { pages } = await openInOffice(await writePptx(printed(hostile, { language: 'en' })), 'pptx');
    const text = pages.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('Who is absent');
    expect(text).toContain('=1+1 <b>$&</b> & "x"');
    expect(text).toContain('Łódź');
  });
});

describe('a territory of several lands', () => {
  const lands = ['l1', 'l2', 'l3'].map((id, i) => ({
    id,
    name: `Rive ${i + 1}`,
    actorIds: [`a${3 * i}`, `a${3 * i + 1}`, `a${3 * i + 2}`],
  }));
  const facts = makeFacts({
    actors: Array.from({ length: 9 }, (_, i) =>
      makeActor(`a${i}`, {
        name: `Organisation ${i}`,
        x: (i % 3) * 200 + Math.floor(i / 3) * 900,
        y: (i % 2) * 200,
      }),
    ),
    cooperations: lands.flatMap(({ id, actorIds: [a = '', b = '', c = ''] }) => [
      makeCooperation(`${id}-1`, [a, b]),
      makeCooperation(`${id}-2`, [b, c]),
    ]),
    lands,
  });
  const told = (kind: ReportKind) => printed(facts, { kind });

  it('has a map of all, then those of its lands of few on one page, in every file', async () => {
    const report = told('report');
    const [docx, pdf, pptx] = [
      await openInOffice(await writeDocx(report)),
      await openPdf(await writePdf(report)),
      await openInOffice(await writePptx(report), 'pptx'),
    ];
    for (const { pages } of [docx, pdf, pptx]) {
      const ofLand = lands.map(({ name }) => pages.findIndex((page) => page.includes(`${name} : 3 acteurs`)));
      expect(ofLand.every((page) => page > 0)).toBe(true);
      expect(new Set(ofLand).size).toBe(1);
    }
    // Vectors with letters.
    const [first = ''] = pdf.pages.filter((page) => page.includes('Rive 1 : 3 acteurs'));
    for (let i = 0; i < 9; i += 1) expect(first.replace(/\s+/g, ' ')).toContain(`Organisation ${i}`);
    expect(pdf.isTagged).toBe(true);
    expect(pptx.pages.find((page) => page.includes('Rive 1 : 3 acteurs'))).toContain('Organisation 2');
  });

  it('has one map in a note, which has no room', () => {
    expect(told('note').drawings.size).toBe(1);
  });
});

describe('contents', () => {
  it.each(['docx', 'pdf'] as const)('say on which page each part begins (%s)', async (format) => {
    const { facts, answers } = demonstrationFacts();
    const report = printed(facts, { answers });
    const { pages } =
      format === 'docx' ? await openInOffice(await writeDocx(report)) : await openPdf(await writePdf(report));
    const [cover = ''] = pages;
    expect(cover).toContain('Sommaire');
    for (const { title } of report.document.sections.filter(({ id }) => id !== 'summary')) {
      const line = cover.split('\n').find((one) => one.trim().startsWith(title));
      const number = Number(/(\d+)\s*$/.exec(line ?? '')?.[1]);
      const normal = (text: string) => text.replace(/\s+/g, ' ');
      expect(normal(pages[number - 1] ?? ''), title).toContain(normal(title));
    }
  });

  it.each(['docx', 'pdf'] as const)(
    'are left out where there is one part, as in minutes (%s)',
    async (format) => {
      const { facts, answers } = demonstrationFacts();
      const whole = printed(facts, { answers });
      const [, part] = whole.document.sections;
      const report = {
        ...whole,
        document: { ...whole.document, sections: part === undefined ? [] : [part] },
      };
      const { pages } =
        format === 'docx'
          ? await openInOffice(await writeDocx(report))
          : await openPdf(await writePdf(report));
      expect(pages.join()).not.toContain('Sommaire');
      expect(pages.join().replace(/\s+/g, ' ')).toContain(part?.title);
      expect(pages[0]).toContain('ne prouve pas');
    },
  );

  it('stand where there is room for them, however long what was typed before them is', async () => {
    const { facts, answers } = demonstrationFacts();
    const report = printed(facts, { answers });
    const long = {
      id: 'facts.author',
      label: 'Auteur',
      text: 'Tout le monde, et bien d’autres. '.repeat(150),
    };
    const { pages } = await openPdf(
      await writePdf({
        ...report,
        document: { ...report.document, facts: [long, ...report.document.facts] },
      }),
    );
    const at = pages.findIndex((page) => page.includes('Sommaire'));
    expect(at).toBeGreaterThan(0);
    expect(pages[at]).toContain('Rencontres et promesses');
  });
});

describe('pages', () => {
  it.each(['docx', 'pdf'] as const)(
    'end with no heading and no line above a list or a table (%s)',
    async (format) => {
      const { facts, answers } = demonstrationFacts();
      for (const language of ['fr', 'en'] as const) {
        const report = printed(facts, { answers, language });
        const { pages } =
          format === 'docx'
            ? await openInOffice(await writeDocx(report))
            : await openPdf(await writePdf(report));
        const normal = (text: string) => text.replace(/\s+/g, ' ').trim();
        const leads = report.document.sections.flatMap(({ title, blocks }) => [
          title,
          ...blocks.flatMap((block, i) =>
            isLead(blocks, i) && block.type !== 'list' && block.type !== 'figure' && block.type !== 'table'
              ? [block.text]
              : [],
          ),
        ]);
        const ends = pages.map((page) => {
          const lines = page.split('\n').map(normal).filter(Boolean);
          // The number of the page stands at its foot.
          return lines.at(-2) ?? '';
        });
        expect(ends.length).toBeGreaterThan(5);
        for (const lead of leads)
          expect(
            ends.filter((end) => end.length > 3 && normal(lead).endsWith(end)),
            lead,
          ).toEqual([]);
      }
    },
  );
});
