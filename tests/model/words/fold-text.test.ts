import { describe, expect, it } from 'vitest';
import { finder, fold, foldText, nameKey, slugOf, wordsOf } from '../../../model/words/fold-text.ts';

describe('two spellings of a text', () => {
  it('are the same whatever accents, ligatures, hyphens, stops or spaces', () => {
    const forms = ['S.A. Œuvre-Čapek', ' s_a  OEUVRE \u010capek ', 's a oeuvre capek'];
    expect(new Set(forms.map(fold)).size).toBe(1);
  });

  it('are found by every word, in any order; nothing typed is everywhere', () => {
    const fits = finder('énergie  LENS');
    expect(['Lens-Liévin, énergie', 'Lens', 'Énergie de Lens'].map(fits)).toEqual([true, false, true]);
    expect(finder(' . ')('x')).toBe(true);
  });

  it('keep what the database folds by, and what ids were made of', () => {
    // A caron is no sign that its statements fold.
    expect(wordsOf('Čapek')).toEqual([foldText('Čapek')]);
    expect(nameKey(' S.A.  L’Été ')).toBe('s.a. l ete');
  });

  it('make the name of a file or of a place in a guide', () => {
    expect(slugOf('Qui porte quoi\u202f? « Œuvres »')).toBe('qui-porte-quoi-oeuvres');
  });
});
