import type { ActorMeasures, MeasureClass, MeasureReading } from '../../../contract/measures.ts';

/** What sentences are made from. */
export type Measured = Pick<MeasureReading, 'subNetwork' | 'network' | 'actors'>;

type NumberOf = (actor: ActorMeasures) => number | null;

/** Those who have the highest value, and it; nobody where all are undefined, or where it is not above zero. */
export function highest(
  { actors }: Measured,
  count: NumberOf,
): { readonly value: number; readonly ids: readonly string[] } | undefined {
  const values = actors.map(count);
  const value = values.reduce<number>((most, each) => Math.max(most, each ?? 0), 0);
  if (value === 0) return undefined;
  return { value, ids: actors.filter((_, i) => values[i] === value).map(({ actorId }) => actorId) };
}

/** The one of three sentences that a class asks for. */
export const byClass = (grade: MeasureClass | null, sentences: readonly [string, string, string]) =>
  grade === null ? undefined : sentences[grade - 1];

/** Share of a whole, in whole per cent. */
export const percent = (share: number): number => Math.round(share * 100);
