import { expect, it } from 'vitest';
import { asSentence } from '../../../model/words/as-sentence.ts';

it.each([
  [undefined, ''],
  ['  . ', ''],
  ['faute de temps', 'Faute de temps.'],
  ['Déjà dit..', 'Déjà dit.'],
  ['qui d’autre ?', 'Qui d’autre ?'],
  ['élargir ensuite\n', 'Élargir ensuite.'],
])('%j is the sentence %j', (typed, said) => expect(asSentence(typed)).toBe(said));
