/**
 * Number of actors above which the whole view names only lands and pivots: other names appear on zooming in.
 */
export const NAMED_AT_MOST = 150;

/** Number of nodes above which the whole view shows lands with more room, and names appear on zooming in. */
export const MANY_NODES = 200;

/** Share of the frame that boxes may fill: more and nothing can move, less and names become small. */
export const shareFilled = (nodes: number): number => (nodes > MANY_NODES ? 0.25 : 0.57);

/** Number of nodes above which routes take seconds to find, and long to draw. */
export const ROUTED_AT_MOST = 500;
