import { list, type Told } from '../blocks.ts';
import { keyFigures } from '../key-figures.ts';
import type { ReportSource } from '../report-source.ts';

/** Five figures, each in a sentence. */
export const figures = (source: ReportSource): Told => ({
  blocks: list(keyFigures(source).map(([name, text]) => [`figures.${name}`, text] as const)),
});
