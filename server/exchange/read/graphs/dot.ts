import { ImportRefusedError } from '../../../../model/writes/import/import-refused.ts';
import { GraphParts } from './parts.ts';

/** Remarks of one line, texts in quotation marks, ties, signs, bare words. */
const TOKEN =
  /\/\/[^\n]*|#[^\n]*|"(?:[^"\\]|\\.)*"|--|->|[{}[\];,=]|[^\s{}[\];,="]+?(?=--|->|[\s{}[\];,="]|$)/g;

interface Token {
  readonly text: string;
  readonly isSign: boolean;
  readonly line: number;
}

/**
 * The DOT language of Graphviz, as far as it says who is tied to whom: nodes, ties in a row (`a -- b -- c`), labels and
 * weights. Groups are read as if they were not there; how things are drawn is left out.
 */
export function readDot(text: string): GraphParts {
  const parts = new GraphParts();
  const nodes = new Map<string, ReturnType<GraphParts['node']>>();
  const tokens = tokensOf(withoutRemarks(text));
  const node = (id: string, line: number) => {
    const known =
      nodes.get(id) ??
      parts.node(line, [
        ['id', id],
        ['label', id],
      ]);
    nodes.set(id, known);
    return known;
  };
  let at = tokens.findIndex(({ text: sign, isSign }) => isSign && sign === '{') + 1;
  while (at < tokens.length) {
    if (tokens[at]?.text === 'subgraph') {
      // Its name is nobody.
      at = tokens.findIndex(({ text: sign, isSign }, i) => i > at && isSign && sign === '{');
      if (at < 0) break;
    }
    const statement = statementAt(tokens, at);
    at = statement.end;
    const { chain, attributes, line } = statement;
    const [first] = chain;
    if (first === undefined || (chain.length === 1 && DEFAULTS.has(first.id))) continue;
    if (chain.length === 1)
      for (const [name, value] of attributes) node(first.id, line).values.set(name, value);
    for (const [i, { id, tie }] of chain.entries()) {
      node(id, line);
      const before = chain[i - 1];
      if (before === undefined) continue;
      const directed: [string, string][] = tie === '->' ? [['directed', 'true']] : [];
      parts.edge(line, [['source', before.id], ['target', id], ...attributes, ...directed]);
    }
  }
  return parts;
}

const DEFAULTS: ReadonlySet<string> = new Set(['node', 'edge', 'graph', 'subgraph']);
/** What says something besides how it is drawn. */
const TOLD: ReadonlySet<string> = new Set(['label', 'weight', 'type', 'name', 'family', 'comment']);

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

function tokensOf(text: string): Token[] {
  let line = 1;
  let read = 0;
  return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    for (; read < index; read += 1) if (text[read] === '\n') line += 1;
    if (/^(?:\/\/|#)/.test(token)) return [];
    const isQuoted = token.startsWith('"');
    const said = isQuoted
      ? token
          .slice(1, -1)
          .replace(/\\"/g, '"')
          .replace(/\\[nlr]/g, ' ')
      : token;
    return [{ text: said, isSign: !isQuoted && /^(?:--|->|[{}[\];,=])$/.test(token), line }];
  });
}

/** A statement from a token on: the ids of a row with the tie before each, and what stands in brackets after it. */
function statementAt(tokens: readonly Token[], start: number) {
  const chain: { readonly id: string; readonly tie: string }[] = [];
  const attributes: [string, string][] = [];
  const line = tokens[start]?.line ?? 1;
  let tie = '';
  let at = start;
  for (; at < tokens.length; at += 1) {
    const { text, isSign } = tokens[at] as Token;
    if (!isSign) {
      // Two words side by side are two statements.
      if (chain.length > 0 && tie === '') break;
      chain.push({ id: text, tie });
      tie = '';
    } else if (text === '--' || text === '->') tie = text;
    else if (text === '[') at = attributesAt(tokens, at + 1, attributes);
    else if (text === '=') {
      // A setting of the whole.
      return { chain: [], attributes, line, end: at + 2 };
    } else {
      at += 1;
      break;
    }
  }
  return { chain, attributes, line, end: Math.max(at, start + 1) };
}

function attributesAt(tokens: readonly Token[], start: number, attributes: [string, string][]): number {
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.isSign && token.text === ']') return at;
    const [equals, value] = [tokens[at + 1], tokens[at + 2]];
    if (token.isSign || equals?.text !== '=' || value === undefined) continue;
    if (TOLD.has(token.text)) attributes.push([token.text, value.text]);
    at += 2;
  }
  throw new ImportRefusedError('IMPORT_BROKEN_FILE', { row: tokens.at(-1)?.line ?? 1 });
}
