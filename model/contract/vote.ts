import { z } from 'zod';
import { Id, Instant, listOf } from './primitives.ts';
import { NewId } from './references.ts';

/** Subject of a vote: the questions on the screen, or suggested meetings. */
export const VoteSubject = z.enum(['questions', 'meetings']);
export type VoteSubject = z.infer<typeof VoteSubject>;

/** Dots of a seat: more than that is a rating. */
export const DOTS_AT_MOST = 20;
/** Maximum number of choices that a phone shows and a room compares. */
export const CHOICES_AT_MOST = 20;

/** The key of a question or of a meeting. */
const ChoiceKey = z.string().min(1).max(400);

/** Something to choose, in the words of the reader's language. */
export const VoteChoice = z.object({
  key: ChoiceKey,
  text: z.string(),
  reason: z.string().optional().meta({ description: 'Of a question: what it rests on' }),
  dots: z.int().min(0).optional().meta({ description: 'Of all seats together, once the vote is closed' }),
  mine: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'What the seat that asks gave; absent where it gave none' }),
});
export type VoteChoice = z.infer<typeof VoteChoice>;

/**
 * Vote in a workshop: each seat distributes dots over questions or meetings. An open vote has no visible
 * result; closed, its choices are sorted by result.
 */
export const Vote = z.object({
  id: Id,
  workshopId: Id,
  about: VoteSubject,
  dots: z.int().min(1).meta({ description: 'How many dots a seat gives' }),
  status: z.enum(['open', 'closed']),
  openedAt: Instant,
  closedAt: Instant.optional(),
  seats: z.int().min(0).meta({ description: 'How many seats gave dots' }),
  choices: z.array(VoteChoice),
});
export type Vote = z.infer<typeof Vote>;
export const VoteList = listOf(Vote);

/** Without keys: all questions that are on the screen, or the first meetings. */
export const NewVote = z.strictObject({
  id: NewId.optional(),
  about: VoteSubject,
  dots: z.int().min(1).max(DOTS_AT_MOST),
  keys: z.array(ChoiceKey).min(2).max(CHOICES_AT_MOST).optional(),
});
export type NewVote = z.infer<typeof NewVote>;

/** Dots of a seat; sending again replaces them, an empty list withdraws them. */
export const Ballot = z.strictObject({
  dots: z
    .array(z.strictObject({ key: ChoiceKey, dots: z.int().min(1).max(DOTS_AT_MOST) }))
    .max(CHOICES_AT_MOST),
});
export type Ballot = z.infer<typeof Ballot>;
