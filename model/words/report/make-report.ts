import {
  REPORT_SECTIONS,
  type ReportBlock,
  type ReportDocument,
  type ReportKind,
  type ReportSectionId,
} from '../../contract/report.ts';
import { list, type Told, type Unsaid } from './blocks.ts';
import type { ReportSource } from './report-source.ts';
import { reportTexts } from './report-texts.ts';
import { absents } from './sections/absents.ts';
import { actors } from './sections/actors.ts';
import { changes } from './sections/changes.ts';
import { charter } from './sections/charter.ts';
import { decisions } from './sections/decisions.ts';
import { mapPicture } from './sections/map-picture.ts';
import { annex, measures } from './sections/measures.ts';
import { meetings } from './sections/meetings.ts';
import { method } from './sections/method.ts';
import { minutes } from './sections/minutes.ts';
import { questions } from './sections/questions.ts';
import { sides } from './sections/sides.ts';
import { figures, summary } from './sections/summary.ts';
import { titleBlock } from './title-block.ts';

interface Choice {
  readonly kind: ReportKind;
  /** Sections of a report; a note has its own. */
  readonly sections?: readonly ReportSectionId[] | undefined;
  readonly withPrivate: boolean;
}

const SECTIONS: Readonly<
  Record<Exclude<ReportSectionId, 'leftOut'>, (source: ReportSource, kind: ReportKind) => Told>
> = {
  summary,
  map: mapPicture,
  figures,
  actors,
  sides,
  charter,
  questions,
  decisions,
  absents,
  meetings,
  changes,
  minutes,
  measures,
  method,
  annex,
};

/** Writes a territory as a report: empty topics are left out, and listed at the end, before the annex. */
export function makeReport(source: ReportSource, { kind, sections, withPrivate }: Choice): ReportDocument {
  const { system, say } = source;
  const { titles } = reportTexts(say);
  const wanted = new Set(kind === 'report' ? (sections ?? REPORT_SECTIONS.report) : REPORT_SECTIONS.note);
  const told = REPORT_SECTIONS[kind]
    .filter((id) => wanted.has(id))
    .map((id) => ({ id, ...SECTIONS[id](source, kind) }));
  return {
    kind,
    language: say.language,
    reading: { ...system.reading, revision: system.facts.territory.revision, withPrivate },
    ...titleBlock(source, kind, { withPrivate, tellsMethod: told.some(({ id }) => id === 'method') }),
    sections: [
      ...told.filter(({ id }) => id !== 'annex'),
      { id: 'leftOut' as const, blocks: reasons(source, told) },
      ...told.filter(({ id }) => id === 'annex'),
    ]
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ id, blocks }) => ({ id, title: titles[id], blocks: [...blocks] })),
  };
}

/** Lists the omitted topics with reasons. */
function reasons({ say }: ReportSource, told: readonly Told[]): ReportBlock[] {
  const texts = reportTexts(say).leftOut;
  const unsaid = told.flatMap(({ leftOut = [] }): readonly Unsaid[] => leftOut);
  return list(unsaid.map((name) => [`leftOut.${name}`, texts[name]] as const));
}
