import type { ReportDocument, ReportKind } from '../../contract/report.ts';
import { mannerOf } from '../manner.ts';
import type { ReportSource } from './report-source.ts';
import { reportTexts } from './report-texts.ts';
import { haveSpoken, sourcesOf } from './sources.ts';

type Head = Pick<ReportDocument, 'title' | 'subtitle' | 'facts'>;

/**
 * Lists the facts on the cover: owner, subject, day, data, licence. Author, addressee and place are empty
 * until given; empty ones are in no file.
 */
export function titleBlock(
  { system, say, author = '' }: ReportSource,
  kind: ReportKind,
  { withPrivate, tellsMethod }: { readonly withPrivate: boolean; readonly tellsMethod: boolean },
): Head {
  const texts = reportTexts(say).head;
  const { territory } = system.facts;
  const sources = sourcesOf(system);
  const spoken = haveSpoken(system);
  const { semicolon } = mannerOf(say.language);
  const day = say.day(system.reading.day);
  const from = [
    ...(sources.length > 1
      ? [texts.several(sources.length, tellsMethod)]
      : sources.map((source) => source.replace(/[.\s]+$/, ''))),
    ...(spoken ? [texts.declared] : []),
  ];
  const licence =
    territory.fictional === true
      ? [texts.fictional]
      : [...(spoken ? [texts.theirs] : []), ...(isOfficial(system) ? [texts.official] : [])];
  const rows: Array<readonly [id: string, label: string, text: string]> = [
    ['author', texts.author, author],
    ['organisation', texts.organisation, ''],
    ['place', texts.place, ''],
    ['territory', texts.territory, territory.name],
    ['day', texts.day, day],
    ['revision', texts.revision, texts.nth(territory.revision)],
    ...(from.length === 0 ? [] : [['sources', texts.sources, from.join(semicolon)] as const]),
    ...(licence.length === 0 ? [] : [['licence', texts.licence, licence.join(semicolon)] as const]),
    ...(withPrivate ? [['diffusion', texts.diffusion, texts.private] as const] : []),
  ];
  return {
    title: texts[kind],
    subtitle: `${territory.name}, ${day}`,
    facts: rows.map(([id, label, text]) => ({ id: `facts.${id}`, label, text })),
  };
}

const isOfficial = ({ facts, actors }: ReportSource['system']): boolean =>
  facts.territory.code !== undefined || [...actors.values()].some(({ siren }) => siren !== undefined);
