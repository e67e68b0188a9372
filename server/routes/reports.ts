import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import {
  writeReportDocx as docxEndpoint,
  writeReportPdf as pdfEndpoint,
  writeReportPptx as pptxEndpoint,
  readReport as readEndpoint,
} from '../../model/contract/endpoints/reports.ts';
import type { ReportFormat } from '../../model/contract/report.ts';
import { reportFileName } from '../../model/words/report/report-file-name.ts';
import { mayFacilitate } from '../access/authorize.ts';
import type { AppDeps } from '../app-deps.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import { printReport, readReport } from '../use-cases/read-report.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Adds the routes for reports: a territory in words, corrected by the client, then a file. Nothing is stored. */
export function registerReports(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, readEndpoint, async ({ params, query, language, request, reply }) => {
    reply.header('cache-control', 'no-store');
    const readsMinutes = mayFacilitate(request.person, [params.territoryId]);
    const { person, visibility } = request;
    const asked = { ...query, ...params, visibility, readsMinutes, author: person?.name };
    return { body: await readReport(executor, asked, reference, query.language ?? language) };
  });

  registerFile(app, docxEndpoint, executor, 'docx');
  registerFile(app, pdfEndpoint, executor, 'pdf');
  registerFile(app, pptxEndpoint, executor, 'pptx');
}

/** Adds the routes for an operation that makes a file from a corrected report. */
function registerFile(
  app: FastifyInstance,
  endpoint: typeof docxEndpoint | typeof pdfEndpoint | typeof pptxEndpoint,
  executor: AppDeps['executor'],
  format: ReportFormat,
): void {
  registerEndpoint(app, endpoint, async ({ params: { territoryId }, body, request, reply }) => {
    const { visibility } = request;
    const file = await printReport(executor, territoryId, body, {
      visibility,
      format,
      signal: goneSignal(reply),
    });
    reply.header(
      'content-disposition',
      `attachment; filename="${reportFileName(territoryId, body, format)}"`,
    );
    return { body: Readable.from([file]) };
  });
}
