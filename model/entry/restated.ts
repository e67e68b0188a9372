import type { Correction } from './alike.ts';
import { type LinkFact, partiesOf, type Said, sameWho } from './facts.ts';
import type { MarkedLine } from './mark-line.ts';
import { addedToLink, exchanged } from './several-corrected.ts';

/**
 * Returns true if a whole statement takes back the line before: « non, le GAEC livre le lycée », but « enfin, le GAEC
 * livre aussi le lycée ».
 */
export const takesBack = ({ line, words }: MarkedLine): boolean =>
  line.first(words.also) === undefined &&
  (line.first(words.takesBack)?.from === 0 ||
    /^(plutot|rather|instead)$/.test(line.key(line.tokens.length - 1)));

/**
 * Returns what a restatement changes in the last link: one of its parties, its direction, or its nature; null if it is
 * another link.
 */
export function restated(now: LinkFact, { link }: Said): Correction | null {
  if (link === undefined) return null;
  const [before, after] = [partiesOf(link), partiesOf(now)];
  const gone = before.filter((who) => !after.some((one) => sameWho(one, who)));
  const come = after.filter((who) => !before.some((one) => sameWho(one, who)));
  if (now.nature === link.nature && come.length > 0) {
    if (gone.length > 0) return exchanged(gone, come, link);
    return now.from.length === 0 ? addedToLink(come) : null;
  }
  if (gone.length > 0 || come.length > 0) return null;
  const isTurned =
    now.nature === link.nature &&
    now.from.length > 0 &&
    now.from.every((who) => link.to.some((one) => sameWho(one, who)));
  if (isTurned) return { op: 'reverse' };
  return now.nature === link.nature ? null : { op: 'nature', nature: now.nature, from: now.from[0] };
}
