import type { CooperationStatus } from '../../contract/vocabulary.ts';
import { endDayOf } from '../../elements/cooperation-state.ts';
import {
  firstDayOf,
  type IsoDay,
  lastDayOf,
  type PartialDate,
  withinMonthsBefore,
} from '../../elements/day.ts';
import type { CooperationFact } from '../../elements/facts.ts';
import { type CooperationAt, pairKey } from '../../elements/system.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { levelOfPassage, passageBy } from './single-bridge.ts';

export interface SleepingWords {
  readonly kind: 'dormant' | 'active' | 'broken' | 'ended';
  readonly actorIds: readonly string[];
  /** The last sign, or the end; null where no day is known, which is so of what is dormant alone. */
  readonly since: string | null;
  /** Whether that is the day it ended on, not that on which it was noted. */
  readonly ended: boolean;
  /** Parties on the map without another link. */
  readonly aloneIds: readonly string[];
  readonly bridge: boolean;
  /** The level from which it is the only passage; null where it is at any. */
  readonly level: number | null;
}

/** States of present or former links: a failed promise ends without having been one. */
const LINKS: ReadonlySet<CooperationStatus> = new Set(['active', 'dormant', 'ended', 'broken']);
const ASLEEP_MONTHS = 18;
const REMEMBERED_MONTHS = 36;

/** A link that may have fallen asleep, or that ended or broke not long ago. */
export const sleepingLink: GapFinder<SleepingWords> = {
  delicate: false,
  needsHearing: false,
  find: (context) =>
    context.system.cooperations.flatMap((cooperation) => {
      if (!LINKS.has(cooperation.status)) return [];
      const since = whyAsked(cooperation, context);
      if (since === undefined) return [];
      const actorIds = cooperation.parties.map(({ actorId }) => actorId);
      const alone = leftAlone(cooperation, context);
      const kind = cooperation.state as SleepingWords['kind'];
      const bridge = context.isSingleBridge(cooperation.id);
      const passage = context.bridges.find(({ cooperationIds }) => cooperationIds.includes(cooperation.id));
      const level = bridge && passage !== undefined ? levelOfPassage(passage, context) : null;
      return {
        subject: [cooperation.id],
        severity: kind === 'broken' ? 2 : kind !== 'ended' && (alone.length > 0 || bridge) ? 3 : 1,
        sure: context.halfHeard('links'),
        delicate: kind === 'broken',
        evidence: () => ({ actorIds: [...actorIds], cooperationIds: [cooperation.id] }),
        ...(bridge && { cause: passageBy(cooperation.id) }),
        figures: { state: kind, since, withoutOtherLink: alone.length, singleBridge: bridge },
        words: {
          kind,
          actorIds,
          since,
          ended: cooperation.endedOn !== undefined,
          aloneIds: alone,
          bridge,
          level,
        },
      };
    }),
};

/**
 * Returns the day from which the question counts (null if unknown), or undefined if there is nothing to ask.
 */
function whyAsked(cooperation: CooperationAt, context: GapContext): string | null | undefined {
  const { day } = context;
  if (cooperation.state === 'dormant') return lastSign(cooperation, day)?.saidDay ?? null;
  if (cooperation.state === 'active') {
    const sign = lastSign(cooperation, day);
    return sign !== null && sign.day < context.monthsBefore(ASLEEP_MONTHS) ? sign.saidDay : undefined;
  }
  if (!withinMonthsBefore(endDayOf(cooperation), day, REMEMBERED_MONTHS)) return undefined;
  const end = cooperation.endedOn ?? cooperation.recordedOn;
  if (cooperation.state === 'broken') return end;
  const leaves = cooperation.state === 'ended' && leftAlone(cooperation, context).length > 0;
  return leaves ? end : undefined;
}

/** Lists its parties on the map that no other cooperation links at τ = 1. */
export function leftAlone(cooperation: CooperationAt, context: GapContext): string[] {
  const { weakLinks } = context.system;
  const byIt = (a: string, b: string) =>
    weakLinks.get(pairKey(a, b))?.cooperationIds.every((id) => id === cooperation.id) === true;
  return context
    .partiesOnMap(cooperation)
    .filter((id) => [...(context.weak.get(id) ?? [])].every((other) => byIt(id, other)));
}

/** Sign of life as a partial date, and the day it counts as. */
interface Sign {
  readonly saidDay: PartialDate;
  readonly day: IsoDay;
}

/**
 * Finds the last sign of life up to a day: a recorded sign or a declaration; without either, the later of
 * start and record. Null if no day is known. A partial date counts as its end: « 2024 » raises no question
 * before the whole of 2024 is long past.
 */
function lastSign(
  { lastSignOn, declarations, startedOn, recordedOn }: CooperationFact,
  day: IsoDay,
): Sign | null {
  const noted = lastSignOn === undefined ? [] : [{ saidDay: lastSignOn, day: lastDayOf(lastSignOn) }];
  const declared = declarations.filter(({ on }) => on <= day).map(({ on }) => fromItsFirstDay(on));
  const begun = [startedOn, recordedOn].filter((one) => one !== undefined).map(fromItsFirstDay);
  return latest([...noted, ...declared]) ?? latest(begun);
}

const fromItsFirstDay = (saidDay: PartialDate): Sign => ({ saidDay, day: firstDayOf(saidDay) });

const latest = (signs: readonly Sign[]): Sign | null =>
  signs.reduce<Sign | null>((a, b) => (a !== null && a.day > b.day ? a : b), null);
