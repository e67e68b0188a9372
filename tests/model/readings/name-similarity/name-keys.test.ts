import { describe, expect, it } from 'vitest';
import {
  likelyQuery,
  nameKeysOf,
  similarQueries,
} from '../../../../model/readings/name-similarity/name-keys.ts';
import { ALIKE } from '../../../support/likened-names.ts';

const keysOf = (name: string, more: { aliases?: string[]; private?: boolean } = {}) =>
  new Set(nameKeysOf({ name, ...more }).split(' '));
const termsOf = (query: string | undefined) =>
  (query ?? '').split(' ').map((term) => term.replace(/\^\d$/, ''));

describe('keys of names', () => {
  it('share one with each likely name, so that a file finds it', () => {
    for (const [typed, name, grade] of ALIKE) {
      if (grade === 'possible') continue;
      const keys = keysOf(name);
      expect(
        termsOf(likelyQuery(typed, false)).some((term) => keys.has(term)),
        `${typed} → ${name}`,
      ).toBe(true);
    }
  });

  it('are of letters, digits and underscores only, whatever a name is', () => {
    for (const name of ['???', '(+w) AND "x"~2', 'Ça & là : [a TO b]', '🌻', 'Été\\*?/'])
      expect(nameKeysOf({ name }), name).toMatch(/^[\p{L}\p{N}_ ]*$/u);
  });

  it('keep the syntax of queries to ourselves', () => {
    for (const typed of ['a*b', '"x"~9', 'w_a OR k1', '+a -b', 'a^9', '[a TO b]'])
      expect(similarQueries(typed, true).join(' '), typed).toMatch(
        /^(?:[()+]*[\p{L}\p{N}_]+(?:\^\d|~[12]|\*)?\)? ?)*$/u,
      );
  });

  it('of private actors are not reached by people who see none', () => {
    const hidden = keysOf('Recyclerie La Seconde Main', { private: true });
    const name = 'Recyclerie La Seconde Main';
    expect(termsOf(likelyQuery(name, false)).filter((term) => hidden.has(term))).toEqual([]);
    expect(termsOf(likelyQuery(name, true)).filter((term) => hidden.has(term))).not.toEqual([]);
  });

  it('include those of aliases', () => {
    const keys = keysOf('Communauté de communes du Haut', {
      aliases: ['Interco du Haut (everyday)', 'CCLH (acronym)'],
    });
    expect(keys).toContain('a_cclh');
    expect(termsOf(likelyQuery('CCLH', false)).some((term) => keys.has(term))).toBe(true);
  });
});
