import type { IsoDay } from '../../../model/elements/day.ts';
import type { Facts } from '../../../model/elements/facts.ts';
import { pairPeriods, statePeriods } from '../../../model/readings/periods.ts';
import { dayRead, linked, nodes, type Step, tie, ties } from '../../exchange/cypher-script/statements.ts';

/**
 * Returns the steps that add the day a territory is read at (`Territory.day`), and what the program computes of each day: the states of cooperations and the
 * intensities of pairs, each with its first day and the day after its last.
 *
 * @param consenting the organisations whose pairs may be copied; all if left out.
 */
export function daysSteps(facts: Facts, day: IsoDay, consenting?: ReadonlySet<string>): Step[] {
  const states = statePeriods(facts).map(({ cooperationId, ...period }) => ({
    cooperationId,
    row: { id: `${cooperationId}.${period.from}`, ...period },
  }));
  const pairs = pairPeriods(facts).filter(({ actorIds }) =>
    actorIds.every((id) => consenting?.has(id) ?? true),
  );
  return [
    dayRead(facts.territory.id, day),
    nodes(
      'State',
      states.map(({ row }) => row),
    ),
    ties(
      'Cooperation',
      'HAD',
      'State',
      states.map(({ cooperationId, row }) => tie(cooperationId, row.id)),
    ),
    linked(
      pairs.map(({ actorIds: [from, to], ...properties }) => ({
        ...{ from, to },
        properties: { territoryId: facts.territory.id, ...properties },
      })),
    ),
  ];
}
