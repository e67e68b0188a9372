import { type Newcomer, placeNewcomers } from '../../model/drawing/place-newcomer.ts';
import { applyEdits, makes } from '../../model/elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  parseKey,
  relationshipKey,
} from '../../model/elements/elements.ts';
import { append } from '../../model/grouped.ts';
import type { Coming } from '../../model/writes/recompose-map.ts';
import { readLayout } from '../store/changes.ts';
import type { ReadQuery, Transaction } from '../store/execute.ts';

/** Positions on a map, as far as placing newcomers depends on them. */
type Layout = NonNullable<Awaited<ReturnType<typeof readLayout>>>;

export type Layouts = ReadonlyMap<string, Layout>;

/** The layouts of the maps that somebody enters, or is linked on, by a write; by territory. */
export async function readLayouts(
  tx: Transaction<ReadQuery>,
  state: Elements,
  edits: Edits,
  coming: ReadonlyMap<string, Coming>,
): Promise<Layouts> {
  const newcomers = entering(state, edits);
  const layouts = new Map<string, Layout>();
  const read = async (territoryId: string): Promise<void> => {
    const layout = await readLayout(tx, territoryId, newcomers.get(territoryId) ?? []);
    if (layout !== undefined) layouts.set(territoryId, layout);
  };
  const touched = new Set([...newcomers.keys(), ...coming.keys()]);
  // A territory made by this very write has nobody placed yet.
  await Promise.all([...touched].filter((id) => !makes(state, edits, nodeKey('Territory', id))).map(read));
  return layouts;
}

/** Returns edits with positions for actors that enter a map with positions; nobody else moves. */
export function placementEdits(layouts: Layouts, state: Elements, edits: Edits): Edits {
  const placed = new Map<string, NonNullable<ReturnType<Edits['get']>>>();
  for (const [territoryId, actorIds] of entering(state, edits)) {
    const layout = layouts.get(territoryId);
    if (layout === undefined || layout.placed.length === 0) continue;
    const next = applyEdits(state, edits);
    const neighbours = neighboursIn(next, layout.neighbours);
    const newcomers = actorIds.map(
      (actorId): Newcomer => ({
        actorId,
        family: String(next.get(nodeKey('Actor', actorId))?.family ?? ''),
        neighbourIds: neighbours(actorId),
      }),
    );
    for (const [actorId, { x, y }] of placeNewcomers(layout, newcomers)) {
      const key = relationshipKey('ACTS_IN', actorId, territoryId);
      placed.set(key, { ...edits.get(key), x, y });
    }
  }
  return placed;
}

/** Lists the actors that enter each map without a position of their own. */
function entering(state: Elements, edits: Edits): Map<string, string[]> {
  const byTerritory = new Map<string, string[]>();
  for (const [key, next] of edits) {
    const { kind, id, toId } = parseKey(key);
    if (kind !== 'ACTS_IN' || toId === undefined || next?.onMap !== true || next.x !== undefined) continue;
    if (state.get(key)?.onMap === true) continue;
    append(byTerritory, toId, id);
  }
  return byTerritory;
}

/** Returns the partners of an actor, after the write and as known before. */
function neighboursIn(
  next: Elements,
  known: readonly { newcomerId: string; actorId: string }[],
): (actorId: string) => string[] {
  const [partiesOf, cooperationsOf, knownOf] = [
    new Map<string, string[]>(),
    new Map<string, string[]>(),
    new Map<string, string[]>(),
  ];
  for (const { newcomerId, actorId } of known) append(knownOf, newcomerId, actorId);
  for (const key of next.keys()) {
    if (!key.startsWith('PARTY_TO:')) continue;
    const { id, toId = '' } = parseKey(key);
    append(partiesOf, toId, id);
    append(cooperationsOf, id, toId);
  }
  return (actorId) => [
    ...(knownOf.get(actorId) ?? []),
    ...(cooperationsOf.get(actorId) ?? []).flatMap((id) =>
      (partiesOf.get(id) ?? []).filter((other) => other !== actorId),
    ),
  ];
}
