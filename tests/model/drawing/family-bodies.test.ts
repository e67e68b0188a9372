import { expect, it } from 'vitest';
import { Family } from '../../../model/contract/vocabulary.ts';
import { bodyOf, FAMILY_BODIES } from '../../../model/drawing/family-bodies.ts';

it.each(Family.options)('an actor of twice the weight has sides twice as long: %s', (family) => {
  const { width, height } = FAMILY_BODIES[family];
  expect(bodyOf(family, 1)).toEqual({ width, height });
  expect(bodyOf(family, 2)).toEqual({ width: 2 * width, height: 2 * height });
});
