/**
 * Matches remarks of one line, quoted texts, HTML labels, edges, signs and bare words. An unclosed one
 * extends to the end.
 */
const TOKEN =
  /\/\/[^\n]*|#[^\n]*|"(?:[^"\\]|\\[\s\S])*(?:"|$)|<(?:[^<>]|<[^<>]*>)*(?:>|$)|--|->|[{}[\];,=]|[^\s{}[\];,="]+?(?=--|->|[\s{}[\];,="]|$)/g;

export interface DotToken {
  readonly text: string;
  readonly isSign: boolean;
  readonly line: number;
}

/** Splits a DOT text into words and signs, each with its line. */
export function tokensOfDot(text: string): DotToken[] {
  let line = 1;
  let read = 0;
  const whole = withoutRemarks(text);
  return [...whole.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    for (; read < index; read += 1) if (whole[read] === '\n') line += 1;
    // `a:south` is a side of a, `"a":south` too.
    if (/^(?:\/\/|#|:)/.test(token)) return [];
    const isText = /^["<]/.test(token);
    const text = isText ? textOf(token) : (token.split(':', 1)[0] ?? '');
    return [{ text, isSign: !isText && /^(?:--|->|[{}[\];,=])$/.test(token), line }];
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Returns a text without formatting: joined lines, without HTML tags. */
function textOf(token: string): string {
  const content = token.slice(1, /[">]$/.test(token) ? -1 : undefined);
  const plain = token.startsWith('"')
    ? content
        .replace(/\\\r?\n/g, '')
        .replace(/\\"/g, '"')
        .replace(/\\[nlr]/g, ' ')
    : content.replace(/<[^<>]*>/g, ' ').replace(/&(\w+);/g, (whole, word: string) => ENTITIES[word] ?? whole);
  return plain.replace(/\s+/g, ' ').trim();
}

/** Longer remarks are blanks, so that lines keep their numbers. */
function withoutRemarks(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('/*', from);
    const end = start < 0 ? -1 : text.indexOf('*/', start + 2);
    if (end < 0) return kept.join('') + text.slice(from);
    kept.push(text.slice(from, start), text.slice(start, end + 2).replace(/[^\n]/g, ' '));
    from = end + 2;
  }
}
