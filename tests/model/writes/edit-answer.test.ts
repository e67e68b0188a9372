import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../model/elements/elements.ts';
import { type Answering, answerEdits, missingParts } from '../../../model/writes/edit-answer.ts';

const answering = (
  input: Answering['input'],
  more: Partial<Pick<Answering, 'key' | 'draft' | 'present'>> = {},
): Answering => ({
  ...{ territoryId: 't', key: 'a', day: '2026-03-12', input },
  ...{ draft: undefined, present: new Set(['a', 'b', 'c', 'd']), ...more },
});
const known = (key: string, more: Properties = {}): Properties => ({
  ...{ territoryId: 't', key, status: 'accepted', at: '2026-01-01' },
  ...more,
});
const answerOf = (answers: readonly Properties[], asked: Answering) =>
  answerEdits(answers, asked).get(`GapAnswer:t.${asked.key}`);

describe('an answer to a question', () => {
  it('is dated today, open by default, with the question of that moment', () => {
    expect(answerOf([], answering({ reason: 'nous verrons' }))).toStrictEqual({
      ...{ territoryId: 't', key: 'a', status: 'open', reason: 'nous verrons', at: '2026-03-12' },
    });
    const draft = { severity: 2 as const, figures: { loss: 3 } };
    expect(answerOf([], answering({ status: 'handled', at: '2026-02-01' }, { draft }))).toStrictEqual({
      ...{ territoryId: 't', key: 'a', status: 'handled', at: '2026-02-01' },
      ...{ severity: 2, figures: '{"loss":3}' },
    });
  });

  it('keeps what is not named, and clears what is null', () => {
    const before = known('a', { reason: 'trop loin', reviewOn: '2026-06-01', by: 'Ana' });
    expect(answerOf([before], answering({ reason: 'trop cher' }))).toMatchObject({
      ...{ status: 'accepted', reason: 'trop cher', reviewOn: '2026-06-01', by: 'Ana', at: '2026-03-12' },
    });
    const cleared = answerOf([before], answering({ reason: null, status: null }));
    expect(cleared).toMatchObject({ status: 'open', reviewOn: '2026-06-01' });
    expect(cleared).not.toHaveProperty('reason');
  });

  it('is as old as it was where it is only put on the screen or taken off', () => {
    const before = known('a', { severity: 1, figures: '{}' });
    const draft = { severity: 3 as const, figures: { loss: 9 } };
    expect(answerOf([before], answering({ shown: 1 }, { draft }))).toStrictEqual({ ...before, shown: 1 });
    expect(answerOf([{ ...before, shown: 1 }], answering({ shown: null }, { draft }))).toStrictEqual(before);
    // Said again on a day, it is new.
    expect(answerOf([before], answering({ at: '2026-02-02' }, { draft }))).toMatchObject({
      ...{ at: '2026-02-02', severity: 3, figures: '{"loss":9}' },
    });
  });

  it('moves others on the screen in their order, and touches none without a rank', () => {
    const answers = [known('b', { shown: 1 }), known('c', { shown: 2 }), known('d')];
    const ranks = (input: Answering['input'], all = answers) =>
      Object.fromEntries([...answerEdits(all, answering(input))].map(([key, { shown }]) => [key, shown]));
    expect(ranks({ shown: 1 })).toEqual({
      ...{ 'GapAnswer:t.a': 1, 'GapAnswer:t.b': 2, 'GapAnswer:t.c': 3, 'GapAnswer:t.d': undefined },
    });
    expect(ranks({ shown: 3 })).toMatchObject({ 'GapAnswer:t.a': 3, 'GapAnswer:t.b': 1, 'GapAnswer:t.c': 2 });
    const withOwn = [...answers, known('a', { shown: 3 })];
    expect(ranks({ shown: null }, withOwn)).toMatchObject({
      ...{ 'GapAnswer:t.a': undefined, 'GapAnswer:t.b': 1, 'GapAnswer:t.c': 2 },
    });
    const edits = answerEdits(answers, answering({ reason: 'x' }));
    for (const answer of answers) expect(edits.get(`GapAnswer:t.${answer.key}`)).toBe(answer);
  });

  it('ranks a question that is there no more after all that are', () => {
    const answers = [known('gone', { shown: 1 }), known('b', { shown: 2 })];
    const edits = answerEdits(answers, answering({ shown: 2 }));
    expect([...edits].map(([key, { shown }]) => [key, shown])).toEqual([
      ['GapAnswer:t.gone', 3],
      ['GapAnswer:t.b', 1],
      ['GapAnswer:t.a', 2],
    ]);
  });
});

it.each<[Properties, readonly string[]]>([
  [{ status: 'accepted' }, ['reason', 'reviewOn']],
  [{ status: 'accepted', reason: '', reviewOn: '2026-06-01' }, ['reason']],
  [{ status: 'accepted', reason: 'r' }, ['reviewOn']],
  [{ status: 'accepted', reason: 'r', reviewOn: '2026-06-01' }, []],
  [{ status: 'contested' }, ['reason']],
  [{ status: 'contested', reason: 'r' }, []],
  [{ status: 'handled' }, []],
  [{ status: 'open' }, []],
])('of an answer %o is missing: %s', (answer, missing) => {
  expect(missingParts(answer)).toEqual(missing);
});
