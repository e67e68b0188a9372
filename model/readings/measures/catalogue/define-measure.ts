import type { ActorMeasures, Measure, MeasureClass, MeasureReading } from '../../../contract/measures.ts';
import type { Label, Language } from '../../../contract/primitives.ts';
import type { Speaker } from '../../gaps/speaker.ts';

/** What sentences are made from. */
export type Measured = Pick<MeasureReading, 'subNetwork' | 'network' | 'actors'>;

/** One measure: what the catalogue says of it, and what is said of it here. */
export interface MeasureDefinition extends Measure {
  /** It rests on the shortest paths between all: on a network that is too large for these it is missing. */
  readonly needsPaths?: true;
  /** The figure that `bounds` class, of a measure of the whole. */
  readonly figure?: (measured: Measured) => number | null;
  /** One plain sentence on this network, without decimals; undefined where the measure is. */
  readonly say: Readonly<Record<Language, (measured: Measured, say: Speaker) => string | undefined>>;
}

/** Keeps the literal types of a definition. */
export const defineMeasure = (definition: MeasureDefinition): MeasureDefinition => definition;

/** The words of three classes, French first: low, middle, high. */
export const words = (
  fr: readonly [string, string, string],
  en: readonly [string, string, string],
): [Label, Label, Label] => [
  { fr: fr[0], en: en[0] },
  { fr: fr[1], en: en[1] },
  { fr: fr[2], en: en[2] },
];

export const LITTLE_TO_MUCH = words(['peu', 'moyen', 'beaucoup'], ['little', 'medium', 'much']);

type NumberOf = (actor: ActorMeasures) => number | null;

/** Those who have the highest value, and it; nobody where all are undefined, or where it is not above zero. */
export function highest(
  { actors }: Measured,
  of: NumberOf,
): { readonly value: number; readonly ids: readonly string[] } | undefined {
  const values = actors.map(of);
  const value = values.reduce<number>((most, each) => Math.max(most, each ?? 0), 0);
  if (value === 0) return undefined;
  return { value, ids: actors.filter((_, i) => values[i] === value).map(({ actorId }) => actorId) };
}

/** The one of three sentences that a class asks for. */
export const byClass = (grade: MeasureClass | null, sentences: readonly [string, string, string]) =>
  grade === null ? undefined : sentences[grade - 1];

/** Share of a whole, in whole per cent. */
export const percent = (share: number): number => Math.round(share * 100);
