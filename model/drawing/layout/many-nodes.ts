/** From so many nodes on, names come with zoom: the whole view shows lands, so that these have more room. */
export const MANY_NODES = 200;
