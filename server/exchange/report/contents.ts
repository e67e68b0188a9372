import type { ReportDocument } from '../../../model/contract/report.ts';

/** A report says what it holds where it begins; two pages do not. */
export const hasContents = ({ kind }: ReportDocument): boolean => kind === 'report';

/** What a section is found by, inside a file. */
export const placeOf = (number: number): string => `part-${number}`;
