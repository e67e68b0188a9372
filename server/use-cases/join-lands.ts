import { applyEdits, makes } from '../../model/elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  relationshipKey,
} from '../../model/elements/elements.ts';
import { append } from '../../model/grouped.ts';
import { joinedLands } from '../../model/writes/joined-lands.ts';
import { findLandsOf } from '../store/changes.ts';
import type { ReadQuery, Transaction } from '../store/execute.ts';

/**
 * Returns the edits by which actors without a land join the land of their partners when a write adds or links
 * them. Nobody changes land, and territories without lands are left alone.
 */
export async function joinLands(tx: Transaction<ReadQuery>, state: Elements, edits: Edits): Promise<Edits> {
  const touched = touchedActors(edits);
  if (touched.size === 0) return new Map();
  const next = applyEdits(state, edits);
  const partners = partnersIn(next);
  const joining = new Map<string, Properties>();
  for (const [territoryId, newcomerIds] of newcomersIn(state, next, touched, partners)) {
    // A territory made by this very write has no land yet.
    if (makes(state, edits, nodeKey('Territory', territoryId))) continue;
    const partnerIds = [...new Set(newcomerIds.flatMap((id) => [...(partners.get(id) ?? [])]))];
    const rows = await findLandsOf(tx, { territoryId, newcomerIds, partnerIds });
    const all = new Map(newcomerIds.map((id) => [id, new Set(partners.get(id))]));
    for (const { actorId, partnerOf } of rows) if (partnerOf !== null) all.get(partnerOf)?.add(actorId);
    const standing = new Map(rows.map(({ actorId, landId }) => [actorId, landId]));
    for (const [actorId, landId] of joinedLands(newcomerIds, all, standing)) {
      const key = relationshipKey('ACTS_IN', actorId, territoryId);
      joining.set(key, { ...next.get(key), landId });
    }
  }
  return joining;
}

interface Touched {
  readonly size: number;
  /** Keys of memberships that are put. */
  readonly memberships: ReadonlySet<string>;
  /** Cooperations that are put, or that somebody joins. */
  readonly cooperationIds: ReadonlySet<string>;
}

function touchedActors(edits: Edits): Touched {
  const memberships = new Set<string>();
  const cooperationIds = new Set<string>();
  for (const [key, properties] of edits) {
    if (properties === null) continue;
    const { kind, id, toId = '' } = parseKey(key);
    if (kind === 'ACTS_IN') memberships.add(key);
    if (kind === 'Cooperation') cooperationIds.add(id);
    if (kind === 'PARTY_TO') cooperationIds.add(toId);
  }
  return { size: memberships.size + cooperationIds.size, memberships, cooperationIds };
}

/** Collects partners by active cooperation, as far as this write knows. */
function partnersIn(next: Elements): ReadonlyMap<string, ReadonlySet<string>> {
  const parties = new Map<string, string[]>();
  for (const key of next.keys()) {
    if (!key.startsWith('PARTY_TO:')) continue;
    const { id, toId = '' } = parseKey(key);
    if (next.get(nodeKey('Cooperation', toId))?.status === 'active') append(parties, toId, id);
  }
  const partners = new Map<string, Set<string>>();
  for (const ids of parties.values())
    for (const id of ids) {
      const known = partners.get(id) ?? new Set();
      for (const other of ids) if (other !== id) known.add(other);
      partners.set(id, known);
    }
  return partners;
}

/**
 * Finds actors without a land that this write adds to a map, or whose cooperations it touches; by territory.
 */
function newcomersIn(
  state: Elements,
  next: Elements,
  { memberships, cooperationIds }: Touched,
  partners: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string[]> {
  const parties = new Set(
    [...next.keys()].flatMap((key) => {
      const { kind, id, toId = '' } = parseKey(key);
      return kind === 'PARTY_TO' && cooperationIds.has(toId) ? [id] : [];
    }),
  );
  const byTerritory = new Map<string, string[]>();
  for (const [key, { onMap, landId }] of next) {
    const { kind, id, toId = '' } = parseKey(key);
    if (kind !== 'ACTS_IN' || onMap !== true || landId !== undefined) continue;
    const enters = memberships.has(key) && state.get(key)?.onMap !== true;
    const links = parties.has(id) && partners.has(id);
    if (enters || links) append(byTerritory, toId, id);
  }
  return byTerritory;
}
