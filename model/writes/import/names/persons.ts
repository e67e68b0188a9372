const PERSON = /^(?:M|Mme|Mlle|Mr|Mrs|Ms|Dr|Madame|Monsieur)\.? \p{Lu}/u;

/** Tests for a person’s name with its title: « Mme Le Goff ». */
export const isPerson = (name: string): boolean => PERSON.test(name.trim());
