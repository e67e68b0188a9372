import type { ActorPatch } from './actor.ts';

/** What an organisation is asked during the day, in this order: on phones, on sheets, and when it rereads. */
export const ASKED = ['organisation', 'understanding', 'commitments', 'links', 'needs'] as const;
export type AskedScreen = (typeof ASKED)[number];

/**
 * How a field is answered: by a kind of its family, by an entry of a table of the vocabulary, by a sentence, in one's own
 * words, by an address of the web, which nobody writes on paper.
 */
export type AnsweredBy = 'kind' | { readonly choice: 'scales' } | 'sentence' | 'text' | 'address';

/** What an organisation is asked about itself, field by field: each is a field of its own, with the limits of that. */
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

/** Says whether a question is answered field by field. */
export const isFieldQuestion = (screen: string): screen is FieldQuestion => screen in ASKED_FIELDS;

/** How many characters an answer may have; the test of it asks the fields themselves. */
export const longestAnswer = (by: AnsweredBy): number => (by === 'kind' ? 80 : by === 'address' ? 500 : 4000);
