import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Words that join others: they say nothing of what is in a variable. */
const JOINING = 'of|how|what|those|these|said|together|held';
const DECLARED = new RegExp(
  `\\b(?:const|let|function) (?:${JOINING})\\b|[({[, ](?:${JOINING})\\)? =>|\\((?:${JOINING})\\??: [A-Za-z]`,
);

it('names variables and parameters by what they hold', () => {
  const files = ['model', 'server', 'client'].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(1000);
  const named = files.filter((file) => DECLARED.test(readFileSync(`${ROOT}${file}`, 'utf8')));
  expect(named).toEqual([]);
});

it.each([
  'const of = 1',
  'list.map((said) => said)',
  'function what() {}',
  '(how: Options) => 1',
  'all.map(held => 1)',
])('tells that %s is none', (code) => expect(code).toMatch(DECLARED));
