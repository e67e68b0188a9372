import { randomInt } from 'node:crypto';
import { shuffled } from '../../../model/readings/research/capped-links.ts';

/**
 * Numbers in the place of identifiers, A01 to A42: drawn anew for each file, so that neither their order nor another file says
 * who is who.
 */
export function codesOf(letter: string, ids: Iterable<string>): ReadonlyMap<string, string> {
  const drawn = shuffled(ids, (under) => randomInt(under));
  const width = Math.max(2, String(drawn.length).length);
  return new Map(drawn.map((id, i) => [id, `${letter}${String(i + 1).padStart(width, '0')}`]));
}
