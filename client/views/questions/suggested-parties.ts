import type { Gap } from '../../../model/contract/gap.ts';
import { threeOf } from './three-of.ts';

/** Groups that a question suggests for a meeting; more would be a list to read rather than a choice. */
const SUGGESTED = 6;

/**
 * Lists the groups that a question suggests for a meeting: its missing pairs, and three actors at once. Groups with a
 * private actor come last, since the first group is preselected on a screen that others may see.
 */
export function suggestedParties(
  gap: Gap,
  isPrivate: (actorId: string) => boolean,
): ReadonlyArray<readonly string[]> {
  const three = gap.rule === 'scattered-carriers' ? threeOf(gap) : null;
  const groups = [...gap.evidence.missingPairs.slice(0, SUGGESTED), ...(three === null ? [] : [three])];
  return openFirst(groups, (ids) => ids.some(isPrivate));
}

/** Returns the parties of a meeting until others are chosen. */
export const firstParties = (gap: Gap, isPrivate: (actorId: string) => boolean): readonly string[] =>
  suggestedParties(gap, isPrivate)[0] ?? openFirst(gap.evidence.actorIds, isPrivate).slice(0, 2);

const openFirst = <T>(all: readonly T[], isPrivate: (one: T) => boolean): readonly T[] => [
  ...all.filter((one) => !isPrivate(one)),
  ...all.filter(isPrivate),
];
