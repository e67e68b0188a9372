import { Line } from './line.ts';
import type { Token } from './words-of-line.ts';

/** Drops what people say in passing and what changes nothing: « franchement », « comme partout ». A line of nothing else stays. */
export function withoutFillers(tokens: readonly Token[], fillers: RegExp): readonly Token[] {
  const found = new Line(tokens).all(fillers);
  if (found.length === 0) return tokens;
  const kept: Token[] = [];
  let sign = '';
  for (const [at, token] of tokens.entries()) {
    if (found.some(({ from, to }) => at >= from && at < to)) {
      if (kept.length > 0 && sign === '') sign = token.sign;
      continue;
    }
    kept.push(kept.length === 0 || sign === '' || token.sign !== '' ? token : { ...token, sign });
    sign = '';
  }
  return kept.length === 0 ? tokens : kept;
}
