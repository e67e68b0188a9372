import type { ReportBlock } from '../../../contract/report.ts';
import { list, paragraph } from '../blocks.ts';
import { keyFigures } from '../key-figures.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

/** What one retains: five figures, and what the map asks. */
export function summary(source: ReportSource): ReportBlock[] {
  const { say, gaps, questions, system } = source;
  const texts = reportTexts(say).summary;
  if (system.actors.size === 0) return [paragraph('summary.empty', texts.empty)];
  return list([
    ...keyFigures(source).map(([name, text]) => [`summary.${name}`, text] as const),
    ['summary.questions', texts.open(gaps.asked, questions.length)],
  ]);
}
