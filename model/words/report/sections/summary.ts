import { list, paragraph, type Told } from '../blocks.ts';
import { keyFigures } from '../key-figures.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { totals } from '../totals.ts';

/** Summarises: five figures, the consistency of totals, and the map's questions. */
export function summary(source: ReportSource): Told {
  const { say, gaps, questions, system } = source;
  const texts = reportTexts(say).summary;
  if (system.actors.size === 0) return { blocks: [paragraph('summary.empty', texts.empty)] };
  const open = questions.filter(({ status }) => status === 'open').length;
  return {
    blocks: [
      ...list([
        ...keyFigures(source).map(([name, text]) => [`summary.${name}`, text] as const),
        ['summary.questions', texts.open(gaps.asked, open, questions.length - open)],
      ]),
      ...totals(source).map((text) => paragraph('summary.totals', text)),
    ],
  };
}

/** Lists five figures, each in a sentence. */
export const figures = (source: ReportSource): Told => ({
  blocks: list(keyFigures(source).map(([name, text]) => [`figures.${name}`, text] as const)),
});
