import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapReading } from '../../model/readings/map-reading.ts';
import { drawingTexts } from '../../server/exchange/map-svg/drawing-texts.ts';
import { writeDocx } from '../../server/exchange/report/docx/write-docx.ts';
import { drawFigures, type PrintedReport } from '../../server/exchange/report/printed-report.ts';
import { makeSystem } from '../support/make-facts.ts';
import { demonstrationFacts, reference, reportOn } from '../support/report-scene.ts';

function printed(language: 'fr' | 'en'): PrintedReport {
  const { facts, answers } = demonstrationFacts();
  const report = reportOn(facts, { language, answers });
  const document = {
    ...report,
    facts: report.facts.map((fact) => (fact.id === 'facts.author' ? { ...fact, text: 'Camille D.' } : fact)),
  };
  const map = mapReading(makeSystem(facts), language);
  const { banner, statement } = drawingTexts(map, reference, language);
  return { document, banner, statement, drawings: drawFigures(document, map, reference) };
}

describe.each(['fr', 'en'] as const)('a report as a document of Word, in %s', (language) => {
  let parts: Record<string, Uint8Array>;
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  beforeAll(async () => {
    parts = unzipSync(await writeDocx(printed(language)));
  });

  it('has its map in vectors, with points for programs that know no others, told in words', () => {
    const body = text('word/document.xml');
    const pictures = body.match(/<w:drawing>/g)?.length ?? 0;
    expect(pictures).toBeGreaterThan(0);
    expect(body.match(/<asvg:svgBlip /g)).toHaveLength(pictures);
    expect(body.match(/<wp:docPr [^>]*descr="[^"]{40,}"/g)).toHaveLength(pictures);
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    const [svg = ''] = media.filter((name) => name.endsWith('.svg'));
    expect(media.some((name) => name.endsWith('.png'))).toBe(true);
    // Outlines only: no face of ours is asked of the machine, and no `paint-order`, which Word does not know.
    expect(text(svg)).not.toMatch(/<text|paint-order|font-family/);
    expect(text(svg).match(/<path /g)?.length).toBeGreaterThan(200);
    expect(text('docProps/core.xml')).toContain('<dc:creator>Camille D.</dc:creator>');
    expect(text('word/styles.xml')).toContain(`w:lang w:val="${language === 'fr' ? 'fr-FR' : 'en-GB'}"`);
    // Pictures of lands stand side by side in a table without a head; every other table repeats its own.
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const ofWords = tables.filter((table) => !table.includes('<w:drawing>'));
    expect(ofWords.length).toBeGreaterThan(0);
    expect(tables.length - ofWords.length).toBe(1);
    for (const table of ofWords) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('does not tear its summary between pages', () => {
    const body = text('word/document.xml');
    const from = body.indexOf('part-0"', body.indexOf('Heading1'));
    const summary = body.slice(from, body.indexOf('part-1"', from));
    expect(summary.match(/<w:keepNext\/>/g)?.length).toBeGreaterThanOrEqual(6);
  });
});
