import type { ReportDocument } from '../../../model/contract/report.ts';

/** Tests whether a document starts with its contents: reports do, two-page notes do not. */
export const hasContents = ({ kind }: ReportDocument): boolean => kind === 'report';

/** Returns the anchor of a section inside a file. */
export const placeOf = (number: number): string => `part-${number}`;
