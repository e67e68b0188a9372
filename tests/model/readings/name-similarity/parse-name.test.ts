import { describe, expect, it } from 'vitest';
import { acronymKeysOf, acronymLength } from '../../../../model/readings/name-similarity/acronym.ts';
import { isCommonPlace, parseName } from '../../../../model/readings/name-similarity/parse-name.ts';

/** Parses a name and returns in short its kind, its legal forms and its distinctive words. */
const parts = (name: string) => {
  const { kind, forms, words } = parseName(name);
  return [kind?.id ?? '-', forms.join(' '), words.join(' ')];
};

describe('a name is taken apart', () => {
  it.each([
    // name, kind, legal forms, the words that are left
    ['Mairie de Roncevert', 'commune', '', 'roncevert'],
    ['Commune de Ste-Aube', 'commune', '', 'ste aube'],
    ['Communauté d’agglomération de Lens-Liévin', 'ca', '', 'lens lievin'],
    ['Lens-Liévin Agglo', 'ca', '', 'lens lievin'],
    // The longest way of saying a kind is taken.
    ['Communauté du Val', 'epci', '', 'val'],
    ['Communauté de communes du Val', 'cc', '', 'val'],
    // A kind at the end counts only if that is usual, and never as the whole name.
    ['Loudéac Communauté', 'epci', '', 'loudeac'],
    ['La Grande Ville', '-', '', 'grande ville'],
    ['Communauté', 'epci', '', ''],
    // « Ça » is no communauté d’agglomération.
    ['CA de Lens', 'ca', '', 'lens'],
    ['Ça tourne', '-', '', 'ca tourne'],
    [' ça tourne', '-', '', 'ca tourne'],
    ['CA de Besançon', 'ca', '', 'besancon'],
    // Legal forms before or after, several of them, never the whole name.
    ['SAS Mine de Soleil', '-', 'sas', 'mine soleil'],
    ['Toits Partagés SAS', '-', 'sas', 'toits partages'],
    ['Association Bois Commun SCIC', '-', 'association scic', 'bois commun'],
    ['SCIC', '-', '', 'scic'],
    ['Solagro (association loi 1901)', '-', 'association', 'solagro'],
    // The start of a kind of several words is no legal form.
    ['Association pour le maintien d’une agriculture paysanne des Prés', 'amap', '', 'pres'],
    ['Association AMAP des Prés', 'amap', 'association', 'pres'],
    // Letters with dots, ampersands, numbers.
    ['C.P.I.E. des 2 Vallées', 'cpie', '', 'deux vallees'],
    ['Pain & Co', '-', '', 'pain co'],
    // A name of small words only keeps them all.
    ['Les Uns et les Autres', '-', '', 'uns autres'],
    ['Les', '-', '', 'les'],
    ['???', '-', '', ''],
  ])('%s: %s, %s, %s', (name, kind, forms, words) => {
    expect(parts(name)).toEqual([kind, forms, words]);
  });

  it('has one way of being written, whatever its signs; one without a letter is itself', () => {
    expect(parseName('  CPIE   La Chaîne-des-Terrils ').folded).toBe('cpie la chaine des terrils');
    expect(parseName(' ??? ').folded).toBe('???');
  });

  it.each([
    ['Cler – Réseau pour la transition', ['cler']],
    ['Cler : réseau pour la transition', ['cler']],
    ['Agence de la transition écologique (ADEME)', ['agence de la transition ecologique', 'ademe']],
    // A short dash makes a subtitle only of what is long.
    ['CA de Lens - Liévin', []],
    ['Cler - Réseau pour la transition', ['cler']],
    ['Bois Commun', []],
    // Common words and three letters alone are no name.
    ['Centre – Réseau pour la transition', ['centre']],
    ['ABC – Réseau pour la transition', ['abc']],
    ['??? – Réseau pour la transition', []],
  ])('%s is called as well: %o', (name, aliases) => {
    expect(parseName(name).aliases.map(({ folded }) => folded)).toEqual(aliases);
  });

  it('is that of a commune, a département or a région: too many to be called by their initials', () => {
    expect(
      ['Mairie de Loos', 'Région Normandie', 'Département du Nord'].map(parseName).map(isCommonPlace),
    ).toEqual([...[true, true, true]]);
    expect(['CA de Lens', 'CPIE du Val', 'Solagro'].map(parseName).map(isCommonPlace)).toEqual([
      ...[false, false, false],
    ]);
  });
});

