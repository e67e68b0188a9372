import { Comparison, ComparisonQuery, Timeline, TimelineQuery } from '../comparison.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { comparison, timeline } from '../examples/comparison.ts';

export const readComparison = defineEndpoint({
  name: 'readComparison',
  method: 'GET',
  path: '/api/comparison',
  tag: 'readings',
  summary: 'Territories side by side: those named, those of a cohort, or all that one may read',
  action: 'territories.list',
  isJob: true,
  query: ComparisonQuery,
  response: Comparison,
  responseExample: comparison,
});

export const readTimeline = defineEndpoint({
  name: 'readTimeline',
  method: 'GET',
  path: '/api/territories/:territoryId/timeline',
  tag: 'readings',
  summary: 'A territory over time: actors, links, density, gaps by rule, commitments carried',
  action: 'territory.read',
  query: TimelineQuery,
  response: Timeline,
  responseExample: timeline,
});
