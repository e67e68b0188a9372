import { type Correction, startsWithAnd } from './alike.ts';
import { verbsBeyond } from './corrected-nature.ts';
import { type Said, sameWho } from './facts.ts';
import type { MarkedLine } from './mark-line.ts';
import { isDenied } from './several-corrected.ts';

/**
 * Reads whose the last need, offer or commitment is: « non, plutôt la CUMA », « pas le GAEC, la CUMA », « la CUMA
 * aussi ». Null for another statement.
 */
export function ownCorrected(marked: MarkedLine, { own }: Said): Correction | null {
  const { line, words, names } = marked;
  if (own === undefined) return null;
  const isOf = ({ who }: (typeof names)[number]): boolean => own.who.some((one) => sameWho(one, who));
  const [come, ...more] = names.filter((name) => !isOf(name));
  const [gone, ...others] = names.filter(isOf);
  if (come === undefined || more.length + others.length > 0) return null;
  const fact = { ...own, who: [come.who] };
  const tells = verbsBeyond(marked, words.corrects, words.also).some(
    ({ as }) => as.need === undefined && as.offer === undefined && as.carry === undefined,
  );
  if (tells) return null;
  if (gone !== undefined) return isDenied(marked, gone) ? { op: 'own', fact, old: gone.who } : null;
  const also = line.first(words.also);
  const isMore = also?.to === line.tokens.length || (startsWithAnd(marked) && names.length === 1);
  if (isMore && line.tokens.length - (come.to - come.from) < 5) return { op: 'own', fact };
  const [old, ...rest] = own.who;
  const corrects = line.first(words.corrects);
  const isSaid = corrects !== undefined && corrects.from <= 1;
  return isSaid && old !== undefined && rest.length === 0 && !isDenied(marked, come)
    ? { op: 'own', fact, old }
    : null;
}
