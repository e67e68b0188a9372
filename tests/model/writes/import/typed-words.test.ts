import { expect, it } from 'vitest';
import { gapCatalogueReference } from '../../../../model/readings/gaps/gap-catalogue.ts';
import { TYPED_WORDS, typedWords } from '../../../../model/words/typed-words.ts';
import { importVocabulary } from '../../../../model/writes/import/import-vocabulary.ts';
import { loadReference } from '../../../../server/reference/load-reference.ts';

it('each word that people type means an entry of its list in the cells of a file', () => {
  const { choices, meaning } = importVocabulary(loadReference(gapCatalogueReference()));
  const meaningless = (Object.keys(TYPED_WORDS) as (keyof typeof TYPED_WORDS)[]).flatMap((list) => {
    const ids = new Set(choices[list].map(({ id }) => id));
    return [...typedWords(list)].flatMap(([word]) => (ids.has(meaning(list, word)?.id ?? '') ? [] : [word]));
  });
  expect(meaningless).toEqual([]);
});
