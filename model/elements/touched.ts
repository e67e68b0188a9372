import type { Difference } from './element-edits.ts';
import { nodeKey, type ParsedKey, parseKey, relationshipKey } from './elements.ts';

/** Elements that a write touches, by kind; they determine the affected maps and the locks. */
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

/** Returns the scope of actors: all their territories, and others that show them outside. */
export const actorScope = (...actorIds: readonly string[]): Partial<Scope> => ({
  actingActorIds: actorIds,
  outsideActorIds: actorIds,
});

type IdList = Exclude<keyof Scope, 'memberships'>;

/** Returns the scope of a difference. */
export function scopeOfDifference({ before, after }: Difference): Scope {
  const lists = new Map<IdList, Set<string>>();
  const memberships: { fromId: string; toId: string }[] = [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const readers = readersOfBriefs({ before, after }, keys);
  if (readers.length > 0) lists.set('territoryIds', new Set(readers));
  // A created or deleted element has all its relationships in the difference, which give its territories.
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
 * Finds the territories to which a brief is published, before or after, if the change is about briefs only:
 * they need notice of it, but not of other changes here.
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
      // An actor's territories decide whether other maps show it as distant.
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
      // The territories of its parties, unless created or deleted with it, which is covered above.
      return isWhole(nodeKey('Actor', id)) ? [] : [['actingActorIds', id]];
    case 'Declaration':
      return cooperation(hangsOn);
    case 'MEMBER_OF':
    // The version of its brief rises with it.
    case 'BRINGS':
      return [];
  }
}
