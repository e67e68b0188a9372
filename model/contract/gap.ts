import { z } from 'zod';
import { partQuery } from './map-part.ts';
import { Name } from './names.ts';
import { clearable, Day, Id, QueryFlag, Text } from './primitives.ts';
import { ReadingQuery } from './reading.ts';
import { idOf } from './references.ts';
import { GapRule, GapStatus } from './vocabulary.ts';

/** Figures of a gap, by name; what is undefined is null, never 0. */
export const Figures = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
export type Figures = z.infer<typeof Figures>;

export const Severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Severity = z.infer<typeof Severity>;

/** An act on the map that answers a question: a link was added, a carrier named, or a meeting proposed. */
export const GapAct = z.enum(['link', 'carrier', 'meeting']);
export type GapAct = z.infer<typeof GapAct>;

/** Question that an act answers, in the same Change. */
export const AnswersTo = z.strictObject({
  territoryId: idOf('Territory'),
  key: z.string().min(1).max(400),
});
export type AnswersTo = z.infer<typeof AnswersTo>;

/** Answer of the room, with the day, severity and figures of that moment. */
export const GapAnswer = z.object({
  key: z.string(),
  status: GapStatus,
  reason: z.string().optional(),
  reviewOn: Day.optional(),
  act: GapAct.optional().meta({
    description: 'The act that answered; the question opens again once it is undone',
  }),
  actId: Id.optional().meta({ description: 'The cooperation added or proposed, or the actor that carries' }),
  shown: z.int().min(1).nullable(),
  severity: Severity.optional(),
  figures: Figures.optional(),
  by: z.string().optional(),
  at: Day,
});
export type GapAnswer = z.infer<typeof GapAnswer>;

/** Absent properties stay, null clears. `shown` is the rank on the screen, from 1. */
export const GapAnswerInput = z.strictObject({
  status: clearable(GapStatus),
  reason: clearable(Text(2000)),
  reviewOn: clearable(Day),
  shown: clearable(z.int().min(1).max(500)),
  by: clearable(Name(120)),
  /** The day of the answer; by default that of the map. */
  at: Day.optional(),
});
export type GapAnswerInput = z.infer<typeof GapAnswerInput>;

/** Elements to highlight on the map, and the missing pairs. */
export const Evidence = z.object({
  actorIds: z.array(Id),
  cooperationIds: z.array(Id),
  commitmentIds: z.array(Id),
  themeIds: z.array(Id),
  missingPairs: z.array(z.tuple([Id, Id])),
});
export type Evidence = z.infer<typeof Evidence>;

/** From this survival on a question holds: where its rule's own conditions are met too, it is sure. */
export const HOLDS_FROM = 0.95;

/** An actor to hear, and the share of a question's doubt that falls once it has answered, after those before it. */
export const SettledBy = z.object({ actorId: Id, share: z.number().min(0).max(1) });
export type SettledBy = z.infer<typeof SettledBy>;

/** A gap: a question for the room, never a verdict. Severity 1 signal léger, 2 moyen, 3 fort. */
export const Gap = z.object({
  rule: GapRule,
  key: z.string(),
  title: z.string(),
  severity: Severity,
  confidence: z.enum(['sure', 'to_check']),
  /**
   * Robustness: share of 200 simulated networks, all consistent with the declarations, in which the gap
   * appears at least as strong. Null for rules on commitments and needs.
   */
  survival: z.number().min(0).max(1).nullable().optional(),
  settledBy: z.array(SettledBy).optional(),
  /** The key of the question that asks this one too, where both come from one cause: a screen shows that one. */
  askedWith: z.string().optional(),
  reason: z.string(),
  question: z.string(),
  /** Label of its number on the map: at most six words, without names or numbers. */
  mark: z.string().optional(),
  status: GapStatus,
  answer: GapAnswer.optional(),
  acted: z
    .string()
    .optional()
    .meta({ description: 'The act that answered, in a sentence, and what became of it' }),
  shown: z.int().min(1).nullable(),
  delicate: z.boolean(),
  changed: z.boolean(),
  introducerIds: z.array(Id),
  evidence: Evidence,
  figures: Figures,
});
export type Gap = z.infer<typeof Gap>;

/** A question that the room answered and that the map no longer asks, with its answer in a sentence. */
export const SettledGap = z.object({
  rule: GapRule,
  title: z.string(),
  acted: z.string(),
  answer: GapAnswer,
});
export type SettledGap = z.infer<typeof SettledGap>;

/**
 * Share of its links that an organisation names when asked, as simulated networks assume it. It lies between `low` and
 * `high` nine times in ten. `links` counts the links of this map that it is estimated from; with 0 it is the usual share.
 */
export const RecallReading = z.object({
  share: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  links: z.int().min(0),
});
export type RecallReading = z.infer<typeof RecallReading>;

export const GapList = z.object({
  items: z.array(Gap),
  /** Questions that the room answered and that the map no longer asks, newest first; for facilitators. */
  settled: z.array(SettledGap).optional(),
  headline: z.int(),
  /** How many questions to ask: the headline, one for each cause, and what is proposed in addition. */
  asked: z.int(),
  proposedKeys: z.array(z.string()),
  heard: z.object({ links: z.int(), commitments: z.int(), needs: z.int(), of: z.int() }),
  /** Actors to contact first, to reduce the doubt on the whole map the most. */
  hearFirst: z.array(Id).optional(),
  recall: RecallReading.optional(),
  /** Parties from elsewhere that act somewhere, and only in territories neither above nor below this one; of the present. */
  elsewhere: z.array(Id).optional(),
});
export type GapList = z.infer<typeof GapList>;

/** For a part of the map: gaps about its actors or about nobody by name, and those on the screen. */
export const GapsQuery = ReadingQuery.extend({
  rule: GapRule.optional(),
  status: GapStatus.optional(),
  survival: QueryFlag.optional().meta({ description: '0: at once, without how sure each question is' }),
  ...partQuery,
});

/** Why two actors could meet. */
export const SuggestionReason = z.object({
  kind: z.enum([
    'need_offer',
    'shared_commitment',
    'shared_theme',
    'families_apart',
    'unlinked',
    'closes_questions',
    'common_partners',
  ]),
  text: z.string(),
});

/** Two actors who could meet: key `a:b`, ids ascending; the highest score first. */
export const Suggestion = z.object({
  key: z.string(),
  actorIds: z.tuple([Id, Id]),
  score: z.number(),
  reasons: z.array(SuggestionReason),
  introducerIds: z.array(Id),
  text: z.string(),
});
export type Suggestion = z.infer<typeof Suggestion>;
export const SuggestionList = z.object({ items: z.array(Suggestion) });
