import type { ActorMeasures } from '../../contract/measures.ts';

export const opened = ({ brokerage: { undirected } }: ActorMeasures): number =>
  Object.values(undirected ?? {}).reduce((sum, count) => sum + count, 0);
