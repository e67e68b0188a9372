import { GraphParts } from './parts.ts';

/** A word, or words in quotation marks; commas stand between labels. */
const WORD = /"([^"]*)"|([^\s,]+)/g;
const wordsOf = (line: string): string[] =>
  // A label without quotation marks has no space: Gephi writes « Mairie_de_Caden ».
  [...line.matchAll(WORD)].map(([, quoted, bare]) => quoted ?? (bare ?? '').replaceAll('_', ' '));

type Section = 'head' | 'labels' | 'rows' | 'columns' | 'data';
const SECTIONS: readonly (readonly [RegExp, Section])[] = [
  [/^(?:row labels?)\s*:/i, 'rows'],
  [/^(?:col(?:umn)? labels?)\s*:/i, 'columns'],
  [/^labels?\s*:/i, 'labels'],
  [/^data\s*:/i, 'data'],
];

/** Labels and lines of data of a file, still without the meaning that its format gives. */
interface Parts {
  readonly labels: { readonly text: string; readonly line: number }[];
  readonly columns: string[];
  readonly data: { readonly words: readonly string[]; readonly line: number }[];
}

/**
 * Reads DL of UCINET (Borgatti, Everett & Freeman): labels, then data. `edgelist1` has an arc and its weight a line,
 * `nodelist1` a node and its neighbours; otherwise it is a full matrix.
 */
export function readUcinet(text: string): GraphParts {
  const lines = text.split(/\r\n?|\n/);
  const format = /format\s*=\s*(\w+)/i.exec(text)?.[1]?.toLowerCase() ?? 'fullmatrix';
  const parts = partsOf(lines);
  const graph = new GraphParts();
  const known = new Map<string, string>();
  const put = (label: string, line: number): string => {
    const id = known.get(label.toLowerCase()) ?? label;
    if (!known.has(label.toLowerCase()))
      graph.node(line, [
        ['id', label],
        ['label', label],
      ]);
    known.set(label.toLowerCase(), id);
    return id;
  };
  for (const { text: label, line } of parts.labels) put(label, line);
  const labelOf = (word: string): string =>
    /^\d+$/.test(word) ? (parts.labels[Number(word) - 1]?.text ?? word) : word;
  const arcs: Arc[] = [];
  const arc = (line: number, from: string, to: string, weight = ''): void => {
    arcs.push({ line, source: put(from, line), target: put(to, line), weight });
  };
  if (format.startsWith('edgelist'))
    for (const {
      words: [from, to, weight],
      line,
    } of parts.data) {
      if (from !== undefined && to !== undefined) arc(line, labelOf(from), labelOf(to), weight);
    }
  else if (format.startsWith('nodelist'))
    for (const {
      words: [from, ...others],
      line,
    } of parts.data)
      for (const to of others) arc(line, labelOf(from ?? ''), labelOf(to));
  else readMatrix(parts, /labels? embedded/i.test(text), arc);
  addArcs(graph, arcs);
  return graph;
}

interface Arc {
  readonly line: number;
  readonly source: string;
  readonly target: string;
  readonly weight: string;
}

/** Adds arcs; if each has its like in the other direction, they are edges without one. */
function addArcs(graph: GraphParts, arcs: readonly Arc[]): void {
  const keyOf = (from: string, to: string, weight: string): string => JSON.stringify([from, to, weight]);
  const known = new Set(arcs.map(({ source, target, weight }) => keyOf(source, target, weight)));
  const isMirrored = arcs.every(({ source, target, weight }) => known.has(keyOf(target, source, weight)));
  const met = new Set<string>();
  for (const { line, source, target, weight } of arcs) {
    if (isMirrored && met.has(keyOf(target, source, weight))) continue;
    met.add(keyOf(source, target, weight));
    const ends: [string, string][] = [
      ['source', source],
      ['target', target],
      ['weight', weight],
    ];
    graph.edge(line, isMirrored ? ends : [...ends, ['directed', 'true']]);
  }
}

function partsOf(lines: readonly string[]): Parts {
  const parts: Parts = { labels: [], columns: [], data: [] };
  let section: Section = 'head';
  for (const [i, line] of lines.entries()) {
    const [sign, next] = SECTIONS.find(([one]) => one.test(line.trim())) ?? [];
    section = next ?? section;
    const words = wordsOf(sign === undefined ? line : line.trim().replace(sign, ''));
    if (words.length === 0 || section === 'head') continue;
    if (section === 'data') parts.data.push({ words, line: i + 1 });
    else if (section === 'columns') parts.columns.push(...words);
    else parts.labels.push(...words.map((text) => ({ text, line: i + 1 })));
  }
  return parts;
}

/** Reads a full matrix; labels may stand above and before its lines. */
function readMatrix(
  { labels, columns, data }: Parts,
  isEmbedded: boolean,
  arc: (line: number, from: string, to: string, weight: string) => void,
): void {
  const heads = isEmbedded
    ? (data[0]?.words ?? [])
    : columns.length > 0
      ? columns
      : labels.map(({ text }) => text);
  const lines = isEmbedded ? data.slice(1) : data;
  for (const [i, { words, line }] of lines.entries()) {
    const from = isEmbedded ? words[0] : labels[i]?.text;
    const cells = isEmbedded ? words.slice(1) : words;
    for (const [column, cell] of cells.entries()) {
      const to = heads[column];
      if (from !== undefined && to !== undefined && from !== to && Number(cell) > 0)
        arc(line, from, to, cell);
    }
  }
}
