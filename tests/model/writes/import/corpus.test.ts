import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ImportRefusedError } from '../../../../model/writes/import/import-refused.ts';
import { bringIn } from '../../../support/corpus/bring-in.ts';
import { CORPUS, contentOf, nameOf } from '../../../support/corpus/corpus.ts';
import { corpusTable, type Outcome } from '../../../support/corpus/corpus-table.ts';

const outcomes = new Map<Outcome['file'], Outcome>();

describe('a file as people have it comes in whole, or is refused by name', () => {
  it.each(CORPUS.map((file) => [file.file, file] as const))('%s', async (_, file) => {
    const { actors = [], pairs = [], commitments = [], columnUse, since, notes = [], refused } = file;
    const brought = bringIn(contentOf(file), nameOf(file), columnUse);
    if (refused !== undefined) {
      const error = await brought.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(ImportRefusedError);
      expect(error).toMatchObject({ code: refused });
      outcomes.set(file, { file, format: undefined, choices: [] });
      return;
    }
    const came = await brought;
    expect(came.faults).toEqual([]);
    expect(came.actors).toEqual([...actors].sort());
    // Each pair once: mutual statements are one link.
    expect(came.pairs).toEqual(pairs.map((pair) => [...pair].sort()).sort());
    expect(came.commitments).toEqual([...commitments].sort());
    expect([...came.notes].sort()).toEqual([...notes].sort());
    if (since !== undefined) expect(came.cooperations.map(({ startedOn }) => startedOn)).toEqual(since);
    expect(came.cooperations.every(({ intensity }) => Number(intensity) >= 1)).toBe(true);
    outcomes.set(file, { file, format: came.format, choices: came.choices });
  });

  // WRITE_GUIDES=1 writes it.
  it.each([
    ['fr', 'importer-des-donnees.md', '## Ce qui a été essayé'],
    ['en', 'bring-data-in.md', '## What was tried'],
  ] as const)('the guide states the tested files: %s', (language, name, heading) => {
    const path = fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url));
    const guide = readFileSync(path, 'utf8');
    const written = guide.replace(
      new RegExp(`(${heading}\n.+\n\n)(?:\\|.*\n)*\n?`),
      (_, intro: string) => `${intro}${corpusTable([...outcomes.values()], language)}\n\n`,
    );
    if (process.env.WRITE_GUIDES === '1') writeFileSync(path, written);
    expect(guide).toContain(heading);
    expect(outcomes.size).toBe(CORPUS.length);
    expect(guide).toBe(written);
  });
});
