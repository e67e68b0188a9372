import { expect, it } from 'vitest';
import { shorten } from '../../../model/words/shorten.ts';

it.each([
  ['tient en dix', 12, 'tient en dix'],
  ['  sur\n deux   lignes ', 15, 'sur deux lignes'],
  // It ends at a word, without the space after it.
  ['une cantine locale', 17, 'une cantine…'],
  ['une cantine locale', 12, 'une cantine…'],
  // Of a word that is too long, half of the room is filled at least.
  ['une cantine locale', 10, 'une c…'],
  ['un anticonstitutionnellement', 10, 'un an…'],
  ['anticonstitutionnellement', 10, 'antic…'],
])('%j in %i characters is %j', (text, longest, short) => expect(shorten(text, longest)).toBe(short));
