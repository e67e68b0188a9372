import { DRAWN_AT_MOST, type GroupBy, type MapGroups, type PartAsked } from '../contract/map-part.ts';
import type { TerritoryMap } from '../contract/reading.ts';
import type { CooperationState } from '../contract/vocabulary.ts';
import { actorsOfPart, themeOf } from './map-part.ts';

class Tally {
  actors = 0;
  cooperations = 0;
  links = 0;
  readonly #states = new Map<CooperationState, number>();

  count(state: CooperationState): void {
    this.cooperations += 1;
    this.#states.set(state, (this.#states.get(state) ?? 0) + 1);
  }

  get states(): MapGroups['groups'][number]['states'] {
    return [...this.#states]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([state, cooperations]) => ({ state, cooperations }));
  }
}

/** Groups a map, or a part of it: size, inner links and crossing links of each group, the largest first. */
export function mapGroups(
  map: TerritoryMap,
  { by, ...asked }: PartAsked & { readonly by: GroupBy },
): MapGroups {
  const members = actorsOfPart(map, asked);
  const keyOf = by === 'family' ? ({ family }: (typeof members)[number]) => family : themeOf(map);
  const groupOf = new Map(members.map((actor) => [actor.id, keyOf(actor)]));
  const groups = new Map<string, Tally>();
  const ties = new Map<string, Tally>();
  for (const key of groupOf.values()) tallyOf(groups, key).actors += 1;
  const elsewhere = new Set(map.actors.flatMap(({ id, outside }) => (outside ? [id] : [])));
  const within = new Set<string>();
  for (const { id, parties, state } of map.cooperations) {
    const actorIds = parties.map(({ actorId }) => actorId).filter((actorId) => !elsewhere.has(actorId));
    // Links that leave the part do not count.
    if (actorIds.some((actorId) => !groupOf.has(actorId))) continue;
    within.add(id);
    for (const tally of touched(actorIds)) tally.count(state ?? 'unknown');
  }
  for (const { actorIds, cooperationIds } of map.links) {
    if (cooperationIds.some((id) => within.has(id))) for (const tally of touched(actorIds)) tally.links += 1;
  }

  /** Returns the counters of a link: its group, or each pair of its groups. */
  function touched(actorIds: readonly string[]): Tally[] {
    const keys = [...new Set(actorIds.flatMap((id) => groupOf.get(id) ?? []))].sort();
    if (keys.length === 1) return [tallyOf(groups, keys[0] ?? '')];
    return keys.flatMap((a, i) => keys.slice(i + 1).map((b) => tallyOf(ties, `${a}:${b}`)));
  }

  return {
    territory: map.territory,
    day: map.day,
    by,
    actors: members.length,
    drawnAtMost: DRAWN_AT_MOST,
    groups: [...groups]
      .sort(([a, one], [b, other]) => other.actors - one.actors || (a < b ? -1 : 1))
      .map(([key, { actors, cooperations, links, states }]) => ({
        key,
        actors,
        cooperations,
        links,
        states,
      })),
    ties: [...ties]
      .sort(([a, one], [b, other]) => other.cooperations - one.cooperations || (a < b ? -1 : 1))
      .map(([key, { cooperations, links, states }]) => {
        const [a = '', b = ''] = key.split(':');
        return { keys: [a, b], cooperations, links, states };
      }),
  };
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? new Tally();
  tallies.set(key, tally);
  return tally;
}
