import { readSides } from '../../model/contract/endpoints/index.ts';
import type { FamilyComparison } from '../../model/contract/reading.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { problemText } from '../messages/translate.ts';
import { formatSide, type Sides, store, viewOptionsQuery } from '../state/index.ts';
import { notify } from './toast.ts';

/** Reads the comparison of two sides, at the day on screen; null after a failure, with a message. */
export async function readFamilyComparison([a, b]: Sides): Promise<FamilyComparison | null> {
  const { territoryId, viewOptions } = store.get();
  try {
    return await call(readSides, {
      params: { territoryId: territoryId ?? '' },
      query: { ...viewOptionsQuery(viewOptions), a: formatSide(a), b: formatSide(b) },
    });
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
    return null;
  }
}
