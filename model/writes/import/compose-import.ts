import { DRAWN_AT_MOST } from '../../contract/map-part.ts';
import { type Arrangement, arrangeMap } from '../../drawing/arrange.ts';
import type { Measure } from '../../drawing/wrap-label.ts';
import type { IsoDay } from '../../elements/day.ts';
import { applyEdits } from '../../elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  relationshipKey,
} from '../../elements/elements.ts';
import { factsOfElements } from '../../elements/past/facts-of-elements.ts';
import { queryOptionsOf } from '../../elements/query-options.ts';
import { System } from '../../elements/system.ts';

/** Minimum share of new actors, among those linked after the import, for composing the map again. */
const MOSTLY_NEW = 0.5;

/**
 * Composes the map that an import leaves, where the file brings it: nobody had a place, or most who are linked are new.
 * Those who had a place are kept left and right of, above and below one another.
 *
 * @param state The territory before the import.
 * @returns Null where newcomers are placed among those who are there: the map is settled, placed by hand, mostly known, or
 *   larger than what is drawn.
 */
export function composeImport(
  territoryId: string,
  { state, edits }: { readonly state: Elements; readonly edits: Edits },
  { day, measure }: { readonly day: IsoDay; readonly measure: Measure },
): Arrangement | null {
  if (!mayCompose(state, territoryId)) return null;
  const facts = factsOfElements(territoryId, applyEdits(state, edits), 0);
  if (facts === undefined) return null;
  const system = new System(facts, queryOptionsOf({ at: day }, undefined));
  if (system.actors.size === 0 || system.actors.size > DRAWN_AT_MOST) return null;
  return isMostlyNew(state, territoryId, system) ? arrangeMap(system, measure, { effort: 'first' }) : null;
}

/** Returns true if nobody placed or locked the map: checked again when the import is written. */
export function mayCompose(state: Elements, territoryId: string): boolean {
  if (state.get(nodeKey('Territory', territoryId))?.frozen === true) return false;
  return [...state].every(([key, { placed }]) => {
    const { kind, toId } = parseKey(key);
    return placed === undefined || kind !== 'ACTS_IN' || toId !== territoryId;
  });
}

function isMostlyNew(state: Elements, territoryId: string, { actors, weakLinks }: System): boolean {
  const placeOf = (id: string): Properties[string] | undefined =>
    state.get(relationshipKey('ACTS_IN', id, territoryId))?.x;
  if ([...actors.keys()].every((id) => placeOf(id) === undefined)) return true;
  const linked = new Set([...weakLinks.values()].flatMap(({ actorIds }) => actorIds));
  const newcomers = [...linked].filter((id) => placeOf(id) === undefined);
  return newcomers.length > MOSTLY_NEW * linked.size;
}
