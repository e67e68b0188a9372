import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../model/contract/languages.ts';
import { NameDiffersError, NOUNS, TooManyTerritoriesError } from '../../model/errors.ts';
import { problemOf } from '../../server/plugins/problem-of.ts';
import { problemText } from '../../server/texts/problem-text.ts';
import { textsIn } from '../../server/texts/texts.ts';

const ROOT = new URL('../../', import.meta.url);
// These codes are distinguished only in the log: the response is INTERNAL.
const HIDDEN = ['UNEXPECTED_ROW'];

const filesOf = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
const textOf = (files: readonly string[]): string =>
  files.map((file) => readFileSync(new URL(file, ROOT), 'utf8')).join('\n');

const sources = textOf(
  [...filesOf('model'), ...filesOf('server')].filter((file) => !file.startsWith('server/texts/')),
);
// Matches a code where it is thrown, or where a type lists the allowed codes.
const CODE =
  /(?:super|RequestRefusedError|BrokenRuleError)\(\s*'([A-Z_]+)'|^ {2}\| '([A-Z]+_[A-Z_]+)'|super\(\s*[^?;]+\? '([A-Z_]+)' : '([A-Z_]+)'/gm;
const written = [...sources.matchAll(CODE)].flatMap((found) => found.slice(1).filter(Boolean));
const codes = [...new Set([...written, ...NOUNS.map((noun) => `${noun}_NOT_FOUND`)])];

it('has a text for every code that is thrown, and for no other', () => {
  expect(codes.length).toBeGreaterThan(90);
  expect(codes.filter((code) => !HIDDEN.includes(code) && problemText(code, 'fr') === undefined)).toEqual([]);
  const used = (code: string) => codes.includes(code) || sources.includes(`'${code}'`);
  expect(Object.keys(textsIn('fr').problems).filter((code) => !used(code))).toEqual([]);
});

it('says everything in both languages, with French spaces before ; : ? !', () => {
  for (const language of LANGUAGES)
    for (const { title, detail } of Object.values(textsIn(language).problems)) {
      expect(title).not.toBe('');
      expect(detail).not.toBe('');
    }
  for (const { title, detail } of Object.values(textsIn('fr').problems))
    expect(title + detail).not.toMatch(/ [;:?!»]|« |'/);
});

it('uses the sentence of the whole for a property without its own', () => {
  for (const error of [new NameDiffersError(), new TooManyTerritoriesError(60)]) {
    for (const language of ['fr', 'en'] as const) {
      const { detail, errors } = problemOf(error, '/api/x', language);
      expect(errors?.map(({ message }) => message)).toEqual([detail]);
    }
  }
});

it('says in French what the contract says in English', () => {
  const SENTENCE = /\.(?:regex|refine)\((?:(?!\.(?:regex|refine|optional)\()[\s\S])*?,\s*'([^'\n]+)',?\s*\)/g;
  const contract = textOf(filesOf('model/contract'));
  const said = [...contract.matchAll(SENTENCE)].map(([, sentence]) => sentence ?? '');
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((sentence) => textsIn('fr').contractSentences[sentence] === undefined)).toEqual([]);
});
