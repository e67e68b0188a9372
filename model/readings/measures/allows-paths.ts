import type { SubNetwork } from './sub-network.ts';

/** The time that paths take grows with actors × links: some five seconds for this. */
const PATHS_AT_MOST = 250_000_000;

/** Whether the shortest paths between all are computed: of 9,000 actors with three links each they still are. */
export const allowsPaths = ({ actorIds, links }: Pick<SubNetwork, 'actorIds' | 'links'>): boolean =>
  actorIds.length * links.length <= PATHS_AT_MOST;
