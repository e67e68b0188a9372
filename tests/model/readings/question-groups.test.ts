import { describe, expect, it } from 'vitest';
import type { Gap } from '../../../model/contract/gap.ts';
import {
  groupQuestions,
  rulesAsking,
  uncounted,
  whereIs,
} from '../../../model/readings/gaps/question-groups.ts';
import { type GapPart, makeGap } from '../../support/make-gap.ts';

const gap = (key: string, part: GapPart = {}): Gap => makeGap({ rule: 'single-carrier', key, ...part });
const keys = (gaps: readonly Gap[]) => gaps.map(({ key }) => key);

const items = [
  gap('second', { shown: 2 }),
  gap('first', { shown: 1, status: 'accepted' }),
  gap('proposed'),
  gap('other', { rule: 'families-apart', title: 'Peu de liens' }),
  gap('delicate', { delicate: true }),
  gap('answered', { status: 'contested', delicate: true }),
];
const groups = () => groupQuestions({ items, proposedKeys: ['proposed', 'second'] });

describe('the questions, sorted', () => {
  it('puts each in one group: on screen by rank, proposed, others, delicate, answered', () => {
    expect(keys(groups().shown)).toEqual(['first', 'second']);
    expect(keys(groups().proposed)).toEqual(['proposed']);
    expect(keys(groups().others)).toEqual(['other']);
    expect(keys(groups().delicate)).toEqual(['delicate']);
    expect(keys(groups().answered)).toEqual(['answered']);
  });

  it('keeps one rule where one is asked', () => {
    const some = groupQuestions({ items, proposedKeys: [] }, 'families-apart');
    expect(
      Object.values(some)
        .flat()
        .map(({ key }) => key),
    ).toEqual(['other']);
  });

  it('leaves out what another question asks too, unless that one is of a rule that is not listed', () => {
    const shared = [
      gap('asks'),
      gap('asked', { askedWith: 'families-apart:x' }),
      gap('own', { askedWith: 'single-carrier:asks' }),
      gap('other', { rule: 'families-apart' }),
    ];
    const others = (...rule: [] | [Gap['rule']]) =>
      keys(groupQuestions({ items: shared, proposedKeys: [] }, ...rule).others);
    expect([others(), others('single-carrier'), others('families-apart')]).toEqual([
      ['asks', 'other'],
      ['asks', 'asked'],
      ['other'],
    ]);
    expect(rulesAsking(shared)).toEqual([
      { rule: 'single-carrier', title: '', n: 2 },
      { rule: 'families-apart', title: '', n: 1 },
    ]);
    expect(uncounted({ items: [...shared, gap('done', { status: 'handled' })], asked: 1 })).toBe(1);
  });

  it('steps through the screen without the private questions', () => {
    expect(whereIs(groups(), 'second')).toMatchObject({ group: 'shown', index: 1, total: 2, next: null });
    expect(whereIs(groups(), 'second')?.previous?.key).toBe('first');
    expect(whereIs(groups(), 'delicate')).toMatchObject({ total: 1, previous: null, next: null });
    expect(whereIs(groups(), 'proposed')?.next?.key).toBe('other');
    expect(whereIs(groups(), 'gone')).toBeNull();
  });

  it('says how many are listed and not counted among those to ask', () => {
    expect(uncounted({ items, asked: 4 })).toBe(0);
    expect(uncounted({ items: [...items, gap('too', { askedWith: 'other' })], asked: 1 })).toBe(3);
  });

  it('counts the rules that ask something', () => {
    expect(rulesAsking(items).map(({ rule, n }) => [rule, n])).toEqual([
      ['single-carrier', 5],
      ['families-apart', 1],
    ]);
  });
});
