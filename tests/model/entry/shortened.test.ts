import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, scene: string) => readEntry({ text }, spokenScene(scene)).plan;
const links = (text: string, scene: string) =>
  read(text, scene).map((step) => (step.does === 'link' ? [step.nature, step.actors] : [step.does]));
const ids = (...some: string[]) => some.map((id) => ({ id }));

describe('shortened words', () => {
  it('stand for the words of names that begin so, and their full stop ends no sentence', () => {
    expect(links('jard. partagés prêtent terr. à école', 'Q')).toEqual([
      ['shares_means', ids('jardins', 'ecole')],
    ]);
    expect(links('ch. agri conseille gaec', 'B')).toEqual([['supports', ids('chambre', 'gaec')]]);
  });

  it('stand for verbs that begin so', () => {
    expect(links('dépt fin. recyclerie', 'B')).toEqual([['funds', ids('dept', 'recyclerie')]]);
  });

  it('stand for words of names by their consonants', () => {
    expect(links('gpt pastoral livre la fromagerie', 'M')).toEqual([
      ['commissions', ids('fromagerie', 'alpage')],
    ]);
  });

  it('leave the full stop after a whole word, and before a capital or a pronoun', () => {
    expect(links('la mission locale aide l’agglo. Elle aide la régie', 'Q')).toHaveLength(2);
    expect(links('la ville aide l’agglo. elle aide la régie', 'Q')).toHaveLength(2);
    expect(read('le gaec aide le snack. le civam forme la cuma', 'B')).not.toContainEqual(
      expect.objectContaining({ actors: expect.arrayContaining(ids('gaec', 'civam')) }),
    );
  });
});
