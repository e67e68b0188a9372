import { randomInt } from 'node:crypto';

/**
 * Numbers in the place of identifiers, A01 to A42: drawn anew for each file, so that neither their order nor another file says
 * who is who.
 */
export function codesOf(letter: string, ids: Iterable<string>): ReadonlyMap<string, string> {
  const drawn = [...ids];
  for (let i = drawn.length - 1; i > 0; i -= 1) {
    const other = randomInt(i + 1);
    [drawn[i], drawn[other]] = [drawn[other] as string, drawn[i] as string];
  }
  const width = Math.max(2, String(drawn.length).length);
  return new Map(drawn.map((id, i) => [id, `${letter}${String(i + 1).padStart(width, '0')}`]));
}
