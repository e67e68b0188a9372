import { GraphParts } from './parts.ts';

/** A word, or words in quotation marks. */
const WORD = /"([^"]*)"|(\S+)/g;

const wordsOf = (line: string): string[] =>
  [...line.matchAll(WORD)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** The name of a relation behind its number: `*Arcs :1 "finance"`. */
const RELATION = /:\s*\d+\s+"([^"]{1,200})"/;

/** Objects of a project file; only a network defines edges. */
const OBJECTS = new Set(['network', 'partition', 'vector', 'permutation', 'cluster', 'hierarchy']);

/**
 * Reads Pajek (de Nooy, Mrvar & Batagelj): `*Vertices`, then a line each with number and label. `*Edges` have
 * no direction, `*Arcs` have one, and the third number is the weight; in a list the first node is linked to
 * the others. After `l` stands the label of a link. `%` begins a remark.
 */
export function readPajek(text: string): GraphParts {
  const parts = new GraphParts();
  let section = '';
  let relation: [string, string][] = [];
  let isNetwork = true;
  const known = new Set<string>();
  /** Gives vertices that no line lists their number as name. */
  const name = (line: number, ...numbers: readonly string[]): void => {
    for (const number of numbers) {
      if (number === '' || known.has(number)) continue;
      known.add(number);
      parts.node(line, [
        ['id', number],
        ['label', number],
      ]);
    }
  };
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
    const words = wordsOf(line);
    const [first = '', second = ''] = words;
    if (first === '' || first.startsWith('%')) continue;
    if (first.startsWith('*')) {
      section = first.slice(1).toLowerCase().split(':')[0] ?? '';
      const named = RELATION.exec(line)?.[1];
      relation = named === undefined ? [] : [['label', named]];
      if (OBJECTS.has(section)) isNetwork = section === 'network';
      continue;
    }
    if (!isNetwork) continue;
    const directed: [string, string][] = section.startsWith('arc') ? [['directed', 'true']] : [];
    if (section === 'vertices') {
      known.add(first);
      parts.node(i + 1, [
        ['id', first],
        ['label', second === '' ? first : second],
      ]);
    } else if (section === 'edges' || section === 'arcs') {
      name(i + 1, first, second);
      const at = words.findIndex((word, k) => k > 1 && word === 'l');
      const label: [string, string][] = at < 0 ? relation : [['label', words[at + 1] ?? '']];
      const weight = words[2] === 'l' ? '' : (words[2] ?? '');
      parts.edge(i + 1, [['source', first], ['target', second], ['weight', weight], ...directed, ...label]);
    } else if (section === 'edgeslist' || section === 'arcslist')
      for (const target of words.slice(1)) {
        name(i + 1, first, target);
        parts.edge(i + 1, [['source', first], ['target', target], ...directed, ...relation]);
      }
  }
  return parts;
}
