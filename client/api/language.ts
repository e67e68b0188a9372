import type { Language } from '../../model/contract/primitives.ts';

let current: Language = 'fr';

/** Texts of the API come in the language of the screen. */
export const setRequestLanguage = (language: Language): void => {
  current = language;
};

export const requestLanguage = (): Language => current;
