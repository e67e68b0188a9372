import type { Commitment } from '../contract/commitment.ts';
import type { CharterReading } from '../contract/reading.ts';
import type { CooperationAt, System } from '../elements/system.ts';

/**
 * Compares the Charter with the map. An item has the signatories that are party to an active cooperation
 * serving it, or to a commitment that refines it. An open commitment has its carriers and the cooperations
 * that serve it.
 */
export function charterReading(system: System): CharterReading {
  const signatoryIds = [...system.actors.values()]
    .filter(({ charter }) => charter === 'signatory')
    .map(({ id }) => id);
  const signatories = new Set(signatoryIds);
  return {
    signatoryIds,
    unheardIds: signatoryIds.filter((id) => !system.isHeard(id, 'commitments')),
    items: [
      ...system.facts.charterItems.map((item) => charterItem(system, item, signatories)),
      ...system.commitments.map((commitment) => ownCommitment(system, commitment)),
    ],
  };
}

type Item = CharterReading['items'][number];

function charterItem(system: System, item: Commitment, signatories: ReadonlySet<string>): Item {
  const serving = refiningIds(system, item.id);
  const active = system.active().filter(({ serves }) => serves.some((id) => serving.has(id)));
  return {
    commitmentId: item.id,
    carrierIds: carrierIds(system, item),
    actingIds: partiesOnMap(system, active).filter((id) => signatories.has(id)),
    cooperationIds: active.map(({ id }) => id),
  };
}

function ownCommitment(system: System, commitment: Commitment): Item {
  const serving = system.cooperations.filter(
    ({ serves, state }) => serves.includes(commitment.id) && state !== 'ended' && state !== 'broken',
  );
  return {
    commitmentId: commitment.id,
    carrierIds: carrierIds(system, commitment),
    actingIds: partiesOnMap(
      system,
      serving.filter(({ state }) => state === 'active'),
    ),
    cooperationIds: serving.map(({ id }) => id),
  };
}

// Commitments of any status count here: what a kept one refined was served all the same.
function refiningIds({ facts }: System, itemId: string): ReadonlySet<string> {
  const all = [...facts.commitments, ...(facts.servedElsewhere ?? [])];
  return new Set([itemId, ...all.filter(({ refines }) => refines === itemId).map(({ id }) => id)]);
}

const carrierIds = (system: System, commitment: Commitment): string[] => [
  ...new Set(system.carriers(commitment).map(({ actorId }) => actorId)),
];

const partiesOnMap = (system: System, cooperations: readonly CooperationAt[]): string[] =>
  [...new Set(cooperations.flatMap(({ parties }) => parties.map(({ actorId }) => actorId)))]
    .filter((id) => system.actors.has(id))
    .sort();
