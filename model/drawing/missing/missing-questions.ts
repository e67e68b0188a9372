import type { Gap, GapList } from '../../contract/gap.ts';
import { groupQuestions } from '../../readings/gaps/question-groups.ts';

/** As many as a room reads at once. */
const AT_ONCE = 7;

/** As many as the map shows by itself. */
export const AT_REST = 3;

/** A question with the number that its card and its marks bear. */
export interface Numbered {
  readonly number: number;
  readonly gap: Gap;
}

export interface MissingQuestions {
  /** On the screen at first. */
  readonly first: readonly Numbered[];
  /** On demand. */
  readonly rest: readonly Numbered[];
}

const isStillAsked = ({ status }: Gap): boolean => status === 'open' || status === 'to_ask';

/**
 * What a room may be shown of the list: what was put on the screen, in its order, else what is proposed, the unlike
 * first; the rest on demand. What is delicate is there only once it was put on the screen; what the room settled is not missing any more.
 */
export function missingQuestions(list: Pick<GapList, 'items' | 'proposedKeys'>): MissingQuestions {
  const groups = groupQuestions(list);
  const shown = groups.shown.filter(isStillAsked);
  const proposed = apartFirst(groups.proposed, shown.slice(0, AT_REST));
  const numbered = [...shown, ...proposed, ...groups.others].map((gap, i) => ({ number: i + 1, gap }));
  const first = Math.min(AT_ONCE, shown.length > 0 ? shown.length : proposed.length);
  return { first: numbered.slice(0, first), rest: numbered.slice(first) };
}

/**
 * What the map shows by itself: the first three of the list, as numbered there. On a projector what whoever leads put
 * there, and nothing else.
 */
export function questionsAtRest(
  list: Pick<GapList, 'items' | 'proposedKeys'>,
  { projected }: { readonly projected: boolean },
): readonly Numbered[] {
  const { first, rest } = missingQuestions(list);
  return [...first, ...rest]
    .slice(0, AT_REST)
    .filter(({ gap }) => gap.shown !== null || (!projected && list.proposedKeys.includes(gap.key)));
}

/** Proposed questions in their order, but first those of another kind and about others than the ones before: three places. */
function apartFirst(proposed: readonly Gap[], before: readonly Gap[]): readonly Gap[] {
  const chosen: Gap[] = [];
  const isNew = (gap: Gap): boolean => [...before, ...chosen].every((other) => other.rule !== gap.rule);
  const isElsewhere = (gap: Gap): boolean => [...before, ...chosen].every((other) => areApart(gap, other));
  for (const fits of [(gap: Gap) => isNew(gap) && isElsewhere(gap), isElsewhere, isNew])
    for (const gap of proposed)
      if (before.length + chosen.length < AT_REST && !chosen.includes(gap) && fits(gap)) chosen.push(gap);
  return [...chosen, ...proposed.filter((gap) => !chosen.includes(gap))];
}

/** Whether no actor, cooperation or commitment bears the marks of both. */
function areApart({ evidence: one }: Gap, { evidence: other }: Gap): boolean {
  const named = new Set([...one.cooperationIds, ...one.commitmentIds, ...aboutSomeone(one.actorIds)]);
  const others = [...other.cooperationIds, ...other.commitmentIds, ...aboutSomeone(other.actorIds)];
  return !others.some((id) => named.has(id));
}

/** A question that names more than this is about the whole map, and stands nowhere in particular. */
const ABOUT_SOMEONE = 8;
const aboutSomeone = (actorIds: readonly string[]): readonly string[] =>
  actorIds.length > ABOUT_SOMEONE ? [] : actorIds;
