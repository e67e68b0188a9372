import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Language } from '../../model/contract/primitives.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CODES = Language.options.join('|');
/** A comparison with a language: what belongs in a catalogue with an entry a language. */
const BRANCH = new RegExp(`[!=]==\\s*'(?:${CODES})'|'(?:${CODES})'\\s*[!=]==|case '(?:${CODES})'`);

it.each(['model', 'server', 'client'])('nothing in %s branches on a language', (folder) => {
  const files = readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((name) => BRANCH.test(readFileSync(resolve(ROOT, folder, name), 'utf8')))).toEqual([]);
});
