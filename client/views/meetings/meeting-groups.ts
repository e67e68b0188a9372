import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { isOverdue, soonestFirst } from '../../../model/readings/promises.ts';

export interface MeetingGroups {
  /** Promised for a day that has passed: taken up first. */
  readonly overdue: readonly Cooperation[];
  readonly intentions: readonly Cooperation[];
  /** Proposed or wished: each party's yes is awaited. */
  readonly proposed: readonly Cooperation[];
}

/** Groups planned cooperations, the oldest promise first. */
export function meetingGroups({
  cooperations,
  day,
}: Pick<TerritoryMap, 'cooperations' | 'day'>): MeetingGroups {
  const late = (cooperation: Cooperation) => isOverdue(cooperation, day);
  const promised = cooperations.filter(({ state }) => state === 'intention').sort(soonestFirst);
  return {
    overdue: promised.filter(late),
    intentions: promised.filter((cooperation) => !late(cooperation)),
    proposed: cooperations
      .filter(({ state }) => state === 'proposed' || state === 'wished')
      .sort(soonestFirst),
  };
}

/** Counts the parties that have agreed. */
export const yeses = ({ parties }: Pick<Cooperation, 'parties'>): number =>
  parties.filter(({ agreedOn }) => agreedOn !== undefined).length;
