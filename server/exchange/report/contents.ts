import type { Label } from '../../../model/contract/primitives.ts';
import type { ReportDocument } from '../../../model/contract/report.ts';

/** Above what a report holds. */
export const CONTENTS: Label = { fr: 'Sommaire', en: 'Contents' };

/** A report says what it holds where it begins; two pages do not. */
export const hasContents = ({ kind }: ReportDocument): boolean => kind === 'report';

/** What a section is found by, inside a file. */
export const placeOf = (number: number): string => `part-${number}`;
