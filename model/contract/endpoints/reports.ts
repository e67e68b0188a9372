import { defineEndpoint } from '../define-endpoint.ts';
import { reportDraft } from '../examples/readings.ts';
import { ReportDocument, ReportDraft, ReportQuery } from '../report.ts';

const EXAMPLE = {
  kind: 'note',
  language: 'fr',
  reading: {
    revision: 12,
    day: '2026-03-12',
    minIntensity: 2,
    withoutTransactions: false,
    withPrivate: false,
  },
  title: 'Note aux élus',
  subtitle: 'Val-d’Exemple, 12 mars 2026',
  facts: [{ id: 'facts.territory', label: 'Territoire', text: 'Val-d’Exemple' }],
  sections: [
    {
      id: 'figures',
      title: 'Cinq chiffres',
      blocks: [{ type: 'paragraph', id: 'figures.actors', text: '27 acteurs sont sur la carte.' }],
    },
  ],
} as const;

export const readReport = defineEndpoint({
  name: 'readReport',
  method: 'GET',
  path: '/api/territories/:territoryId/report',
  tag: 'reports',
  summary: 'A report as sentences, each with its id, to be corrected before it is a file',
  action: 'report.make',
  query: ReportQuery,
  response: ReportDraft,
  responseExample: reportDraft,
});

export const writeReportDocx = defineEndpoint({
  name: 'writeReportDocx',
  method: 'POST',
  path: '/api/territories/:territoryId/report.docx',
  tag: 'reports',
  summary: 'A report, as it was corrected, as a document for Word and LibreOffice',
  action: 'report.make',
  body: ReportDocument,
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  example: EXAMPLE,
});

export const writeReportPdf = defineEndpoint({
  name: 'writeReportPdf',
  method: 'POST',
  path: '/api/territories/:territoryId/report.pdf',
  tag: 'reports',
  summary: 'The same as a PDF, tagged, with its outline and its faces inside',
  action: 'report.make',
  body: ReportDocument,
  mediaType: 'application/pdf',
  example: EXAMPLE,
});

export const writeReportPptx = defineEndpoint({
  name: 'writeReportPptx',
  method: 'POST',
  path: '/api/territories/:territoryId/report.pptx',
  tag: 'reports',
  summary:
    'The same as slides: title, map, what is missing, questions and promises, in shapes that can be edited',
  action: 'report.make',
  body: ReportDocument,
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  example: EXAMPLE,
});
