/** How each format writes what no reader needs: remarks, and lines that say who made the file. */
const PAJEK_ASIDE = /^(?:%|\*network)/i;
const GML_ASIDE = /^(?:#|creator|version|comment)/i;

/** Detects the start of a Pajek file: a list of vertices, after remarks and the name of the network. */
export function beginsAsPajek(text: string): boolean {
  const first = linesOf(text).find((line) => !PAJEK_ASIDE.test(line));
  return first !== undefined && /^\*vertices\b/i.test(first);
}

/** Detects the start of UCINET's DL: `dl n=5`. */
export const beginsAsUcinet = (text: string): boolean => /^\s*dl\s+(?:n|nr|nc|nm|format)\s*=/i.test(text);

/** Detects the start of a GML file: `graph [`, after remarks and its author. */
export function beginsAsGml(text: string): boolean {
  const lines = linesOf(text);
  const first = lines.findIndex(
    (line) => !GML_ASIDE.test(line) || (!line.startsWith('#') && /\sgraph\s*\[/i.test(line)),
  );
  if (first < 0) return false;
  const begins = `${lines[first]} ${lines[first + 1] ?? ''}`;
  return /^graph\s*\[/i.test(begins) || (GML_ASIDE.test(begins) && /\sgraph\s*\[/i.test(begins));
}

/** Detects the start of a DOT file: `graph {` or `strict digraph "name" {`, after remarks. */
export function beginsAsDot(text: string): boolean {
  return /^(?:strict\s+)?(?:di)?graph\b[^[{;,\n]*\{/i.test(withoutFirstRemarks(text));
}

const linesOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

function withoutFirstRemarks(text: string): string {
  let at = 0;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    const end = endOfRemark(text, at);
    if (end === undefined) return text.slice(at);
    if (end < 0) return '';
    at = end;
  }
}

/** Finds the end of a remark that starts here; undefined if none does, negative if it has no end. */
function endOfRemark(text: string, at: number): number | undefined {
  const [closing, length] = text.startsWith('/*', at) ? (['*/', 2] as const) : (['\n', 1] as const);
  if (length === 1 && !text.startsWith('//', at) && !text.startsWith('#', at)) return undefined;
  const end = text.indexOf(closing, at + length);
  return end < 0 ? -1 : end + length;
}
