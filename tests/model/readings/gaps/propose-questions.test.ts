import { describe, expect, it } from 'vitest';
import { GapRule } from '../../../../model/contract/vocabulary.ts';
import { proposeQuestions } from '../../../../model/readings/gaps/propose-questions.ts';
import { makeGap } from '../../../support/make-gap.ts';

/** A question by its key: `2x` is of the second rule about x; its number among those of the rule follows. */
const question = (key: string, more: Partial<Parameters<typeof proposeQuestions>[0][number]> = {}) => {
  const [rule = '', ...about] = key.split('.')[0] ?? '';
  const gap = makeGap({
    key,
    rule: GapRule.options[Number(rule)] ?? expect.fail(),
    evidence: { actorIds: about },
  });
  return { ...gap, waits: false, ...more };
};
const proposed = (
  list: ReadonlyArray<string | ReturnType<typeof question>>,
  askedWith: Readonly<Record<string, string>> = {},
) =>
  proposeQuestions(
    list.map((one) => (typeof one === 'string' ? question(one) : one)),
    new Map(Object.entries(askedWith)),
  ).join(' ');

describe('the questions to begin with', () => {
  it('are five at most, open, and none delicate', () => {
    const delicate = question('1a', { delicate: true });
    const answered = question('2b', { status: 'accepted' });
    expect(proposed([delicate, answered, '3c', '4d', '5e', '6f', '7g', '8h'])).toBe('3c 4d 5e 6f 7g');
    expect(proposed([])).toBe('');
  });

  it('are of other rules about other actors first, then of other rules', () => {
    expect(proposed(['1x', '2x', '3y', '4z', '5w', '6v'])).toBe('1x 3y 4z 5w 6v');
    expect(proposed(['1x', '2x', '3y', '4xz', '5w'])).toBe('1x 2x 3y 4xz 5w');
    expect(proposed(['1x', '1y', '2x', '3x', '4x', '5x'])).toBe('1x 2x 3x 4x 5x');
  });

  it('then two of a rule, about others sooner than about the same', () => {
    expect(proposed(['1x', '1x.2', '1y', '2x', '3x', '4x'])).toBe('1x 1y 2x 3x 4x');
    expect(proposed(['1x', '1x.2', '1x.3', '2x'])).toBe('1x 1x.2 2x');
    expect(proposed(['1x', '1y', '1z'])).toBe('1x 1y');
  });

  it('are about nobody where they name more than eight', () => {
    const others = ['2a', '3p', '4q', '5r', '6s'];
    expect(proposed(['1abcdefghi', ...others])).toBe('1abcdefghi 2a 3p 4q 5r');
    expect(proposed(['1abcdefgh', ...others])).toBe('1abcdefgh 3p 4q 5r 6s');
  });

  it('have what says little on a young map last, two of a rule, and never alone', () => {
    const waits = ['1a', '1b', '1c'].map((key) => question(key, { waits: true }));
    expect(proposed(waits)).toBe('');
    expect(proposed([...waits, '2x'])).toBe('2x 1a 1b');
    expect(proposed([...waits, '2x', '3x', '4x', '5x', '6x'])).toBe('2x 3x 4x 5x 6x');
  });

  it('fill up with what another asks too, after all else and as few of a rule', () => {
    const too = { '1b': '1a', '2a': '1a', '1c': '1a' };
    expect(proposed(['1a', '1b', '1c', '2a'], too)).toBe('1a 1b 2a');
    expect(proposed(['1a', '2a', '3a', '4a', '5a', '6a'], too)).toBe('1a 3a 4a 5a 6a');
    const waits = question('6w', { waits: true });
    expect(proposed(['1a', '2a', '3a', '4a', '5a', waits], too)).toBe('1a 3a 4a 5a 6w');
  });
});
