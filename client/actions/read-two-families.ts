import { readFamilies } from '../../server/contract/endpoints/index.ts';
import type { FamilyReading } from '../../server/contract/reading.ts';
import type { Family } from '../../server/contract/vocabulary.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { problemText } from '../messages/translate.ts';
import { readingQuery, store } from '../state/index.ts';
import { say } from './toast.ts';

/** The reading of two families, at the day on screen; null, and said, when it cannot be read. */
export async function readTwoFamilies(a: Family, b: Family): Promise<FamilyReading | null> {
  const { territoryId, reading } = store.get();
  try {
    const answer = await call(readFamilies, {
      params: { territoryId: territoryId ?? '' },
      query: { ...readingQuery(reading), a, b },
    });
    return 'sides' in answer ? answer : null;
  } catch (thrown) {
    say(problemText(problemOf(thrown)), 'refused');
    return null;
  }
}
