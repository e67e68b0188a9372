import type { ReportBlock } from '../../../contract/report.ts';
import { paragraph, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

/** What the measures say: sentences and classes, no decimals. */
export function measures({ measures: reading, say }: ReportSource): ReportBlock[] {
  if (reading === undefined) return [];
  const texts = reportTexts(say).measures;
  const { subNetwork, coverage, sentences, catalogue } = reading;
  const { byTwo, byOne, byNone } = coverage.confirmed;
  const rows = sentences.map(({ measure, sentence, class: grade }) => {
    const known = catalogue.find(({ id }) => id === measure);
    const word = grade === null ? undefined : known?.classes?.[grade - 1]?.[say.language];
    const label = known?.label[say.language] ?? measure;
    return [measure, word === undefined ? label : `${label} (${word})`, sentence] as const;
  });
  return [
    paragraph(
      'measures.lead',
      `${texts.lead(subNetwork.nodes, subNetwork.links, coverage.heard)}${texts.confirmed(byTwo, byOne, byNone)}`,
    ),
    ...table('measures.table', texts.caption, texts.columns, rows),
  ];
}
