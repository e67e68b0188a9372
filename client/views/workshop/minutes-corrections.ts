import type { MinutesSentence } from '../../../model/contract/workshop.ts';
import { isOfReport } from '../../state/index.ts';
import type { MinutesSection, Sentence } from './minutes-text.ts';

/** A sentence of the minutes with its correction, if somebody made one. */
export interface CorrectedSentence extends Sentence {
  /** The sentence as the map tells it; empty for one that somebody added. */
  readonly computed: string;
  readonly correction?: MinutesSentence;
  /** Whether the map tells it otherwise since it was corrected. */
  readonly isStale: boolean;
}

export interface CorrectedSection extends Omit<MinutesSection, 'sentences'> {
  readonly sentences: readonly CorrectedSentence[];
}

export interface CorrectedMinutes {
  readonly sections: readonly CorrectedSection[];
  /** Corrections of sentences that the map no longer tells. */
  readonly orphans: readonly MinutesSentence[];
}

const ADDED = /^added\.(\w+)\./;

/** Returns the id of a sentence that somebody adds to a section. */
export const addedId = (sectionId: string, own: string): string => `added.${sectionId}.${own}`;

/** Puts corrections in place of the sentences they correct; all others follow the map. */
export function correctedMinutes(
  sections: readonly MinutesSection[],
  corrections: readonly MinutesSentence[] = [],
): CorrectedMinutes {
  const byId = new Map(corrections.map((correction) => [correction.id, correction]));
  const told = new Set(sections.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  const sectionIds = new Set(sections.map(({ id }) => id));
  const sectionOf = ({ id }: MinutesSentence) => ADDED.exec(id)?.[1] ?? '';
  const added = corrections.filter((one) => sectionIds.has(sectionOf(one)));
  return {
    sections: sections.map((section) => ({
      ...section,
      sentences: [
        ...section.sentences.map((sentence) => corrected(sentence, byId.get(sentence.id))),
        ...added
          .filter((one) => sectionOf(one) === section.id)
          .map((one) => corrected({ id: one.id, text: '' }, one)),
      ],
    })),
    orphans: corrections.filter((one) => !told.has(one.id) && !added.includes(one) && !isOfReport(one)),
  };
}

function corrected(sentence: Sentence, correction: MinutesSentence | undefined): CorrectedSentence {
  const computed = sentence.text;
  return correction === undefined
    ? { ...sentence, computed, isStale: false }
    : { ...sentence, computed, text: correction.text, correction, isStale: correction.was !== computed };
}

/** Returns the sections as they are handed out: what is left out is in no file. */
export const writtenSections = (sections: readonly CorrectedSection[]): readonly MinutesSection[] =>
  sections
    .map((section) => ({ ...section, sentences: section.sentences.filter(({ text }) => text !== '') }))
    .filter(({ sentences }) => sentences.length > 0);
