import { expect, it } from 'vitest';
import { shorten } from '../../../model/words/shorten.ts';

it.each([
  ['tient en dix', 12, 'tient en dix'],
  ['  sur\n deux   lignes ', 15, 'sur deux lignes'],
  // It ends at a word, without the space after it.
  ['une cantine locale', 17, 'une cantine…'],
  ['une cantine locale', 12, 'une cantine…'],
  // A word that is too long is cut to fill at least half of the room.
  ['une cantine locale', 10, 'une c…'],
  ['un anticonstitutionnellement', 10, 'un an…'],
  ['anticonstitutionnellement', 10, 'antic…'],
])('%j in %i characters is %j', (text, longest, short) => expect(shorten(text, longest)).toBe(short));
