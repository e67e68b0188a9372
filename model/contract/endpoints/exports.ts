import { defineEndpoint } from '../define-endpoint.ts';
import { researchPreview } from '../examples/readings.ts';
import { GraphQuery, TablesQuery } from '../exports.ts';
import { MeasuresQuery, NETWORK_CHOICES } from '../measures.ts';
import { PresentReadingQuery } from '../reading.ts';
import { ResearchPreview, ResearchQuery } from '../research.ts';

export const exportCsv = defineEndpoint({
  name: 'exportCsv',
  method: 'GET',
  path: '/api/territories/:territoryId/export.csv',
  tag: 'exports',
  summary: 'All tables as CSV in one zip, with a readme and a codebook',
  action: 'territory.read',
  query: TablesQuery,
  mediaType: 'application/zip',
  file: { extension: 'csv.zip', card: 'tables', called: 'CSV' },
});

export const exportXlsx = defineEndpoint({
  name: 'exportXlsx',
  method: 'GET',
  path: '/api/territories/:territoryId/export.xlsx',
  tag: 'exports',
  summary: 'All tables as one workbook with typed cells, a readme and a codebook',
  action: 'territory.read',
  query: TablesQuery,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  file: { extension: 'xlsx', card: 'tables', called: 'XLSX', isUsual: true },
});

export const exportGraphml = defineEndpoint({
  name: 'exportGraphml',
  method: 'GET',
  path: '/api/territories/:territoryId/export.graphml',
  tag: 'exports',
  summary: 'The network as GraphML, with every attribute',
  action: 'territory.read',
  query: GraphQuery,
  mediaType: 'application/graphml+xml',
  file: { extension: 'graphml', card: 'graphs', called: 'GraphML', isUsual: true },
});

export const exportGexf = defineEndpoint({
  name: 'exportGexf',
  method: 'GET',
  path: '/api/territories/:territoryId/export.gexf',
  tag: 'exports',
  summary: 'The network as GEXF, with attributes, positions and days',
  action: 'territory.read',
  query: GraphQuery,
  mediaType: 'application/gexf+xml',
  file: { extension: 'gexf', card: 'graphs', called: 'GEXF' },
});

export const exportPajek = defineEndpoint({
  name: 'exportPajek',
  method: 'GET',
  path: '/api/territories/:territoryId/export.net',
  tag: 'exports',
  summary: 'The linked pairs as Pajek, with names and intensities',
  action: 'territory.read',
  query: MeasuresQuery,
  mediaType: 'text/plain; charset=utf-8',
  file: { extension: 'net', card: 'pairs', called: 'Pajek', isUsual: true },
});

export const exportMatrices = defineEndpoint({
  name: 'exportMatrices',
  method: 'GET',
  path: '/api/territories/:territoryId/export.matrices',
  tag: 'exports',
  summary: 'Adjacency matrices of one and two modes as CSV in one zip, with a codebook',
  action: 'territory.read',
  query: MeasuresQuery,
  mediaType: 'application/zip',
  file: { extension: 'matrices.zip', card: 'pairs' },
});

export const exportStatnet = defineEndpoint({
  name: 'exportStatnet',
  method: 'GET',
  path: '/api/territories/:territoryId/export.statnet',
  tag: 'exports',
  summary: 'For statnet: tables as CSV in one zip, with a script that loads them',
  action: 'territory.read',
  query: MeasuresQuery,
  mediaType: 'application/zip',
  file: { extension: 'statnet.zip', card: 'pairs', called: 'statnet (R)' },
});

export const exportCypher = defineEndpoint({
  name: 'exportCypher',
  method: 'GET',
  path: '/api/territories/:territoryId/export.cypher',
  tag: 'exports',
  summary: 'A script that makes the territory again in an empty Neo4j, all days together',
  action: 'territory.read',
  query: MeasuresQuery,
  mediaType: 'application/x-cypher-query',
  file: { extension: 'cypher', card: 'database', called: 'Cypher' },
});

export const exportJson = defineEndpoint({
  name: 'exportJson',
  method: 'GET',
  path: '/api/territories/:territoryId/export.json',
  tag: 'exports',
  summary:
    'The territory as it stands, as the file of a snapshot, with its hash: another Maillage keeps it, compares it, restores it. Nothing is frozen here',
  action: 'territory.read',
  query: PresentReadingQuery.extend(NETWORK_CHOICES),
  mediaType: 'application/json; charset=utf-8',
});

export const exportResearch = defineEndpoint({
  name: 'exportResearch',
  method: 'GET',
  path: '/api/territories/:territoryId/export.research',
  tag: 'exports',
  summary:
    'For research, pseudonymised: organisations under numbers, those alone that agreed, without names, places or texts; or counts between families. A codebook and tables in one zip',
  action: 'research.take',
  query: ResearchQuery,
  mediaType: 'application/zip',
});

export const previewResearch = defineEndpoint({
  name: 'previewResearch',
  method: 'GET',
  path: '/api/territories/:territoryId/export.research/preview',
  tag: 'exports',
  summary: 'How many organisations the file for research would let one recognise, and what would tell less',
  action: 'research.take',
  query: ResearchQuery,
  response: ResearchPreview,
  responseExample: researchPreview,
});
