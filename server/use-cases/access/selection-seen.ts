import { parseSelection, type Selection } from '../../../model/contract/selection.ts';
import { GapRule } from '../../../model/contract/vocabulary.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import type { GapLabels } from '../../../model/readings/gaps/speaker.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import type { Executor } from '../../store/execute.ts';
import { listFoundGaps } from '../list-gaps.ts';
import { readSystem } from '../read-system.ts';
import { seeing } from './changes-seen.ts';

interface Deps {
  readonly executor: Executor;
  readonly reference: GapLabels;
}

/**
 * Returns true if someone may see a selection: its elements are visible to them on the present map. A selection
 * of console results exists on one screen only, so it is not sent.
 */
export async function isSelectionSeen(
  { executor, reference }: Deps,
  territoryId: string,
  visibility: Visibility,
  text: string,
): Promise<boolean> {
  const selection = parseSelection(text);
  if (selection === null) return false;
  const { kind, id } = selection;
  if (kind === 'commitment' || kind === 'theme' || kind === 'families') return true;
  if (kind === 'gap') {
    // Its rule begins the key; no other has to be asked.
    const { success, data: rule } = GapRule.safeParse(id.split(':')[0]);
    if (!success) return false;
    const system = await readSystem(executor, territoryId, visibility);
    const { items } = await listFoundGaps(executor, system, reference, 'fr', [rule]);
    return items.some(({ key }) => key === id);
  }
  if (kind === 'land' || kind === 'strait') {
    const { lands = [] } = mapReading(await readSystem(executor, territoryId, visibility));
    return id.split(':').every((landId) => lands.some((land) => land.id === landId));
  }
  const named = namedBy(selection);
  const isSeen = await seeing(executor, visibility, named);
  return (
    named.actorIds.length + named.cooperationIds.length > 0 &&
    named.actorIds.every((actorId) => isSeen('Actor', actorId)) &&
    named.cooperationIds.every((cooperationId) => isSeen('Cooperation', cooperationId))
  );
}

function namedBy({ kind, id }: NonNullable<Selection>) {
  const actorIds = kind === 'actor' ? [id] : kind === 'pair' || kind === 'ways' ? id.split(':') : [];
  return { actorIds, cooperationIds: kind === 'cooperation' ? [id] : [] };
}
