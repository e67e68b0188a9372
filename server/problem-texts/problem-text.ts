import type { Label } from '../../model/contract/primitives.ts';

/** What is said of a refusal: a short title, and one sentence that helps. `{name}` stands for a value of the error. */
export interface ProblemText {
  readonly title: Label;
  readonly detail: Label;
}

/** What is said where nothing has that address. */
export const notFound = (fr: string, en: string): ProblemText => ({
  title: { fr: `${fr} introuvable`, en: `${en} not found` },
  detail: {
    fr: `${fr} introuvable : supprimé depuis, ou l’adresse est inexacte.`,
    en: `${en} not found: deleted since, or the address is wrong.`,
  },
});
