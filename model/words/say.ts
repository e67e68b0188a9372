import type { Language } from '../contract/primitives.ts';
import { mannerOf } from './manner.ts';

/** Arguments of a sentence in a list. */
export type Told<W, K extends keyof W> = W[K] extends (...args: infer A) => string ? A : [];

/** Says a sentence of a list by its key. */
export type Say<W> = <K extends keyof W>(key: K, ...args: Told<W, K>) => string;

/** Says the sentences of a list, which are in this language, as it sets its texts. */
export const sayIn =
  <W>(sentences: W, language: Language): Say<W> =>
  (key, ...args) => {
    const sentence = sentences[key] as string | ((...values: unknown[]) => string);
    if (sentence === undefined) throw new Error(`The text ${String(key)} is not loaded.`);
    return mannerOf(language).typeset(typeof sentence === 'function' ? sentence(...args) : sentence);
  };
