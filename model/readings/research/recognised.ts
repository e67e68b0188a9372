/** Table of a file about elements under codes. */
export interface CodedTable {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>;
}

/** Numbers of organisations that are unique, and of those alike with fewer than k, themselves included. */
export interface Recognised {
  readonly unique: number;
  readonly underK: number;
}

/** More rounds would tell nobody apart who is not by then: each round but the last makes one class more at least. */
const MOST_ROUNDS = 100;

/**
 * Distinguishes organisations by everything in the tables and, round after round, by their rows' other
 * members (colour refinement: Weisfeiler & Leman 1968). It finds what an attack by degrees and neighbours
 * would (Hay et al. 2008, Resisting structural re-identification in anonymized social networks). Matrices
 * contain the same as lists of links.
 */
export function recognised(tables: readonly CodedTable[], codes: readonly string[], k: number): Recognised {
  const rows = tables.filter(({ id }) => !id.endsWith('matrix')).flatMap(rowsOf);
  const coded = codesIn(tables);
  let colours = new Map([...codes, ...coded].map((code) => [code, 0]));
  for (let round = 0, classes = 1; round < MOST_ROUNDS; round += 1) {
    colours = refined(rows, colours);
    const count = new Set(colours.values()).size;
    if (count === classes) break;
    classes = count;
  }
  return countOf(
    codes.map((code) => colours.get(code) ?? 0),
    k,
  );
}

/** Distinguishes organisations by one table, a row each, by the row alone. */
export const recognisedByRows = ({ rows }: CodedTable, k: number): Recognised =>
  countOf(
    rows.map(([, ...cells]) => JSON.stringify(cells)),
    k,
  );

function countOf(signatures: ReadonlyArray<string | number>, k: number): Recognised {
  const sizes = new Map<string | number, number>();
  for (const one of signatures) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const under = (limit: number) => signatures.filter((one) => (sizes.get(one) ?? 0) < limit).length;
  return { unique: under(2), underK: under(k) };
}

/** A row as its cells, each of parts (`A01 lead | A02 support`), each of words. */
interface Row {
  readonly id: string;
  readonly cells: ReadonlyArray<ReadonlyArray<readonly string[]>>;
}

const rowsOf = ({ id, rows }: CodedTable): Row[] =>
  rows.map((row) => ({
    id,
    cells: row.map((cell) =>
      String(cell ?? '')
        .split(' | ')
        .map((part) => part.split(' ')),
    ),
  }));

/** Lists the codes in a file: values under headings of ids. */
const codesIn = (tables: readonly CodedTable[]): string[] =>
  tables.flatMap(({ columns, rows }) =>
    columns.flatMap((column, i) => (CODED.has(column) ? rows.map((row) => String(row[i])) : [])),
  );

const CODED: ReadonlySet<string> = new Set(['actor', 'a', 'b', 'cooperation', 'commitment']);

/**
 * Computes one round: each code's new colour, from its positions and the colours in their rows. Codes
 * themselves and their order in a cell carry no information.
 */
function refined(rows: readonly Row[], colours: ReadonlyMap<string, number>): Map<string, number> {
  const seen = new Map<string, string[]>([...colours.keys()].map((code) => [code, []]));
  for (const { id, cells } of rows) {
    const coloured = cells.map((parts) =>
      parts.map((words) => words.map((word) => colourOf(word, colours)).join(' ')),
    );
    const columns = coloured.map((parts) => parts.toSorted().join(' | '));
    // The ends of a link have no order.
    const ends = id === 'links' ? 2 : 0;
    const whole = [id, ...columns.slice(0, ends).sort(), ...columns.slice(ends)].join('\t');
    for (const [column, parts] of cells.entries())
      for (const [part, words] of parts.entries())
        for (const word of words)
          seen.get(word)?.push(`${Math.max(column, ends - 1)}\t${coloured[column]?.[part]}\t${whole}`);
  }
  const numbers = new Map<string, number>();
  return new Map(
    [...seen].map(([code, all]) => {
      const signature = `${colours.get(code)}\n${all.sort().join('\n')}`;
      const number = numbers.get(signature) ?? numbers.size;
      numbers.set(signature, number);
      return [code, number];
    }),
  );
}

function colourOf(word: string, colours: ReadonlyMap<string, number>): string {
  const colour = colours.get(word);
  return colour === undefined ? word : `@${colour}`;
}
