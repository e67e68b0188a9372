import { describe, expect, it } from 'vitest';
import { spokenLines, verdictOf } from '../../support/spoken-lines.ts';

const share = (file: string) => {
  const lines = spokenLines(file).map((line) => ({ id: line.id, verdict: verdictOf(line) }));
  const of = (...verdicts: string[]) => lines.filter(({ verdict }) => verdicts.includes(verdict));
  return {
    count: lines.length,
    good: of('right', 'asked').length,
    asked: of('asked').length,
    wrong: of('wrong').map(({ id }) => id),
  };
};

describe('lines that rooms say', () => {
  it('are read right or asked rightly for 95 of 100, with one wrong at most, among those of one author', () => {
    const { count, good, asked, wrong } = share('open.jsonl');
    expect(count).toBe(134);
    expect(good / count).toBeGreaterThanOrEqual(0.95);
    expect(asked / count).toBeLessThanOrEqual(0.1);
    expect(wrong.length).toBeLessThanOrEqual(1);
  });

  it('are read right or asked rightly for nine of ten, with one in a hundred wrong at most, in other voices', () => {
    const { count, good, wrong } = share('own.jsonl');
    expect(count).toBeGreaterThan(200);
    expect(good / count).toBeGreaterThanOrEqual(0.9);
    expect(wrong.length / count).toBeLessThanOrEqual(0.01);
  });
});
