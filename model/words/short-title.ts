import { capital } from './capital.ts';

/** Letters of a title on a mark, and of its beginning that a preposition may end. */
const LONGEST = 26;
/** An article before the first noun; what is named is the noun. */
const ARTICLE = /^(?:une?|les?|la|des|l['’]|an?|the)(?:\s+|(?<=['’]))/iu;
/**
 * Positions at which a title may end without losing its point: « Une cantine locale | dans chaque école ».
 */
const TURNS =
  /\s(?:dans|à|au|aux|pour|sans|par|sur|en|chez|avec|et|d['’]ici|for|with|without|in|at|and|by)\s/iu;
/** Words that no title ends with. */
const HANGING = /\s(?:une?|les?|la|des?|du|à|au|aux|en|et|ce|que|a|an|the|of|to|[ld]['’])$/iu;

/**
 * Shortens a text to its subject in two or three words, for a mark on the map: a noun without article, cut at
 * a preposition.
 */
export function shortTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(ARTICLE, '');
  const turn = line.search(TURNS);
  const begun = turn > 0 ? line.slice(0, turn) : line;
  const kept = begun.includes(' ') && begun.length <= LONGEST ? begun : cut(line);
  return capital(kept);
}

/** Cuts at a word, with an ellipsis, never after an article or a preposition. */
function cut(line: string): string {
  if (line.length <= LONGEST) return line;
  const head = line.slice(0, LONGEST + 1);
  let kept = head.slice(0, Math.max(head.lastIndexOf(' '), LONGEST / 2));
  while (HANGING.test(kept)) kept = kept.replace(HANGING, '');
  return `${kept}…`;
}

/** The first of what a label joins, without its article: « la recherche et la formation » is « recherche » on a mark. */
export const firstName = (label: string): string =>
  (label.split(/\s(?:et|and)\s/u)[0] ?? label).replace(ARTICLE, '');
