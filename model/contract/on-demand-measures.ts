import { z } from 'zod';
import { Coverage, MeasuredNetwork, MeasuresQuery, NamedActor } from './measures.ts';
import { Day, Id, Label } from './primitives.ts';
import { ReadingQuery } from './reading.ts';
import { Formality, Nature } from './vocabulary.ts';

/** On-demand measures: they take longer or need parameters, and are requested one by one. */
export const AskedMeasureId = z.enum([
  'blockmodel',
  'homophily',
  'turnover',
  'link-kinds',
  'confidence',
  'two-mode',
]);
export type AskedMeasureId = z.infer<typeof AskedMeasureId>;

export const AskedMeasure = z.object({
  id: AskedMeasureId,
  label: Label,
  plain: Label,
  formula: Label,
  reference: z.string(),
});
export type AskedMeasure = z.infer<typeof AskedMeasure>;

const Figure = z.number().nullable();
const Count = z.int();

/** Properties common to all of them, next to their figures. */
const Said = z.object({
  subNetwork: MeasuredNetwork,
  coverage: Coverage,
  measure: AskedMeasure,
  sentence: z.string().meta({ description: 'What it says here, in one plain sentence' }),
});

/**
 * Comparison of a figure with `runs` random reassignments from one seed. `asLow`, `asHigh`: share of runs,
 * including the figure itself, that are as low or as high; `either`: twice the smaller of the two, at most 1.
 */
export const PermutationTest = z.object({
  runs: Count,
  mean: z.number(),
  asLow: z.number(),
  asHigh: z.number(),
  either: z.number(),
});
export type PermutationTest = z.infer<typeof PermutationTest>;

export const BlockmodelQuery = MeasuresQuery.extend({
  count: z.coerce
    .number()
    .int()
    .min(2)
    .max(12)
    .optional()
    .meta({ description: 'How many positions are made (default 4)', example: 4 }),
});

/** Structural equivalence and its blockmodel. `positions` is null where the network is too large for it. */
export const BlockmodelReading = Said.extend({
  positions: z.array(z.object({ number: Count, actors: z.array(NamedActor) })).nullable(),
  blocks: z.array(z.object({ a: Count, b: Count, pairs: Count, links: Count, density: Figure })),
  fit: Figure.meta({ description: 'Share of the links’ variance that the densities of the blocks tell' }),
});
export type BlockmodelReading = z.infer<typeof BlockmodelReading>;

export const Attribute = z.enum(['family', 'scale', 'charter', 'tag', 'land']);
export type Attribute = z.infer<typeof Attribute>;

export const HomophilyQuery = MeasuresQuery.extend({
  by: Attribute.meta({ description: 'What the actors are grouped by', example: 'family' }),
  tag: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .meta({ description: 'With by=tag: those who have this tag, beside those who have not', example: 'bio' }),
});

/**
 * Homophily: whether links are inside groups or between them. Actors with an unknown group are left out with
 * their links, and listed. `eiIndex`, `assortativity`: of the remaining links; `test`: the E-I index compared
 * with the same groups reassigned at random in the same network.
 */
export const HomophilyReading = Said.extend({
  by: Attribute,
  tag: z.string().optional(),
  groups: z.array(
    z.object({
      value: z.string(),
      label: z.string(),
      actors: Count,
      inside: Count,
      outside: Count,
      eiIndex: Figure,
    }),
  ),
  leftOut: z.array(NamedActor),
  eiIndex: z.object({
    external: Count,
    internal: Count,
    value: Figure,
    expectedExternal: Figure,
    expected: Figure,
  }),
  assortativity: Figure,
  test: PermutationTest.nullable(),
});
export type HomophilyReading = z.infer<typeof HomophilyReading>;

export const TurnoverQuery = ReadingQuery.omit({ at: true }).extend({
  from: Day.meta({ description: 'The earlier day', example: '2025-03-12' }),
  to: Day.optional().meta({ description: "The later day; by default the territory's own, else today" }),
});

const NamedLink = z.object({ actors: z.tuple([NamedActor, NamedActor]) });
const Share = z.object({ kept: Count, new: Count, lost: Count, jaccard: Figure });

