import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Contribution, Workshop } from '../../model/contract/workshop.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { DAY, makeSystem } from './make-facts.ts';

/** Computes the map of these facts, on the tests’ day. */
export const mapOf = (facts: Partial<Facts>): TerritoryMap => mapReading(makeSystem(facts));

export const makeWorkshop = (more: Partial<Workshop> = {}): Workshop => ({
  id: 'w',
  territoryId: 't',
  title: 'Bien manger',
  on: DAY,
  perimeterThemes: [],
  perimeterActors: [],
  acceptance: 'direct',
  status: 'open',
  step: 'perimeter',
  counts: { participants: 0, organisations: 0, pending: 0, reread: 0 },
  version: 1,
  ...more,
});

let sent = 0;
/** Builds a screen that an organisation validated, each later than the previous one. */
export const makeContribution = (
  actorId: string,
  answers: Contribution['answers'],
  more: Partial<Contribution> = {},
): Contribution => {
  sent += 1;
  return {
    id: `c${sent}`,
    actorId,
    as: 'other',
    answers,
    state: 'accepted',
    at: new Date(Date.UTC(2026, 2, 12, 9, 0, sent)).toISOString(),
    ...more,
  };
};
