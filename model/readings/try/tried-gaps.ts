import type { Tried } from '../../contract/try.ts';
import type { GapRule } from '../../contract/vocabulary.ts';
import type { Facts } from '../../elements/facts.ts';
import type { System } from '../../elements/system.ts';
import { memoizeByObject } from '../../once.ts';
import type { GapSign } from '../gaps/define-gap.ts';
import { findGapSigns } from '../gaps/find-gaps.ts';
import { GapContext } from '../gaps/gap-context.ts';
import { compareIds } from '../gaps/missing-pairs.ts';

/** Lists the questions that close and open from one map to another; of all rules or some. */
export function triedGaps(
  present: System,
  after: System,
  only?: readonly GapRule[],
): Pick<Tried, 'closes' | 'opens'> {
  const [then, now] = [gapsBefore(present, only), seenGaps(after, only)];
  return {
    closes: [...then].filter((key) => !now.has(key)).sort(compareIds),
    opens: [...now].filter((key) => !then.has(key)).sort(compareIds),
  };
}

const before = memoizeByObject((_: Facts) => new Map<string, ReadonlySet<string>>());

/** Finds the present questions once per facts and query, since someone who tries one link tries others. */
function gapsBefore(system: System, only: readonly GapRule[] | undefined): ReadonlySet<string> {
  const known = before(system.facts);
  const key = JSON.stringify([system.reading, only]);
  const found = known.get(key) ?? seenGaps(system, only);
  known.set(key, found);
  return found;
}

/** Finds the visible questions: readers see a delicate one only if it is on the screen. */
function seenGaps(system: System, only: readonly GapRule[] | undefined): ReadonlySet<string> {
  const { hidden, shownKeys = [] } = system.facts;
  const isSeen = ({ key, delicate }: GapSign) => hidden === undefined || !delicate || shownKeys.includes(key);
  return new Set(
    findGapSigns(new GapContext(system), only)
      .filter(isSeen)
      .map(({ key }) => key),
  );
}
