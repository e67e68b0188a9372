const TITLES = new Set('M Mme Mlle Mr Mrs Ms Dr Madame Monsieur'.split(' '));

/** Detects a word that stands before a person’s name: « Mme ». */
export const isTitleOfPerson = (word: string): boolean => TITLES.has(word);

/** Detects a title at the start, before a name or a function: « M. le Maire ». */
export const beginsWithTitle = (text: string): boolean => {
  const name = text.trim();
  const end = name.search(/[.\s]/);
  return end > 0 && isTitleOfPerson(name.slice(0, end));
};

/** Detects a person’s name with its title: « Mme Le Goff ». */
export const isPerson = (name: string): boolean =>
  beginsWithTitle(name) && /^\p{L}+\.? \p{Lu}/u.test(name.trim());
