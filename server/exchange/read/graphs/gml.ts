import { ImportRefusedError } from '../../../../model/writes/import/import-refused.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { GraphParts } from './parts.ts';

/** A sign, a text in quotation marks, or a bare word; what stands after `#` is a remark. */
const TOKEN = /[[\]]|"[^"]*"|#[^\n]*|[^\s[\]"]+/g;

/** Reads GML (Himsolt 1997): `graph [ node [ id 1 label "A" ] edge [ source 1 target 2 ] ]`. */
export function readGml(text: string): GraphParts {
  const parts = new GraphParts();
  const stack: { readonly name: string; readonly values: [string, string][]; readonly line: number }[] = [];
  let directed: string | undefined;
  let name: string | undefined;
  let line = 1;
  let read = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    for (; read < index; read += 1) if (text[read] === '\n') line += 1;
    if (token.startsWith('#')) continue;
    if (token === '[') {
      stack.push({ name: (name ?? '').toLowerCase(), values: [], line });
      name = undefined;
      if (stack.length > IMPORT_LIMITS.depth)
        throw new ImportRefusedError('IMPORT_TOO_DEEP', { max: IMPORT_LIMITS.depth });
    } else if (token === ']') {
      const block = stack.pop();
      if (block === undefined) throw new ImportRefusedError('IMPORT_BROKEN_FILE', { row: line });
      if (block.name === 'node') parts.node(block.line, block.values);
      if (block.name === 'edge') parts.edge(block.line, withDirection(block.values, directed));
      // Gephi and networkx put the position of a node here.
      if (block.name === 'graphics') stack.at(-1)?.values.push(...block.values.filter(isPlace));
    } else if (name === undefined) name = token;
    else {
      const value = saidBy(token);
      if (stack.length === 1 && name === 'directed') directed = value;
      stack.at(-1)?.values.push([name, value]);
      name = undefined;
    }
  }
  if (stack.length > 0) throw new ImportRefusedError('IMPORT_BROKEN_FILE', { row: line });
  return parts;
}

const isPlace = ([name]: readonly [string, string]): boolean => name === 'x' || name === 'y';

const withDirection = (values: readonly [string, string][], directed: string | undefined) =>
  directed === '1' ? [...values, ['directed', 'true'] as const] : values;

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

/** Decodes a text: it is ASCII, and networkx and igraph write other letters as numbers. */
const saidBy = (token: string): string =>
  token.startsWith('"')
    ? token
        .slice(1, -1)
        .replace(/&(?:#(\d{1,7})|(\w+));/g, (whole, number, word) =>
          number === undefined
            ? (ENTITIES[word] ?? whole)
            : Number(number) <= 0x10ffff
              ? String.fromCodePoint(Number(number))
              : whole,
        )
    : token;
