import type { Language } from '../../contract/primitives.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { englishReport } from '../en/report.ts';
import { frenchReport } from '../fr/report.ts';

/** What a report is written with, as French has it: every language has the same keys. */
export type ReportTexts = ReturnType<typeof frenchReport>;

const CATALOGUES: Readonly<Record<Language, (say: Speaker) => ReportTexts>> = {
  fr: frenchReport,
  en: englishReport,
};

/** The sentences of a report in the language that is spoken. */
export const reportTexts = (say: Speaker): ReportTexts => CATALOGUES[say.language](say);
