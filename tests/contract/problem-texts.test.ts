import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NOUNS } from '../../server/errors.ts';
import { PROBLEM_TEXTS } from '../../server/problem-texts/problem-texts.ts';

const SERVER = new URL('../../server/', import.meta.url);
// These are told apart in the log only: whoever asks learns no more than INTERNAL.
const HIDDEN = ['UNEXPECTED_ROW'];

const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('problem-texts/'))
  .map((name) => readFileSync(new URL(name, SERVER), 'utf8'))
  .join('\n');
// Where it is thrown, or where a type lists what may be.
const CODE = /(?:super|RequestRefusedError|BrokenRuleError)\(\s*'([A-Z_]+)'|^ {2}\| '([A-Z]+_[A-Z_]+)'/gm;
const written = [...sources.matchAll(CODE)].map(([, thrown, listed]) => thrown ?? listed ?? '');
const codes = [...new Set([...written, ...NOUNS.map((noun) => `${noun}_NOT_FOUND`)])];

it('has a text for every code that is thrown, and for no other', () => {
  expect(codes.length).toBeGreaterThan(90);
  expect(codes.filter((code) => !HIDDEN.includes(code) && PROBLEM_TEXTS[code] === undefined)).toEqual([]);
  const used = (code: string) => codes.includes(code) || sources.includes(`'${code}'`);
  expect(Object.keys(PROBLEM_TEXTS).filter((code) => !used(code))).toEqual([]);
});

it('says everything in both languages, with French spaces before ; : ? !', () => {
  for (const { title, detail } of Object.values(PROBLEM_TEXTS)) {
    for (const { fr, en } of [title, detail]) {
      expect(fr).not.toBe('');
      expect(en).not.toBe('');
      expect(fr).not.toMatch(/ [;:?!»]|« |'/);
    }
  }
});
