import { expect, it } from 'vitest';
import { joinedLands } from '../../../model/writes/joined-lands.ts';

const partners = (of: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(of).map(([id, ids]) => [id, new Set(ids)]));
const standing = new Map([
  ['on-l', 'l'],
  ['on-l-too', 'l'],
  ['on-m', 'm'],
]);
const joined = (newcomerIds: readonly string[], of: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(joinedLands(newcomerIds, partners(of), standing));

it('is that of most partners, of equal ones the first by id', () => {
  const of = { a: ['on-m', 'on-l', 'on-l-too'], b: ['on-m'], c: ['on-m', 'on-l'], d: ['on-l', 'on-m'] };
  expect(joined(['a', 'b', 'c', 'd'], of)).toEqual({ a: 'l', b: 'm', c: 'l', d: 'l' });
});

it('is that of a newcomer with whom one works, once that has joined', () => {
  expect(joined(['a', 'b', 'c'], { a: ['b'], b: ['c'], c: ['on-m'] })).toEqual({ a: 'm', b: 'm', c: 'm' });
});

it('is the same in whatever order newcomers are named, and however often', () => {
  // The first joins by whom it works with on land; then two are equal for the second.
  const of = { a: ['on-l', 'b'], b: ['on-m', 'a'] };
  expect(joined(['a', 'b'], of)).toEqual({ a: 'l', b: 'l' });
  expect(joined(['b', 'a', 'b'], of)).toEqual({ a: 'l', b: 'l' });
});

it('is none without a partner on a land', () => {
  expect(joined(['a', 'b', 'c'], { a: ['b'], b: ['a'] })).toEqual({});
});
