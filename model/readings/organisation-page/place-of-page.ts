import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { type CooperationAt, System } from '../../elements/system.ts';
import { landsReading } from '../lands-reading.ts';
import { mapReading } from '../map-reading.ts';

/** A small picture shows no more people than these: then those of the land who are no partners are left out. */
const MOST_IN_SIGHT = 40;

/** The piece of the map around an organisation: itself, its partners, those of its land, and its own links alone. */
export function placeOfPage(
  system: System,
  actorId: string,
  cooperations: readonly CooperationAt[],
  language: Language,
): { map: TerritoryMap; land?: { id: string; name: string } } {
  const { facts, reading } = system;
  const [land] = landsReading(system, language).filter(({ actorIds }) => actorIds.includes(actorId));
  const near = new Set([
    actorId,
    ...cooperations.flatMap(({ parties }) => parties.map((party) => party.actorId)),
  ]);
  const wide = new Set([...near, ...(land?.actorIds ?? [])]);
  const inSight = wide.size > MOST_IN_SIGHT ? near : wide;
  const isInSight = ({ id }: { readonly id: string }): boolean => inSight.has(id);
  const around = new System(
    {
      ...facts,
      actors: facts.actors.filter(isInSight),
      outside: facts.outside.filter(isInSight),
      cooperations,
      ...{ commitments: [], needs: [], offers: [] },
      lands:
        land === undefined
          ? []
          : [{ id: land.id, name: land.name, actorIds: land.actorIds.filter((id) => inSight.has(id)) }],
    },
    reading,
  );
  return {
    map: mapReading(around, language),
    ...(land !== undefined && { land: { id: land.id, name: land.name } }),
  };
}
