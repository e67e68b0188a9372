import type { MeasureReading } from '../../model/contract/measures.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type {
  ReportBlock,
  ReportDocument,
  ReportKind,
  ReportSectionId,
} from '../../model/contract/report.ts';
import { nodeKey, propertiesOf } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { factsOfElements } from '../../model/elements/past/facts-of-elements.ts';
import { System } from '../../model/elements/system.ts';
import { findGaps } from '../../model/readings/gaps/find-gaps.ts';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { GapContext } from '../../model/readings/gaps/gap-context.ts';
import { listOfGaps } from '../../model/readings/gaps/list-of-gaps.ts';
import { makeSpeaker } from '../../model/readings/gaps/speaker.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { findSuggestions } from '../../model/readings/suggestions/find-suggestions.ts';
import { makeReport } from '../../model/words/report/make-report.ts';
import { pickQuestions } from '../../model/words/report/pick-questions.ts';
import { unnamedSpeaker } from '../../model/words/report/unnamed-speaker.ts';
import { readFixture } from '../../server/fixtures/read-fixture.ts';
import { loadReference } from '../../server/reference/load-reference.ts';

export const reference = loadReference(gapCatalogueReference());

/** Loads the demonstration as facts, without a database, with the answers of its room. */
export function demonstrationFacts() {
  const { fixture, elements } = readFixture('val-d-exemple');
  const charter = reference.charterItems.map(
    ({ id, themes: _themes, carriers: _carriers, label: _label, ...item }) => {
      return [nodeKey('Commitment', id), propertiesOf(item)] as const;
    },
  );
  const facts = factsOfElements('val-d-exemple', new Map([...elements, ...charter]), 12);
  if (facts === undefined) throw new Error('There is no demonstration.');
  const answers = fixture.answers.map((answer) => ({
    ...answer,
    status: answer.status ?? ('open' as const),
    shown: answer.shown ?? null,
  }));
  return { facts, answers };
}

interface Asked {
  readonly kind?: ReportKind;
  readonly language?: Language;
  readonly sections?: readonly ReportSectionId[];
  readonly keys?: readonly string[];
  readonly unnamedKeys?: readonly string[];
  readonly answers?: Parameters<typeof listOfGaps>[1];
  readonly measures?: MeasureReading;
  /** The same territory when a workshop opened. */
  readonly before?: Facts;
  /** Minutes of the last workshop, « Atelier ». */
  readonly minutes?: string;
}

/** Builds a report on facts in memory, without the measures, which the database computes. */
export function reportOn(
  facts: Facts,
  { kind = 'report', language = 'fr', unnamedKeys = [], answers = [], ...asked }: Asked = {},
): ReportDocument {
  const system = new System(facts, { day: '2026-03-12', minIntensity: 2, withoutTransactions: false });
  const context = new GapContext(system);
  const drafts = findGaps(context);
  const say = makeSpeaker(facts, reference, language);
  const unnamedSay = unnamedSpeaker(say, system);
  const tell = (speaker: typeof say) => listOfGaps(drafts, answers, context, speaker, { withDelicate: true });
  const gaps = tell(say);
  const questions = pickQuestions(
    { named: gaps, unnamed: tell(unnamedSay), clean: unnamedSay.clean },
    { kind, keys: asked.keys, unnamedKeys },
  );
  return makeReport(
    {
      system,
      say,
      unnamedSay,
      labels: reference,
      gaps,
      questions,
      suggestions: findSuggestions(system),
      measures: asked.measures,
      ...(asked.minutes !== undefined && {
        minutes: { workshop: 'Atelier', day: '2026-03-12', text: asked.minutes },
      }),
      ...(asked.before !== undefined && {
        before: {
          workshop: 'Atelier',
          day: '2026-03-12',
          map: mapReading(new System(asked.before, system.reading)),
          after: mapReading(system),
        },
      }),
    },
    { kind, sections: asked.sections, withPrivate: false },
  );
}

const textsOf = (block: ReportBlock): string[] => {
  if (block.type === 'list') return block.items.map(({ text }) => text);
  if (block.type === 'table')
    return [block.caption, ...block.rows.map((row) => row.map(({ text }) => text).join(' | '))];
  return [block.type === 'figure' ? `${block.caption} ${block.alt}` : block.text];
};

/** Lists the lines of a section, with ordinary spaces. */
export const linesOf = ({ sections }: ReportDocument, id: ReportSectionId): string[] =>
  (sections.find((section) => section.id === id)?.blocks ?? [])
    .flatMap(textsOf)
    .map((text) => text.replace(/[\u00a0\u202f]/g, ' '));

/** Lists the keys of all questions of some facts. */
export function questionKeys(facts: Facts): string[] {
  const system = new System(facts, { day: '2026-03-12', minIntensity: 2, withoutTransactions: false });
  return findGaps(new GapContext(system)).map(({ key }) => key);
}