/** Links between two days: kept, new and lost, and the share that is kept of all that there were on either. */
export const TurnoverReading = Said.extend({
  from: Day,
  to: Day,
  links: Share.extend({
    keptLinks: z.array(NamedLink),
    newLinks: z.array(NamedLink),
    lostLinks: z.array(NamedLink),
  }),
  amongStaying: Share.meta({ description: 'The same among the actors who are on the map on both days' }),
  actors: Share.extend({ came: z.array(NamedActor), left: z.array(NamedActor) }),
  undated: z
    .object({ actors: Count, cooperations: Count, carriers: Count })
    .meta({ description: 'What has no date, and so counts on both days' }),
});
export type TurnoverReading = z.infer<typeof TurnoverReading>;

const KIND = new RegExp(
  `^(${[...Nature.options, ...Formality.options].join('|')}|theme:[A-Za-z0-9][A-Za-z0-9_-]{0,63})$`,
);
const LinkKind = z
  .string()
  .regex(KIND, 'a nature, a formality or theme:<id>')
  .meta({ description: 'A nature, a formality, or theme:<id>', examples: ['funds'] });

export const LinkKindsQuery = ReadingQuery.extend({ a: LinkKind, b: LinkKind });

const Kind = z.object({ kind: z.string(), label: z.string(), links: Count });

/** Correlation of two kinds of links over pairs (QAP), compared with random reassignments of the actors. */
export const LinkKindsReading = Said.extend({
  a: Kind,
  b: Kind,
  pairs: Count,
  both: Count,
  bothLinks: z.array(NamedLink),
  correlation: Figure,
  jaccard: Figure,
  test: PermutationTest.nullable(),
});
export type LinkKindsReading = z.infer<typeof LinkKindsReading>;

export const RankedMeasure = z.enum(['degree', 'betweenness', 'closeness', 'eigenvector']);
export type RankedMeasure = z.infer<typeof RankedMeasure>;

/**
 * Stability of the top five of a centrality while responses are missing. `worlds`: simulated networks that
 * agree with all declarations and add links that missing responses could report. `stay`: share of them with
 * the same top five; for each of the five, the share in which it stays. Null if nobody stands out, or the
 * network is too large. `actors`: for each actor the value on the map, and the interval that holds it in nine worlds of
 * ten; null where it is undefined.
 */
export const ConfidenceReading = Said.extend({
  worlds: Count,
  unheard: Count,
  measures: z.array(
    z.object({
      measure: RankedMeasure,
      stay: Figure,
      first: z.array(z.object({ actorId: Id, name: z.string(), value: z.number(), stays: z.number() })),
      actors: z.array(NamedActor.extend({ value: Figure, low: Figure, high: Figure })),
    }),
  ),
});
export type ConfidenceReading = z.infer<typeof ConfidenceReading>;

/** The second mode of a two-mode network; the first is actors. */
export const SecondMode = z.enum(['cooperations', 'commitments']);
export type SecondMode = z.infer<typeof SecondMode>;

export const TwoModeQuery = MeasuresQuery.extend({
  of: SecondMode.optional().meta({
    description:
      'cooperations (default): those that the chosen network counts, with their parties on the map; commitments: open ones, with their carriers on the map',
  }),
});

const ModeFigures = {
  degree: Count,
  redundancy: Figure.meta({
    description: 'Share of the pairs of its neighbours that another one joins too; null under two neighbours',
  }),
};

/**
 * Actors and their cooperations, or their commitments, as a network of two modes. `pairs`: two actors with events in common;
 * null above 200,000 pairs, with the redundancies. Its `weight` is the sum of 1/(k − 1) over these events, of k actors each.
 * Its `jaccard` is the number in common over that of either; `linked` states whether the chosen network links them.
 */
export const TwoModeReading = Said.extend({
  of: SecondMode,
  ties: Count,
  density: Figure,
  actors: z.array(NamedActor.extend(ModeFigures)),
  events: z.array(z.object({ id: Id, name: z.string(), ...ModeFigures })),
  pairs: z
    .array(
      NamedLink.extend({
        shared: Count,
        weight: z.number(),
        jaccard: z.number(),
        linked: z.boolean(),
      }),
    )
    .nullable(),
});
export type TwoModeReading = z.infer<typeof TwoModeReading>;
