import { heading, list, type Told } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { sourcesOf } from '../sources.ts';

const MOST_SOURCES = 40;

/** Describes how the map was made and read, for reproduction. */
export function method(source: ReportSource): Told {
  const { system, say, gaps } = source;
  const { day, minIntensity, withoutTransactions } = system.reading;
  const level = say.quote(say.intensity(minIntensity));
  const sources = sourcesOf(system);
  const texts = reportTexts(say).method;
  const sentences = [
    ['day', texts.day(day, system.facts.territory.revision)],
    ['words', texts.words],
    ['link', texts.link(level)],
    ...(withoutTransactions ? [['transactions', texts.transactions] as const] : []),
    ...(system.facts.memberships.length > 0 ? [['membership', texts.membership] as const] : []),
    ...(gaps.asked > 0
      ? [['questions', texts.questions] as const, ['survival', texts.survival] as const]
      : []),
  ] as const;
  return {
    blocks: [
      ...list(sentences.map(([name, text]) => [`method.${name}`, text] as const)),
      ...(sources.length === 0 ? [] : [heading('method.sources', texts.sources)]),
      ...list(sources.slice(0, MOST_SOURCES).map((text, i) => [`method.source.${i}`, text] as const)),
    ],
    leftOut: sources.length === 0 ? ['sources'] : [],
  };
}
