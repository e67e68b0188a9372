const FOLDED = 'land:';

/** Returns the id of a folded land's symbol. */
export const symbolId = (landId: string): string => FOLDED + landId;

/** Returns the land of a symbol's id; null for any other id. */
export const landOfSymbol = (id: string): string | null =>
  id.startsWith(FOLDED) ? id.slice(FOLDED.length) : null;
