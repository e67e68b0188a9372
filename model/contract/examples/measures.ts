import type { MeasureReading } from '../measures.ts';
import type {
  AskedMeasure,
  AskedMeasureId,
  BlockmodelReading,
  ConfidenceReading,
  HomophilyReading,
  LinkKindsReading,
  TurnoverReading,
  TwoModeReading,
} from '../on-demand-measures.ts';
import { labelOf } from './shapes.ts';

const amap = { actorId: 'amap', name: 'AMAP Les Sillons' };
const jardin = { actorId: 'jardin', name: 'Jardin partagé' };
const mairie = { actorId: 'mairie', name: 'Mairie' };

/** The measures of a small network: three in a row. */
export const measures: MeasureReading = {
  subNetwork: {
    revision: 41,
    day: '2026-03-12',
    minIntensity: 2,
    withoutTransactions: false,
    multiParty: 'projection',
    confirmation: 'lowest',
    nodes: 3,
    links: 2,
    directedLinks: 0,
    cooperations: 2,
    multiPartyCooperations: 0,
  },
  coverage: { heard: 2, of: 3, confirmed: { byTwo: 1, byOne: 0, byNone: 1 } },
  network: {
    density: 0.667,
    components: { count: 1, sizes: [3] },
    degreeCentralisation: 1,
    betweennessCentralisation: 1,
    communities: { count: 1, sizes: [3], modularity: 0 },
    eiIndex: { external: 1, internal: 1, value: 0, expectedExternal: 1.333, expected: 0.333 },
    blocks: [
      { a: 'local_authority', b: 'local_authority', pairs: 0, links: 0, density: null },
      { a: 'local_authority', b: 'social_economy', pairs: 2, links: 1, density: 0.5 },
      { a: 'social_economy', b: 'social_economy', pairs: 1, links: 1, density: 1 },
    ],
    assortativity: -0.333,
    reciprocity: { pairs: 1, mutual: 1, value: 1 },
    arcReciprocity: { arcs: 0, mutual: 0, value: null },
    distances: { mean: 1.333, diameter: 2, joinedPairs: 3, pairs: 3 },
    clustering: { transitivity: 0, average: 0, averageOfDefined: 0 },
    corePeriphery: { correlation: 1, core: [amap] },
    articulationIds: ['amap'],
    bridges: [
      ['amap', 'jardin'],
      ['amap', 'mairie'],
    ],
    articulations: [amap],
    namedBridges: [
      [amap, jardin],
      [amap, mairie],
    ],
  },
  actors: [
    {
      ...amap,
      degree: 2,
      strength: 2,
      linksAt: [2, 2, 1, 0],
      cooperations: 2,
      betweenness: 1,
      closeness: 1,
      eigenvector: 0.71,
      core: 1,
      community: 1,
      constraint: 0.5,
      effectiveSize: 2,
      eiIndex: 0,
      clustering: 0,
      inCore: true,
      brokerage: { directed: null, undirected: { coordinator: 0, consultant: 0, boundary: 1, liaison: 0 } },
      isArticulation: true,
      classes: {
        degree: 3,
        strength: 3,
        cooperations: 3,
        betweenness: 3,
        closeness: 3,
        eigenvector: 3,
        core: 2,
        constraint: 1,
        effectiveSize: 3,
      },
    },
  ],
  sentences: [
    { measure: 'density', sentence: '2 paires reliées sur 3 possibles, soit 67\u202f%.', class: 3 },
  ],
  catalogue: [
    {
      ...{ id: 'density', of: 'network', bounds: [0.1, 0.3] },
      label: labelOf('Densité'),
      plain: labelOf('Quelle part des paires possibles est reliée.'),
      formula: labelOf('m / (n (n − 1) / 2)'),
      reference: 'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press.',
      classes: [labelOf('peu'), labelOf('moyen'), labelOf('beaucoup')],
    },
  ],
  engine: { gds: '2.13.9', missing: [] },
};

const { subNetwork, coverage } = measures;
const test = { runs: 19_999, mean: 0.31, asLow: 0.34, asHigh: 1, either: 0.68 };

const method = (id: AskedMeasureId): AskedMeasure => ({
  id,
  label: labelOf('Comment c’est compté'),
  plain: labelOf('Ce que le chiffre veut dire, en une phrase.'),
  formula: labelOf('(E − I) / (E + I)'),
  reference: 'Krackhardt, D. & Stern, R. N. (1988). Social Psychology Quarterly 51, 123–140.',
});

