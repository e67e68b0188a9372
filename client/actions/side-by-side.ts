import type { Comparison, ComparisonQuery } from '../../model/contract/comparison.ts';
import { readComparison } from '../../model/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { acrossQuery, failed, loaded, loading, nothing, store, viewOptionsQuery } from '../state/index.ts';
import { loadCohorts } from './home-maps.ts';
import { stopJob } from './jobs.ts';

/** Batch size: small enough that the first results appear soon, and others are not delayed. */
const AT_ONCE = 12;

/** Returns the identity of the comparison: it is read again when this changes. Null while unknown. */
function sideBySideWanted(): string | null {
  const { territoryId, map, across, viewOptions } = store.get();
  if (territoryId === null || map.value === null) return null;
  const { known: _, ...query } = viewOptionsQuery(viewOptions);
  const peers = map.value.territory.peers.map((peer) => peer.territoryId);
  return JSON.stringify({ ...query, ...acrossQuery(across, territoryId, peers) });
}

/** Last request: late answers to earlier ones are dropped, and each is sent once. */
let asked: string | null = null;
/** Name of the requests of one comparison. */
let reading = '';

/** Reads the territories of the address side by side, and the list to choose from, unless that is done. */
export function askSideBySide(): void {
  const wanted = sideBySideWanted();
  if (wanted === null || wanted === asked) return;
  asked = wanted;
  void loadCohorts();
  void load(wanted);
}

/** Reads the comparison again: reopened, or by hand. */
export function askSideBySideAgain(): void {
  asked = null;
  askSideBySide();
}

/** Out of sight nothing more is read. */
export function leaveSideBySide(): void {
  asked = null;
}

/** Gives the comparison up; territories that have come stay on screen. */
export const stopSideBySide = (): void => void stopJob(reading);

/** Loads batches, each shown on arrival. */
async function load(wanted: string): Promise<void> {
  const { ids, cohort, ...query }: ComparisonQuery = JSON.parse(wanted);
  const jobId = randomId();
  reading = jobId;
  store.change((state) => ({ ...state, sideBySide: loading(state.sideBySide) }));
  try {
    let whole: Comparison | null = null;
    let rest = ids?.split(',') ?? [];
    do {
      const chosen = whole === null && ids === undefined ? { cohort } : idsOf(rest);
      const part: Comparison = await call(readComparison, {
        query: { ...query, ...chosen, limit: AT_ONCE },
        jobId,
      });
      if (wanted !== asked) return;
      rest = whole === null && ids === undefined ? part.rest : rest.slice(AT_ONCE);
      whole = joined(whole, part, rest);
      const sideBySide = loaded({ ...whole, key: wanted }, null);
      store.change((state) => ({
        ...state,
        sideBySide: rest.length === 0 ? sideBySide : loading(sideBySide),
      }));
    } while (rest.length > 0);
  } catch (thrown) {
    const problem = problemOf(thrown);
    // Loaded territories stay, with the number of missing ones.
    const known = store.get().sideBySide;
    const kept = known.value?.key === wanted ? known : nothing;
    if (wanted === asked) store.change((state) => ({ ...state, sideBySide: failed(kept, problem) }));
  }
}

const idsOf = (rest: readonly string[]) => ({ ids: rest.slice(0, AT_ONCE).join(',') });

const joined = (whole: Comparison | null, part: Comparison, rest: string[]): Comparison => ({
  ...part,
  territories: [...(whole?.territories ?? []), ...part.territories],
  leftOut: [...(whole?.leftOut ?? []), ...part.leftOut],
  rest,
});
