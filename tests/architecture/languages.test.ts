import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../model/contract/languages.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CODES = LANGUAGES.join('|');
/** Folder of the texts, with one subfolder for each language. */
const CATALOGUE = 'model/words';
const IN_CATALOGUE = new RegExp(`^${CATALOGUE}/(?:${CODES})/`);

/** A comparison with a language, or a choice between two: what belongs in a catalogue with an entry a language. */
const BRANCH = new RegExp(
  `[!=]==\\s*'(?:${CODES})'|'(?:${CODES})'\\s*[!=]==|case '(?:${CODES})'|\\? '(?:${CODES})'`,
);
/** Matches a text keyed by a language: `fr: 'Acteur'`, `` en: (n) => `${n} actors` ``. */
const TEXT = new RegExp(`\\b(?:${CODES}):\\s*(?:\\([^)]*\\)\\s*=>\\s*)?(?:fr)?['"\`]`);

const filesOf = (folder: string): string[] =>
  readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
const textOf = (file: string): string => readFileSync(resolve(ROOT, file), 'utf8');

describe.each(['model', 'server', 'client'])('in %s', (folder) => {
  const files = filesOf(folder).filter((file) => !IN_CATALOGUE.test(file));

  it('nothing branches on a language', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => BRANCH.test(textOf(file)))).toEqual([]);
  });

  it('no text stands outside the catalogues', () => {
    expect(files.filter((file) => TEXT.test(textOf(file)))).toEqual([]);
  });
});

it('tells a text and a branch where there is one', () => {
  for (const text of ["fr: 'Acteur'", 'fr: fr`Acteur`', 'en: (n) => `many actors`', 'en: "Actor"'])
    expect(text).toMatch(TEXT);
  for (const code of ["language === 'fr'", "'en' !== language", "isFrench ? 'fr' : 'en'", "case 'fr':"])
    expect(code).toMatch(BRANCH);
});

it('each language has the same files', () => {
  const [first, ...others] = LANGUAGES.map((language) =>
    readdirSync(resolve(ROOT, CATALOGUE, language), { recursive: true, encoding: 'utf8' }).sort(),
  );
  expect(first?.length).toBeGreaterThan(100);
  for (const other of others) expect(other).toEqual(first);
});

// The first one is the source: its types are those of all.
it.each(LANGUAGES.slice(1))('%s is a folder, and a line in three lists', (language) => {
  const sources = ['model', 'server', 'client'].flatMap(filesOf);
  const lists = sources.filter(
    (file) => !IN_CATALOGUE.test(file) && new RegExp(`'[./\\w]*/${language}/`).test(textOf(file)),
  );
  expect(lists).toEqual(['model/words/basics.ts', 'model/words/words.ts', 'server/texts/texts.ts']);
});
