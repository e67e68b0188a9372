import { z } from 'zod';
import { NOT_YET_A_LINK } from '../../contract/vocabulary.ts';
import { pairKey, pairOf } from '../../elements/system.ts';
import { defineGap, type Finding } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { commonPartners } from './missing-pairs.ts';
import { type NeedWords, needTexts } from './unmet-need-texts.ts';

const row = z.object({
  actorId: z.string(),
  resourceId: z.string(),
  themeId: z.string().nullable(),
  note: z.string().nullable(),
  /** What others of the map offer of the same resource with the same theme, or none on both sides. */
  offers: z.array(z.object({ actorId: z.string(), note: z.string().nullable() })),
});
type Row = z.output<typeof row>;

/** Too wide to meet by chance: for these a need and an offer must name the same theme. */
const NEED_THE_THEME: ReadonlySet<string> = new Set(['skills', 'funding']);

/** A need and an offer that could meet, or a need that nobody answers yet. */
export const unmetNeed = defineGap<typeof row, NeedWords>({
  rule: 'unmet-need',
  row,
  delicate: false,
  needsHearing: false,
  sizeFigure: 'offers',
  find: (rows, context) => {
    const underWay = pairsUnderWay(context);
    return rows.flatMap((need) => evaluate(need, underWay, context));
  },
  texts: needTexts,
});

function evaluate(need: Row, underWay: ReadonlySet<string>, context: GapContext): Finding<NeedWords>[] {
  const { actorId, resourceId, themeId, offers } = need;
  if (offers.length === 0) return [toFinding(need, [], 1, context.allHeard([actorId], 'needs'))];
  // Somebody offers it, but too vaguely to say that the two meet, or that nobody does.
  if (themeId === null && NEED_THE_THEME.has(resourceId)) return [];
  const free = offers.filter((offer) => !underWay.has(pairKey(actorId, offer.actorId)));
  if (free.length === 0) return [];
  const offererIds = free.map((offer) => offer.actorId);
  const strong = carriesOn(actorId, themeId, context) || canBeIntroduced(actorId, offererIds, context);
  const sure = context.allHeard([actorId, ...offererIds], 'needs');
  const missingPairs = offererIds
    .filter((id) => !context.weak.get(actorId)?.has(id))
    .map((id) => pairOf(actorId, id));
  const finding = toFinding(need, free, strong ? 3 : 2, sure);
  return [{ ...finding, evidence: { ...finding.evidence, missingPairs } }];
}

const toFinding = (
  { actorId, resourceId, themeId, note }: Row,
  offers: Row['offers'],
  severity: 1 | 2 | 3,
  sure: boolean,
): Finding<NeedWords> => ({
  subject: [actorId, resourceId],
  severity,
  sure,
  evidence: {
    actorIds: [actorId, ...offers.map((offer) => offer.actorId)],
    themeIds: themeId === null ? [] : [themeId],
  },
  figures: { resourceId, themeId, offers: offers.length },
  words: { actorId, resourceId, themeId, note, offers },
});

/** The pairs that have something wished, proposed, intended or in progress together already. */
function pairsUnderWay(context: GapContext): ReadonlySet<string> {
  const pending = context.system.cooperations.filter(({ state }) => NOT_YET_A_LINK.has(state));
  return new Set(
    pending.flatMap((cooperation) => {
      const ids = context.partiesOnMap(cooperation);
      return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pairKey(a, b)));
    }),
  );
}

/** A common partner brings together those who do not know each other yet. */
const canBeIntroduced = (actorId: string, offererIds: readonly string[], { near, weak }: GapContext) =>
  offererIds.some((id) => !weak.get(actorId)?.has(id) && commonPartners(near, actorId, id).length > 0);

/** Whether the actor carries an open commitment on the theme. */
const carriesOn = (actorId: string, themeId: string | null, { system }: GapContext): boolean =>
  themeId !== null &&
  system.commitments.some(
    (commitment) =>
      commitment.themes.includes(themeId) &&
      system.carriers(commitment).some((carrier) => carrier.actorId === actorId),
  );
