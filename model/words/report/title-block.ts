import type { ReportDocument, ReportKind } from '../../contract/report.ts';
import type { ReportSource } from './report-source.ts';
import { reportTexts } from './report-texts.ts';
import { sourcesOf } from './sources.ts';

type Head = Pick<ReportDocument, 'title' | 'subtitle' | 'facts'>;

/** What stands at the head: of what, of which day, from which data, under which licence. */
export function titleBlock({ system, say }: ReportSource, kind: ReportKind, withPrivate: boolean): Head {
  const texts = reportTexts(say).head;
  const { territory } = system.facts;
  const sources = sourcesOf(system);
  const day = say.day(system.reading.day);
  const rows: Array<readonly [id: string, label: string, text: string]> = [
    ['territory', texts.territory, territory.name],
    ['day', texts.day, day],
    ['revision', texts.revision, texts.nth(territory.revision)],
    [
      'sources',
      texts.sources,
      sources.length === 0
        ? texts.declared
        : sources.length === 1
          ? (sources[0] ?? '')
          : texts.more(sources.length),
    ],
    ['licence', texts.licence, territory.fictional === true ? texts.fictional : texts.theirs],
    ...(withPrivate ? [['diffusion', texts.diffusion, texts.private] as const] : []),
  ];
  return {
    title: texts[kind],
    subtitle: `${territory.name}, ${day}`,
    facts: rows.map(([id, label, text]) => ({ id: `facts.${id}`, label, text })),
  };
}
