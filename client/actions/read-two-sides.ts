import { readSides } from '../../model/contract/endpoints/index.ts';
import type { SidesReading } from '../../model/contract/reading.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { problemText } from '../messages/translate.ts';
import { formatSide, readingQuery, type Sides, store } from '../state/index.ts';
import { say } from './toast.ts';

/** The reading of two sides, at the day on screen; null, and said, when it cannot be read. */
export async function readTwoSides([a, b]: Sides): Promise<SidesReading | null> {
  const { territoryId, reading } = store.get();
  try {
    return await call(readSides, {
      params: { territoryId: territoryId ?? '' },
      query: { ...readingQuery(reading), a: formatSide(a), b: formatSide(b) },
    });
  } catch (thrown) {
    say(problemText(problemOf(thrown)), 'refused');
    return null;
  }
}
