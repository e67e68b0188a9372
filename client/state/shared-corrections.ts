import type { MinutesSentence, Workshop } from '../../model/contract/workshop.ts';
import type { Corrections, ReportChoice } from './report.ts';

/** A corrected sentence of a report, and the workshop that holds it. */
export interface SharedSentence {
  readonly workshop: Workshop;
  readonly sentence: MinutesSentence;
}

/** Corrections of a report that the whole team shares, by the report's sentence ids. */
export type SharedCorrections = ReadonlyMap<string, SharedSentence>;

const PREFIX = 'report.';

/** Returns true if a stored correction is of a report, not of minutes. */
export const isOfReport = ({ id }: Pick<MinutesSentence, 'id'>): boolean => id.startsWith(PREFIX);

/** Returns the id under which a workshop stores a sentence of a report. */
export const sharedId = ({ kind, language }: Pick<ReportChoice, 'kind' | 'language'>, id: string): string =>
  `${PREFIX}${kind}.${language}.${id}`;

/** Collects the corrections of a report from all workshops of its territory; the latest counts. */
export function sharedCorrections(
  workshops: readonly Workshop[],
  choice: Pick<ReportChoice, 'kind' | 'language'>,
): SharedCorrections {
  const prefix = sharedId(choice, '');
  const found = workshops.flatMap((workshop) =>
    (workshop.sentences ?? [])
      .filter(({ id }) => id.startsWith(prefix))
      .map((sentence): SharedSentence => ({ workshop, sentence })),
  );
  const latestLast = found.sort((a, b) => a.sentence.at.localeCompare(b.sentence.at));
  return new Map(latestLast.map((one) => [one.sentence.id.slice(prefix.length), one]));
}

/** Converts shared corrections to those of a document: an empty text removes its sentence. */
export const correctionsOf = (shared: SharedCorrections): Corrections =>
  Object.fromEntries(
    [...shared].map(([id, { sentence }]) => [id, sentence.text === '' ? null : sentence.text]),
  );

/** Returns the workshop that takes new corrections: the last one opened; undefined before any was. */
export const workshopOfReport = (workshops: readonly Workshop[]): Workshop | undefined =>
  workshops
    .filter(({ openedAt }) => openedAt !== undefined)
    .toSorted((a, b) => (a.openedAt ?? '').localeCompare(b.openedAt ?? ''))
    .at(-1);
