import type { LanguageWords } from './language-words.ts';
import { Line } from './line.ts';
import type { Token } from './words-of-line.ts';

/** Words between who is presented and « qui », at most. */
const MOST = 12;

/** Reads « on a la MJC et le collège qui bossent ensemble » as « la MJC et le collège bossent ensemble ». */
export function withoutPresenting(
  tokens: readonly Token[],
  { presents, presented }: LanguageWords,
): readonly Token[] {
  const line = new Line(tokens);
  const opening = line.first(presents);
  if (opening?.from !== 0) return tokens;
  const who = line.first(presented, { from: opening.to, to: Math.min(tokens.length, opening.to + MOST) });
  const isPresented =
    who !== undefined &&
    who.from > opening.to &&
    tokens.slice(opening.to + 1, who.to).every(({ sign }) => sign === '' || sign === ',');
  return isPresented ? tokens.filter((_, at) => at >= opening.to && at !== who.from) : tokens;
}
