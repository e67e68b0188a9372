import type { ActorMeasures, MeasureClass, MeasureReading } from '../../../contract/measures.ts';

/** Input of the sentences. */
export type Measured = Pick<MeasureReading, 'subNetwork' | 'network' | 'actors'>;

type NumberOf = (actor: ActorMeasures) => number | null;

/** Finds the actors with the highest value; empty if all are undefined or none is above zero. */
export function highest(
  { actors }: Measured,
  count: NumberOf,
): { readonly value: number; readonly ids: readonly string[] } | undefined {
  const values = actors.map(count);
  const value = values.reduce<number>((most, each) => Math.max(most, each ?? 0), 0);
  if (value === 0) return undefined;
  return { value, ids: actors.filter((_, i) => values[i] === value).map(({ actorId }) => actorId) };
}

/** Selects one of three sentences by class. */
export const byClass = (grade: MeasureClass | null, sentences: readonly [string, string, string]) =>
  grade === null ? undefined : sentences[grade - 1];

/** Converts a share to whole per cent. */
export const percent = (share: number): number => Math.round(share * 100);
