import { z } from 'zod';
import { AnswersTo } from './gap.ts';
import { LANGUAGES } from './languages.ts';
import { Name } from './names.ts';
import { Line, PartialDate } from './primitives.ts';
import { JudgedId } from './references.ts';
import {
  CarrierRole,
  CooperationStatus,
  Family,
  Intensity,
  MOST_ENTRY_STEPS,
  Nature,
  PartyRole,
} from './vocabulary.ts';

/** An actor that a step names: one that is known, or one that an earlier step of the plan adds. */
export const EntryActor = z.union([z.strictObject({ id: JudgedId }), z.strictObject({ name: Name(200) })]);
export type EntryActor = z.infer<typeof EntryActor>;

const EntryActors = z.array(EntryActor).min(1).max(40);

/** Adds an actor, or moves one from the reserve onto the map (`id`). */
const AddActorStep = z.strictObject({
  does: z.literal('add-actor'),
  actor: z.strictObject({
    id: JudgedId.optional(),
    name: Name(200),
    family: Family,
    kind: Line(80).optional(),
  }),
});

/** Notes a cooperation. `from` gives or asks, `to` receives or is asked, where the nature has a direction. */
const LinkStep = z.strictObject({
  does: z.literal('link'),
  actors: z.array(EntryActor).min(2).max(40),
  nature: Nature,
  status: CooperationStatus,
  intensity: Intensity.optional(),
  from: EntryActors.optional(),
  to: EntryActors.optional(),
  since: PartialDate.optional(),
  until: PartialDate.optional(),
  note: Line(500).optional(),
});

/** Changes a cooperation that was noted before; `of` names who it is between. */
const ChangeStep = z.strictObject({
  does: z.literal('change'),
  op: z.enum(['swap', 'add', 'drop', 'reverse', 'nature', 'level', 'status', 'start', 'end', 'undo']),
  cooperationId: JudgedId.optional(),
  of: EntryActors.optional(),
  /** Who leaves, then who comes instead. */
  swap: z.tuple([EntryActor, EntryActor]).optional(),
  party: EntryActor.optional(),
  /** Side of a party that is added; a member without it. */
  role: PartyRole.optional(),
  nature: Nature.optional(),
  /** The giving side, if the nature has a direction. */
  from: EntryActors.optional(),
  level: Intensity.optional(),
  /** The level is assumed: nobody stated it, nor the one it replaces. */
  assumed: z.literal(true).optional(),
  status: CooperationStatus.optional(),
  since: PartialDate.optional(),
  until: PartialDate.optional(),
  /** Revision of the line that an `undo` takes back, if the request named it: its change is reversed whole. */
  revision: z.int().min(1).optional(),
});

/** Creates a commitment, which `actors` lead. */
const CommitmentStep = z.strictObject({
  does: z.literal('commitment'),
  text: Line(500),
  actors: EntryActors.optional(),
  dueOn: PartialDate.optional(),
});

/** Makes actors carriers of a commitment. `insteadOf`: it was noted of this one by mistake, who carries it no longer. */
const CarryStep = z.strictObject({
  does: z.literal('carry'),
  actors: EntryActors,
  commitmentId: JudgedId,
  role: CarrierRole,
  insteadOf: EntryActor.optional(),
});

/** Notes a need or an offer; `insteadOf` as for a carrier. */
const resourceStep = <const D extends 'need' | 'offer'>(does: D) =>
  z.strictObject({
    does: z.literal(does),
    actors: EntryActors,
    resourceId: JudgedId,
    note: Line(500).optional(),
    insteadOf: EntryActor.optional(),
  });

/** One thing that a line does to the map. */
export const EntryStep = z.discriminatedUnion('does', [
  AddActorStep,
  LinkStep,
  ChangeStep,
  CommitmentStep,
  CarryStep,
  resourceStep('need'),
  resourceStep('offer'),
]);
export type EntryStep = z.infer<typeof EntryStep>;
export type LinkStep = z.infer<typeof LinkStep>;
export type ChangeStep = z.infer<typeof ChangeStep>;

/** The one question that a line asks; answered by a choice. */
export const EntryQuestion = z.object({
  id: z.string(),
  text: z.string(),
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type EntryQuestion = z.infer<typeof EntryQuestion>;

/**
 * A line as it is typed, with what was typed before it, the oldest first, and what was answered. `revision`: that of
 * the change which a line before wrote; corrections then concern its links, and an undone line is ignored.
 */
export const EntryLine = z.strictObject({
  text: z.string().max(2000),
  language: z.enum(LANGUAGES).optional(),
  previous: z
    .array(z.strictObject({ text: z.string().max(2000), revision: z.int().min(1).optional() }))
    .max(50)
    .optional(),
  answers: z
    .array(z.strictObject({ question: z.string().max(300), choice: z.string().max(300) }))
    .max(20)
    .optional(),
});
export type EntryLine = z.infer<typeof EntryLine>;

/** Effect of a line: the steps of its plan, a question, nothing, or a refusal. */
export const EntryPreview = z.object({
  outcome: z.enum(['plan', 'question', 'nothing', 'refused']),
  says: z.string(),
  plan: z.array(EntryStep),
  question: EntryQuestion.optional(),
});
export type EntryPreview = z.infer<typeof EntryPreview>;

/** A plan as a preview gave it, and the question that its first link, else its first carrier, answers. */
export const EntryPlan = z.strictObject({
  plan: z.array(EntryStep).min(1).max(MOST_ENTRY_STEPS),
  answersTo: AnswersTo.optional(),
});
export type EntryPlan = z.infer<typeof EntryPlan>;
