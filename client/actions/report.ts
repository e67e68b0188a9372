import {
  readReport,
  writeReportDocx,
  writeReportPdf,
  writeReportPptx,
} from '../../model/contract/endpoints/index.ts';
import {
  REPORT_SECTIONS,
  type ReportDocument,
  type ReportDraft,
  type ReportFormat,
} from '../../model/contract/report.ts';
import { reportFileName } from '../../model/words/report/report-file-name.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForFile } from '../api/call.ts';
import { problemText } from '../messages/translate.ts';
import { type ReportChoice, store, viewOptionsQuery } from '../state/index.ts';
import { fileName, save } from './download.ts';
import { notify } from './toast.ts';

export type { ReportFormat } from '../../model/contract/report.ts';
export { keepChoice, keepCorrections, keptChoice, keptCorrections } from '../api/kept-report.ts';

const FILES = { docx: writeReportDocx, pdf: writeReportPdf, pptx: writeReportPptx } as const;

/** Reads the text of a report by its choices, at the day on screen. */
export function readReportDraft(choice: ReportChoice, signal: AbortSignal): Promise<ReportDraft> {
  const { territoryId, viewOptions } = store.get();
  const { kind, language, without, questions, unnamed, withPrivate } = choice;
  const { known: _known, ...present } = viewOptionsQuery(viewOptions);
  return call(readReport, {
    params: { territoryId: territoryId ?? '' },
    query: {
      ...present,
      kind,
      language,
      ...(kind === 'report' && {
        sections: REPORT_SECTIONS.report.filter((id) => !without.includes(id)).join(),
      }),
      ...(questions !== null && { questions: questions.join() }),
      ...(unnamed.length > 0 && { unnamed: unnamed.join() }),
      ...(withPrivate && { withPrivate: 'true' }),
    },
    signal,
  });
}

/** Saves a corrected report as a file; shows a message after a failure. */
export async function downloadReport(document: ReportDocument, format: ReportFormat): Promise<void> {
  const { territoryId, map } = store.get();
  try {
    const params = { territoryId: territoryId ?? '' };
    const file = await callForFile(FILES[format], { params, body: document });
    const name = fileName(map.value?.territory.name ?? '');
    save(file, reportFileName(name, document, format));
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
  }
}
