import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What any part of the process may say or throw. */
const PROCESS = [
  'server/errors.ts',
  'server/start-error.ts',
  'server/terminal.ts',
  'server/own-version.ts',
  'server/project.ts',
];

/** What each room may import of the project; a room that is not named may import anything. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'server/contract': ['server/contract'],
  model: ['model'],
  'server/domain': ['server/domain', 'server/contract', 'server/errors.ts'],
  'server/store': ['server/store', 'server/domain', 'server/contract', ...PROCESS],
  'server/engine': ['server/engine', 'server/store', ...PROCESS],
  // The guides are pages of the screens.
  client: ['client', 'server/contract', 'docs'],
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

it('keeps Cypher in cypher/: no statement stands in the code', () => {
  const strays = ['server', 'client']
    .flatMap(sources)
    // What is written there is a file that is taken away: the program runs none of it.
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

/** The way to the console's engine, and to the service that has it: on this machine, or at the address that is set. */
const CONSOLE_CLIENTS = ['server/engine/console/byte-gate.ts', 'server/engine/console/remote-console.ts'];

it('calls no address: the server has no client but those of its database and of the console’s', () => {
  const CLIENT =
    /\bfetch\(|\bnew WebSocket\(|from '(?:node:)?(?:undici|http2|tls|dgram|dns)'|\b(?:http|https|net)\.(?:request|get|connect)\(|import \{[^}]*\b(?:request|get|connect|createConnection|Socket)\b[^}]*\} from 'node:(?:http|https|net)'/;
  const callers = sources('server').filter((file) => CLIENT.test(readFileSync(resolve(ROOT, file), 'utf8')));
  expect(callers.sort()).toEqual(CONSOLE_CLIENTS);
});
