import type { ReportKind } from '../../../contract/report.ts';
import { SAID_FAMILIES } from '../../../contract/vocabulary.ts';
import { sentenceWords } from '../../in-sentence.ts';
import { list, type Told } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

const MOST_NAMES: Readonly<Record<ReportKind, number>> = { report: 10, note: 5 };

/** Lists organisations absent from the map, and those on it that have not responded. */
export function absents({ system, say }: ReportSource, kind: ReportKind): Told {
  const here = new Set([...system.actors.values()].map(({ family }) => family));
  const missing = SAID_FAMILIES.filter((family) => !here.has(family)).map(
    (family) => sentenceWords(say.language).families[family],
  );
  const byName = new Intl.Collator(say.language);
  const silent = [...system.actors.values()]
    .filter(({ id }) => !system.isHeard(id, 'links'))
    .sort((a, b) => byName.compare(a.name, b.name))
    .map(({ id }) => id);
  const texts = reportTexts(say).absents;
  const unspecified = [...system.actors.values()].filter(({ family }) => family === 'unspecified').length;
  // In two pages, actors that a file brought and nobody has heard yet would look like missing ones.
  if (kind === 'note' && system.actors.size > 0 && silent.length === system.actors.size)
    return noteOfUnheard(missing, unspecified, texts);
  const who = say.names(silent, MOST_NAMES[kind]);
  const items = [
    ...(missing.length === 0 ? [] : [['absents.families', texts.families(missing)] as const]),
    ...(silent.length === 0 ? [] : [['absents.silent', texts.silent(silent.length, who)] as const]),
  ];
  return { blocks: list(items), ...(items.length === 0 && { leftOut: ['absents'] }) };
}

/** Writes the note on a map where nobody was heard: its actors are not missing, and open families may be missing ones. */
function noteOfUnheard(
  missing: readonly string[],
  unspecified: number,
  texts: ReturnType<typeof reportTexts>['absents'],
): Told {
  const families = unspecified > 0 ? texts.unspecified(unspecified) : texts.families(missing);
  return {
    blocks: list([
      ...(missing.length === 0 ? [] : [['absents.families', families] as const]),
      ['absents.silent', texts.nobodyHeard],
    ]),
  };
}
