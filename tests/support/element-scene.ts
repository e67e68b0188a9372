import type { NewActor } from '../../model/contract/actor.ts';
import type { NewCooperation } from '../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import type { Edits, Elements } from '../../model/elements/elements.ts';
import { factsOfElements } from '../../model/elements/past/facts-of-elements.ts';
import { System } from '../../model/elements/system.ts';
import { publicFacts } from '../../model/elements/visibility/visible-facts.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import {
  newActorElements,
  newCooperationElements,
  newTerritoryElements,
} from '../../model/writes/new-elements.ts';

/** The territory of these scenes, and the day it is read at. */
export const HERE = 'here';
export const DAY = '2026-03-12';

/** Merges the given elements into a territory. */
export const sceneOf = (...parts: readonly Edits[]): Elements =>
  applyEdits(newTerritoryElements(HERE, { name: 'Here', level: 'epci', asOf: DAY }), mergeEdits(...parts));

/** Builds an actor that acts in a territory. */
export const acting = (id: string, more: Partial<NewActor> = {}, territoryId: string = HERE): Elements =>
  newActorElements(id, territoryId, { name: id, family: 'citizens', ...more });

/** Builds a cooperation with these parties. */
export const together = (
  id: string,
  parties: NewCooperation['parties'],
  more: Partial<NewCooperation> = {},
): Elements =>
  newCooperationElements(
    id,
    { nature: 'unspecified', status: 'active', intensity: 2, recordedOn: '2026-01-01', ...more, parties },
    DAY,
  );

/** Computes the map of the territory as the server returns it: to its facilitators, or to everyone. */
export function mapOf(elements: Elements, seesPrivate = true, revision = 1, day = DAY): TerritoryMap {
  const facts = factsOfElements(HERE, elements, revision);
  if (facts === undefined) throw new Error('The territory is not there.');
  const reading = { day, minIntensity: 2, withoutTransactions: false };
  return mapReading(new System(seesPrivate ? facts : publicFacts(facts), reading));
}
