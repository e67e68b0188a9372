/** Above so many actors, the whole view names lands and their pivots: other names come with zoom. */
export const NAMED_AT_MOST = 150;

/** From so many nodes on, names come with zoom: the whole view shows lands, so that these have more room. */
export const MANY_NODES = 200;

/** Share of the frame that boxes may fill: more and nothing can move, less and names become small. */
export const shareFilled = (nodes: number): number => (nodes > MANY_NODES ? 0.25 : 0.57);

/** Of more nodes, ways round strangers take seconds to find, and a screen a long time to draw. */
export const ROUTED_AT_MOST = 500;
