/** Capitalises a text. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes a name as maps do, « Ferme du Moulin »; one with capitals inside, « iD 31 », stays. */
export const asTitle = (name: string): string => (/^\p{Ll}\p{Lu}/u.test(name) ? name : capital(name));
