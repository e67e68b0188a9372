import { describe, expect, it } from 'vitest';
import { LikelyIndex } from '../../../../model/readings/name-similarity/likely-index.ts';
import {
  areNear,
  matchWords,
  tellingOf,
  weightOf,
} from '../../../../model/readings/name-similarity/match-words.ts';
import { parseName } from '../../../../model/readings/name-similarity/parse-name.ts';

describe('two words', () => {
  it.each([
    // A letter more, less or other, at the end or amid the word.
    ['dorval', 'dorvale'],
    ['tilleul', 'tilleuls'],
    ['recyclerie', 'recylerie'],
    ['moulin', 'moulan'],
    // Two letters changed over.
    ['menuiserie', 'menuisreie'],
    ['jardin', 'jadrin'],
    // Two slips in a long word.
    ['artisanat', 'artusanut'],
    ['assainissement', 'assanissemnt'],
    ['abricotier', 'abricatoer'],
    // Another beginning, where the first letter and the end are the same.
    ['libraire', 'lobraire'],
  ])('%s and %s may be one, misspelt', (a, b) => {
    expect([areNear(a, b), areNear(b, a)]).toEqual([true, true]);
  });

  it.each([
    // Short ones are too often other words.
    ['lens', 'sens'],
    ['loos', 'loon'],
    ['lens', 'lense'],
    // Two other letters in a word of eight.
    ['potagers', 'potegerz'],
    ['jardin', 'jaldon'],
    // Three in a long one, or three more.
    ['assainissement', 'assanisemant'],
    ['jardinage', 'jardinagexyz'],
    // A number is another number.
    ['vallee1', 'vallee2'],
    ['vallee', 'vallee2'],
    // Neither the beginning nor both ends in common.
    ['moulin', 'boulin'],
    ['moulin', 'noulins'],
  ])('%s and %s are two', (a, b) => {
    expect([areNear(a, b), areNear(b, a)]).toEqual([false, false]);
  });
});

describe('two lists of words', () => {
  it('pair what is equal first, then what is spelt almost alike, each word once', () => {
    expect(matchWords(['moulin', 'vert'], ['moulins', 'moulin'])).toEqual({
      ...{ misspelt: 0, onlyA: ['vert'], onlyB: ['moulins'], inOrder: false },
    });
    expect(matchWords(['moulin', 'moulin'], ['moulins', 'moulin'])).toEqual({
      ...{ misspelt: 1, onlyA: [], onlyB: [], inOrder: true },
    });
    expect(matchWords(['pain', 'pain'], ['pain'])).toEqual({
      ...{ misspelt: 0, onlyA: ['pain'], onlyB: [], inOrder: false },
    });
  });

  it('are in order where each word stands where the other has it, well spelt or not', () => {
    expect(matchWords(['moulins', 'verts'], ['moulin', 'verts']).inOrder).toBe(true);
    expect(matchWords(['verts', 'moulin'], ['moulin', 'verts'])).toMatchObject({
      misspelt: 0,
      inOrder: false,
    });
  });

  it('weigh what tells one name from another more than what many names share', () => {
    expect(weightOf(['moulin', 'collectif', 'vert'])).toBeCloseTo(2.35, 12);
    expect(weightOf([])).toBe(0);
    expect(tellingOf(['collectif', 'moulin', 'social'])).toEqual(['moulin']);
  });
});

describe('what is worth comparing', () => {
  const near = (names: readonly string[], name: string, siren?: string) => {
    const index = new LikelyIndex();
    for (const one of names) index.put(one, { name: parseName(one) });
    return [...index.near({ name: parseName(name), siren })].sort();
  };

  it('is forgotten once it is taken out', () => {
    const index = new LikelyIndex();
    const known = { name: parseName('Recyclerie La Seconde Main'), siren: '200000001' };
    index.put('a', known);
    index.put('b', { ...known, siren: '200000002' });
    index.delete('a', known);
    expect([...index.near(known)]).toEqual(['b']);
    expect([...index.near({ name: parseName('Tout autre'), siren: '200000002' })]).toEqual(['b']);
    expect([...index.near({ name: parseName('Tout autre'), siren: '200000001' })]).toEqual([]);
  });

  it('is what has the same telling words in any order, and nothing that shares but one of them', () => {
    expect(
      near(
        ['Potagers solidaires', 'Solidaires potagers', 'Potagers', 'Solidaires du bocage'],
        'Potagers solidaires',
      ),
    ).toEqual(['Potagers solidaires', 'Solidaires potagers']);
  });

  it('of many words is what has words that begin alike, in any order', () => {
    const name = 'Potagers solidaires vallons rivages';
    const other = 'Rivages vallons potagers solidaire';
    const apart = 'Forêts vallons solidaires potagers';
    expect(near([name, other, apart], name)).toEqual([name, other]);
  });

  it('is no place that is spelt otherwise, nor a short name', () => {
    expect(near(['Commune de Roncevert', 'Commune de Roncevart'], 'Commune de Roncevert')).toEqual([
      'Commune de Roncevert',
    ]);
    expect(near(['Le Doré', 'Le Dorée'], 'Le Doré')).toEqual(['Le Doré']);
    expect(near(['Dorvalie', 'Dorvalies'], 'Dorvalie')).toEqual(['Dorvalie', 'Dorvalies']);
  });

  it('is what is its initials, and of what it is the initials: from four letters on', () => {
    const whole = 'Association de promotion de la Fabrique des transitions';
    expect(near([whole, 'Solagro'], 'APFDT')).toEqual([whole]);
    expect(near(['APFDT', 'APFD', 'APX'], whole)).toContain('APFDT');
    expect(near(['APFDT', 'APFD', 'APX'], whole)).not.toContain('APX');
    expect(near(['Métropole européenne de Lille'], 'MEL')).toEqual([]);
  });
});
