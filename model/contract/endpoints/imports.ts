import { z } from 'zod';
import { defineEndpoint } from '../define-endpoint.ts';
import { importPreview, importReport } from '../examples/import.ts';
import { ImportInput, ImportPreview, ImportProgress, ImportReport } from '../import.ts';
import { Language } from '../primitives.ts';

/** Limit for a file of 24 MiB, a third more in base64, with its choices. */
const FILE_BODY = 40 * 1024 * 1024;

const example = {
  name: 'acteurs.csv',
  // « Nom;Famille » and one line.
  content: 'Tm9tO0ZhbWlsbGUKQU1BUCBMZXMgU2lsbG9ucztFU1MK',
  settings: {},
};

export const previewImport = defineEndpoint({
  name: 'previewImport',
  method: 'POST',
  path: '/api/territories/:territoryId/imports/preview',
  tag: 'imports',
  summary:
    'What a file would bring in: columns, errors by line and column, likely duplicates, changes. Writes nothing',
  action: 'map.facilitate',
  body: ImportInput,
  bodyLimit: FILE_BODY,
  response: ImportPreview,
  responseExample: importPreview,
  example,
});

export const applyImport = defineEndpoint({
  name: 'applyImport',
  method: 'POST',
  path: '/api/territories/:territoryId/imports',
  tag: 'imports',
  summary:
    'Bring a file in, as one change that undoes as a whole; refused where anything is wrong or left to choose',
  action: 'map.facilitate',
  body: ImportInput,
  bodyLimit: FILE_BODY,
  status: 201,
  response: ImportReport,
  responseExample: importReport,
  example,
});

export const readImportProgress = defineEndpoint({
  name: 'readImportProgress',
  method: 'GET',
  path: '/api/territories/:territoryId/imports/:importId',
  tag: 'imports',
  summary: 'How far a preview or an import is that was sent with this `importId`; 404 once it has ended',
  action: 'map.facilitate',
  response: ImportProgress,
  responseExample: { stage: 'comparing', percent: 60 },
});

export const cancelImport = defineEndpoint({
  name: 'cancelImport',
  method: 'DELETE',
  path: '/api/territories/:territoryId/imports/:importId',
  tag: 'imports',
  summary: 'Give up a preview or an import at work: its own request then answers 409, and nothing is written',
  action: 'map.facilitate',
});

export const readImportTemplate = defineEndpoint({
  name: 'readImportTemplate',
  method: 'GET',
  path: '/api/territories/:territoryId/imports/template',
  tag: 'imports',
  summary: 'A spreadsheet to fill in, with examples and lists to choose from',
  action: 'map.facilitate',
  query: z.strictObject({ language: Language.optional() }),
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
