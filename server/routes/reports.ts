import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import {
  writeReportDocx as docxEndpoint,
  writeReportPdf as pdfEndpoint,
  readReport as readEndpoint,
} from '../contract/endpoints/reports.ts';
import { reportFileName } from '../contract/report.ts';
import { authorize } from '../domain/access/authorize.ts';
import type { PrintedReport } from '../exchange/report/printed-report.ts';
import { printReport } from '../use-cases/print-report.ts';
import { readReport } from '../use-cases/read-report.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** A territory in words: read, corrected by those who asked, then a file. Nothing of it is kept here. */
export function registerReports(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, readEndpoint, async ({ params, query, language, request, reply }) => {
    reply.header('cache-control', 'no-store');
    const readsMinutes = authorize(request.person, 'map.facilitate', [params.territoryId]) === 'allowed';
    const asked = { ...query, ...params, sight: request.sight, readsMinutes };
    return { body: await readReport(executor, asked, reference, query.language ?? language) };
  });

  // A writer of documents is heavy: it is loaded by who needs it.
  registerFile(app, docxEndpoint, { executor, reference }, async (printed) =>
    (await import('../exchange/report/docx/write-docx.ts')).writeDocx(printed),
  );
  registerFile(app, pdfEndpoint, { executor, reference }, async (printed) =>
    (await import('../exchange/report/pdf/write-pdf.ts')).writePdf(printed),
  );
}

/** An operation that makes a file of a corrected report. */
function registerFile(
  app: FastifyInstance,
  endpoint: typeof docxEndpoint | typeof pdfEndpoint,
  { executor, reference }: Pick<AppDeps, 'executor' | 'reference'>,
  write: (printed: PrintedReport) => Promise<Buffer>,
): void {
  const extension = endpoint.path.split('.').at(-1) ?? '';
  registerEndpoint(app, endpoint, async ({ params: { territoryId }, body, request, reply }) => {
    const printed = await printReport(executor, territoryId, body, { sight: request.sight, reference });
    const file = await write(printed);
    reply.header(
      'content-disposition',
      `attachment; filename="${reportFileName(territoryId, body, extension)}"`,
    );
    return { body: Readable.from([file]) };
  });
}
