import type { Need } from '../../contract/actor.ts';
import { NOT_YET_A_LINK } from '../../contract/vocabulary.ts';
import { pairOf } from '../../elements/system.ts';
import { grouped } from '../../grouped.ts';
import type { NeedWords } from '../../words/gaps/unmet-need.ts';
import type { Finding, GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds, haveCommonPartner, type IdPair } from './missing-pairs.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** Too wide to meet by chance: for these a need and an offer must name the same theme. */
const NEED_THE_THEME: ReadonlySet<string> = new Set(['skills', 'funding']);

/** A need and an offer that could meet, or a need that nobody answers yet. */
export const unmetNeed: GapFinder<NeedWords> = {
  delicate: false,
  needsHearing: false,
  sizeFigure: 'offers',
  find: (context) => {
    const { facts, actors } = context.system;
    const isHere = ({ actorId }: Need): boolean => actors.has(actorId);
    const offers = grouped(facts.offers.filter(isHere).sort(byActor), (offer) => [subjectOf(offer)]);
    const underWay = partnersUnderWay(context);
    return facts.needs.filter(isHere).flatMap((need) => {
      const others = (offers.get(subjectOf(need)) ?? []).filter(({ actorId }) => actorId !== need.actorId);
      return evaluate(need, others, underWay.get(need.actorId) ?? NOBODY, context);
    });
  },
};

const byActor = (a: Need, b: Need): number => compareIds(a.actorId, b.actorId);

/** Returns the match key of a need and an offer: resource and theme, or no theme on both sides. */
const subjectOf = ({ resourceId, themeId = '' }: Need): string => `${resourceId}:${themeId}`;

function evaluate(
  need: Need,
  offers: readonly Need[],
  underWay: ReadonlySet<string>,
  context: GapContext,
): Finding<NeedWords>[] {
  const { actorId, resourceId, themeId } = need;
  if (offers.length === 0) return [toFinding(need, [], 1, context.allHeard([actorId], 'needs'))];
  // Somebody offers it, but too vaguely to say that the two meet, or that nobody does.
  if (themeId === undefined && NEED_THE_THEME.has(resourceId)) return [];
  const free = offers.filter((offer) => !underWay.has(offer.actorId));
  if (free.length === 0) return [];
  const offererIds = free.map((offer) => offer.actorId);
  const strong = carriesOn(actorId, themeId, context) || canBeIntroduced(actorId, offererIds, context);
  const sure = context.allHeard([actorId, ...offererIds], 'needs');
  const missingPairs = () =>
    offererIds.filter((id) => !context.weak.get(actorId)?.has(id)).map((id) => pairOf(actorId, id));
  return [toFinding(need, free, strong ? 3 : 2, sure, missingPairs)];
}

const toFinding = (
  need: Need,
  offers: readonly Need[],
  severity: 1 | 2 | 3,
  sure: boolean,
  missingPairs: () => IdPair[] = () => [],
): Finding<NeedWords> => ({
  subject: [need.actorId, need.resourceId],
  severity,
  sure,
  evidence: () => ({
    actorIds: [need.actorId, ...offers.map(({ actorId }) => actorId)],
    themeIds: need.themeId === undefined ? [] : [need.themeId],
    missingPairs: missingPairs(),
  }),
  figures: { resourceId: need.resourceId, themeId: need.themeId ?? null, offers: offers.length },
  words: { need, offers },
});

/** Lists for each actor the partners of wished, proposed, intended or starting cooperations. */
function partnersUnderWay(context: GapContext): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  for (const cooperation of context.system.cooperations) {
    if (!NOT_YET_A_LINK.has(cooperation.state)) continue;
    const ids = context.partiesOnMap(cooperation);
    for (const id of ids) partners.set(id, new Set([...(partners.get(id) ?? []), ...ids]));
  }
  return partners;
}

/** Returns true if a common partner can introduce two that do not know each other. */
const canBeIntroduced = (actorId: string, offererIds: readonly string[], { near, weak }: GapContext) =>
  offererIds.some((id) => !weak.get(actorId)?.has(id) && haveCommonPartner(near, actorId, id));

/** Returns true if the actor carries an open commitment on the theme. */
const carriesOn = (actorId: string, themeId: string | undefined, context: GapContext): boolean =>
  themeId !== undefined && context.carriedBy(actorId).some(({ themes }) => themes.includes(themeId));
