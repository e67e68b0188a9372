import { expect, it } from 'vitest';
import { sayDay } from '../../../model/words/say-day.ts';

it('says the first of a month as one says it', () => {
  expect(sayDay('2026-10-01', 'fr')).toBe('1er octobre 2026');
  expect(sayDay('2026-10-11', 'fr')).toBe('11 octobre 2026');
  expect(sayDay('2026-10-01', 'en')).toBe('1 October 2026');
});
