import type { ReportBlock } from '../../../contract/report.ts';
import { list } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { sourcesOf } from '../sources.ts';

const MOST_SOURCES = 40;

/** How the map was made and read, so that another can do it again. */
export function method(source: ReportSource): ReportBlock[] {
  const { system, say } = source;
  const { day, minIntensity, withoutTransactions } = system.reading;
  const level = say.quote(say.intensity(minIntensity));
  const sources = sourcesOf(system);
  const texts = reportTexts(say).method;
  const sentences = [
    ['day', texts.day(day, system.facts.territory.revision)],
    ['words', texts.words],
    ['link', texts.link(level)],
    ...(withoutTransactions ? [['transactions', texts.transactions] as const] : []),
    ['membership', texts.membership],
    ['questions', texts.questions],
    ['survival', texts.survival],
  ] as const;
  return [
    ...list(sentences.map(([name, text]) => [`method.${name}`, text] as const)),
    ...list(sources.slice(0, MOST_SOURCES).map((text, i) => [`method.source.${i}`, text] as const)),
  ];
}
