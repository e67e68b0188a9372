import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../model/words/names.ts';

const french = namesIn('fr');

describe('a name inside a French sentence', () => {
  it.each([
    ['Commune de Roncevert', 'commune', 'la commune de Roncevert', 'de la commune de Roncevert'],
    ['Roncevert', 'commune', 'la commune de Roncevert', 'de la commune de Roncevert'],
    ['Oradour', 'commune', 'la commune d’Oradour', 'de la commune d’Oradour'],
    ['Le Mené', 'commune', 'la commune du Mené', 'de la commune du Mené'],
    ['CC du Val-d’Exemple', 'cc', 'la CC du Val-d’Exemple', 'de la CC du Val-d’Exemple'],
    ['Département de l’Ain', 'departement', 'le département de l’Ain', 'du département de l’Ain'],
    [
      'Sous-préfecture de Lens',
      'sous_prefecture',
      'la sous-préfecture de Lens',
      'de la sous-préfecture de Lens',
    ],
    ['AMAP Les Sillons', 'association', 'l’AMAP Les Sillons', 'de l’AMAP Les Sillons'],
    ['Épicerie solidaire', 'association', 'l’Épicerie solidaire', 'de l’Épicerie solidaire'],
    ['SCIC Bois Commun', 'scic', 'la SCIC Bois Commun', 'de la SCIC Bois Commun'],
    ['Lycée agricole', undefined, 'le Lycée agricole', 'du Lycée agricole'],
    ['Habitants des Hauts', 'habitants', 'les Habitants des Hauts', 'des Habitants des Hauts'],
    ['Les Restos du Cœur', 'association', 'Les Restos du Cœur', 'des Restos du Cœur'],
    ['La Banque Postale', 'banque', 'La Banque Postale', 'de La Banque Postale'],
    ['Emmaüs', 'association', 'Emmaüs', 'd’Emmaüs'],
    ['Habitat du Val', 'bailleur_social', 'Habitat du Val', 'd’Habitat du Val'],
    ['Cyclo-Fabrique', 'association', 'Cyclo-Fabrique', 'de Cyclo-Fabrique'],
    ['', undefined, '', 'de '],
  ])('%s (%s) is %s', (name, kind, said, of) => {
    expect(french.inSentence({ name, kind })).toBe(said);
    expect(french.of(said)).toBe(of);
  });

  it('is what somebody said it to be', () => {
    const named = { name: 'Sillons', kind: 'association', spoken: 'les Sillons' };
    expect([french.inSentence(named), french.around(named)]).toEqual(['les Sillons', 'Autour des Sillons']);
    expect(namesIn('en').inSentence(named)).toBe('Sillons');
  });

  it('begins a sentence by the capital of its article, and is written as it is else', () => {
    expect(french.opens('l’AMAP cherche')).toBe('L’AMAP cherche');
    expect(french.opens('les Habitants cherchent')).toBe('Les Habitants cherchent');
    expect(french.opens('cd2e propose')).toBe('cd2e propose');
  });

  it('knows whose name is that of several', () => {
    expect(french.isSeveral(french.inSentence({ name: 'Les Restos du Cœur' }))).toBe(true);
    expect(french.isSeveral(french.inSentence({ name: 'Habitants des Hauts' }))).toBe(true);
    expect(french.isSeveral(french.inSentence({ name: 'Lesneven' }))).toBe(false);
  });

  it.each([
    ['Val-d’Exemple', 'epci', 'du Val-d’Exemple'],
    ['Pays d’Amont', 'other', 'du Pays d’Amont'],
    ['Val-de-Reuil', 'commune', 'de Val-de-Reuil'],
    ['Loos-en-Gohelle', 'commune', 'de Loos-en-Gohelle'],
    ['CA de Lens-Liévin', 'epci', 'de la CA de Lens-Liévin'],
  ] as const)('says the territory %s (%s) with its article where it has one', (name, level, of) => {
    expect(french.of(french.place(name, level))).toBe(of);
  });
});

it('puts nothing before a name in English', () => {
  const english = namesIn('en');
  expect(english.inSentence({ name: 'Commune de Roncevert', kind: 'commune' })).toBe('Commune de Roncevert');
  expect([english.of('Emmaüs'), english.around({ name: 'Emmaüs' })]).toEqual(['of Emmaüs', 'Around Emmaüs']);
});
