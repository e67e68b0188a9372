import type { ConsoleSchema } from '../../../model/contract/console.ts';
import { append } from '../../../model/grouped.ts';

/** Something that may be written where one is typing. */
export interface Completion {
  readonly label: string;
  readonly kind: 'label' | 'type' | 'property' | 'parameter' | 'variable' | 'function' | 'keyword';
  /** Detail next to it: the ends of a type, the owner of a property. */
  readonly detail?: string;
  /** Inserted text, if it is not the label. */
  readonly apply?: string;
}

export interface Completions {
  /** Start of the word being typed. */
  readonly from: number;
  readonly options: readonly Completion[];
}

type Words = Pick<ConsoleSchema, 'nodes' | 'relationships' | 'keywords' | 'functions'>;

/**
 * Completes a statement: labels in `(a:`, types in `[r:`, properties after `a.` and in `{`, parameters after
 * `$`, else variables, functions and keywords. Null inside a text or a comment, and without a started word.
 */
export function completeStatement(
  before: string,
  words: Words,
  parameters: readonly string[],
): Completions | null {
  const code = withoutTexts(before);
  if (code === null) return null;
  const word = /[A-Za-z_]\w*$/.exec(code)?.[0] ?? '';
  const from = before.length - word.length;
  const head = code.slice(0, code.length - word.length);
  if (head.endsWith('$')) return { from, options: parameters.map((label) => ({ label, kind: 'parameter' })) };
  const variables = variablesOf(code);
  const owner = /([A-Za-z_]\w*)\.$/.exec(head)?.[1];
  if (owner !== undefined) return { from, options: propertiesOf(variables.get(owner), words) };
  const open = innermost(head);
  if (open !== undefined) {
    const within = head.slice(open + 1);
    const names = /:\s*(?:\w+\s*[|&]\s*)*$/.test(within);
    if (head[open] === '(' && names) return { from, options: labels(words) };
    if (head[open] === '[' && names) return { from, options: types(words) };
    if (head[open] === '{' && /(?:^|,)\s*$/.test(within)) {
      const holder = /:\s*(\w+)\s*$/.exec(head.slice(0, open))?.[1];
      if (holder !== undefined)
        return {
          from,
          options: propertiesOf(holder, words).map((one) => ({ ...one, apply: `${one.label}: ` })),
        };
    }
  }
  // A word that is whole asks for nothing: Enter is then a new line.
  if (word === '' || variables.has(word) || isWhole(word, words)) return null;
  return {
    from,
    options: [
      ...[...variables.keys()].map((label): Completion => ({ label, kind: 'variable' })),
      ...words.functions.map(
        ({ name, takes }): Completion => ({
          label: name,
          kind: 'function',
          detail: `(${takes})`,
          apply: `${name}(`,
        }),
      ),
      ...words.keywords.map((label): Completion => ({ label, kind: 'keyword', apply: `${label} ` })),
    ],
  };
}

const isWhole = (word: string, { keywords }: Words): boolean => keywords.includes(word.toUpperCase());

/** Blanks out texts and comments, with the same length; null if it ends inside one. */
function withoutTexts(text: string): string | null {
  let ended = true;
  const code = text.replace(
    /'(?:\\.|[^'\\])*('|$)|"(?:\\.|[^"\\])*("|$)|\/\/[^\n]*(\n|$)/g,
    (found, ...ends) => {
      if (ends.slice(0, 3).every((end) => end === undefined || end === '')) ended = false;
      return ' '.repeat(found.length);
    },
  );
  return ended ? code : null;
}

const CLOSED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Returns the position of the innermost open bracket. */
function innermost(code: string): number | undefined {
  const open: number[] = [];
  for (const [i, sign] of [...code].entries()) {
    if (sign === '(' || sign === '[' || sign === '{') open.push(i);
    else if (code[open.at(-1) ?? -1] === CLOSED_BY[sign] && CLOSED_BY[sign] !== undefined) open.pop();
  }
  return open.at(-1);
}

/** Names that a statement gave so far, each with the label or type it was given for. */
function variablesOf(code: string): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [, name = '', label] of code.matchAll(/[([]\s*([A-Za-z_]\w*)\s*(?::\s*(\w+))?\s*(?=[)\]{*|&])/g))
    if (found.get(name) === undefined) found.set(name, label);
  for (const [, name = ''] of code.matchAll(/\bAS\s+([A-Za-z_]\w*)|\b([A-Za-z_]\w*)\s*=\s*\(/gi))
    if (name !== '' && !found.has(name)) found.set(name, undefined);
  return found;
}

const labels = ({ nodes }: Words): Completion[] => nodes.map(({ label }) => ({ label, kind: 'label' }));

/** Lists each relationship type once, with all its ends. */
function types({ relationships }: Words): Completion[] {
  const ends = new Map<string, string[]>();
  for (const { type, from, to } of relationships) append(ends, type, `${from} → ${to}`);
  return [...ends].map(([label, between]) => ({ label, kind: 'type', detail: between.join(', ') }));
}

/** Lists the properties of a label or type; if unknown, of all, with their owner. */
function propertiesOf(labelName: string | undefined, { nodes, relationships }: Words): Completion[] {
  const holders = [
    ...nodes.map(({ label, properties }) => ({ name: label, properties })),
    ...relationships.map(({ type, properties }) => ({ name: type, properties })),
  ];
  const own = holders.filter(({ name }) => name === labelName);
  const names = new Map<string, Set<string>>();
  for (const { name, properties } of own.length > 0 ? own : holders)
    for (const property of properties)
      names.set(property, (names.get(property) ?? new Set<string>()).add(name));
  return [...names].map(([label, whose]) => ({ label, kind: 'property', detail: [...whose].join(', ') }));
}
