import { expect, it } from 'vitest';
import { apartKey, setApart } from '../../../../model/readings/name-similarity/apart.ts';

it('two that are set apart are kept under one key, whichever was named first, and read from it again', () => {
  expect([apartKey(['a', 'b']), apartKey(['b', 'a'])]).toEqual(['duplicate:a:b', 'duplicate:a:b']);
  expect(setApart('duplicate:a:b')).toEqual(['a', 'b']);
  expect(['single-bridge:a:b', 'duplicate:a', 'duplicate'].map(setApart)).toEqual([
    ...[undefined, undefined, undefined],
  ]);
});
