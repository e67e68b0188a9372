import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as EnsureBuilt from '../../build/ensure-built.js';

const HERE = path.resolve(import.meta.dirname, '../..');

/** A small project of its own, built once: the server's sources are one file, which its configuration copies. */
let folder: string;
let built: typeof EnsureBuilt;
const write = (file: string, text: string) => {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const touch = (file: string) =>
  utimesSync(path.join(folder, file), new Date(), new Date(Date.now() + 60_000));

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ensure-built-'));
  cpSync(path.join(HERE, 'build/ensure-built.js'), path.join(folder, 'build/ensure-built.js'));
  symlinkSync(path.join(HERE, 'node_modules'), path.join(folder, 'node_modules'));
  write('package.json', '{"type": "module"}');
  write('package-lock.json', '{}');
  write('model/a.ts', 'export const a = 1;');
  write('server/main.ts', "import { a } from '../model/a.ts'; console.log(a);");
  write(
    'server/vite.config.ts',
    "export default { build: { ssr: 'main.ts', rollupOptions: { output: { entryFileNames: 'main.js' } } } };",
  );
  built = (await import(
    pathToFileURL(path.join(folder, 'build/ensure-built.js')).href
  )) as typeof EnsureBuilt;
  await built.build(['server']);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what is built', () => {
  it('is fresh when its sources were touched without changing, as npm prune touches the lock file', () => {
    touch('package-lock.json');
    touch('model/a.ts');
    expect(built.staleParts(['server'])).toEqual([]);
  });

  it('is stale when a source has another content, or is gone', () => {
    write('model/a.ts', 'export const a = 2;');
    touch('model/a.ts');
    expect(built.staleParts(['server'])).toEqual(['server']);
  });

  it('is run as it is where the tools to build are not installed', () => {
    write('model/a.ts', 'export const a = 2;');
    touch('model/a.ts');
    rmSync(path.join(folder, 'node_modules'));
    expect(built.staleParts(['server'])).toEqual([]);
  });

  it('is refused in a sentence where it is missing and the tools too', async () => {
    rmSync(path.join(folder, 'node_modules'));
    rmSync(path.join(folder, 'dist'), { recursive: true });
    expect(built.staleParts(['server'])).toEqual(['server']);
    await expect(built.build(['server'])).rejects.toThrow('npm ci brings them');
  });
});
