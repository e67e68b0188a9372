/** Writes the level from which a sentence holds; nothing if it holds of links of any level. */
export const fromLevel = (level: number | null): string =>
  level === null ? '' : ` of level ${level} or above`;
