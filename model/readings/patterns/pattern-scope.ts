import { declaredBy } from '../../elements/cooperation-state.ts';
import type { IsoDay } from '../../elements/day.ts';
import type { System } from '../../elements/system.ts';
import { chosenLinks } from '../measures/chosen-links.ts';
import { AS_ON_MAP, type NetworkChoices } from '../measures/sub-network.ts';

/** Domain data of a territory's system for library statements (cypher/patterns/README.md). */
export interface PatternScope {
  readonly day: IsoDay;
  readonly actors: Readonly<Record<string, 'map' | 'reserve' | 'outside'>>;
  readonly states: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, number>>;
  readonly linked: readonly string[];
  readonly declared: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly hidden: readonly string[];
  /** True if the person sees all private data here. */
  readonly isWhole: boolean;
  readonly gaps: ReadonlyArray<{ readonly rule: string; readonly status: string }>;
}

/**
 * Builds the scope: state at the day, pair intensity, presence on the map and visibility are decided here, as
 * everywhere; statements only combine them. Hidden elements are in none of its maps.
 */
export function patternScope(
  system: System,
  gaps: PatternScope['gaps'] = [],
  choices: NetworkChoices = AS_ON_MAP,
): PatternScope {
  const { facts, reading, actors, cooperations } = system;
  const links = chosenLinks(system, choices, 1);
  const left = facts.hidden ?? facts.foreign;
  return {
    day: reading.day,
    actors: Object.fromEntries([
      ...facts.outside.map(({ id }) => [id, 'outside'] as const),
      ...facts.actors.map(({ id }) => [id, actors.has(id) ? 'map' : 'reserve'] as const),
    ]),
    states: Object.fromEntries(cooperations.map(({ id, state }) => [id, state])),
    links: Object.fromEntries(
      links.flatMap(({ actorIds: [a, b], intensity }) => [
        [`${a}:${b}`, intensity],
        [`${b}:${a}`, intensity],
      ]),
    ),
    linked: [...new Set(links.flatMap(({ actorIds }) => actorIds))],
    declared: Object.fromEntries(
      cooperations.map(({ id, parties, declarations }) => [
        id,
        Object.fromEntries(
          parties.flatMap(({ actorId }) => {
            const level = declaredBy(declarations, actorId, reading.day);
            return level === undefined ? [] : [[actorId, level] as const];
          }),
        ),
      ]),
    ),
    hidden: [...(left?.actorIds ?? []), ...(left?.cooperationIds ?? [])],
    isWhole: left === undefined,
    gaps,
  };
}

/** Returns the number of entries in a scope, which is sent with each statement. */
export const scopeSize = ({ actors, cooperations, weakLinks }: System): number =>
  actors.size + cooperations.length * 2 + weakLinks.size * 2;
