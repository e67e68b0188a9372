import { expect, it } from 'vitest';
import { canonicalJson } from '../../../model/elements/documents/canonical-json.ts';

it.each([
  [null, 'null'],
  ['a "b"', '"a \\"b\\""'],
  [1.5, '1.5'],
  [{}, '{}'],
  [[], '[]'],
  [[null, true, 'x'], '[null,true,"x"]'],
  [{ b: null, a: undefined, B: [1, { d: 2, c: 1 }] }, '{"B":[1,{"c":1,"d":2}],"b":null}'],
])('the one way to write %j is %s', (value, text) => {
  expect(canonicalJson(value as Parameters<typeof canonicalJson>[0])).toBe(text);
});
