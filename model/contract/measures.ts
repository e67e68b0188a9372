import { z } from 'zod';
import { Day, Id, Label } from './primitives.ts';
import { KnownMoment, ReadingQuery } from './reading.ts';
import { Family } from './vocabulary.ts';

/**
 * How a cooperation of three parties or more on the map counts. `projection`: each two of its parties are linked, as
 * on the map. `newman`: likewise, and of k parties each pair weighs 1/(k − 1), so that a cooperation adds 1 to each
 * party however large it is (Newman 2001). `exclude`: it is left out.
 */
export const MultiParty = z.enum(['projection', 'newman', 'exclude']);
export type MultiParty = z.infer<typeof MultiParty>;

/**
 * Rule for the intensity of a pair, from its declarations up to the day. `lowest`: the lowest declaration, or
 * the recorded intensity if there is none, as on the map. `either`: the highest declaration: one is enough.
 * `both`: the lowest, if both have declared. Without a result the cooperation does not link the pair.
 */
export const Confirmation = z.enum(['either', 'both', 'lowest']);
export type Confirmation = z.infer<typeof Confirmation>;

/** The choices of a network, as measures, files, snapshots and questions of the library take them. */
export const NETWORK_CHOICES = {
  multiParty: MultiParty.optional().meta({
    description:
      'How cooperations of three parties or more on the map count. projection (default): each two of their parties are linked; newman: likewise, each pair weighing 1/(k − 1) of k parties; exclude: they are left out',
  }),
  confirmation: Confirmation.optional().meta({
    description:
      'Whose word makes the intensity of two parties. lowest (default, the map): the lowest they declare, the recorded one where neither does; either: the highest they declare; both: the lowest, where both declare',
  }),
};

export const MeasuresQuery = ReadingQuery.extend(NETWORK_CHOICES);

/** The measures, those of actors first. */
export const MeasureId = z.enum([
  'degree',
  'strength',
  'links-by-intensity',
  'two-mode-degree',
  'betweenness',
  'closeness',
  'eigenvector',
  'k-core',
  'constraint',
  'effective-size',
  'brokerage',
  'clustering',
  'density',
  'components',
  'distances',
  'transitivity',
  'core-periphery',
  'degree-centralisation',
  'betweenness-centralisation',
  'communities',
  'e-i-index',
  'block-density',
  'assortativity',
  'reciprocity',
  'arc-reciprocity',
  'articulation-points',
  'bridges',
]);
export type MeasureId = z.infer<typeof MeasureId>;

/** 1 low, 2 middle, 3 high: what rooms and reports see. */
export const MeasureClass = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type MeasureClass = z.infer<typeof MeasureClass>;

const Figure = z.number().nullable();
const Class = MeasureClass.nullable();

/**
 * Gould & Fernandez's roles, by families. `directed`: each a → b → c of directed natures without a → c. `undirected`:
 * each open triple of links once; gatekeeper and representative are one there, `boundary`.
 */
export const Brokerage = z.object({
  directed: z
    .object({
      coordinator: z.int(),
      consultant: z.int(),
      gatekeeper: z.int(),
      representative: z.int(),
      liaison: z.int(),
    })
    .nullable(),
  undirected: z
    .object({ coordinator: z.int(), consultant: z.int(), boundary: z.int(), liaison: z.int() })
    .nullable(),
});
export type Brokerage = z.infer<typeof Brokerage>;

/** Actor in a measure. */
export const NamedActor = z.object({ actorId: Id, name: z.string() });
export type NamedActor = z.infer<typeof NamedActor>;

/**
 * Measures of one actor. Undefined values are null, never 0. `linksAt`: its links at 1, 2, 3, 4 or more.
 * `clustering`: share of its partners' pairs that are linked.
 */
export const ActorMeasures = NamedActor.extend({
  degree: z.int(),
  strength: z.number(),
  linksAt: z.array(z.int()).length(4),
  cooperations: z.int(),
  betweenness: Figure,
  closeness: Figure,
  eigenvector: Figure,
  core: z.int().nullable(),
  community: z.int().nullable(),
  constraint: Figure,
  effectiveSize: Figure,
  eiIndex: Figure,
  clustering: Figure,
  inCore: z
    .boolean()
    .nullable()
    .meta({ description: 'Of the core of core and periphery; null where that is not defined' }),
  brokerage: Brokerage,
  isArticulation: z.boolean(),
  classes: z.object({
    degree: Class,
    strength: Class,
    cooperations: Class,
    betweenness: Class,
    closeness: Class,
    eigenvector: Class,
    core: Class,
    constraint: Class,
    effectiveSize: Class,
  }),
});
export type ActorMeasures = z.infer<typeof ActorMeasures>;

