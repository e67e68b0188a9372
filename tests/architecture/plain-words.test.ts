import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commitFaults, subjectFaults } from '../../build/plain-words/commit-subjects.ts';
import { compileRules, WordLists } from '../../build/plain-words/rules.ts';
import type { TextKind } from '../../build/plain-words/texts.ts';

const LISTS = new URL('../../build/plain-words/words.yaml', import.meta.url);
const rules = compileRules(WordLists.parse(parse(readFileSync(LISTS, 'utf8'))));
const faultsOf = (text: string, kind: TextKind = 'comment', french = false): string[] =>
  rules({ kind, text, french, file: 'x.ts', line: 1 });

describe('the check of plain words', () => {
  it.each([
    ['a sentence of 31 words', `${'word '.repeat(31)}.`, '31 words'],
    ['an opening without a subject', 'Whatever came. Of the others, nothing.', 'opening'],
    ['a private phrase', 'Waits for whoever is first.', 'anyone who'],
  ])('reports %s', (_, text, fault) => {
    expect(faultsOf(text).join()).toContain(fault);
  });

  it('accepts a question, and a label of a screen, with such an opening', () => {
    expect(faultsOf('Of which kind is it?')).toEqual(
      expect.not.arrayContaining(['opening without a subject']),
    );
    expect(faultsOf('What we can decide', 'screen')).toEqual([]);
    expect(faultsOf('What we can decide', 'comment')).toEqual(['opening without a subject']);
  });

  it('reports a docstring of a function that has no verb', () => {
    expect(faultsOf('The actors of a land by name.', 'function')).toEqual(['no verb']);
    expect(faultsOf('The actors of a land by name.', 'comment')).toEqual([]);
  });

  it.each(['Sorts the actors by name.', 'Read the actors by name.', 'The actors are sorted by name.'])(
    'accepts “%s” for a function',
    (text) => {
      expect(faultsOf(text, 'function')).toEqual([]);
    },
  );

  it('reads French texts with the French list only', () => {
    expect(faultsOf('Le vote est clos.', 'screen', true)).toHaveLength(1);
    expect(faultsOf('Le vote est clos.', 'screen')).toEqual([]);
  });
});

describe('the rule of commit subjects', () => {
  it.each(['Add a check of plain words', 'Pass the revision on', 'Process imports in order'])(
    'accepts “%s”',
    (subject) => {
      expect(subjectFaults(subject)).toEqual([]);
    },
  );

  it.each([
    'Added a check',
    'Adds a check',
    'Adding a check',
    'The check is added',
    'Add a check.',
    'A'.repeat(73),
  ])('reports “%s”', (subject) => {
    expect(subjectFaults(subject)).not.toEqual([]);
  });

  it('reports the new commits of a repository that break it, and none outside of one', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'maillage-subjects-'));
    const env = { ...process.env, GIT_COMMITTER_DATE: '2030-01-01T00:00:00Z' };
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...words], {
        cwd: folder,
        env,
      });
    try {
      expect(commitFaults(folder)).toEqual([]);
      git('init', '-q');
      git('commit', '-q', '--allow-empty', '-m', 'Read the folder once');
      expect(commitFaults(folder)).toEqual([]);
      git('commit', '-q', '--allow-empty', '-m', 'Reads the folder once');
      expect(commitFaults(folder)).toEqual([
        expect.stringMatching(/not an imperative: Reads the folder once$/),
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
