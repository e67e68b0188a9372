import { z } from 'zod';
import { ActorPatch, NeedInput } from './actor.ts';
import { type AnsweredBy, ASKED, ASKED_FIELDS, type AskedScreen } from './asked-questions.ts';
import { Name } from './names.ts';
import { PartialDate, Text } from './primitives.ts';
import { idOf, idOfPerhaps, NewId } from './references.ts';
import { CarrierRole, Family, Intensity, Nature } from './vocabulary.ts';

/** Builds the input schema of these fields. */
const answered = <F extends keyof ActorPatch>(fields: Readonly<Record<F, AnsweredBy>>) =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, ActorPatch.shape[field as F]])) as Pick<
    typeof ActorPatch.shape,
    F
  >;

/** A resource that is needed or offered, as an organisation says it. */
export const SaidResource = NeedInput.extend({ resourceId: idOf('Resource') });

/** My organisation; `name` and `family` are required where it is new. */
const organisation = z.strictObject({
  screen: z.literal('organisation'),
  name: Name(200).optional(),
  family: Family.optional(),
  ...answered(ASKED_FIELDS.organisation),
});

const understanding = z.strictObject({
  screen: z.literal('understanding'),
  ...answered(ASKED_FIELDS.understanding),
});

/** All that it carries of the territory's open commitments (those left out are let go), and new ones. */
const commitments = z.strictObject({
  screen: z.literal('commitments'),
  carried: z.array(z.strictObject({ commitmentId: idOfPerhaps('Commitment'), role: CarrierRole })).max(200),
  added: z
    .array(z.strictObject({ id: NewId, text: Text(2000).min(1), role: CarrierRole }))
    .max(20)
    .optional(),
});

/**
 * Statements about existing cooperations (null withdraws one; unlisted ones stay), new partners, and
 * cooperations to which it does not belong.
 */
const links = z.strictObject({
  screen: z.literal('links'),
  known: z
    .array(z.strictObject({ cooperationId: idOfPerhaps('Cooperation'), intensity: Intensity.nullable() }))
    .max(400),
  added: z
    .array(
      z
        .strictObject({
          id: NewId,
          actorId: idOfPerhaps('Actor'),
          partner: z
            .strictObject({ name: Name(200), family: Family.optional() })
            .optional()
            .meta({ description: 'Who that is, where it is not there yet; said by a phone, it waits' }),
          intensity: Intensity,
          wished: z.literal(true).optional().meta({
            description: 'They would like to work together: of intensity 0, as everything else is not',
          }),
          nature: Nature.exclude(['funds', 'commissions', 'supports', 'governs']).optional(),
          themes: z.array(idOf('Theme')).max(30).optional(),
          note: Text(4000).optional(),
        })
        .refine(({ intensity, wished = false }) => (intensity === 0) === wished, {
          path: ['intensity'],
          error: 'a level from 1, or 0 for a wish',
        }),
    )
    .max(100)
    .optional(),
  left: z.array(idOfPerhaps('Cooperation')).max(400).optional(),
});

/** All that it needs and offers: those left out go. */
const needs = z.strictObject({
  screen: z.literal('needs'),
  needs: z.array(SaidResource).max(20),
  offers: z.array(SaidResource).max(20),
});

/** After the day: all that is on its card is right, or the organisation withdraws from the territory. */
const rereading = z.strictObject({
  screen: z.literal('rereading'),
  verdict: z.enum(['confirmed', 'withdrawn']),
});

/** Word of a party on a promise: its yes or no to one in the making, and what became of one that was made. */
export const PromiseWord = z.enum(['yes', 'no', 'kept', 'begun', 'dropped', 'moved']);
export type PromiseWord = z.infer<typeof PromiseWord>;

/** Words of a party on its promises; unlisted ones stay. */
const promises = z.strictObject({
  screen: z.literal('promises'),
  said: z
    .array(
      z
        .strictObject({
          cooperationId: idOfPerhaps('Cooperation'),
          word: PromiseWord,
          promisedFor: PartialDate.optional().meta({ description: 'The new day of a promise that is moved' }),
        })
        .refine(({ word, promisedFor }) => (word === 'moved') === (promisedFor !== undefined), {
          path: ['promisedFor'],
          error: 'a day, for a promise that is moved',
        }),
    )
    .min(1)
    .max(200),
});

/** The questions in their order. */
const QUESTIONS = [organisation, understanding, commitments, links, needs] as const satisfies readonly {
  readonly shape: { readonly screen: z.ZodLiteral<AskedScreen> };
}[];

/** Answers of an organisation on one screen. Lists may be empty: « aucun » is an answer. */
export const Answers = z.discriminatedUnion('screen', [...QUESTIONS, promises, rereading]);
export type Answers = z.infer<typeof Answers>;

/** Answers of one screen. */
export type AnswersOf<S extends Answers['screen']> = Extract<Answers, { screen: S }>;

/** A screen by its name; `promises` is asked of parties to one, `rereading` after the day. */
export const Screen = z.enum([...ASKED, 'promises', 'rereading']);
export type Screen = z.infer<typeof Screen>;
