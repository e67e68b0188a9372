import { describe, expect, it } from 'vitest';
import type { PatternParameter } from '../../../../model/contract/patterns.ts';
import type { Pattern } from '../../../../model/readings/patterns/define-pattern.ts';
import { parametersOf } from '../../../../model/readings/patterns/pattern-parameters.ts';

/** Parses an address for a question with one parameter `p`; undefined if it refuses it. */
function read(parameter: Partial<PatternParameter>, query: Readonly<Record<string, unknown>>): unknown {
  const pattern = { parameters: [{ id: 'p', required: false, ...parameter }] } as unknown as Pattern;
  const reading = parametersOf(pattern, { themes: [{ id: 'food' }] as never }).safeParse(query);
  return reading.success ? reading.data.p : undefined;
}

describe('what a question is asked with', () => {
  it('takes its default if missing, and stays empty without a default', () => {
    expect(read({ type: 'number', default: 3 }, {})).toBe(3);
    expect(read({ type: 'theme' }, {})).toBeNull();
    expect(read({ type: 'theme' }, { p: '' })).toBeNull();
    expect(read({ type: 'actor', required: true }, {})).toBeUndefined();
    expect(read({ type: 'actor', required: true }, { p: '' })).toBeUndefined();
  });

  it('is a whole number within its bounds, from 0 to 1000 by default', () => {
    const months: Partial<PatternParameter> = { type: 'number', min: 2, max: 5 };
    expect([1, 2, 5, 6].map((n) => read(months, { p: String(n) }))).toEqual([undefined, 2, 5, undefined]);
    expect(read(months, { p: '2.5' })).toBeUndefined();
    const open: Partial<PatternParameter> = { type: 'number' };
    expect([-1, 0, 1000, 1001].map((n) => read(open, { p: String(n) }))).toEqual([
      undefined,
      0,
      1000,
      undefined,
    ]);
  });

  it.each([
    ['family', 'business', 'zut'],
    ['nature', 'funds', 'zut'],
    ['theme', 'food', 'zut'],
    ['choice', 'kept', 'zut'],
    ['rule', 'kept', 'zut'],
    ['actor', 'amap', 'a b'],
  ] as const)('of %s is one of them: %s, and not %s', (type, known, unknown) => {
    const choices = [{ id: 'kept', label: { fr: 'tenue', en: 'kept' } }];
    expect(read({ type, choices }, { p: known })).toBe(known);
    expect(read({ type, choices }, { p: unknown })).toBeUndefined();
  });

  it('is nothing else', () => {
    expect(read({ type: 'theme' }, { p: 'food', other: '1' })).toBeUndefined();
  });
});
