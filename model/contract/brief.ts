import { z } from 'zod';
import { Name } from './names.ts';
import { clearable, Day, Id, Line, PartialDate, Text, Version } from './primitives.ts';
import { idOf, JudgedId, NewId } from './references.ts';
import {
  CooperationState,
  Family,
  Formality,
  GapRule,
  Nature,
  PartyRole,
  TerritoryLevel,
} from './vocabulary.ts';

/** `draft`: being written, here alone; `published`: read by chosen territories; `withdrawn`: read here alone again. */
export const BriefStatus = z.enum(['draft', 'published', 'withdrawn']);
export type BriefStatus = z.infer<typeof BriefStatus>;

/**
 * Reason why only facilitators of its territory see a brief. `private`: the cooperation is; `parties`: fewer
 * than two may be named; `named`: its text contains the name of a private organisation.
 */
export const BriefWithheld = z.enum(['private', 'parties', 'named']);
export type BriefWithheld = z.infer<typeof BriefWithheld>;

const words = {
  title: Name(120),
  summary: Text(600).meta({ description: 'What it is, in a sentence or two' }),
  obstacles: Text(1200),
  learnt: Text(1200),
  reusable: Text(1200).meta({ description: 'What others can reuse' }),
  contact: Line(160).meta({ description: 'A role and an organisation, nobody’s own address or number' }),
};

/** A party as the brief shows it, with what it brings. */
export const BriefParty = z.object({
  actorId: Id,
  name: z.string(),
  family: Family,
  kind: z.string().optional(),
  role: PartyRole,
  /** Who carries the cooperation. */
  lead: z.boolean(),
  brings: z.string().optional(),
});
export type BriefParty = z.infer<typeof BriefParty>;

/** One page made from a cooperation. Parties that are private, or that withdrew, are not on it. */
export const Brief = z.object({
  id: Id,
  territoryId: Id,
  territory: z.object({ name: z.string(), level: TerritoryLevel }),
  cooperationId: Id,
  status: BriefStatus,
  publishedOn: Day.optional(),
  /** Who reads it; told to those of its own territory. */
  publishedTo: z.array(z.object({ id: Id, name: z.string() })).optional(),
  fictional: z.boolean(),
  title: z.string().optional(),
  summary: z.string().optional(),
  obstacles: z.string().optional(),
  learnt: z.string().optional(),
  reusable: z.string().optional(),
  contact: z.string().optional(),
  /** The questions that it helps to answer. */
  rules: z.array(GapRule),
  /** Rules that the cooperation suggests; for authors only. */
  proposedRules: z.array(GapRule).optional(),
  withheld: BriefWithheld.optional(),
  /** The cooperation, its state at the day of its territory. */
  cooperation: z.object({
    nature: Nature,
    formality: Formality,
    state: CooperationState,
    startedOn: PartialDate.optional(),
    endedOn: PartialDate.optional(),
    themes: z.array(Id),
    serves: z.array(z.object({ code: z.string().optional(), text: z.string() })),
  }),
  day: Day,
  parties: z.array(BriefParty),
  version: Version,
});
export type Brief = z.infer<typeof Brief>;

/** A territory that a brief may be published to. */
export const BriefRecipient = z.object({ id: Id, name: z.string(), isPeer: z.boolean() });
export type BriefRecipient = z.infer<typeof BriefRecipient>;

/** Briefs of a territory and those published to it; `recipients` for publishers. */
export const BriefList = z.object({ items: z.array(Brief), recipients: z.array(BriefRecipient) });
export type BriefList = z.infer<typeof BriefList>;

export const BriefsQuery = z.strictObject({
  from: z.enum(['here', 'elsewhere']).optional(),
  theme: Id.optional(),
  rule: GapRule.optional(),
  family: Family.optional(),
  q: z.string().trim().max(200).optional(),
});
export type BriefsQuery = z.infer<typeof BriefsQuery>;

export const NewBrief = z.strictObject({
  id: NewId.optional(),
  cooperationId: idOf('Cooperation'),
  ...z.object(words).partial().shape,
  rules: z.array(GapRule).max(GapRule.options.length).optional(),
});
export type NewBrief = z.infer<typeof NewBrief>;

/** `brings` says by party what it brings; a party that is not there stays as it is. */
export const BriefPatch = z.strictObject({
  title: clearable(words.title),
  summary: clearable(words.summary),
  obstacles: clearable(words.obstacles),
  learnt: clearable(words.learnt),
  reusable: clearable(words.reusable),
  contact: clearable(words.contact),
  rules: clearable(z.array(GapRule).max(GapRule.options.length)),
  leadId: clearable(idOf('Actor')),
  brings: z
    .record(idOf('Actor'), Text(400).nullable())
    .refine((parties) => Object.keys(parties).length <= 200, '200 parties at most')
    .optional(),
});
export type BriefPatch = z.infer<typeof BriefPatch>;

/** The only territories to which a brief is published. */
export const Publication = z.strictObject({ territoryIds: z.array(JudgedId).min(1).max(100) });
export type Publication = z.infer<typeof Publication>;

/** Briefs from elsewhere that answer the questions of a territory, by the key of the question, the nearest first. */
export const BriefsElsewhere = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      fiches: z.array(
        z.object({
          id: Id,
          title: z.string(),
          territory: z.string(),
          /** Properties that it shares with the question, apart from its kind. */
          families: z.array(Family),
          themes: z.array(Id),
        }),
      ),
    }),
  ),
});
export type BriefsElsewhere = z.infer<typeof BriefsElsewhere>;
