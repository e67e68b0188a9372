import { describe, expect, it } from 'vitest';
import type { CellType } from '../../../../model/fields/values.ts';
import { gapCatalogueReference } from '../../../../model/readings/gaps/gap-catalogue.ts';
import { importVocabulary } from '../../../../model/writes/import/import-vocabulary.ts';
import { partsOf, readValue } from '../../../../model/writes/import/read-value.ts';
import { loadReference } from '../../../../server/reference/load-reference.ts';

const vocabulary = importVocabulary(loadReference(gapCatalogueReference()));

/** Reads a cell: returns its value or fault, and its unknown words. */
function read(text: string, type: CellType, chosen: Readonly<Record<string, string>> = {}) {
  const unknown: string[] = [];
  const found = readValue(text, type, {
    ...{ vocabulary, language: 'fr', chosen: new Map(Object.entries(chosen)) },
    unknown: (list, word) => unknown.push(`${list} ${word}`),
  });
  if (unknown.length > 0) return unknown;
  return found === undefined ? undefined : 'code' in found ? found.code : found.value;
}

describe('a cell of text', () => {
  it('is as long as it may be, no longer, and a line is on one line', () => {
    expect(read('abc', { type: 'line', max: 3 })).toBe('abc');
    expect(read('abcd', { type: 'line', max: 3 })).toBe('too_long');
    expect(read('un \n deux', { type: 'line', max: 20 })).toBe('un deux');
    expect(read('un\r\ndeux\rtrois', { type: 'text', max: 20 })).toBe('un\ndeux\ntrois');
    for (const type of ['key', 'actor'] as const)
      expect(['k'.repeat(200), 'k'.repeat(201)].map((text) => read(text, { type }))).toEqual([
        'k'.repeat(200),
        'too_long',
      ]);
    // Several may be listed: each is looked at when it is known whom or what they name.
    for (const type of ['actors', 'commitments'] as const)
      expect(read('un ; deux', { type })).toBe('un ; deux');
  });

  it('lists distinct things, up to a limit', () => {
    const type = { type: 'lines', max: 5, most: 2 } as const;
    expect(read('un; deux|un', type)).toEqual(['un', 'deux']);
    expect(read('un, deux, trois', type)).toBe('too_many');
    expect(read('un, deux fois', type)).toBe('too_long');
    expect(partsOf(' a ;; b\nc,d ')).toEqual(['a', 'b', 'c,d']);
  });

  it('names something that can be seen', () => {
    const type = { type: 'name', max: 40 } as const;
    expect(read('Café', type)).toBe('Café');
    expect(read('Cafe\u0301', type)).toBe('Café');
    expect(read('A\u200bB', type)).toBe('unseen_character');
  });
});

describe('a cell of another kind', () => {
  it.each([
    ['123456782', '123456782'],
    ['123 456 782', '123456782'],
    ['12345678200010', '123456782'],
    ['12345678', 'bad_siren'],
    ['1234567820001', 'bad_siren'],
  ])('number of a body %s: %s', (text, value) => {
    expect(read(text, { type: 'siren' })).toBe(value);
  });

  it.each([
    ['exemple.fr', 'https://exemple.fr'],
    ['HTTP://exemple.fr/a', 'HTTP://exemple.fr/a'],
    ['exemple', 'bad_url'],
    ['deux mots.fr', 'bad_url'],
    [`exemple.fr/${'a'.repeat(481)}`, `https://exemple.fr/${'a'.repeat(481)}`],
    [`exemple.fr/${'a'.repeat(482)}`, 'bad_url'],
  ])('address %s: %s', (text, value) => {
    expect(read(text, { type: 'url' })).toBe(value);
  });

  it.each([
    ['oui', true],
    ['Non', false],
    ['peut-être', 'bad_yes'],
  ])('yes or no %s: %s', (text, value) => {
    expect(read(text, { type: 'yes' })).toBe(value);
  });

  it.each([
    ['1 234,5', 1234.5],
    ['-2', -2],
    ['deux', 'bad_number'],
  ])('number %s: %s', (text, value) => {
    expect(read(text, { type: 'number' })).toBe(value);
  });

  it.each([
    ['31/12/2024', 'start', '2024-12-31'],
    ['T2 2023', 'start', '2023-04'],
    ['T2 2023', 'end', '2023-06'],
    ['hier', 'start', 'bad_day'],
    ['31/12/1200', 'start', 'day_too_far'],
  ] as const)('day %s as %s: %s', (text, side, value) => {
    expect(read(text, { type: 'day', side })).toBe(value);
  });
});

describe('a word of the vocabulary', () => {
  const family = { type: 'word', list: 'family' } as const;

  it('is what the vocabulary means by it, or what somebody said that it means', () => {
    expect(read('ESS', family)).toBe('social_economy');
    expect(read('ESS', family, { 'family ess': 'business' })).toBe('business');
    expect(read('ESS', family, { 'family ess': 'omit' })).toBeUndefined();
    expect(read('2.0', { type: 'word', list: 'intensity' })).toBe(2);
    expect(read('2.05', { type: 'word', list: 'intensity' })).toEqual(['intensity 2.05']);
    expect(read('Martiens', family)).toEqual(['family Martiens']);
  });

  it('tells the kind of a body as well, where it is one', () => {
    const meanings = { vocabulary, language: 'fr' as const, chosen: new Map(), unknown: () => undefined };
    expect(readValue('Association', family, meanings)).toEqual({
      value: 'social_economy',
      kind: 'association',
    });
    expect(readValue('ESS', family, meanings)).toEqual({ value: 'social_economy' });
  });

  it('is one of several: each once, in order, those dropped that are to be', () => {
    const themes = { type: 'words', list: 'theme' } as const;
    const named = (...ids: readonly string[]) =>
      ids
        .map((id) => vocabulary.choices.theme.find((one) => one.id === id)?.label.fr ?? expect.fail(id))
        .join('; ');
    const [first = '', second = ''] = vocabulary.choices.theme.map(({ id }) => id).toSorted();
    expect(read(named(second, first, second), themes)).toEqual([first, second]);
    expect(read(`${named(first)}; xyz`, themes)).toEqual(['theme xyz']);
    expect(read(`${named(first)}; xyz`, themes, { 'theme xyz': 'omit' })).toEqual([first]);
    expect(read('xyz', themes, { 'theme xyz': 'omit' })).toBeUndefined();
  });
});
