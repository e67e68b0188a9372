import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import {
  writeReportDocx as docxEndpoint,
  readReport as readEndpoint,
} from '../contract/endpoints/reports.ts';
import type { ReportDocument } from '../contract/report.ts';
import { printReport } from '../use-cases/print-report.ts';
import { readReport } from '../use-cases/read-report.ts';
import { type EndpointInput, registerEndpoint } from './register-endpoint.ts';

const attachment = ({ kind, reading }: ReportDocument, territoryId: string, extension: string): string =>
  `attachment; filename="${territoryId}-${kind}-${reading.day}.${extension}"`;

/** A territory in words: read, corrected by those who asked, then a file. Nothing of it is kept here. */
export function registerReports(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, readEndpoint, async ({ params, query, language, request, reply }) => {
    reply.header('cache-control', 'no-store');
    const asked = { ...query, ...params, seesPrivate: request.sight.seesPrivate };
    return { body: await readReport(executor, asked, reference, query.language ?? language) };
  });

  const print = ({ params, body, request }: EndpointInput<typeof docxEndpoint>) =>
    printReport(executor, params.territoryId, body, { seesPrivate: request.sight.seesPrivate, reference });

  registerEndpoint(app, docxEndpoint, async (input) => {
    // A writer of documents is heavy: it is loaded by who needs it.
    const [printed, { writeDocx }] = await Promise.all([
      print(input),
      import('../exchange/report/docx/write-docx.ts'),
    ]);
    input.reply.header('content-disposition', attachment(input.body, input.params.territoryId, 'docx'));
    return { body: Readable.from([await writeDocx(printed)]) };
  });
}
