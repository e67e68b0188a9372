import { z } from 'zod';
import { defineEndpoint } from '../define-endpoint.ts';
import { patternAnswer, patternList, patternProgress } from '../examples/readings.ts';
import { PatternAnswer, PatternList, PatternProgress, PatternQuery } from '../patterns.ts';

const PatternParams = z.object({ patternId: z.string().regex(/^[a-z0-9-]{1,64}$/) });

export const listPatterns = defineEndpoint({
  name: 'listPatterns',
  method: 'GET',
  path: '/api/patterns',
  tag: 'patterns',
  summary: 'The questions of the library: what each finds, what it does not prove, what may be chosen',
  action: 'territories.list',
  response: PatternList,
  responseExample: patternList,
});

export const runPattern = defineEndpoint({
  name: 'runPattern',
  method: 'GET',
  path: '/api/patterns/:patternId',
  tag: 'patterns',
  summary:
    'Ask a question of the library, of the territories named or of all that one may read; 500 rows at most',
  // The query names territories; unreadable ones are treated as missing.
  action: 'territories.list',
  isJob: true,
  params: PatternParams,
  query: PatternQuery,
  response: PatternAnswer,
  responseExample: patternAnswer,
});

export const readPatternProgress = defineEndpoint({
  name: 'readPatternProgress',
  method: 'GET',
  path: '/api/patterns/asked/:askId',
  tag: 'patterns',
  summary: 'How far a question is that was asked with this `askId`; 404 once it is answered',
  action: 'territories.list',
  response: PatternProgress,
  responseExample: patternProgress,
});

export const readPatternCsv = defineEndpoint({
  name: 'readPatternCsv',
  method: 'GET',
  path: '/api/patterns/:patternId/rows.csv',
  tag: 'patterns',
  summary: 'The same answer as a table for spreadsheets, in the words of a language',
  action: 'territories.list',
  params: PatternParams,
  query: PatternQuery,
  mediaType: 'text/csv; charset=utf-8',
});

export const readPatternXlsx = defineEndpoint({
  name: 'readPatternXlsx',
  method: 'GET',
  path: '/api/patterns/:patternId/rows.xlsx',
  tag: 'patterns',
  summary: 'The same answer as a workbook, with what was asked and what it does not prove',
  action: 'territories.list',
  params: PatternParams,
  query: PatternQuery,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
