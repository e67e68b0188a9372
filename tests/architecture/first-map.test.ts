import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { AT_THE_SERVER } from '../../client/endpoints-plugin.ts';
import { FIRST_MAP } from '../../client/first-map.ts';
import { laterMessages } from '../../model/words/fr/screens/later.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `import … from` and `import '…'`; not `import type`, not `import()`. */
const IMPORTED = /^(?:import|export)\b(?!\s+type)(?:[^;]*?\sfrom)?\s+'(\.[^']+\.ts)'/gm;

function loadedFirst(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const toRead = FIRST_MAP.map((file) => join('client', file));
  for (let file = toRead.pop(); file !== undefined; file = toRead.pop()) {
    if (found.has(file) || !existsSync(join(ROOT, file))) continue;
    const text = readFileSync(join(ROOT, file), 'utf8');
    found.set(file, text);
    for (const [, target] of text.matchAll(IMPORTED)) toRead.push(join(dirname(file), target ?? ''));
  }
  return found;
}

it('says nothing before the first map with texts that come later', () => {
  const files = loadedFirst();
  expect(files.size).toBeGreaterThan(150);
  const later = Object.keys(laterMessages);
  const strays = [...files]
    // An action may answer a view that was opened later: its texts are there by then.
    .filter(([file]) => file.startsWith('client/') && !file.startsWith('client/actions/'))
    .flatMap(([file, text]) => {
      const stems = [...text.matchAll(/`([\w.]+\.)\$\{/g)].map(([, stem]) => stem ?? '');
      return later
        .filter((key) => text.includes(`'${key}'`) || stems.some((stem) => key.startsWith(stem)))
        .map((key) => `${file} says ${key}`);
    });
  expect(strays).toEqual([]);
});

it('reads nothing of an endpoint that the screens are built without', () => {
  const left = AT_THE_SERVER.join('|');
  const read = new RegExp(
    `\\w\\)?\\]?\\??\\.(?:${left})\\b|\\{[^}]*\\b(?:${left})\\b[^}]*\\} = (?!brief\\b)`,
  );
  const readers = ['client', 'model']
    .flatMap((part) =>
      readdirSync(join(ROOT, part), { recursive: true }).map((file) => join(part, `${file}`)),
    )
    .filter((file) => /^(?!model\/(?:contract|words)\/|client\/endpoints-plugin).*\.ts$/.test(file))
    .filter((file) =>
      read.test(readFileSync(join(ROOT, file), 'utf8').replace(/'[^'\n]*'|\/\*.*?\*\//gs, '')),
    );
  expect(readers).toEqual([]);
});
