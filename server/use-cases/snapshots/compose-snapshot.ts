import { DRAWN_AT_MOST } from '../../../model/contract/map-part.ts';
import type { Arrangement } from '../../../model/drawing/arrange.ts';
import { isWithoutPlaces } from '../../../model/drawing/composed-map.ts';
import { parseKey } from '../../../model/elements/elements.ts';
import { systemOfContent } from '../../../model/readings/snapshots/readings-of-content.ts';
import type { Executor } from '../../store/execute.ts';
import { composeOnce } from '../compose-map.ts';
import { sourceOf, type WholeSnapshot } from './read-snapshot.ts';

/**
 * Composes the maps of a snapshot that were frozen without places, to be drawn: the snapshot itself stays as it was
 * hashed.
 */
export async function composeSnapshot(
  executor: Executor,
  whole: WholeSnapshot,
  territoryIds: readonly string[],
): Promise<ReadonlyMap<string, Arrangement>> {
  const source = sourceOf(whole);
  const arrangements = new Map<string, Arrangement>();
  for (const id of territoryIds.filter((one) => !hasPlaces(whole, one))) {
    const system = systemOfContent(whole, id);
    if (!isWithoutPlaces(system) || system.actors.size > DRAWN_AT_MOST) continue;
    const arrangement = await composeOnce(executor, system, `${source} ${id}`);
    if (arrangement !== null) arrangements.set(id, arrangement);
  }
  return arrangements;
}

const hasPlaces = ({ content }: WholeSnapshot, territoryId: string): boolean =>
  [...content.document.elements].some(([key, { x }]) => {
    const { kind, toId } = parseKey(key);
    return x !== undefined && kind === 'ACTS_IN' && toId === territoryId;
  });
