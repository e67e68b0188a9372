const FOLDED = 'land:';

/** The id that the symbol of a folded land has on the drawing. */
export const symbolId = (landId: string): string => FOLDED + landId;

/** The land that a symbol is of; null for any other id. */
export const landOfSymbol = (id: string): string | null =>
  id.startsWith(FOLDED) ? id.slice(FOLDED.length) : null;
