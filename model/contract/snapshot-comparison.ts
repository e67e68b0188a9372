import { z } from 'zod';
import { Confirmation, MeasureId, MultiParty, NamedActor } from './measures.ts';
import { Day, Id, idsAtMost, Label } from './primitives.ts';
import { GapRule } from './vocabulary.ts';

const Figure = z.number().nullable();
const Count = z.int().min(0);

/** A figure in the earlier snapshot and in the later one; null where it is undefined. */
const Change = { before: Figure, after: Figure };
const Share = { kept: Count, new: Count, lost: Count, jaccard: Figure };
const NamedPair = z.object({ actors: z.tuple([NamedActor, NamedActor]) });

/** One of two compared snapshots, and how its network was read. */
const Side = z.object({
  id: Id,
  title: z.string(),
  hash: z.string(),
  software: z.string().optional(),
  day: Day,
  minIntensity: z.int(),
  withoutTransactions: z.boolean(),
  multiParty: MultiParty,
  confirmation: Confirmation,
});

/** Figures of actors that are compared. */
export const COMPARED_FIGURES = [
  'degree',
  'betweenness',
  'closeness',
  'eigenvector',
  'constraint',
  'effectiveSize',
] as const;
const Compared = z.object({
  degree: z.object(Change),
  betweenness: z.object(Change),
  closeness: z.object(Change),
  eigenvector: z.object(Change),
  constraint: z.object(Change),
  effectiveSize: z.object(Change),
});

const Asked = z.object({ rule: GapRule, key: z.string(), title: z.string() });

/**
 * Two snapshots of a territory: `before` is that of the address, `after` the one it is compared with. `readAlike`: both
 * networks are read with the same threshold and choices; else figures differ for that reason too. `amongStaying`: links
 * among the actors of both. `ofActors`: actors of both. Frozen figures are used where they are, and else computed; so they
 * are for readers from whom a part was hidden since.
 */
export const SnapshotComparison = z.object({
  territoryId: Id,
  before: Side,
  after: Side,
  readAlike: z.boolean(),
  actors: z.object({ ...Share, came: z.array(NamedActor), left: z.array(NamedActor) }),
  links: z.object({ ...Share, newLinks: z.array(NamedPair), lostLinks: z.array(NamedPair) }),
  amongStaying: z.object(Share),
  measures: z.array(z.object({ id: MeasureId, label: Label, ...Change })),
  ofActors: z.array(NamedActor.extend(Compared.shape)),
  questions: z.object({ kept: z.array(Asked), new: z.array(Asked), gone: z.array(Asked) }),
});
export type SnapshotComparison = z.infer<typeof SnapshotComparison>;

export const SnapshotComparisonQuery = z.strictObject({
  with: Id.meta({ description: 'The later snapshot' }),
  territory: Id.optional().meta({
    description: 'A territory of both; by default the first of the earlier one',
  }),
});

/** Most waves of a panel. */
export const MOST_WAVES = 12;

/** Snapshots that make a panel: two or more, in any order, all read with the parameters of the earliest one. */
export const PanelQuery = z.strictObject({
  snapshots: idsAtMost(MOST_WAVES)
    .refine((ids) => new Set(ids.split(',')).size > 1, 'two snapshots at least')
    .meta({ description: `Two to ${MOST_WAVES} snapshots of one territory, ids with commas between` }),
  territory: Id.optional().meta({
    description: 'A territory of all; by default the first of the earliest one',
  }),
});
