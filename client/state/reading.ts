/** How the territory is read; absent means the API's default (day of the territory, links from intensity 2). */
export interface Reading {
  readonly at?: string;
  readonly minIntensity?: 1 | 2 | 3 | 4;
  readonly withoutTransactions?: boolean;
  /** A revision or an instant: the map as it was known then. Absent: as it is known now. */
  readonly known?: string;
}

/** The query of a reading, in the words of the API. */
export const readingQuery = (reading: Reading): Record<string, string> => ({
  ...(reading.at === undefined ? {} : { at: reading.at }),
  ...(reading.minIntensity === undefined ? {} : { minIntensity: String(reading.minIntensity) }),
  ...(reading.withoutTransactions ? { withoutTransactions: 'true' } : {}),
  ...(reading.known === undefined ? {} : { known: reading.known }),
});
