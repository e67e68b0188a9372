import { placeLinked, recomposeMap } from '../drawing/recompose-map.ts';
import type { Measure } from '../drawing/wrap-label.ts';
import { YOUNG_AT_MOST } from '../drawing/young-map.ts';
import { dayInParis } from '../elements/day.ts';
import { applyEdits } from '../elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  relationshipKey,
} from '../elements/elements.ts';
import { factsOfElements } from '../elements/past/facts-of-elements.ts';
import { System } from '../elements/system.ts';
import { append } from '../grouped.ts';

/** Newcomers of a write, for whom others make room. */
export interface Coming {
  readonly actorIds: ReadonlySet<string>;
  /** New or joined cooperations, whose parties have new partners. */
  readonly cooperationIds: ReadonlySet<string>;
}

/**
 * Finds actors that enter each map, and new links on it, by territory. Nobody makes room for private
 * elements: the move would reveal them.
 */
export function comingTo(state: Elements, edits: Edits): ReadonlyMap<string, Coming> {
  const next = applyEdits(state, edits);
  const isOpen = (key: string): boolean => next.get(key)?.private !== true;
  const cooperationsOf = new Map<string, string[]>();
  for (const [key, properties] of edits) {
    const { kind, id, toId = '' } = parseKey(key);
    if (kind !== 'PARTY_TO' || properties === null || state.has(key)) continue;
    if (!isOpen(nodeKey('Cooperation', toId))) continue;
    append(cooperationsOf, id, toId);
  }
  const coming = new Map<string, { actorIds: Set<string>; cooperationIds: Set<string> }>();
  for (const [key, { onMap }] of next) {
    const { kind, id, toId = '' } = parseKey(key);
    if (kind !== 'ACTS_IN' || onMap !== true || !isOpen(nodeKey('Actor', id))) continue;
    const enters = edits.has(key) && state.get(key)?.onMap !== true;
    const cooperationIds = cooperationsOf.get(id) ?? [];
    if (!enters && cooperationIds.length === 0) continue;
    const here = coming.get(toId) ?? { actorIds: new Set(), cooperationIds: new Set() };
    if (enters) here.actorIds.add(id);
    for (const one of cooperationIds) here.cooperationIds.add(one);
    coming.set(toId, here);
  }
  return coming;
}

/**
 * Returns true if the actors on a map make room: they are few, some have positions, and the map is not locked.
 */
export function isYoung(elements: Elements, territoryId: string): boolean {
  if (elements.get(nodeKey('Territory', territoryId))?.frozen === true) return false;
  const onMap = [...elements].filter(([key, { onMap: isOnMap }]) => {
    const { kind, toId } = parseKey(key);
    return kind === 'ACTS_IN' && toId === territoryId && isOnMap === true;
  });
  return onMap.length <= YOUNG_AT_MOST && onMap.some(([, { x }]) => x !== undefined);
}

/** Dependencies of computing places. */
interface Computing {
  readonly measure: Measure;
  readonly now: Date;
}

/** Returns a function that finds the edits of positions on a territory; its elements already include the newcomers. */
const placesBy =
  (find: typeof recomposeMap) =>
  (
    elements: Elements,
    territoryId: string,
    { cooperationIds }: Coming,
    { measure, now }: Computing,
  ): Edits => {
    const system = systemIn(elements, territoryId, now);
    if (system === undefined) return new Map();
    const { actors, lands } = find(system, cooperationIds, measure);
    return new Map([
      ...[...actors].map(([id, at]) => put(elements, relationshipKey('ACTS_IN', id, territoryId), at)),
      ...[...lands].map(([id, at]) => put(elements, nodeKey('Land', id), at)),
    ]);
  };

/** Finds the edits by which a territory's actors make room. */
export const recomposedPlaces = placesBy(recomposeMap);

/** Finds the edits that place linked newcomers where nobody makes room. */
export const linkedPlaces = placesBy(placeLinked);

function systemIn(elements: Elements, territoryId: string, now: Date): System | undefined {
  const facts = factsOfElements(territoryId, elements, 0);
  if (facts === undefined) return undefined;
  const day = facts.territory.asOf ?? dayInParis(now);
  return new System(facts, { day, minIntensity: 1, withoutTransactions: false });
}

const put = (
  elements: Elements,
  key: string,
  { x, y }: { readonly x: number; readonly y: number },
): [string, Properties] => [key, { ...elements.get(key), x, y }];
