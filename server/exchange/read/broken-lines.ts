const SOFT_HYPHEN = /\u00ad/g;
const HYPHENATED = /\p{L}[\u00ad\u2010-]{1,2}$/u;
const ENDS = /[.!?…:;»”]$/u;
const BULLET = /^\s*(?:[-–—•*·▪◦●○■‣>]|\d{1,3}[.)])\s/u;
/** A shorter line above a capital ends a title or a paragraph. */
const SHORTEST_BROKEN = 30;
const FEWEST_HYPHENS = 2;

/**
 * Joins the lines of a text copied from a PDF, which breaks sentences and words: « de-» above « puis ». Each paragraph
 * stands on its first line, above empty ones, so that the others keep their numbers. Other texts stay as they are.
 */
export function withLinesJoined(lines: readonly string[]): readonly string[] {
  const soft = lines.filter((line) => line.includes('\u00ad')).length;
  const broken = lines.filter((line, i) => HYPHENATED.test(line) && /^\p{Ll}/u.test(nextOf(lines, i)));
  if (soft < FEWEST_HYPHENS && broken.length < FEWEST_HYPHENS) return lines;
  const joined = lines.map(() => '');
  let at = -1;
  let before = '';
  lines.forEach((line, i) => {
    const own = line.trim();
    if (own === '') {
      // A blank line within a word is the foot of a page.
      if (!HYPHENATED.test(before)) at = -1;
      return;
    }
    const isBroken = at >= 0 && !BULLET.test(own) && continues(before, own);
    const start = isBroken ? (joined[at] ?? '') : '';
    const [head, gap] = HYPHENATED.test(start)
      ? [start.replace(/[\u00ad\u2010-]{1,2}$/u, ''), '']
      : [start, ' '];
    if (!isBroken) at = i;
    joined[at] = isBroken ? `${head}${gap}${own}` : own;
    before = own;
  });
  return joined.map((line) => line.replace(SOFT_HYPHEN, ''));
}

const nextOf = (lines: readonly string[], at: number): string =>
  lines
    .slice(at + 1, at + 3)
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';

/** Returns true if a line goes on with the one before it. */
function continues(before: string, own: string): boolean {
  if (HYPHENATED.test(before)) return true;
  if (ENDS.test(before)) return false;
  return /^\p{Ll}/u.test(own) || before.replace(SOFT_HYPHEN, '').length >= SHORTEST_BROKEN;
}
