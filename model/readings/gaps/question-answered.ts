import type { Gap } from '../../contract/gap.ts';
import type { CooperationStatus, GapRule } from '../../contract/vocabulary.ts';

/** An act on the map, before it is written: a link noted or proposed, or a carrier named. */
export type MapAct =
  | {
      readonly is: 'link';
      readonly actorIds: readonly string[];
      readonly status: CooperationStatus;
      readonly intensity?: number | undefined;
    }
  | { readonly is: 'carrier'; readonly actorId: string; readonly commitmentId: string };

/** The parts of a question that decide what answers it. */
type Question = Pick<Gap, 'key' | 'rule' | 'evidence' | 'status' | 'shown'>;

/** Rules that ask for one more carrier of a commitment. */
export const ASK_FOR_CARRIER: ReadonlySet<GapRule> = new Set(['uncarried-commitment', 'single-carrier']);

/** Rules about frequencies between groups: a link answers one only while the room looks at it. */
const ABOUT_GROUPS: ReadonlySet<GapRule> = new Set(['families-apart', 'lands-apart']);

/** Statuses of a link that exists or is about to be tried; a wish or an end answers nothing. */
const ANSWERS: ReadonlySet<CooperationStatus> = new Set(['active', 'in_progress', 'intention', 'proposed']);

/**
 * Returns the open question that an act answers: the chosen one first, then those on the screen by rank, then the
 * list. Null if none asks for it.
 */
export function questionAnswered<G extends Question>(
  act: MapAct,
  gaps: readonly G[],
  chosenKey: string | null = null,
): G | null {
  const isAsked = ({ key, shown }: G): boolean => key === chosenKey || shown !== null;
  const rank = ({ key, shown }: G): number => (key === chosenKey ? 0 : (shown ?? Number.POSITIVE_INFINITY));
  const [first] = gaps
    .filter((gap) => gap.status === 'open' && asksFor(gap, act))
    .filter((gap) => isAsked(gap) || !ABOUT_GROUPS.has(gap.rule))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  return first ?? null;
}

function asksFor({ rule, evidence }: Pick<Gap, 'rule' | 'evidence'>, act: MapAct): boolean {
  if (act.is === 'carrier')
    return (
      ASK_FOR_CARRIER.has(rule) &&
      evidence.commitmentIds.includes(act.commitmentId) &&
      !evidence.actorIds.includes(act.actorId)
    );
  if (!ANSWERS.has(act.status) || (act.status === 'active' && act.intensity === 0)) return false;
  return evidence.missingPairs.some((pair) => pair.every((id) => act.actorIds.includes(id)));
}