/** Measures of the whole network. Sizes are descending; communities are numbered from 1 in that order. */
export const NetworkMeasures = z.object({
  density: Figure,
  components: z.object({ count: z.int(), sizes: z.array(z.int()) }),
  degreeCentralisation: Figure,
  betweennessCentralisation: Figure,
  communities: z.object({ count: z.int().nullable(), sizes: z.array(z.int()), modularity: Figure }),
  eiIndex: z.object({
    external: z.int(),
    internal: z.int(),
    value: Figure,
    expectedExternal: Figure,
    expected: Figure,
  }),
  blocks: z.array(
    z.object({ a: Family, b: Family, pairs: z.int(), links: z.int(), density: z.number().nullable() }),
  ),
  assortativity: Figure,
  reciprocity: z.object({ pairs: z.int(), mutual: z.int(), value: Figure }),
  arcReciprocity: z.object({ arcs: z.int(), mutual: z.int(), value: Figure }).meta({
    description: 'Of the directed links from one to another, those that also go back',
  }),
  distances: z
    .object({ mean: Figure, diameter: z.int().nullable(), joinedPairs: z.int().nullable(), pairs: z.int() })
    .meta({ description: 'Mean and longest of the shortest paths, over the pairs that a path joins' }),
  clustering: z.object({ transitivity: Figure, average: Figure, averageOfDefined: Figure }).meta({
    description:
      'Closed paths of two steps over all; mean of the actors’ own, those with one partner or none counting 0 (average) or left out (averageOfDefined)',
  }),
  corePeriphery: z.object({ correlation: Figure, core: z.array(NamedActor) }).meta({
    description:
      'Correlation with the ideal pattern of core and periphery at the best division, and who is core in it',
  }),
  articulationIds: z.array(Id),
  bridges: z.array(z.tuple([Id, Id])),
  articulations: z.array(NamedActor).meta({ description: 'The same as articulationIds, with their names' }),
  namedBridges: z.array(z.tuple([NamedActor, NamedActor])).meta({
    description: 'The same as bridges, with their names',
  }),
});
export type NetworkMeasures = z.infer<typeof NetworkMeasures>;

/** Description of a measure: plain words, formula, source. `classes`: names of its three classes. */
export const Measure = z.object({
  id: MeasureId,
  of: z.enum(['actor', 'network']),
  label: Label,
  plain: Label,
  formula: Label,
  reference: z.string(),
  classes: z.array(Label).length(3).optional(),
  /**
   * For a figure of the whole network: below the first bound class 1, below the second class 2, else 3. For
   * actors: by rank, in thirds.
   */
  bounds: z.tuple([z.number(), z.number()]).optional(),
});
export type Measure = z.infer<typeof Measure>;

/** The network that something was computed on: when, from which intensity, with what. */
export const MeasuredNetwork = z.object({
  revision: z.int(),
  day: Day,
  known: KnownMoment.optional(),
  minIntensity: z.int(),
  withoutTransactions: z.boolean(),
  multiParty: MultiParty,
  confirmation: Confirmation,
  nodes: z.int(),
  links: z.int(),
  directedLinks: z.int(),
  cooperations: z.int(),
  multiPartyCooperations: z.int(),
});

/** How much of a network was heard, and who says its links. */
export const Coverage = z.object({
  heard: z.int(),
  of: z.int(),
  confirmed: z.object({ byTwo: z.int(), byOne: z.int(), byNone: z.int() }),
});

/**
 * Measures of a territory's network. `subNetwork`: the network measured. `coverage`: responses: actors that
 * responded on links, links declared at τ by both ends, by one, by none. `engine.missing`: figures that are
 * null because the network is too large for all shortest paths. `engine.gds`: version of the Graph Data
 * Science library in the database; no measure needs it.
 */
export const MeasureReading = z.object({
  subNetwork: MeasuredNetwork,
  coverage: Coverage,
  network: NetworkMeasures,
  actors: z.array(ActorMeasures),
  sentences: z.array(z.object({ measure: MeasureId, sentence: z.string(), class: Class })),
  catalogue: z.array(Measure),
  engine: z.object({ gds: z.string().nullable(), missing: z.array(MeasureId) }),
});
export type MeasureReading = z.infer<typeof MeasureReading>;
