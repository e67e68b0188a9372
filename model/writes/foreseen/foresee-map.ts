import { LandPatch, type MapLand } from '../../contract/land.ts';
import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { type Elements, parseKey } from '../../elements/elements.ts';
import { factsOfElements } from '../../elements/past/facts-of-elements.ts';
import { System } from '../../elements/system.ts';
import { publicFacts } from '../../elements/visibility/visible-facts.ts';
import { degreesIn, nameOfLand } from '../../readings/lands-reading.ts';
import { mapReading } from '../../readings/map-reading.ts';
import { afterActs } from './foresee-acts.ts';
import type { Act } from './plan-of-act.ts';
import { surroundings } from './surroundings.ts';
import { visibleElements } from './visible-elements.ts';
import { withDifference } from './with-difference.ts';

/** For whom a map is, and how it is read. */
export interface Foreseeing {
  readonly now: Date;
  readonly seesPrivate: boolean;
  readonly withoutTransactions: boolean;
  /** Of the names that lands have by themselves. */
  readonly language: Language;
}

/**
 * The map once these acts are done: the plans that the server commits, made on what the map tells, and projected as the
 * server does. Where nothing changes it is the same map; an item that does not change is the same item.
 */
export function foreseeMap(map: TerritoryMap, acts: readonly Act[], options: Foreseeing): TerritoryMap {
  if (acts.length === 0) return map;
  return foreseeLands(afterPlans(map, acts, options), acts, options.language);
}

function afterPlans(map: TerritoryMap, acts: readonly Act[], options: Foreseeing): TerritoryMap {
  const inSight = visibleElements(surroundings(map, acts));
  const after = afterActs(inSight, acts, options.now);
  if (after === inSight) return map;
  // Only what the acts make different is told again: the rest is as the server said it.
  return withDifference(map, project(map, inSight, options), project(map, after, options));
}

/** The map that elements make, at the day and revision of another. */
function project({ territory, day }: TerritoryMap, elements: Elements, options: Foreseeing): TerritoryMap {
  const facts = factsOfElements(territory.id, withEnds(elements), territory.revision);
  if (facts === undefined) throw new Error(`${territory.id} is not on its own map.`);
  const reading = { day, minIntensity: 1, withoutTransactions: options.withoutTransactions };
  return mapReading(new System(options.seesPrivate ? facts : publicFacts(facts), reading));
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

/**
 * The lands of a map on which acts are foreseen: with their new names, without those who are on the map no more. Plans
 * are made on a part of a map, and a land is told whole; which one a newcomer joins is for the server to say.
 */
function foreseeLands(map: TerritoryMap, acts: readonly Act[], language: Language): TerritoryMap {
  if (map.lands === undefined) return map;
  const actors = new Map(map.actors.filter(({ outside }) => !outside).map((actor) => [actor.id, actor]));
  const lands = map.lands.flatMap((land) => {
    const actorIds = land.actorIds.filter((id) => actors.has(id));
    if (actorIds.length === 0) return [];
    const kept = actorIds.length === land.actorIds.length ? land : { ...land, actorIds };
    return [acts.reduce(named, kept)];
  });
  const isSame = lands.length === map.lands.length && lands.every((land, i) => land === map.lands?.[i]);
  if (isSame) return map;
  const { lands: _lands, ...rest } = map;
  return lands.length === 0 ? rest : { ...rest, lands };

  function named(land: MapLand, act: Act): MapLand {
    if (act.name !== 'nameLand' || act.params.landId !== land.id) return land;
    const said = LandPatch.safeParse(act.body ?? {});
    if (!said.success || said.data.name === undefined) return land;
    const { name } = said.data;
    if (name !== null) return { ...land, name, named: true };
    const here = land.actorIds.flatMap((id) => actors.get(id) ?? []);
    return { ...land, name: nameOfLand(here, degreesIn(map.links), language), named: false };
  }
}
