import type { ReportDocument } from '../../../model/contract/report.ts';

/** Returns true if a document starts with a cover: reports do, two-page notes do not. */
export const hasCover = ({ kind }: ReportDocument): boolean => kind === 'report';

/** Returns true if its cover lists its contents; those of one section, as of minutes, would be its title again. */
export const hasContents = (document: ReportDocument): boolean =>
  hasCover(document) && document.sections.length > 1;

/** Returns the anchor of a section inside a file. */
export const placeOf = (number: number): string => `part-${number}`;
