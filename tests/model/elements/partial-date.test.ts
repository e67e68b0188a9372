import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stateAt } from '../../../model/elements/cooperation-state.ts';
import { endsBefore, firstDayOf, hasBegun, lastDayOf, precisionOf } from '../../../model/elements/day.ts';

it.each([
  ['2020', 'year', '2020-01-01', '2020-12-31'],
  ['2021-06', 'month', '2021-06-01', '2021-06-30'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2023-02', 'month', '2023-02-01', '2023-02-28'],
  ['2021-06-15', 'day', '2021-06-15', '2021-06-15'],
])('%s is a %s, from %s to %s', (said, precision, first, last) => {
  expect(precisionOf(said)).toBe(precision);
  expect(firstDayOf(said)).toBe(first);
  expect(lastDayOf(said)).toBe(last);
});

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const said = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

it('has begun from its first day on, whatever the statements', () =>
  fc.assert(
    fc.property(said, day, (since, d) => {
      expect(hasBegun(since, d)).toBe(firstDayOf(since) <= d);
    }),
  ));

it('says that an end comes first only where no days of both are in order', () => {
  expect(endsBefore('2020', '2020-05-01')).toBe(false);
  expect(endsBefore('2020-04', '2020-05-01')).toBe(true);
  expect(endsBefore('2019', '2020')).toBe(true);
  expect(endsBefore('2020', '2020')).toBe(false);
});

it('reads a cooperation from the first day of its start to the last of its end', () => {
  const one = { status: 'active', startedOn: '2020', endedOn: '2021-06' } as const;
  expect(stateAt(one, '2019-12-31')).toBe('absent');
  expect(stateAt(one, '2020-01-01')).toBe('active');
  expect(stateAt(one, '2021-06-29')).toBe('active');
  expect(stateAt(one, '2021-06-30')).toBe('ended');
  expect(stateAt({ ...one, status: 'broken' }, '2021-06-29')).toBe('active');
  expect(stateAt({ ...one, status: 'broken' }, '2021-06-30')).toBe('broken');
});
