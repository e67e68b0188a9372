import type { MeasureReading } from '../../model/contract/measures.ts';

/** What takes a graph library, of one territory side by side with others. */
export interface ComputedFigures {
  readonly betweennessCentralisation: number | null;
  readonly communities: number | null;
  readonly modularity: number | null;
}

/** The figures that were read one territory after the other, by id; null is one that could not be read. */
export interface Computed {
  /** The reading they are of, in a word. */
  readonly key: string;
  readonly byId: Readonly<Record<string, ComputedFigures | null>>;
  readonly pending: boolean;
}

export const nothingComputed: Computed = { key: '', byId: {}, pending: false };

/** Of all that is measured, what stands side by side. */
export const computedOf = ({ network }: MeasureReading): ComputedFigures => ({
  betweennessCentralisation: network.betweennessCentralisation,
  communities: network.communities.count,
  modularity: network.communities.modularity,
});
