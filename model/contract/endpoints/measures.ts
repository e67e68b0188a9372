import { defineEndpoint } from '../define-endpoint.ts';
import { measures, onDemandMeasures } from '../examples/measures.ts';
import { MeasureReading, MeasuresQuery } from '../measures.ts';
import {
  BlockmodelQuery,
  BlockmodelReading,
  ConfidenceReading,
  HomophilyQuery,
  HomophilyReading,
  LinkKindsQuery,
  LinkKindsReading,
  TurnoverQuery,
  TurnoverReading,
  TwoModeQuery,
  TwoModeReading,
} from '../on-demand-measures.ts';
import { ReadingQuery } from '../reading.ts';

const ofTerritory = {
  method: 'GET',
  tag: 'readings',
  action: 'territory.read',
} as const;

export const readMeasures = defineEndpoint({
  ...ofTerritory,
  name: 'readMeasures',
  path: '/api/territories/:territoryId/measures',
  summary: 'Measures of the network, with what each is, on what it was computed and how much of it was heard',
  query: MeasuresQuery,
  response: MeasureReading,
  responseExample: measures,
});

export const readBlockmodel = defineEndpoint({
  ...ofTerritory,
  name: 'readBlockmodel',
  path: '/api/territories/:territoryId/measures/blockmodel',
  summary:
    'Actors who have the same partners (structural equivalence), and the densities between them (blockmodel)',
  query: BlockmodelQuery,
  response: BlockmodelReading,
  responseExample: onDemandMeasures.readBlockmodel,
});

export const readHomophily = defineEndpoint({
  ...ofTerritory,
  name: 'readHomophily',
  path: '/api/territories/:territoryId/measures/homophily',
  summary: 'E-I index and assortativity by family, scale, Charter, tag or land, with a permutation test',
  query: HomophilyQuery,
  response: HomophilyReading,
  responseExample: onDemandMeasures.readHomophily,
});

export const readTurnover = defineEndpoint({
  ...ofTerritory,
  name: 'readTurnover',
  path: '/api/territories/:territoryId/measures/turnover',
  summary: 'Links kept, new and lost between two days, with the Jaccard index',
  query: TurnoverQuery,
  response: TurnoverReading,
  responseExample: onDemandMeasures.readTurnover,
});

export const readLinkKinds = defineEndpoint({
  ...ofTerritory,
  name: 'readLinkKinds',
  path: '/api/territories/:territoryId/measures/link-kinds',
  summary: 'Whether two kinds of links join the same pairs: correlation with a QAP test',
  query: LinkKindsQuery,
  response: LinkKindsReading,
  responseExample: onDemandMeasures.readLinkKinds,
});

export const readConfidence = defineEndpoint({
  ...ofTerritory,
  name: 'readConfidence',
  path: '/api/territories/:territoryId/measures/confidence',
  summary: 'How sure the first five of each centrality are while not everyone was heard',
  query: ReadingQuery,
  response: ConfidenceReading,
  responseExample: onDemandMeasures.readConfidence,
});

export const readTwoMode = defineEndpoint({
  ...ofTerritory,
  name: 'readTwoMode',
  path: '/api/territories/:territoryId/measures/two-mode',
  summary:
    'Actors and their cooperations or commitments as a network of two modes: degree, redundancy, weights of the projection',
  query: TwoModeQuery,
  response: TwoModeReading,
  responseExample: onDemandMeasures.readTwoMode,
});
