import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { type Reading, System } from '../../elements/system.ts';
import { mapReading } from '../map-reading.ts';
import { factsOfMap } from './facts-of-map.ts';

/** For whom a map is said. */
export interface MapReader {
  readonly seesPrivate: boolean;
  /** Of the names that lands have by themselves. */
  readonly language: Language;
}

/**
 * A map read again from itself, at another day or without transactions: as the server would read it, but for what begins
 * after the day of the map, and for transactions where it has none.
 */
export const mapAt = (
  map: TerritoryMap,
  { day, withoutTransactions }: Omit<Reading, 'minIntensity'>,
  { seesPrivate, language }: MapReader,
): TerritoryMap =>
  mapReading(
    new System(factsOfMap(map, seesPrivate), { day, minIntensity: 1, withoutTransactions }),
    language,
  );