/** Answers of the on-demand measures for the same network. */
export const onDemandMeasures = {
  readBlockmodel: {
    ...{ subNetwork, coverage, measure: method('blockmodel') },
    sentence:
      '2 positions\u202f; la plus nombreuse réunit 2 acteurs qui ont à peu près les mêmes partenaires.',
    positions: [
      { number: 1, actors: [amap] },
      { number: 2, actors: [jardin, mairie] },
    ],
    blocks: [
      { a: 1, b: 1, pairs: 0, links: 0, density: null },
      { a: 1, b: 2, pairs: 2, links: 2, density: 1 },
      { a: 2, b: 2, pairs: 1, links: 0, density: 0 },
    ],
    fit: 1,
  },
  readHomophily: {
    ...{ subNetwork, coverage, measure: method('homophily') },
    sentence:
      '1 lien à l’intérieur des groupes, 1 d’un groupe à l’autre\u202f: à peu près ce que donnerait le hasard.',
    by: 'family',
    groups: [
      {
        ...{ value: 'social_economy', label: 'Économie sociale et solidaire', actors: 2 },
        ...{ inside: 1, outside: 1, eiIndex: 0 },
      },
    ],
    leftOut: [],
    eiIndex: { external: 1, internal: 1, value: 0, expectedExternal: 1.333, expected: 0.333 },
    assortativity: -0.333,
    test,
  },
  readTurnover: {
    ...{ subNetwork, coverage, measure: method('turnover') },
    sentence: '1 lien gardé, 1 nouveau, 0 perdu entre le 12 mars 2025 et le 12 mars 2026.',
    ...{ from: '2025-03-12', to: '2026-03-12' },
    links: {
      ...{ kept: 1, new: 1, lost: 0, jaccard: 0.5 },
      keptLinks: [{ actors: [amap, mairie] }],
      newLinks: [{ actors: [amap, jardin] }],
      lostLinks: [],
    },
    amongStaying: { kept: 1, new: 0, lost: 0, jaccard: 1 },
    actors: { kept: 2, new: 1, lost: 0, jaccard: 0.667, came: [jardin], left: [] },
    undated: { actors: 0, cooperations: 1, carriers: 0 },
  },
  readLinkKinds: {
    ...{ subNetwork, coverage, measure: method('link-kinds') },
    sentence: '0 paire a les deux liens (1 et 1)\u202f: le hasard seul en donnerait autant.',
    a: { kind: 'funds', label: 'Finance', links: 1 },
    b: { kind: 'shares_means', label: 'Mutualise des moyens', links: 1 },
    ...{ pairs: 3, both: 0, bothLinks: [], correlation: -0.5, jaccard: 0 },
    test: { ...test, mean: 0 },
  },
  readConfidence: {
    ...{ subNetwork, coverage, measure: method('confidence') },
    sentence:
      'Quand 1 acteur qui manque aura répondu, les cinq premiers devraient le rester 6 fois sur 10 pour le nombre de liens.',
    ...{ worlds: 200, unheard: 1 },
    measures: [
      {
        measure: 'degree',
        stay: 0.62,
        first: [{ ...amap, value: 2, stays: 0.98 }],
        actors: [{ ...amap, value: 2, low: 2, high: 4 }],
      },
    ],
  },
  readTwoMode: {
    ...{ subNetwork, coverage, measure: method('two-mode') },
    sentence: '1 paire porte un engagement en commun, ou plusieurs : 1 sans lien.',
    of: 'commitments',
    ...{ ties: 2, density: 0.667 },
    actors: [{ ...amap, degree: 1, redundancy: null }],
    events: [{ id: 'cantine', name: '« Une cantine locale »', degree: 2, redundancy: 0 }],
    pairs: [{ actors: [amap, jardin], shared: 1, weight: 1, jaccard: 1, linked: false }],
  },
} satisfies {
  readBlockmodel: BlockmodelReading;
  readHomophily: HomophilyReading;
  readTurnover: TurnoverReading;
  readLinkKinds: LinkKindsReading;
  readConfidence: ConfidenceReading;
  readTwoMode: TwoModeReading;
};
