import { expect, it } from 'vitest';
import { sayDay, sayMoment, sayOn, saySince } from '../../../model/words/say-day.ts';

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

it('says a day as precisely as it is known', () => {
  const days = ['2026-03-12', '2026-03', '2026'];
  expect(days.map((day) => sayOn(day, 'fr'))).toEqual(['le 12 mars 2026', 'en mars 2026', 'en 2026']);
  expect(days.map((day) => saySince(day, 'fr'))).toEqual([
    'depuis le 12 mars 2026',
    'depuis mars 2026',
    'depuis 2026',
  ]);
  expect(days.map((day) => sayOn(day, 'en'))).toEqual(['on 12 March 2026', 'in March 2026', 'in 2026']);
  expect(days.map((day) => saySince(day, 'en'))).toEqual([
    'since 12 March 2026',
    'since March 2026',
    'since 2026',
  ]);
});
