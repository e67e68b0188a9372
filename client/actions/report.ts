import {
  readReport,
  writeReportDocx,
  writeReportPdf,
  writeReportPptx,
} from '../../model/contract/endpoints/index.ts';
import {
  REPORT_SECTIONS,
  type ReportBlock,
  type ReportDocument,
  type ReportDraft,
  type ReportFormat,
} from '../../model/contract/report.ts';
import { reportFileName } from '../../model/words/report/report-file-name.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForFile } from '../api/call.ts';
import { problemText, t } from '../messages/translate.ts';
import { minIntensityOf, type ReportChoice, store, viewOptionsQuery } from '../state/index.ts';
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

/** A part of the minutes: its title, and its sentences in order. */
interface MinutesPart {
  readonly id: string;
  readonly title: string;
  readonly sentences: ReadonlyArray<{
    readonly id: string;
    readonly text: string;
    readonly kind?: 'item' | 'under';
  }>;
}

/** Saves the minutes of a workshop as a file; shows a message after a failure. */
export async function downloadMinutes(
  { on }: { readonly on: string },
  [title = '', ...about]: readonly string[],
  parts: readonly MinutesPart[],
  format: 'docx' | 'pdf',
): Promise<void> {
  const { territoryId, map, language, viewOptions } = store.get();
  if (map.value === null) return;
  const { territory } = map.value;
  const document: ReportDocument = {
    kind: 'report',
    language,
    reading: {
      revision: territory.revision,
      day: on,
      minIntensity: minIntensityOf(viewOptions),
      withoutTransactions: false,
      withPrivate: false,
    },
    title,
    subtitle: about.join(' · '),
    facts: [],
    sections: [{ id: 'minutes', title: t('minutes.title'), blocks: parts.flatMap(blocksOfMinutes) }],
  };
  try {
    const file = await callForFile(FILES[format], {
      params: { territoryId: territoryId ?? '' },
      body: document,
    });
    save(file, `${fileName(`${territory.name} ${title}`)}-${on}.${format}`);
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
  }
}

/** Converts a part of the minutes: a sentence under an item is part of it. */
function blocksOfMinutes({ id, title, sentences }: MinutesPart): ReportBlock[] {
  const blocks: ReportBlock[] = [{ type: 'heading', id: `heading.${id}`, text: title }];
  for (const { id: own, text, kind } of sentences) {
    const last = blocks.at(-1);
    const items = last?.type === 'list' ? last.items : [];
    const above = items.at(-1);
    if (kind === 'under' && above !== undefined) above.text = `${above.text}\n${text}`;
    else if (kind === undefined) blocks.push({ type: 'paragraph', id: own, text });
    else if (last?.type === 'list') items.push({ id: own, text });
    else blocks.push({ type: 'list', items: [{ id: own, text }] });
  }
  return blocks;
}
