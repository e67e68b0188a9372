import { listGaps, readMap, readSnapshot, readSnapshotMap } from '../../model/contract/endpoints/index.ts';
import type { GapList } from '../../model/contract/gap.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Snapshot } from '../../model/contract/snapshot.ts';
import { withoutAbsent } from '../../model/without-absent.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import {
  type ComparedMaps,
  FROZEN_MOMENT,
  failed,
  isFactsDay,
  loaded,
  loading,
  nothing,
  store,
  viewOptionsQuery,
} from '../state/index.ts';

/** First revision of a territory's history. */
const FIRST = '1';

/** Returns the identity of the comparison on screen: it is read again when this changes. */
export function comparisonWanted(): string {
  const { territoryId, viewOptions, compared } = store.get();
  const { known: _, ...query } = viewOptionsQuery(viewOptions);
  return JSON.stringify([territoryId, query, compared]);
}

/** Reads the maps of the two moments in the address; that of now is on screen already. */
export async function loadComparison(): Promise<void> {
  const { territoryId, viewOptions, compared } = store.get();
  const wanted = comparisonWanted();
  const { known: _, ...query } = viewOptionsQuery(viewOptions);
  const read = (moment: string): Promise<TerritoryMap> =>
    moment.startsWith(FROZEN_MOMENT)
      ? call(readSnapshotMap, {
          params: { snapshotId: moment.slice(FROZEN_MOMENT.length) },
          query: { territory: territoryId ?? '' },
        })
      : call(readMap, {
          params: { territoryId: territoryId ?? '' },
          query: { ...query, ...(isFactsDay(moment) ? { at: moment } : { known: moment }) } as never,
        });
  // Neither a day of the facts nor a snapshot has a revision whose questions could be read.
  const gapsOf = async (
    map: TerritoryMap | null,
    moment: string | undefined,
  ): Promise<GapList | undefined> =>
    map === null || moment?.startsWith(FROZEN_MOMENT) || isFactsDay(moment)
      ? undefined
      : call(listGaps, {
          params: { territoryId: territoryId ?? '' },
          query: { ...query, known: String(map.territory.revision), survival: '0' } as never,
        });
  store.change((state) => ({ ...state, comparison: loading(state.comparison) }));
  try {
    const [before, after, ...snapshots] = await Promise.all([
      read(compared.from ?? FIRST).catch((thrown: unknown) => {
        // Nothing was known yet: the comparison begins where the history does.
        if (problemOf(thrown).code !== 'NOT_KNOWN_YET') throw thrown;
        return read(FIRST);
      }),
      compared.to === undefined ? null : read(compared.to),
      snapshotOf(compared.from),
      snapshotOf(compared.to),
    ]);
    const gaps = await Promise.all([gapsOf(before, compared.from), gapsOf(after, compared.to)]);
    if (wanted !== comparisonWanted()) return;
    store.change((state) => ({
      ...state,
      comparison: loaded(
        { key: wanted, before, after, gaps: beforeAndAfter(gaps), snapshots: beforeAndAfter(snapshots) },
        null,
      ),
    }));
  } catch (thrown) {
    if (wanted !== comparisonWanted()) return;
    const problem = problemOf(thrown);
    store.change((state) => ({
      ...state,
      comparison: failed<ComparedMaps>(nothing, problem),
    }));
  }
}

/** The snapshot that a moment is; others have no name. */
async function snapshotOf(moment: string | undefined): Promise<Snapshot | undefined> {
  if (moment?.startsWith(FROZEN_MOMENT) !== true) return undefined;
  const params = { snapshotId: moment.slice(FROZEN_MOMENT.length) };
  return call(readSnapshot, { params });
}

const beforeAndAfter = <T>([before, after]: readonly (T | undefined)[]): { before?: T; after?: T } =>
  withoutAbsent({ before, after });
