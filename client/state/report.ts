import type { Language } from '../../model/contract/primitives.ts';
import type {
  ReportBlock,
  ReportDocument,
  ReportKind,
  ReportSectionId,
} from '../../model/contract/report.ts';

/** Corrections by sentence id; null for a removed one. */
export type Corrections = Readonly<Record<string, string | null>>;

/** Choices of a report. */
export interface ReportChoice {
  readonly kind: ReportKind;
  readonly language: Language;
  /** Sections of a report that are left out. */
  readonly without: readonly ReportSectionId[];
  /** Null: the usual ones. */
  readonly questions: readonly string[] | null;
  readonly unnamed: readonly string[];
  readonly withPrivate: boolean;
}

/** Stored choices; private data must be requested each time. */
export type KeptChoice = Pick<ReportChoice, 'without' | 'questions' | 'unnamed'>;

export const FIRST_CHOICE: ReportChoice = {
  kind: 'report',
  language: 'fr',
  without: [],
  questions: null,
  unnamed: [],
  withPrivate: false,
};

/** Lists the keys of a report's questions, in order. */
export const toldKeys = ({ sections }: ReportDocument): readonly string[] =>
  sections
    .filter(({ id }) => id === 'questions')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === 'heading' ? (/^questions\.(.+?)~?\.asked$/.exec(block.id)?.[1] ?? []) : [],
    );

/** Lists the sentences of a report as computed, by id. */
export const sentencesOf = ({ title, subtitle, facts, sections }: ReportDocument): [string, string][] => [
  ['title', title],
  ['subtitle', subtitle],
  ...facts.map(({ id, text }): [string, string] => [id, text]),
  ...sections.flatMap(({ blocks }) => blocks.flatMap(sentencesOfBlock)),
];

function sentencesOfBlock(block: ReportBlock): [string, string][] {
  switch (block.type) {
    case 'list':
      return block.items.map(({ id, text }) => [id, text]);
    case 'table':
      return [
        [block.id, block.caption],
        ...block.rows.flat().map(({ id, text }): [string, string] => [id, text]),
      ];
    case 'figure':
      return [
        [block.id, block.caption],
        [`${block.id}.alt`, block.alt],
      ];
    default:
      return [[block.id, block.text]];
  }
}

/** Applies corrections to a report: removed sentences disappear, with anything left empty. */
export function corrected(document: ReportDocument, corrections: Corrections): ReportDocument {
  const textOf = (id: string, text: string): string => corrections[id] ?? text;
  const stays = ({ id }: { readonly id: string }): boolean => corrections[id] !== null;
  const mend = <T extends { readonly id: string; readonly text: string }>(one: T): T => ({
    ...one,
    text: textOf(one.id, one.text),
  });
  const mendBlock = (block: ReportBlock): readonly ReportBlock[] => {
    switch (block.type) {
      case 'list': {
        const items = block.items.filter(stays).map(mend);
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      case 'table': {
        // A row is taken out by its first cell.
        const rows = block.rows
          .filter(([first]) => first === undefined || stays(first))
          .map((row) => row.map(mend));
        return rows.length === 0 || !stays(block)
          ? []
          : [{ ...block, caption: textOf(block.id, block.caption), rows }];
      }
      case 'figure':
        return stays(block)
          ? [
              {
                ...block,
                caption: textOf(block.id, block.caption),
                alt: textOf(`${block.id}.alt`, block.alt),
              },
            ]
          : [];
      default:
        return stays(block) ? [mend(block)] : [];
    }
  };
  return {
    ...document,
    title: textOf('title', document.title),
    subtitle: textOf('subtitle', document.subtitle),
    facts: document.facts.filter(stays).map(mend),
    sections: document.sections
      .map((section) => ({ ...section, blocks: section.blocks.flatMap(mendBlock) }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}

/** Keeps a correction; a text equal to the generated one counts as no correction. */
export function withCorrection(
  corrections: Corrections,
  id: string,
  text: string | null,
  computed: string,
): Corrections {
  const { [id]: _former, ...others } = corrections;
  return text === computed ? others : { ...others, [id]: text };
}
