import type { Difference } from './element-edits.ts';
import { nodeKey, type ParsedKey, parseKey, relationshipKey } from './elements.ts';

/** What a write touches, by kind: from it follows whose map shows it, and what is locked meanwhile. */
export interface Scope {
  readonly territoryIds: readonly string[];
  /** Actors that are touched where they act. */
  readonly actingActorIds: readonly string[];
  /** Actors that are touched where they are shown as outside: where a partner acts on the map. */
  readonly outsideActorIds: readonly string[];
  readonly commitmentIds: readonly string[];
  /** Commitments that refine something else than before: counted where a cooperation serves them. */
  readonly refiningIds: readonly string[];
  readonly cooperationIds: readonly string[];
  readonly memberships: readonly { readonly fromId: string; readonly toId: string }[];
}

/** A scope of what is named; the rest is empty. */
export const scopeOf = (named: Partial<Scope>): Scope => ({
  territoryIds: [],
  actingActorIds: [],
  outsideActorIds: [],
  commitmentIds: [],
  refiningIds: [],
  cooperationIds: [],
  memberships: [],
  ...named,
});

/** The scope of an actor itself: all territories it acts in and those that show it outside. */
export const actorScope = (...actorIds: readonly string[]): Partial<Scope> => ({
  actingActorIds: actorIds,
  outsideActorIds: actorIds,
});

type IdList = Exclude<keyof Scope, 'memberships'>;

/** The scope of what a difference changes. */
export function scopeOfDifference({ before, after }: Difference): Scope {
  const lists = new Map<IdList, Set<string>>();
  const memberships: { fromId: string; toId: string }[] = [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const readers = readersOfBriefs({ before, after }, keys);
  if (readers.length > 0) lists.set('territoryIds', new Set(readers));
  // What comes or goes as a whole has all its ties in the difference: they say where it is shown.
  const isWhole = (key: string): boolean => key in before !== key in after;
  for (const key of keys) {
    const parsed = parseKey(key);
    const properties = after[key] ?? before[key];
    if (parsed.kind === 'MEMBER_OF') memberships.push({ fromId: parsed.id, toId: parsed.toId ?? '' });
    const isBrief = parsed.kind === 'Fiche';
    const hangsOn = isBrief
      ? properties?.territoryId
      : (properties?.cooperationId ?? properties?.territoryId);
    for (const [list, id] of touchedBy(parsed, hangsOn, isWhole))
      lists.set(list, (lists.get(list) ?? new Set()).add(String(id)));
  }
  const ascending = Object.fromEntries([...lists].map(([list, ids]) => [list, [...ids].sort()]));
  return scopeOf({ ...ascending, memberships });
}

/**
 * The territories that a brief is published to, before or after, hear of a change of it. Only where it is about briefs
 * alone: what else is done here is none of theirs.
 */
function readersOfBriefs({ before, after }: Difference, keys: ReadonlySet<string>): string[] {
  if (![...keys].every((key) => /^(Fiche|BRINGS):/.test(key))) return [];
  return [...Object.values(before), ...Object.values(after)].flatMap(({ status, publishedTo }) =>
    status === 'published' && Array.isArray(publishedTo) ? (publishedTo as string[]) : [],
  );
}

function touchedBy(
  { kind, id, toId }: ParsedKey,
  hangsOn: unknown,
  isWhole: (key: string) => boolean,
): [IdList, unknown][] {
  const cooperation = (cooperationId: unknown): [IdList, unknown][] =>
    isWhole(nodeKey('Cooperation', String(cooperationId))) ? [] : [['cooperationIds', cooperationId]];
  switch (kind) {
    case 'Territory':
      return [['territoryIds', id]];
    case 'PART_OF':
    case 'PEER_OF':
      return [
        ['territoryIds', id],
        ['territoryIds', toId],
      ];
    case 'ACTS_IN':
      // Where an actor acts tells other maps, that show it outside, whether it comes from afar.
      return !isWhole(relationshipKey('ACTS_IN', id, toId ?? '')) || isWhole(nodeKey('Actor', id))
        ? [['territoryIds', toId]]
        : [
            ['territoryIds', toId],
            ['outsideActorIds', id],
          ];
    case 'FOR':
      return [['territoryIds', toId]];
    case 'GapAnswer':
    case 'Land':
    case 'Workshop':
    case 'Contribution':
    case 'Fiche':
      return [['territoryIds', hangsOn]];
    case 'Actor':
    case 'NEEDS':
    case 'OFFERS':
      if (isWhole(nodeKey('Actor', id))) return [];
      return [
        ['actingActorIds', id],
        ['outsideActorIds', id],
      ];
    case 'Commitment':
    case 'COMMITMENT_ABOUT':
      return [['commitmentIds', id]];
    case 'REFINES':
      return [
        ['commitmentIds', id],
        ['refiningIds', id],
      ];
    case 'CARRIES':
      return [['commitmentIds', toId]];
    case 'Cooperation':
    case 'COOPERATION_ABOUT':
    case 'SERVES':
      return cooperation(id);
    case 'PARTY_TO':
      if (!isWhole(nodeKey('Cooperation', toId ?? ''))) return [['cooperationIds', toId]];
      // Where its parties act: of those that come or go with it, that is said beside.
      return isWhole(nodeKey('Actor', id)) ? [] : [['actingActorIds', id]];
    case 'Declaration':
      return cooperation(hangsOn);
    case 'MEMBER_OF':
    // The version of its brief rises with it.
    case 'BRINGS':
      return [];
  }
}
