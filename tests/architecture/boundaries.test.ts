import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders and files that any part of the process may throw errors from or log with. */
const PROCESS = ['model/errors.ts', 'server/start-error.ts', 'server/terminal.ts', 'server/project.ts'];

/** The packages that each room may import. */
const PACKAGES: Record<string, readonly string[]> = {
  'model/contract': ['zod'],
  model: [
    'zod',
    'fastest-levenshtein',
    'jstat',
    'pure-rand',
    'graphology',
    'graphology-layout-forceatlas2',
    'd3-contour',
    'd3-delaunay',
  ],
};

/** Folders that each folder may import from; a folder without an entry may import anything. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  // The fields are made of the contract's smallest parts, and its entities of the fields.
  'model/contract': ['model/contract', 'model/fields'],
  'model/fields': ['model/fields', 'model/contract', 'model/names', 'model/words'],
  // The guides are texts of a language too.
  model: ['model', 'docs'],
  // Rules that only the server needs, without IO.
  'server/access': ['server/access', 'model'],
  'server/backups': ['server/backups', 'model'],
  'server/console': ['server/console', 'model'],
  'server/store': ['server/store', 'server/backups', 'server/console', 'model', ...PROCESS],
  'server/engine': ['server/engine', 'server/store', ...PROCESS],
  // The state and the actions do not depend on the components that draw them.
  'client/state': ['client/state', 'client/messages', 'client/api/edits.ts', 'model'],
  'client/actions': [
    'client/actions',
    'client/state',
    'client/api',
    'client/messages',
    'client/graph/screen-render-input.ts',
    'model',
  ],
  client: ['client', 'model'],
};

const sources = (folder: string): string[] =>
  readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`);

const relativeImports = (file: string): string[] =>
  [...readFileSync(resolve(ROOT, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)]
    .map(([, specifier]) => resolve(ROOT, dirname(file), specifier ?? ''))
    .map((path) => relative(ROOT, path));

describe.each(Object.entries(MAY_IMPORT))('%s', (room, allowed) => {
  it(`imports of the project only ${allowed.join(', ')}`, () => {
    const strays = sources(room).flatMap((file) =>
      relativeImports(file)
        .filter((target) => !allowed.some((prefix) => target === prefix || target.startsWith(`${prefix}/`)))
        .map((target) => `${file} → ${target}`),
    );
    expect(strays).toEqual([]);
  });
});

const packageImports = (file: string): string[] =>
  [...readFileSync(resolve(ROOT, file), 'utf8').matchAll(/(?:^import|\sfrom) '([^.'][^']*)';$/gm)].map(
    ([, specifier = '']) => specifier,
  );

it.each(Object.entries(PACKAGES))('%s imports no package but %s', (room, allowed) => {
  const imported = sources(room).flatMap((file) =>
    packageImports(file).map((specifier) => ({ file, name: specifier.replace(/\/.*/, '') })),
  );
  expect(new Set(imported.map(({ name }) => name))).toEqual(new Set(allowed));
});

it('keeps Cypher in cypher/: no statement stands in the code', () => {
  const strays = ['model', 'server', 'client']
    .flatMap(sources)
    // Made of the tables of the model: docs/decisions/0036-statements-from-tables.md.
    .filter((file) => file !== 'server/store/element-statements.ts')
    // The Cypher scripts in this folder are content of an exported file: the program runs none of them.
    .filter((file) => !file.startsWith('server/exchange/cypher-script/'))
    .filter((file) =>
      /\b(MATCH|MERGE|UNWIND)\s*[([$]|\bDETACH DELETE\b/.test(readFileSync(resolve(ROOT, file), 'utf8')),
    );
  expect(strays).toEqual([]);
});

it('keeps the driver in the store', () => {
  const strays = sources('server').filter(
    (file) =>
      !file.startsWith('server/store/') &&
      /from 'neo4j-driver'/.test(readFileSync(resolve(ROOT, file), 'utf8')),
  );
  expect(strays).toEqual([]);
});

/**
 * Modules that open connections. They reach the console’s engine and its service, on this machine or at the configured
 * address. They reach the identity providers and the storage for copies that the settings name.
 */
const CLIENTS = [
  'server/copies/s3-destination.ts',
  'server/engine/console/byte-gate.ts',
  'server/engine/console/remote-console.ts',
  'server/use-cases/sign-in/provider.ts',
];

it('calls no address: the server has no client but those of its database, the console’s engine, and the providers and storage of its settings', () => {
  const CLIENT =
    /\bfetch\(|\bnew WebSocket\(|from '(?:node:)?(?:undici|http2|tls|dgram|dns|openid-client|s3mini)'|\b(?:http|https|net)\.(?:request|get|connect)\(|import \{[^}]*\b(?:request|get|connect|createConnection|Socket)\b[^}]*\} from 'node:(?:http|https|net)'/;
  const callers = sources('server').filter((file) => CLIENT.test(readFileSync(resolve(ROOT, file), 'utf8')));
  expect(callers.sort()).toEqual(CLIENTS);
});
