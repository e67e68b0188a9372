import {
  REPORT_SECTIONS,
  type ReportBlock,
  type ReportDocument,
  type ReportKind,
  type ReportSectionId,
} from '../../contract/report.ts';
import type { ReportSource } from './report-source.ts';
import { reportTexts } from './report-texts.ts';
import { absents } from './sections/absents.ts';
import { actors } from './sections/actors.ts';
import { changes } from './sections/changes.ts';
import { charter } from './sections/charter.ts';
import { decisions } from './sections/decisions.ts';
import { figures } from './sections/figures.ts';
import { mapPicture } from './sections/map-picture.ts';
import { measures } from './sections/measures.ts';
import { meetings } from './sections/meetings.ts';
import { method } from './sections/method.ts';
import { minutes } from './sections/minutes.ts';
import { questions } from './sections/questions.ts';
import { sides } from './sections/sides.ts';
import { summary } from './sections/summary.ts';
import { titleBlock } from './title-block.ts';

interface Choice {
  readonly kind: ReportKind;
  /** Of a report; a note has its own. */
  readonly sections?: readonly ReportSectionId[] | undefined;
  readonly withPrivate: boolean;
}

const SECTIONS: Readonly<Record<ReportSectionId, (source: ReportSource) => ReportBlock[]>> = {
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
};

/** A territory as a report in words: a section that has nothing to say is left out. */
export function makeReport(source: ReportSource, { kind, sections, withPrivate }: Choice): ReportDocument {
  const { system, say } = source;
  const { titles } = reportTexts(say);
  const wanted = new Set(kind === 'report' ? (sections ?? REPORT_SECTIONS.report) : REPORT_SECTIONS.note);
  return {
    kind,
    language: say.language,
    reading: { ...system.reading, revision: system.facts.territory.revision, withPrivate },
    ...titleBlock(source, kind, withPrivate),
    sections: REPORT_SECTIONS[kind]
      .filter((id) => wanted.has(id))
      .map((id) => ({ id, title: titles[id], blocks: SECTIONS[id](source) }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}
