import { expect, it } from 'vitest';
import { mapReading } from '../../model/readings/map-reading.ts';
import { drawingTexts } from '../../server/exchange/map-svg/drawing-texts.ts';
import { mapSvg } from '../../server/exchange/map-svg/map-svg.ts';
import { sheetOf } from '../../server/exchange/map-svg/page.ts';
import { mapPdf } from '../../server/exchange/picture/map-pdf.ts';
import { writePdf } from '../../server/exchange/report/pdf/write-pdf.ts';
import { drawFigures } from '../../server/exchange/report/printed-report.ts';
import { hostileFacts } from '../support/hostile-facts.ts';
import { makeSystem } from '../support/make-facts.ts';
import { demonstrationFacts, reference, reportOn } from '../support/report-scene.ts';
import { faultsOfPdf } from '../support/verapdf/faults-of-pdf.ts';

type Asked = NonNullable<Parameters<typeof reportOn>[1]>;

async function pdfOf(asked: Asked): Promise<Buffer> {
  const { facts, answers } = demonstrationFacts();
  const document = reportOn(facts, { answers, ...asked });
  const map = mapReading(makeSystem(facts), asked.language ?? 'fr');
  const { banner, statement } = drawingTexts(map, reference, asked.language ?? 'fr');
  return writePdf({ document, banner, statement, drawings: drawFigures(document, map, reference) });
}

it('a report and a note conform to PDF/UA-1 according to veraPDF: each element has its tag', async () => {
  const [report, english, note] = [
    await pdfOf({}),
    await pdfOf({ language: 'en' }),
    await pdfOf({ kind: 'note' }),
  ];
  // The same file without its claim has no profile: veraPDF would report the fault.
  const claim = 'pdfuaid:part>1';
  const unclaimed = Buffer.from(report.toString('latin1').replace(claim, 'pdfuaid:part>9'), 'latin1');
  const [wrong = [], ...right] = await faultsOfPdf(unclaimed, report, english, note);
  expect(right).toEqual([[], [], []]);
  expect(wrong.map((fault) => fault.split(':')[0])).toEqual(['5']);
});

it('so does the map alone, on a desk and on a wall, whatever the letters of its names', async () => {
  const pdf = (facts: Parameters<typeof makeSystem>[0], paper: 'A4' | 'A0', language: 'fr' | 'en') => {
    const sheet = sheetOf(paper, 'landscape');
    const svg = mapSvg.write(mapReading(makeSystem(facts), language), { reference, language, sheet });
    return mapPdf.write(svg, { title: 'Val-d’Essai', language, millimetres: sheet.millimetres });
  };
  const { facts } = demonstrationFacts();
  const found = await faultsOfPdf(
    await pdf(facts, 'A4', 'fr'),
    await pdf(facts, 'A0', 'en'),
    await pdf(hostileFacts(), 'A4', 'fr'),
  );
  expect(found).toEqual([[], [], []]);
});
