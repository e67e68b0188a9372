import { expect, it } from 'vitest';
import { readDay } from '../../../../model/writes/import/read-day.ts';

it.each([
  ['2024-12-31', '2024-12-31'],
  ['2024-12-31T00:00:00.000Z', '2024-12-31'],
  ['31/12/2024', '2024-12-31'],
  ['1.2.2024', '2024-02-01'],
  ['31-12-24', '2024-12-31'],
  ['31 décembre 2024', '2024-12-31'],
  ['1er mars 2024', '2024-03-01'],
  ['45657', '2024-12-31'],
  ['31/02/2024', undefined],
  ['12/31/2024', undefined],
  ['2024', undefined],
  ['bientôt', undefined],
  ['', undefined],
])('%j is %j', (text, day) => expect(readDay(text)).toBe(day));
