import type { Commitment } from '../../contract/commitment.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds, firstPartner } from './missing-pairs.ts';

/** How the carriers of a commitment hang together. */
export interface CarrierGroups {
  /** The largest first. */
  readonly groups: ReadonlyArray<readonly string[]>;
  /** Pairs that only a common partner joins, and who it is. */
  readonly through: ReadonlyArray<{ readonly pair: readonly [string, string]; readonly partnerId: string }>;
  /** Cooperations that join two carriers directly. */
  readonly cooperationIds: readonly string[];
}

/**
 * Groups carriers: a cooperation active at τ joins two, directly or through one common partner. It must serve
 * the commitment or share a theme with it, unless either has no theme.
 */
export function groupCarriers(
  commitment: Pick<Commitment, 'id' | 'themes'>,
  carrierIds: readonly string[],
  context: GapContext,
): CarrierGroups {
  const { neighbours, cooperationIds } = joinedFor(commitment, new Set(carrierIds), context);
  const groupOf = new Map(carrierIds.map((id) => [id, new Set([id])]));
  const through: Array<{ pair: [string, string]; partnerId: string }> = [];
  for (const [i, a] of carrierIds.entries()) {
    for (const b of carrierIds.slice(i + 1)) {
      const direct = neighbours.get(a)?.has(b) === true;
      const partnerId = direct ? undefined : firstPartner(neighbours, a, b);
      if (partnerId !== undefined) through.push({ pair: [a, b], partnerId });
      if (direct || partnerId !== undefined) merge(groupOf, a, b);
    }
  }
  const groups = [...new Set(groupOf.values())].map((group) => [...group].sort(compareIds));
  groups.sort((p, q) => q.length - p.length || compareIds(p[0] ?? '', q[0] ?? ''));
  return { groups, through, cooperationIds };
}

function joinedFor(
  commitment: Pick<Commitment, 'id' | 'themes'>,
  carriers: ReadonlySet<string>,
  context: GapContext,
) {
  const neighbours = new Map<string, Set<string>>();
  const cooperationIds: string[] = [];
  const joining = new Set([...carriers].flatMap((id) => context.joiningOf(id)));
  for (const { cooperation, pairs } of joining) {
    if (!concerns(cooperation, commitment)) continue;
    for (const [a, b] of pairs) {
      // Only neighbours of carriers are needed.
      if (carriers.has(a)) join(neighbours, a, b);
      if (carriers.has(b)) join(neighbours, b, a);
    }
    if (pairs.some(([a, b]) => carriers.has(a) && carriers.has(b))) cooperationIds.push(cooperation.id);
  }
  return { neighbours, cooperationIds: cooperationIds.sort(compareIds) };
}

function concerns(
  { serves, themes }: { serves: readonly string[]; themes: readonly string[] },
  commitment: Pick<Commitment, 'id' | 'themes'>,
): boolean {
  if (serves.includes(commitment.id) || themes.length === 0 || commitment.themes.length === 0) return true;
  return themes.some((theme) => commitment.themes.includes(theme));
}

function join(neighbours: Map<string, Set<string>>, from: string, to: string): void {
  const known = neighbours.get(from);
  if (known === undefined) neighbours.set(from, new Set([to]));
  else known.add(to);
}

function merge(groupOf: Map<string, Set<string>>, a: string, b: string): void {
  const [kept, gone] = [groupOf.get(a), groupOf.get(b)];
  if (kept === undefined || gone === undefined || kept === gone) return;
  for (const id of gone) {
    kept.add(id);
    groupOf.set(id, kept);
  }
}
