import { mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * A language for tests, in the place of English: every letter of the catalogues bears an accent, and words are longer by
 * half. A plain letter on screen is then of no catalogue, and what is cut would be cut in German too.
 */
export function pseudo(text: string): string {
  // Brackets contain a named slot of a sentence.
  return text.replace(/\[[^\]]*\]|[A-Za-z]+/g, (word) =>
    word.startsWith('[') ? word : accented(word + word.slice(0, Math.floor(word.length / 2))),
  );
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BEARS = 'áƀćđéƒǵĥíĵķĺṁńóṕɋŕśťúṽŵẋýźÁɃĆĐÉƑǴĤÍĴĶĹṀŃÓṔɊŔŚŤÚṼŴẊÝŹ';
const ACCENTS = new Map([...PLAIN].map((letter, i) => [letter, [...BEARS][i] ?? letter]));
const accented = (word: string): string => [...word].map((letter) => ACCENTS.get(letter) ?? letter).join('');

/** Translates an object of labels, at any depth, into the pseudo-language. */
export function pseudoLabels<T>(value: T): T {
  if (Array.isArray(value)) return value.map(pseudoLabels) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'en' && typeof inner === 'string' ? pseudo(inner) : pseudoLabels(inner),
    ]),
  ) as T;
}

// Its typography, dates and numbers stay those of English.
const CATALOGUES = /\/(?:client\/messages|model\/words|server\/texts)\/en(?:\/(?!manner\.ts).*)?\.ts$/;
/** Methods whose text is looked for, and not shown. */
const LOOKS_FOR = new Set([
  'replace',
  'replaceAll',
  'split',
  'includes',
  'startsWith',
  'endsWith',
  'test',
  'get',
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Lists the texts of a module: literals other than names, addresses and compared values. */
function textsOf(node: Node): Node[] {
  // The language of a catalogue is no text.
  if (node.type === 'Literal') return typeof node.value === 'string' && node.value !== 'en' ? [node] : [];
  if (node.type === 'TemplateElement') return [node];
  const left = LEFT_ALONE[node.type]?.(node) ?? [];
  return Object.entries(node)
    .filter(([key]) => !left.includes(key))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .flatMap(textsOf);
}

const LEFT_ALONE: Readonly<Record<string, (node: Node) => readonly string[]>> = {
  ImportDeclaration: () => ['source'],
  ImportExpression: () => ['source'],
  ExportNamedDeclaration: () => ['source'],
  Property: ({ computed }) => (computed === true ? [] : ['key']),
  MemberExpression: () => ['property'],
  BinaryExpression: ({ operator }) => (operator === '+' ? [] : ['left', 'right']),
  SwitchCase: () => ['test'],
  NewExpression: () => ['arguments'],
  CallExpression: ({ callee }) => {
    const { property } = callee as { property?: { name?: string } };
    return LOOKS_FOR.has(property?.name ?? '') ? ['arguments'] : [];
  },
};

const inPseudo: Plugin = {
  name: 'pseudo-language',
  enforce: 'post',
  transform(code, id) {
    if (!CATALOGUES.test(id)) return;
    const texts = textsOf(this.parse(code) as unknown as Node).sort((a, b) => b.start - a.start);
    let changed = code;
    for (const { start, end } of texts)
      changed = changed.slice(0, start) + unescaped(code.slice(start, end)) + changed.slice(end);
    return { code: changed, map: null };
  },
};

/** Replaces the letters of a text's source, not characters after a backslash. */
const unescaped = (source: string): string =>
  source.replace(/(\\(?:u\{[^}]*\}|u.{4}|x..|.))|((?:(?!\\)[\s\S])+)/g, (_all, escaped, plain) =>
    escaped === undefined ? pseudo(plain) : escaped,
  );

/** Builds screens and server with that language in the place of English: a project of their own, whose folder it gives. */
export async function buildPseudoProject(): Promise<string> {
  const project = mkdtempSync(path.join(tmpdir(), 'maillage-pseudo-'));
  for (const name of readdirSync('.'))
    if (name !== 'dist') symlinkSync(path.resolve(name), path.join(project, name));
  const common = { logLevel: 'error' as const, plugins: [inPseudo] };
  await build({
    ...{ ...common, configFile: path.resolve('client/vite.config.ts') },
    build: { outDir: path.join(project, 'dist/client'), emptyOutDir: true },
  });
  await build({
    ...{ ...common, configFile: path.resolve('server/vite.config.ts') },
    build: {
      ...{ outDir: path.join(project, 'dist/server'), emptyOutDir: true },
      rolldownOptions: { input: { app: path.resolve('server/app.ts') } },
    },
  });
  return project;
}
