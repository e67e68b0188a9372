import { z } from 'zod';
import { addMonths, withinMonthsBefore } from '../../elements/day.ts';
import { type CooperationAt, pairKey } from '../../elements/system.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { lastSign } from './last-sign.ts';
import { type SleepingWords, sleepingTexts } from './sleeping-link-texts.ts';

const row = z.object({
  cooperationId: z.string(),
  lastSignOn: z.string().nullable(),
  lastDeclaredOn: z.string().nullable(),
  startedOn: z.string().nullable(),
  recordedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
});
type Row = z.output<typeof row>;

const ASLEEP_MONTHS = 18;
const REMEMBERED_MONTHS = 36;

/** A link that may have fallen asleep, or that ended or broke not long ago. */
export const sleepingLink = defineGap<typeof row, SleepingWords>({
  rule: 'sleeping-link',
  row,
  delicate: false,
  needsHearing: false,
  find: (rows, context) =>
    rows.flatMap((traces) => {
      const cooperation = context.cooperations.get(traces.cooperationId);
      if (cooperation === undefined) return [];
      const since = whyAsked(cooperation, traces, context);
      if (since === undefined) return [];
      const alone = leftAlone(cooperation, context);
      const kind = cooperation.state as SleepingWords['kind'];
      const bridge = isSingleBridge(cooperation, context);
      return {
        subject: [cooperation.id],
        severity: kind === 'broken' ? 2 : kind !== 'ended' && (alone.length > 0 || bridge) ? 3 : 1,
        sure: context.halfHeard('links'),
        delicate: kind === 'broken',
        evidence: {
          actorIds: cooperation.parties.map(({ actorId }) => actorId),
          cooperationIds: [cooperation.id],
        },
        figures: { state: kind, since, withoutOtherLink: alone.length, singleBridge: bridge },
        words: {
          kind,
          actorIds: cooperation.parties.map(({ actorId }) => actorId),
          since,
          aloneIds: alone,
          bridge,
        },
      };
    }),
  texts: sleepingTexts,
});

/** The day the question starts from (null when unknown), or undefined where there is nothing to ask. */
function whyAsked(cooperation: CooperationAt, traces: Row, context: GapContext): string | null | undefined {
  const { day } = context;
  if (cooperation.state === 'dormant') return lastSign(traces);
  if (cooperation.state === 'active') {
    const sign = lastSign(traces);
    return sign !== null && sign < addMonths(day, -ASLEEP_MONTHS) ? sign : undefined;
  }
  const end = traces.endedOn ?? traces.recordedOn;
  if (end === null || !withinMonthsBefore(end, day, REMEMBERED_MONTHS)) return undefined;
  if (cooperation.state === 'broken') return end;
  const leaves = cooperation.state === 'ended' && leftAlone(cooperation, context).length > 0;
  return leaves ? end : undefined;
}

/** Its parties on the map that no other cooperation links at τ = 1. */
export function leftAlone(cooperation: CooperationAt, context: GapContext): string[] {
  const { weakLinks } = context.system;
  const byIt = (a: string, b: string) =>
    weakLinks.get(pairKey(a, b))?.cooperationIds.every((id) => id === cooperation.id) === true;
  return context
    .partiesOnMap(cooperation)
    .filter((id) => [...(context.weak.get(id) ?? [])].every((other) => byIt(id, other)));
}

/** Whether this cooperation, and no other beside it, is a single bridge. */
const isSingleBridge = ({ id }: CooperationAt, { bridges }: GapContext): boolean =>
  bridges.some(({ cooperationIds }) => cooperationIds.length === 1 && cooperationIds[0] === id);
