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
    for (const open of ['pas encore', 'pas signé', 'pas du tout'])
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
});
