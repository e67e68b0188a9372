import type { ActorPatch } from './actor.ts';

/** Questions to an organisation during the day, in this order: on phones, on sheets, and when it rereads. */
export const ASKED = ['organisation', 'understanding', 'commitments', 'links', 'needs'] as const;
export type AskedScreen = (typeof ASKED)[number];

/**
 * Form of an answer: a kind of its family, an entry of a vocabulary table, a sentence, free text, or a web
 * address, which nobody writes on paper.
 */
export type AnsweredBy = 'kind' | { readonly choice: 'scales' } | 'sentence' | 'text' | 'address';

/** Questions to an organisation about itself, one field each, with the field's limits. */
export const ASKED_FIELDS = {
  organisation: { kind: 'kind', scale: { choice: 'scales' }, mission: 'sentence', url: 'address' },
  understanding: { expertise: 'text', frame: 'text', constraints: 'text', expects: 'text' },
} as const satisfies Partial<Record<AskedScreen, Partial<Record<keyof ActorPatch, AnsweredBy>>>>;

/** A question that is answered field by field. */
export type FieldQuestion = keyof typeof ASKED_FIELDS;
/** The fields of such a question. */
export type AskedField<Q extends FieldQuestion = FieldQuestion> = {
  [K in Q]: keyof (typeof ASKED_FIELDS)[K];
}[Q];

/** Returns true if a question consists of fields. */
export const isFieldQuestion = (screen: string): screen is FieldQuestion => screen in ASKED_FIELDS;

/** Returns the maximum length of an answer; its test derives it from the fields. */
export const longestAnswer = (by: AnsweredBy): number => (by === 'kind' ? 80 : by === 'address' ? 500 : 4000);