describe('initials', () => {
  const initials = (name: string) =>
    parseName(name)
      .initials.map(({ letter, optional }) => (optional ? `(${letter})` : letter))
      .join('');

  it('are those of all its words, of little ones and legal forms if one likes', () => {
    expect(initials('Fabrique des transitions')).toBe('f(d)t');
    expect(initials('Association de promotion de la Fabrique des transitions')).toBe('(a)(d)p(d)(l)f(d)t');
  });

  it('are those of its kind in full, in every spelling', () => {
    expect(initials('CA de Lens-Liévin')).toBe('ca(c)(d)ll');
    expect(initials('CPIE des Deux Vallées')).toBe('cpie(c)(d)dv');
    expect(
      parseName('CPIE des Deux Vallées').ownInitials.map(({ letter, optional }) =>
        optional ? `(${letter})` : letter,
      ),
    ).toEqual(['(c)', '(d)', 'd', 'v']);
  });

  it.each([
    ['CALL', 'CA de Lens-Liévin', 4],
    ['CCVE', 'CC du Val-d’Exemple', 4],
    ['CCVDE', 'CC du Val-d’Exemple', 5],
    ['APFDT', 'Association de promotion de la Fabrique des transitions', 5],
    ['PFT', 'Association de promotion de la Fabrique des transitions', 3],
    ['FDT', 'Fabrique des transitions', 3],
    // One says the same kind: then its own words alone are spelt.
    ['SEM EHDF', 'SEM Énergies Hauts-de-France', 4],
    // Two letters, more than ten, figures, two words, another order.
    ['FT', 'Fabrique des transitions', 0],
    ['CALL 2', 'CA de Lens-Liévin', 0],
    ['LLCA', 'CA de Lens-Liévin', 0],
    ['CALLX', 'CA de Lens-Liévin', 0],
    ['CAL', 'CA de Lens-Liévin', 0],
    // A commune is not called by its initials, nor a name of one word.
    ['CLG', 'Commune de Loos-en-Gohelle', 0],
    ['SOL', 'Solagro', 0],
    // Ten letters at most, three at least; those of little words may be taken or left.
    ['ABCDEFGHIJ', 'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet', 10],
    ['ABCDEFGHIJK', 'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo', 0],
    ['ADB', 'Alpha des Bravo', 3],
    ['AB', 'Alpha Bravo', 0],
    ['AB1', 'Alpha Bravo 1', 0],
    ['ABC', 'Alpha Bravo Charlie Delta', 0],
    ['DDL', 'de la Dalle', 0],
    // A kind counts in both names or in neither, with all its words.
    ['CPIE CDV', 'CPIE Chaîne des Vallées', 3],
    ['PETR CDV', 'CPIE Chaîne des Vallées', 0],
    ['CPIECDV', 'CPIE Chaîne des Vallées', 7],
    ['CAL', 'CA de Lens', 3],
    // A name of one significant word, and small ones.
    ['CPIE CDV', 'CPIE des Vallées', 0],
  ])('%s of %s: %i', (short, long, length) => {
    expect(acronymLength(parseName(short), parseName(long))).toBe(length);
  });

  it('of its own words are none where it has none', () => {
    expect(parseName('Communauté d’agglomération').ownInitials).toEqual([]);
    expect(
      parseName('Communauté d’agglomération')
        .initials.map(({ letter }) => letter)
        .join(''),
    ).toBe('cacda');
  });

  it('are found from either side by the first two letters', () => {
    const share = (a: string, b: string) =>
      acronymKeysOf(parseName(a)).some((key) => acronymKeysOf(parseName(b)).includes(key));
    for (const [short, long] of [
      ['CALL', 'CA de Lens-Liévin'],
      ['APFDT', 'Association de promotion de la Fabrique des transitions'],
      ['PFT', 'Association de promotion de la Fabrique des transitions'],
    ] as const)
      expect(share(short, long)).toBe(true);
    expect(share('XALL', 'CA de Lens-Liévin')).toBe(false);
    expect(acronymKeysOf(parseName('Alpha des Bravo'))).toEqual(['ad.', 'ab.']);
    expect([...new Set(acronymKeysOf(parseName('CPIE des Deux Vallées')))]).toEqual([
      'cp.',
      'cd.',
      'dd.',
      'dv.',
    ]);
    expect(acronymKeysOf(parseName('Lavoir'))).toEqual(['la.']);
    expect(acronymKeysOf(parseName('Commune de Loos-en-Gohelle'))).toEqual([]);
  });
});
