import type { Known } from './name-similarity.ts';

const kindsIn = ({ name }: Known) =>
  [name, ...name.aliases].flatMap(({ kind, words }) => (kind ? [{ kind, isBare: words.length === 0 }] : []));

/** Lists the kinds of bodies that a name says, without those of places: many places share a kind. */
export const bodyKindsOf = (known: Known): string[] =>
  kindsIn(known).flatMap(({ kind }) => (kind.isPlace ? [] : [kind.id]));

/** Lists the kinds that are all that a name says: « le CPIE ». */
export const bareKindsOf = (known: Known): string[] =>
  kindsIn(known).flatMap(({ kind, isBare }) => (isBare ? [kind.id] : []));
