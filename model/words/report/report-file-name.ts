import type { Language } from '../../contract/primitives.ts';
import type { ReportDocument, ReportKind } from '../../contract/report.ts';
import { reportFile as english } from '../en/report-file.ts';
import { reportFile as french } from '../fr/report-file.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<ReportKind, string>>>> = { fr: french, en: english };

/** What a report is called in the name of its file, in its own language. */
export const reportFileName = (
  of: string,
  { kind, language, reading }: Pick<ReportDocument, 'kind' | 'language' | 'reading'>,
  extension: string,
): string => `${of}-${WORDS[language][kind]}-${reading.day}.${extension}`;
