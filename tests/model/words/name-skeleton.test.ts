import { describe, expect, it } from 'vitest';
import { nameSkeleton } from '../../../model/words/name-skeleton.ts';

describe('the skeleton of a name', () => {
  it.each([
    ['Amina Diallo', 'amina diallo'],
    ['Amina Diallo', 'Аmіnа Dіаllо'],
    ['Amina Diallo', 'Amina DiaIIo'],
    ['Amina Diallo', 'Amina-Diallo'],
    ['Amina Diallo', 'Arnina Diallo'],
    ['Noé', 'N0e'],
    ['Jo', '𝐉𝐨'],
  ])('is one for names that look alike: %s, %s', (one, other) => {
    expect(nameSkeleton(other)).toBe(nameSkeleton(one));
  });

  it.each([
    ['Amina Diallo', 'Aminata Diallo'],
    ['Jo', 'Joe'],
    ['Marie', 'Mario'],
  ])('differs for names that do not: %s, %s', (one, other) => {
    expect(nameSkeleton(other)).not.toBe(nameSkeleton(one));
  });
});
