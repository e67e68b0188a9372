import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { cypherComments, paragraphs } from './plain-files.ts';

export type TextKind = 'comment' | 'function' | 'title' | 'prose' | 'screen';

/** A text that a person reads, with its place; `french` selects the word list. */
export interface Text {
  readonly kind: TextKind;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly french: boolean;
}

/** Tool directives, licence headers and lone tags: texts for machines. */
const FOR_MACHINES =
  /biome-ignore|@ts-|@param|@returns|@type|@module-tag|SPDX|^#region|@vite-ignore|@__PURE__/;
const IS_FUNCTION =
  /^(?:export )?(?:async )?function|^(?:export )?const [\w$]+(?:: [^=]+)? =\s*(?:<[^>]*>)?\s*(?:async )?\(|^(?:(?:static|async|override|get|set|readonly) )*#?[\w$]+(?:<[^>]*>)?\([^;]*\)?(?:: [^;]+)? *\{/;

const lineOf = (source: string, index: number): number => source.slice(0, index).split('\n').length;
const flat = (text: string): string =>
  text
    .replace(/^\s*\*+ ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

interface RawComment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: boolean;
}

const cssComments = (source: string): RawComment[] =>
  [...source.matchAll(/\/\*([\s\S]*?)\*\//g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[1] ?? '',
    block: true,
  }));

/** Lists the comments of a module; joins line comments that follow one another. */
function scriptComments(file: string, source: string): RawComment[] {
  const joined: RawComment[] = [];
  for (const { type, start, end, value } of parseSync(file, source).comments) {
    const before = joined.at(-1);
    if (
      type === 'Line' &&
      before !== undefined &&
      !before.block &&
      /^\s*$/.test(source.slice(before.end, start))
    )
      joined[joined.length - 1] = { ...before, end, text: `${before.text} ${value.trim()}` };
    else joined.push({ start, end, text: value, block: type === 'Block' });
  }
  return joined;
}

function commentsIn(file: string, source: string): Text[] {
  return (file.endsWith('.css') ? cssComments(source) : scriptComments(file, source))
    .map(({ start, end, text, block }) => ({
      kind:
        block && IS_FUNCTION.test(source.slice(end, end + 240).trimStart())
          ? ('function' as const)
          : ('comment' as const),
      file,
      line: lineOf(source, start),
      text: flat(text),
      french: false,
    }))
    .filter(({ text }) => /[a-z]{2}/i.test(text) && !FOR_MACHINES.test(text));
}

const TITLE = /^\s*(?:it|test|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:\\.|(?!\1).)+)\1/gm;
const LITERAL = /(['`])((?:\\.|(?!\1)[\s\S])*?)\1/g;

const titlesIn = (file: string, source: string): Text[] =>
  [...source.matchAll(TITLE)].map((match) => ({
    kind: 'title',
    file,
    line: lineOf(source, match.index + match[0].search(/\S/)),
    text: match[2] ?? '',
    french: false,
  }));

/** Lists the literals of several words in a language file. */
const screensIn = (file: string, source: string): Text[] =>
  [...source.matchAll(LITERAL)]
    .filter(
      ([, , text = '']) => /\s/.test(text) && /[a-zà-ÿ]{3}/i.test(text) && !/^\s*(from|import)/.test(text),
    )
    .map((match) => ({
      kind: 'screen',
      file,
      line: lineOf(source, match.index),
      text: (match[2] ?? '').replace(/\$\{[^}]*\}/g, 'x'),
      french: file.startsWith('model/words/fr/'),
    }));

/** Reads every text of a file, by the ending of its name; none for other files. */
export function textsOf(root: string, file: string, frenchGuides: readonly string[]): Text[] {
  const french = frenchGuides.some((name) => file === `docs/${name}.md`);
  if (!/\.(ts|js|css|cypher|md)$/.test(file)) return [];
  const source = readFileSync(join(root, file), 'utf8');
  if (file.endsWith('.cypher'))
    return cypherComments(source).map((found) => ({ kind: 'comment', file, french: false, ...found }));
  if (file.endsWith('.md'))
    return paragraphs(source).map((found) => ({ kind: 'prose', file, french, ...found }));
  return [
    ...commentsIn(file, source),
    ...(file.endsWith('.test.ts') ? titlesIn(file, source) : []),
    ...(/^model\/words\/(en|fr)\//.test(file) ? screensIn(file, source) : []),
  ];
}
