import { expect, it } from 'vitest';
import { sayDay, sayMoment } from '../../../model/words/say-day.ts';

it('says the first of a month as one says it', () => {
  expect(sayDay('2026-10-01', 'fr')).toBe('1er octobre 2026');
  expect(sayDay('2026-10-11', 'fr')).toBe('11 octobre 2026');
  expect(sayDay('2026-10-01', 'en')).toBe('1 October 2026');
});

it('leaves what is no day as it is, and says a time where the territories are', () => {
  expect(sayDay('bientôt', 'fr')).toBe('bientôt');
  expect(sayMoment('2026-07-01T07:04:00Z', 'fr')).toBe('1er juillet 2026 à 9 h 04');
  expect(sayMoment('2026-07-01T07:04:00Z', 'en')).toBe('1 July 2026 at 09:04');
});
