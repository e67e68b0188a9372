import { describe, expect, it } from 'vitest';
import { typeset } from '../../../model/words/french.ts';
import { mannerOf, pluralOf, sayList, sayNumber } from '../../../model/words/manner.ts';

describe('how a language writes', () => {
  it('counts zero in the singular in French alone', () => {
    const counted = (n: number) => (['fr', 'en'] as const).map((one) => pluralOf(n, one, 'one', 'many'));
    expect([0, 1, 2, 1_000_000].map(counted)).toEqual([
      ['one', 'many'],
      ['one', 'one'],
      ['many', 'many'],
      ['many', 'many'],
    ]);
  });

  it('joins names and groups figures', () => {
    expect(sayList(['A', 'B', 'C'], 'fr')).toBe('A, B et C');
    expect(sayList(['A', 'B'], 'en')).toBe('A and B');
    expect(sayNumber(244_474, 'fr')).toBe('244\u202f474');
    expect(sayNumber(244_474, 'en')).toBe('244,474');
  });

  it('sets French on screen and on paper by the same rules', () => {
    expect(typeset('« 12 % » : 1 500 ?')).toBe('«\u202f12\u202f%\u202f»\u202f: 1\u202f500\u202f?');
    expect(typeset('Qui  ? «  Moi  »')).toBe('Qui\u202f? «\u202fMoi\u202f»');
    expect(typeset('l\u0027an, https://exemple.fr')).toBe('l’an, https://exemple.fr');
    expect(mannerOf('en').typeset('Who ?')).toBe('Who ?');
  });
});
