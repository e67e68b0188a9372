import type { Language } from '../../model/contract/primitives.ts';

let current: Language = 'fr';

/** Sets the language of API texts to that of the screen. */
export const setRequestLanguage = (language: Language): void => {
  current = language;
};

export const requestLanguage = (): Language => current;
