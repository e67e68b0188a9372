import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { type Elements, parseKey } from '../../elements/elements.ts';
import { factsOfElements } from '../../elements/past/facts-of-elements.ts';
import { System } from '../../elements/system.ts';
import { publicFacts } from '../../elements/visibility/visible-facts.ts';
import { mapReading } from '../../readings/map-reading.ts';
import { afterActs } from './foresee-acts.ts';
import { foreseeLands } from './foresee-lands.ts';
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
