import { readMeasures } from '../../model/contract/endpoints/index.ts';
import { call } from '../api/call.ts';
import { type ComputedFigures, computedOf, store, viewOptionsQuery } from '../state/index.ts';

/** Returns the identity of the figures: another day or threshold has others. */
export function computedWanted(): string {
  const { known: _, ...query } = viewOptionsQuery(store.get().viewOptions);
  return JSON.stringify(query);
}

/** Reads slow figures, one territory after the other; existing ones are kept. */
export async function readComputed(territoryIds: readonly string[]): Promise<void> {
  const wanted = computedWanted();
  if (store.get().computed.pending) return;
  if (store.get().computed.key !== wanted) change({ key: wanted, byId: {} });
  change({ pending: true });
  for (const territoryId of territoryIds) {
    const { computed, view } = store.get();
    if (!computed.pending || view !== 'across' || wanted !== computedWanted()) break;
    if (computed.byId[territoryId] != null) continue;
    const figures = await figuresOf(territoryId, wanted);
    if (store.get().computed.key === wanted)
      change({ byId: { ...store.get().computed.byId, [territoryId]: figures } });
  }
  change({ pending: false });
}

/** Goes no further; what was read stays. */
export const stopComputing = (): void => change({ pending: false });

async function figuresOf(territoryId: string, wanted: string): Promise<ComputedFigures | null> {
  try {
    return computedOf(await call(readMeasures, { params: { territoryId }, query: JSON.parse(wanted) }));
  } catch {
    return null;
  }
}

function change(patch: Partial<ReturnType<typeof store.get>['computed']>): void {
  store.change((state) => ({ ...state, computed: { ...state.computed, ...patch } }));
}
