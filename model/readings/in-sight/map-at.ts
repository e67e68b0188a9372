import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { type Reading, System } from '../../elements/system.ts';
import { mapReading } from '../map-reading.ts';
import { factsOfMap } from './facts-of-map.ts';

/** Reader of a map. */
export interface MapReader {
  readonly seesPrivate: boolean;
  /** Language of automatic land names. */
  readonly language: Language;
}

/**
 * Recomputes a map at another day or without transactions, equal to the server's except for elements that
 * begin after the map's day, and transactions if it has none.
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
