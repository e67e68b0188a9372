import { z } from 'zod';
import { Commitment } from './commitment.ts';
import { Label } from './primitives.ts';
import { Family, GapRule } from './vocabulary.ts';

const Entry = z.object({ id: z.string(), label: Label });

/** The shared vocabulary, labels in French and English, French first. */
export const Reference = z.object({
  families: z.array(z.object({ id: Family, label: Label, shortLabel: Label, kinds: z.array(Entry) })),
  tableRoles: z.array(Entry),
  scales: z.array(Entry),
  charterRelations: z.array(Entry),
  territoryLevels: z.array(Entry),
  natures: z.array(
    Entry.extend({
      directed: z.boolean(),
      transaction: z.boolean(),
      fromLabel: Label.optional(),
      toLabel: Label.optional(),
    }),
  ),
  formalities: z.array(Entry),
  statuses: z.array(Entry),
  intensities: z.array(z.object({ level: z.int(), label: Label, criterion: Label })),
  channels: z.array(Entry),
  partyRoles: z.array(Entry),
  carrierRoles: z.array(Entry),
  horizons: z.array(Entry),
  commitmentStatuses: z.array(Entry),
  commitmentFrames: z.array(Entry),
  gapStatuses: z.array(Entry),
  themes: z.array(Entry),
  resources: z.array(Entry),
  /** `text` is the French, as it stands in the map; `label` says it in each language. */
  charterItems: z.array(Commitment.extend({ label: Label })),
  gaps: z.array(
    z.object({
      rule: GapRule,
      title: Label,
      question: Label,
      when: Label,
      delicate: z.boolean(),
      needsHearing: z.boolean(),
    }),
  ),
  limits: z.object({
    bodyBytes: z.int(),
    pageSize: z.int(),
    maxPageSize: z.int(),
    suggestions: z.int(),
    proposedGaps: z.int(),
  }),
});
export type Reference = z.infer<typeof Reference>;

export const Health = z.object({
  status: z.literal('ok'),
  ready: z.boolean(),
  versions: z.object({ maillage: z.string(), neo4j: z.string().nullable(), gds: z.string().nullable() }),
});
export type Health = z.infer<typeof Health>;
