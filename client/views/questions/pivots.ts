import type { Gap } from '../../../model/contract/gap.ts';

export interface Pivot {
  readonly actorId: string;
  /** Actors that would be cut off without it. */
  readonly loss: number;
}

/** Lists the actors that hold others together, from the questions found; most dependents first. */
export const pivots = (items: readonly Pick<Gap, 'rule' | 'key' | 'figures'>[]): readonly Pivot[] =>
  items
    .filter(({ rule }) => rule === 'pivot-actor')
    .map(({ key, figures }) => ({
      actorId: key.slice('pivot-actor:'.length),
      loss: Number(figures.loss ?? 0),
    }))
    .sort((a, b) => b.loss - a.loss || a.actorId.localeCompare(b.actorId));
