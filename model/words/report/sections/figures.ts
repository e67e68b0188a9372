import type { ReportBlock } from '../../../contract/report.ts';
import { list } from '../blocks.ts';
import { keyFigures } from '../key-figures.ts';
import type { ReportSource } from '../report-source.ts';

/** Five figures, each in a sentence. */
export const figures = (source: ReportSource): ReportBlock[] =>
  list(keyFigures(source).map(([name, text]) => [`figures.${name}`, text] as const));
