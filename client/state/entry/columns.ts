/** Separator of columns in a pasted list. */
export type Columns = 'tab' | 'semicolon' | 'comma' | 'dash' | 'none';

const SIGNS: Readonly<Record<Exclude<Columns, 'none'>, RegExp>> = {
  tab: /\t/,
  semicolon: /\s*;\s*/,
  comma: /\s*,\s*/,
  dash: /\s+[-–—]\s+/,
};

/** Guesses the separator: a tab anywhere; else one that half of the lines have. */
export function guessColumns(lines: readonly string[]): Columns {
  const having = (columns: Exclude<Columns, 'none'>) =>
    lines.filter((line) => SIGNS[columns].test(line) && !/->|→|=>/.test(line)).length;
  if (having('tab') > 0) return 'tab';
  const half = Math.max(1, lines.length / 2);
  return (['semicolon', 'comma', 'dash'] as const).find((columns) => having(columns) >= half) ?? 'none';
}

/** The cells of a line; a cell between quotation marks may hold the sign itself, as spreadsheets write it. */
export function cellsOf(line: string, columns: Columns): readonly string[] {
  if (columns === 'none') return [line.trim()];
  const sign = new RegExp(SIGNS[columns].source, 'y');
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < line.length; ) {
    const quoted = cell.trim() === '' ? /^"(?:[^"]|"")*"/.exec(line.slice(at))?.[0] : undefined;
    if (quoted !== undefined) {
      cell = quoted.slice(1, -1).replaceAll('""', '"');
      at += quoted.length;
      continue;
    }
    sign.lastIndex = at;
    const parted = sign.exec(line)?.[0];
    if (parted === undefined) cell += line[at++] ?? '';
    else {
      cells.push(cell.trim());
      cell = '';
      at += parted.length;
    }
  }
  cells.push(cell.trim());
  while (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
}

const HEADINGS = new Set(
  (
    'nom noms name names acteur acteurs actor actors organisation organization structure famille family source cible ' +
    'target from to de vers a nature note notes type lien link commentaire comment statut status'
  ).split(' '),
);

/** Detects a first line with column names. */
export const isHeading = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => HEADINGS.has(cell.toLowerCase().replace(/[ÀàÁá]/g, 'a')));
