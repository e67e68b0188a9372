import { expect, it } from 'vitest';
import { threeOf } from '../../client/views/questions/three-of.ts';

const three = (...missingPairs: [string, string][]) => threeOf({ evidence: { missingPairs } });

it('takes the first pair, and who is missing to both before who is missing to one', () => {
  expect(three(['a', 'b'], ['a', 'c'], ['b', 'd'], ['d', 'a'])).toEqual(['a', 'b', 'd']);
  expect(three(['a', 'b'], ['c', 'b'])).toEqual(['a', 'b', 'c']);
});

it('is nobody where two are all there are', () => {
  expect(three()).toBeNull();
  expect(three(['a', 'b'])).toBeNull();
  expect(three(['a', 'b'], ['c', 'd'])).toBeNull();
});
