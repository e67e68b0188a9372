import { MAP_KEYS, MAP_LISTS, type MapListName } from '../../contract/map-delta.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { type Elements, parseKey } from '../../elements/elements.ts';
import { factsOfElements } from '../../elements/past/facts-of-elements.ts';
import { System } from '../../elements/system.ts';
import { publicFacts } from '../../elements/visibility/visible-facts.ts';
import { mapReading } from '../../readings/map-reading.ts';
import { elementsInSight } from './elements-in-sight.ts';
import { afterActs } from './foresee-acts.ts';
import type { Act } from './plan-of-act.ts';

/** For whom a map is, and how it is read. */
export interface Foreseeing {
  readonly now: Date;
  readonly seesPrivate: boolean;
  readonly withoutTransactions: boolean;
}

/**
 * The map once these acts are done: the plans that the server commits, made on what the map tells, and projected as the
 * server does. Where nothing changes it is the same map; an item that does not change is the same item.
 */
export function foreseeMap(map: TerritoryMap, acts: readonly Act[], how: Foreseeing): TerritoryMap {
  if (acts.length === 0) return map;
  const inSight = sightOf(map);
  const after = afterActs(inSight, acts, how.now);
  // What the map does not tell whole is not told again: only what the acts make different is.
  return after === inSight ? map : withDifference(map, project(map, inSight, how), project(map, after, how));
}

const sights = new WeakMap<TerritoryMap, Elements>();

function sightOf(map: TerritoryMap): Elements {
  const known = sights.get(map) ?? elementsInSight(map);
  sights.set(map, known);
  return known;
}

/** The map that elements make, at the day and revision of another. */
function project({ territory, day }: TerritoryMap, elements: Elements, how: Foreseeing): TerritoryMap {
  const facts = factsOfElements(territory.id, withEnds(elements), territory.revision);
  if (facts === undefined) throw new Error(`${territory.id} is not on its own map.`);
  const reading = { day, minIntensity: 1, withoutTransactions: how.withoutTransactions };
  return mapReading(new System(how.seesPrivate ? facts : publicFacts(facts), reading));
}

/**
 * Commitments of elsewhere that those here serve or refine, actors of elsewhere that carry those of here: they are
 * there, and nothing else is known of them.
 */
function withEnds(elements: Elements): Elements {
  const ends = [...elements].flatMap(([key, { actorId }]) => {
    const { kind, id, toId } = parseKey(key);
    if (kind === 'SERVES' || kind === 'REFINES') return [`Commitment:${toId}`];
    if (kind === 'CARRIES') return [`Actor:${id}`];
    return kind === 'Declaration' ? [`Actor:${actorId}`] : [];
  });
  return new Map([...ends.map((end) => [end, {}] as const), ...elements]);
}

/** A map with what differs between two that were made of it. */
function withDifference(map: TerritoryMap, before: TerritoryMap, after: TerritoryMap): TerritoryMap {
  const lists = MAP_LISTS.flatMap((name): [MapListName, unknown][] => {
    const keyOf = MAP_KEYS[name] as (item: object) => string;
    const next = changedList<object>(map[name], before[name], after[name], keyOf);
    return next === map[name] ? [] : [[name, next]];
  });
  const territory = changedTerritory(map.territory, before.territory, after.territory);
  if (lists.length === 0 && territory === map.territory) return map;
  return { ...map, territory, ...Object.fromEntries(lists) };
}

function changedList<T extends object>(
  known: readonly T[],
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const items = new Map(known.map((item) => [keyOf(item), item]));
  const texts = new Map(before.map((item) => [keyOf(item), textOf(item)]));
  const isSame = (item: T): boolean => texts.get(keyOf(item)) === textOf(item);
  const isWhole = known.length === before.length && known.every((item, i) => isKey(before[i], keyOf(item)));
  const next = isWhole
    ? after.map((item) => (isSame(item) ? (items.get(keyOf(item)) ?? item) : item))
    : patchedList(items, { before, after: after.filter((item) => !isSame(item)), all: after }, keyOf);
  return next.length === known.length && next.every((item, i) => item === known[i]) ? known : next;

  function isKey(item: T | undefined, key: string): boolean {
    return item !== undefined && keyOf(item) === key;
  }
}

/** A list of which not all is told: what changes stands where it stood, what comes stands after whom it comes after. */
function patchedList<T>(
  items: ReadonlyMap<string, T>,
  {
    before,
    after,
    all,
  }: { readonly before: readonly T[]; readonly after: readonly T[]; readonly all: readonly T[] },
  keyOf: (item: T) => string,
): T[] {
  const stays = new Set(all.map(keyOf));
  const gone = new Set(before.map(keyOf).filter((key) => !stays.has(key)));
  const changed = new Map(after.map((item) => [keyOf(item), item]));
  const result = [...items].flatMap(([key, item]) => (gone.has(key) ? [] : [changed.get(key) ?? item]));
  for (const item of after) {
    if (items.has(keyOf(item))) continue;
    const previous = all[all.indexOf(item) - 1];
    const place = previous === undefined ? -1 : result.findIndex((one) => keyOf(one) === keyOf(previous));
    result.splice(place + 1, 0, item);
  }
  return result;
}

type Territory = TerritoryMap['territory'];

function changedTerritory(known: Territory, before: Territory, after: Territory): Territory {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Territory)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (changed.length === 0) return known;
  const set = changed.map((name) => [name, name === 'counts' ? counted() : after[name]] as const);
  const next = { ...known, ...Object.fromEntries(set) };
  for (const name of changed) if (after[name] === undefined) delete next[name];
  return next;

  function counted(): Territory['counts'] {
    const names = Object.keys(known.counts) as (keyof Territory['counts'])[];
    const counts = names.map((name) => [name, known.counts[name] + after.counts[name] - before.counts[name]]);
    return Object.fromEntries(counts) as Territory['counts'];
  }
}

const written = new WeakMap<object, string>();

function textOf(item: object): string {
  const text = written.get(item) ?? JSON.stringify(item);
  written.set(item, text);
  return text;
}
