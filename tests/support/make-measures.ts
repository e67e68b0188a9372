import type { ActorMeasures, MeasureReading } from '../../model/contract/measures.ts';
import { measureCatalogue } from '../../model/readings/measures/catalogue/measure-catalogue.ts';

type Figures = Partial<Omit<ActorMeasures, 'classes'>> & {
  readonly classes?: Partial<ActorMeasures['classes']>;
};

const NO_CLASSES: ActorMeasures['classes'] = {
  degree: null,
  strength: null,
  cooperations: null,
  betweenness: null,
  closeness: null,
  eigenvector: null,
  core: null,
  constraint: null,
  effectiveSize: null,
};

/** Builds the measures of an actor from the fields given by a test. */
const actorMeasures = (actorId: string, { classes, ...figures }: Figures): ActorMeasures => ({
  actorId,
  name: actorId,
  degree: 0,
  strength: 0,
  linksAt: [0, 0, 0, 0],
  cooperations: 0,
  betweenness: null,
  closeness: null,
  eigenvector: null,
  core: null,
  community: null,
  constraint: null,
  effectiveSize: null,
  eiIndex: null,
  clustering: null,
  inCore: null,
  brokerage: { directed: null, undirected: null },
  isArticulation: false,
  ...figures,
  classes: { ...NO_CLASSES, ...classes },
});

/** Builds measures with these figures of actors, and these sizes of communities. */
export const makeMeasures = (
  figures: Readonly<Record<string, Figures>>,
  sizes: readonly number[] = [],
): MeasureReading => ({
  subNetwork: {
    revision: 1,
    day: '2026-03-12',
    minIntensity: 2,
    withoutTransactions: false,
    multiParty: 'projection',
    confirmation: 'lowest',
    nodes: Object.keys(figures).length,
    links: 0,
    directedLinks: 0,
    cooperations: 0,
    multiPartyCooperations: 0,
  },
  coverage: {
    heard: 1,
    of: Object.keys(figures).length,
    confirmed: { byTwo: 0, byOne: 0, byNone: 0 },
  },
  network: {
    density: null,
    components: { count: 0, sizes: [] },
    degreeCentralisation: null,
    betweennessCentralisation: null,
    communities: { count: sizes.length, sizes: [...sizes], modularity: null },
    eiIndex: { external: 0, internal: 0, value: null, expectedExternal: null, expected: null },
    blocks: [],
    assortativity: null,
    reciprocity: { pairs: 0, mutual: 0, value: null },
    arcReciprocity: { arcs: 0, mutual: 0, value: null },
    distances: { mean: null, diameter: null, joinedPairs: 0, pairs: 0 },
    clustering: { transitivity: null, average: null, averageOfDefined: null },
    corePeriphery: { correlation: null, core: [] },
    articulationIds: [],
    bridges: [],
    articulations: [],
    namedBridges: [],
  },
  actors: Object.entries(figures).map(([id, own]) => actorMeasures(id, own)),
  sentences: [],
  catalogue: [...measureCatalogue],
  engine: { gds: null, missing: [] },
});
