import type { Label } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { CarrierRole, CooperationStatus, Family, Nature } from '../../../model/contract/vocabulary.ts';
import { memoizeByObject } from '../../../model/once.ts';
import { typedWords } from '../../../model/words/typed-words.ts';
import { wordsTyped } from './tokens.ts';

/** Words in a row that mean something. */
export interface Phrase<T> {
  readonly words: readonly string[];
  readonly means: T;
  /** Only so accented, where the sentence goes on without a comma: « proposé », not « propose ». */
  readonly accented?: boolean;
}

interface Themed {
  readonly id: string;
  /** Its labels in both languages, and its id. */
  readonly names: readonly (readonly string[])[];
}

/** The words of the reference tables in both languages, whatever the language of the screen. */
export interface Vocabulary {
  readonly themes: readonly Themed[];
  readonly resources: ReadonlyMap<string, string>;
  readonly statuses: readonly Phrase<CooperationStatus>[];
  readonly levels: readonly Phrase<number>[];
  readonly natures: readonly Phrase<Nature>[];
  readonly families: readonly Phrase<{ readonly family: Family; readonly kind?: string }>[];
  readonly carrierRoles: readonly Phrase<CarrierRole>[];
}

export const vocabularyOf = memoizeByObject((reference: Reference): Vocabulary => makeVocabulary(reference));

function makeVocabulary(reference: Reference): Vocabulary {
  return {
    themes: reference.themes.map(({ id, label }) => ({
      id,
      names: [wordsTyped(id.replace(/_/g, ' ')), ...Object.values(label).map(wordsTyped)],
    })),
    resources: new Map([
      ...typedWords('resource').flatMap(([text, id]) => wordsTyped(text).map((word) => [word, id] as const)),
      ...reference.resources.flatMap(({ id, label }) =>
        Object.values(label).flatMap((text) => wordsTyped(text).map((word) => [word, id] as const)),
      ),
    ]),
    statuses: [
      ...typedWords('status').map(([words, means]) => status(words, means)),
      // « En cours » in a file means already started.
      status('en cours', 'in_progress'),
      ...(reference.statuses as readonly { id: CooperationStatus; label: Label }[]).flatMap(({ id, label }) =>
        Object.values(label).map((text) => status(text.replace(/\(.*/, ''), id)),
      ),
    ],
    levels: reference.intensities.flatMap(({ level, label }) => phrases(label, level)),
    natures: (reference.natures as readonly { id: Nature; label: Label }[]).flatMap(({ id, label }) => [
      { words: wordsTyped(id.replace(/_/g, ' ')), means: id },
      ...phrases(label, id),
      ...Object.values(label).map((text) => ({ words: wordsTyped(text.replace(/\(.*/, '')), means: id })),
    ]),
    families: [
      ...typedWords('family').map(([word, family]) => ({ words: [word], means: { family } })),
      ...reference.families.flatMap(({ id, label, shortLabel }) => [
        ...phrases(shortLabel, { family: id }),
        ...Object.values(label).flatMap((text) =>
          [text, text.replace(/\s*\(.*/, '')].map((words) => ({
            words: wordsTyped(words),
            means: { family: id },
          })),
        ),
        { words: wordsTyped(id.replace(/_/g, ' ')), means: { family: id } },
      ]),
      ...reference.families.flatMap(({ id, kinds }) =>
        kinds.flatMap((kind) => [
          ...phrases(kind.label, { family: id, kind: kind.id }),
          { words: wordsTyped(kind.id.replace(/_/g, ' ')), means: { family: id, kind: kind.id } },
        ]),
      ),
    ],
    carrierRoles: [
      ...(reference.carrierRoles as readonly { id: CarrierRole; label: Label }[]).flatMap(({ id, label }) =>
        phrases(label, id),
      ),
      ...typedWords('carrierRole').map(([word, means]) => ({ words: [word], means })),
    ],
  };
}

const phrases = <T>(label: Label, means: T): Phrase<T>[] =>
  Object.values(label).map((text) => ({ words: wordsTyped(text), means }));

const status = (text: string, means: CooperationStatus): Phrase<CooperationStatus> => ({
  words: wordsTyped(text),
  means,
  accented: /é/.test(text),
});
