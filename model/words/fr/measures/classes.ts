/** The classes of what is more or less. */
export const LITTLE_TO_MUCH: readonly [string, string, string] = ['peu', 'moyen', 'beaucoup'];
