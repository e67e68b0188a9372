import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, scene: string) => readEntry({ text }, spokenScene(scene));
const links = (text: string, scene: string) =>
  read(text, scene).plan.map((step) =>
    step.does === 'link'
      ? [step.nature, step.status, ...step.actors.map((who) => ('id' in who ? who.id : who.name))]
      : [step.does],
  );

describe('a line in few words', () => {
  it('reads a gift between a colon and « pour », from the names before to the names after', () => {
    expect(links('région, ademe : subvention pour la scic', 'I')).toEqual([
      ['funds', 'active', 'region', 'ademe', 'scic'],
    ]);
    expect(links('région : 5000 € pour la scic', 'I')).toEqual([['funds', 'active', 'region', 'scic']]);
    expect(links('région : pas de subvention pour la scic', 'I')).toEqual([]);
  });

  it('is denied by no remark on how it is done', () => {
    const known = [['commissions', 'active', 'biocoop', 'gaec']];
    expect(links('gaec vend à biocoop, pas cher', 'B')).toEqual(known);
    expect(links('gaec vend à biocoop (pas cher)', 'B')).toEqual(known);
    for (const open of ['pas encore', 'pas signé', 'pas du tout', 'pas certain', 'pas vrai'])
      expect(links(`gaec vend à biocoop, ${open}`, 'B')).toEqual([]);
  });
});

describe('a line in one breath', () => {
  it('parts what is wished by its own verb from the clauses before', () => {
    expect(links('l’école va au centre nautique et la commune voudrait loger la snsm', 'P')).toEqual([
      ['unspecified', 'active', 'ecole', 'voile'],
      ['shares_means', 'wished', 'mairie', 'snsm'],
    ]);
  });

  it('hesitates between a verb and its object without effect', () => {
    expect(links('la ville est en convention hum avec la mission locale', 'Q')).toEqual([
      ['unspecified', 'active', 'ville', 'mission'],
    ]);
  });

  it('takes an article between “être” and what somebody is for another', () => {
    expect(links('la fondation de la mer est le gros mécène de plages vivantes', 'P')).toEqual([
      ['funds', 'active', 'fondation', 'plages'],
    ]);
  });

  it('replaces a name by the next one, when the end of the line takes it back', () => {
    expect(links('la recyclerie prête un camion au lycée... à la mjc je veux dire', 'B')).toEqual([
      ['shares_means', 'active', 'recyclerie', 'mjc'],
    ]);
    expect(links('la ville finance le ccas, la caf non', 'Q')).not.toContainEqual([
      'funds',
      'active',
      'ville',
      'caf',
    ]);
  });

  it('reads goods that somebody takes from somebody as bought', () => {
    expect(links('la fromagerie prend tout le lait du groupement', 'M')).toEqual([
      ['commissions', 'active', 'fromagerie', 'alpage'],
    ]);
  });

  it('reads what two sell as one as a link of both', () => {
    expect(links('l’école de ski et les remontées vendent un forfait commun', 'M')).toEqual([
      ['unspecified', 'active', 'ecole', 'remontees'],
    ]);
  });

  it('takes no remark for a need', () => {
    expect(links('la mjc, faut le savoir, prête ses minibus au collège', 'B')).toEqual([
      ['shares_means', 'active', 'mjc', 'college'],
    ]);
    expect(links('the council funds the library, not enough mind you', 'V')).not.toContainEqual(['need']);
  });

  it('reads what serves hardly anybody as an offer', () => {
    expect(links('le collège a une salle qui sert qu’un jour sur deux', 'M')).toEqual([['offer']]);
  });

  it('finds organisations of the whole country without an article', () => {
    expect(links('les restos récupèrent les invendus d’emmaüs', 'Q')).toEqual([
      ['shares_means', 'active', 'emmaus', 'restos'],
    ]);
  });
});
