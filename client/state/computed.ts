import type { MeasureReading } from '../../model/contract/measures.ts';

/** Figures of one territory that need a graph library. */
export interface ComputedFigures {
  readonly betweennessCentralisation: number | null;
  readonly communities: number | null;
  readonly modularity: number | null;
}

/** The figures that were read one territory after the other, by id; null is one that could not be read. */
export interface Computed {
  /** Identity of their query. */
  readonly key: string;
  readonly byId: Readonly<Record<string, ComputedFigures | null>>;
  readonly pending: boolean;
}

export const nothingComputed: Computed = { key: '', byId: {}, pending: false };

/** Selects the figures for comparisons from all measures. */
export const computedOf = ({ network }: MeasureReading): ComputedFigures => ({
  betweennessCentralisation: network.betweennessCentralisation,
  communities: network.communities.count,
  modularity: network.communities.modularity,
});
