import type { z } from 'zod';
import type { Language } from '../../model/contract/primitives.ts';
import type { Reference } from '../../model/contract/reference.ts';
import {
  REPORT_SECTIONS,
  type ReportDocument,
  type ReportDraft,
  type ReportFormat,
  type ReportQuery,
} from '../../model/contract/report.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { listOfGaps } from '../../model/readings/gaps/list-of-gaps.ts';
import { makeSpeaker } from '../../model/readings/gaps/speaker.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { makeReport } from '../../model/words/report/make-report.ts';
import { pickQuestions } from '../../model/words/report/pick-questions.ts';
import { unnamedSpeaker } from '../../model/words/report/unnamed-speaker.ts';
import { drawingTexts } from '../exchange/map-svg/drawing-texts.ts';
import type { Executor } from '../store/execute.ts';
import { listWorkshops } from '../store/workshops.ts';
import { workersOf } from '../workers/workers-of.ts';
import { drawnSystem } from './compose-map.ts';
import { findSureGaps } from './find-territory-gaps.ts';
import { readMeasures } from './read-measures.ts';
import { draftSuggestions } from './read-suggestions.ts';
import { readSystem } from './read-system.ts';

interface Asked extends z.output<typeof ReportQuery> {
  readonly territoryId: string;
  /** Visibility of the person; a report omits private data unless it is requested. */
  readonly visibility: Visibility;
  /** Author, if known. */
  readonly author?: string | undefined;
  /** Minutes are a draft of facilitators. */
  readonly readsMinutes: boolean;
}

/** A territory as a report in words, to be corrected before it is a file. */
export async function readReport(
  executor: Executor,
  { territoryId, visibility, readsMinutes, ...asked }: Asked,
  reference: Reference,
  language: Language,
): Promise<ReportDraft> {
  const { kind = 'report', sections = REPORT_SECTIONS[kind], unnamed = [] } = asked;
  const withPrivate = asked.withPrivate === true && visibility.seesPrivate;
  const seeing = withPrivate ? visibility : PUBLIC_VISIBILITY;
  const system = await readSystem(executor, territoryId, { ...asked, ...seeing });
  const { context, drafts, answers } = await findSureGaps(executor, system);
  const say = makeSpeaker(system.facts, reference, language);
  const unnamedSay = unnamedSpeaker(say, system);
  const tell = (speaker: typeof say) => listOfGaps(drafts, answers, context, speaker, { withDelicate: true });
  const named = tell(say);
  const questions = pickQuestions(
    { named, unnamed: unnamed.length === 0 ? { items: [] } : tell(unnamedSay), clean: unnamedSay.clean },
    { kind, keys: asked.questions, unnamedKeys: unnamed },
  );
  const lastWorkshop = async () => {
    const workshop = (await listWorkshops(executor, territoryId)).find(
      ({ openedAt }) => openedAt !== undefined,
    );
    if (workshop?.openedAt === undefined) return {};
    const { title, on: day, openedAt, sentences = [] } = workshop;
    const corrected = sentences.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n');
    const minutes = workshop.minutes ?? (corrected === '' ? undefined : corrected);
    const then = await readSystem(executor, territoryId, {
      ...system.reading,
      at: system.reading.day,
      known: openedAt,
      ...seeing,
    });
    return {
      before: { workshop: title, day, map: mapReading(then), after: mapReading(system) },
      ...(readsMinutes && minutes !== undefined && { minutes: { workshop: title, day, text: minutes } }),
    };
  };
  const document = makeReport(
    {
      author: asked.author,
      system,
      say,
      unnamedSay,
      labels: reference,
      gaps: named,
      questions,
      suggestions: sections.includes('meetings') ? await draftSuggestions(executor, system) : [],
      ...(kind === 'report' && (await lastWorkshop())),
      ...(kind === 'report' &&
        sections.includes('measures') && {
          measures: await readMeasures(executor, system, {}, reference, language),
        }),
    },
    { kind, sections, withPrivate },
  );
  const { banner, statement } = drawingTexts(mapReading(system), reference, language);
  return { document, statement, ...(banner !== undefined && { banner }) };
}

interface Printing {
  readonly visibility: Visibility;
  readonly format: ReportFormat;
  readonly signal: AbortSignal;
}

/** Makes a file of a corrected report, with the map as of the moment of its text. */
export async function printReport(
  executor: Executor,
  territoryId: string,
  document: ReportDocument,
  { visibility, format, signal }: Printing,
): Promise<Buffer> {
  const { day, revision, withPrivate, ...rest } = document.reading;
  const asked = { ...rest, at: day, ...(withPrivate ? visibility : PUBLIC_VISIBILITY) };
  const present = await readSystem(executor, territoryId, asked);
  const system =
    revision >= present.facts.territory.revision
      ? present
      : await readSystem(executor, territoryId, { ...asked, known: String(revision) });
  const { facts, reading } = await drawnSystem(executor, system);
  return workersOf(executor).run('print-report', { document, reading, format }, { facts, signal });
}
