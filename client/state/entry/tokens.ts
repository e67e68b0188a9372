import { fold } from '../../../model/words/fold-text.ts';

/** `quoted`: what stands between quotation marks, exactly a name. `mark`: any other sign, one character. */
type TokenKind = 'word' | 'space' | 'arrow' | 'quoted' | 'mark';

/** A piece of the line; the tokens of a line, end to end, are the line. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Words as they are compared: « Lycée » and « lycee » are the same. */
  readonly folded: string;
}

const KINDS: readonly (readonly [TokenKind, RegExp])[] = [
  ['quoted', /«[^»]*»?|“[^”]*”?|"[^"]*"?/uy],
  ['arrow', /<=>|<-{1,2}>|-{1,2}>|=>|<-{1,2}|[→⇒⟶↔⇄←>]/uy],
  ['word', /[\p{L}\p{N}\p{M}·]+/uy],
  // Signs that are not seen part words as spaces do.
  ['space', /[\s\p{Cc}]+/uy],
  ['mark', /[\s\S]/uy],
];

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = start;
    const raw = pattern.exec(text)?.[0];
    if (raw !== undefined)
      return { kind, start, end: start + raw.length, raw, folded: kind === 'word' ? fold(raw) : raw };
  }
  const raw = text.slice(start, start + 1);
  return { kind: 'mark', start, end: start + 1, raw, folded: raw };
}

/** Returns the words of a text for comparison. */
export const wordsTyped = (text: string): readonly string[] =>
  tokenise(text)
    .flatMap((token) => (token.kind === 'quoted' ? tokenise(unquoted(token.raw)) : [token]))
    .filter(({ kind }) => kind === 'word')
    .map((token) => token.folded);

/** Returns the text between quotation marks. */
export const unquoted = (raw: string): string => raw.replace(/^[«“"]\s*/u, '').replace(/\s*[»”"]$/u, '');

/** Which way an arrow points. */
export type Direction = 'right' | 'left' | 'both';

export const directionOf = (arrow: string): Direction => {
  const left = /^[<←↔⇄]/u.test(arrow);
  const right = /[>→⇒⟶↔⇄]$/u.test(arrow);
  return left && right ? 'both' : left ? 'left' : 'right';
};
