import type { MeasureReading } from '../../../contract/measures.ts';
import { list, paragraph, type Told, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

/** Writes the measures for laypeople: sentences without names of measures or decimals. */
export function measures({ measures: reading, say }: ReportSource): Told {
  if (reading === undefined) return { blocks: [] };
  if (reading.subNetwork.links === 0) return { blocks: [], leftOut: ['measures'] };
  const texts = reportTexts(say).measures;
  const { subNetwork, coverage } = reading;
  const { byTwo, byOne, byNone } = coverage.confirmed;
  return {
    blocks: [
      paragraph(
        'measures.lead',
        `${texts.lead(subNetwork.nodes, subNetwork.links, coverage.heard)}${texts.confirmed(byTwo, byOne, byNone)}`,
      ),
      ...list(told(reading).map(({ measure, sentence }) => [`measures.${measure}`, sentence] as const)),
    ],
  };
}

/** Selects the sentences: if each pair is one link, strength repeats the number of links. */
const told = ({ sentences, subNetwork }: MeasureReading): MeasureReading['sentences'] =>
  sentences.filter(({ measure }) => measure !== 'strength' || subNetwork.multiParty === 'newman');

/** Lists the same measures by technical name, for reproduction. */
export function annex({ measures: reading, say }: ReportSource): Told {
  if (reading === undefined || reading.subNetwork.links === 0) return { blocks: [] };
  const texts = reportTexts(say).measures;
  const rows = told(reading).flatMap(({ measure, class: grade }) => {
    const known = reading.catalogue.find(({ id }) => id === measure);
    if (known === undefined) return [];
    const word = grade === null ? undefined : known.classes?.[grade - 1]?.[say.language];
    return [
      [measure, known.label[say.language], word ?? '', known.plain[say.language], known.reference] as const,
    ];
  });
  return { blocks: table('annex.table', texts.caption, texts.columns, rows) };
}
