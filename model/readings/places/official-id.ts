/** Returns true if an id is an official institution's, which is one actor in all territories. */
export const isOfficialId = (id: string): boolean => id.startsWith('fr-');
